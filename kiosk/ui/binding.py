"""The binding to Qt, loaded without its hook in Python's `import`.

For `from __feature__ import ...`, which we do not use, PySide6 reads the source of
every module that is imported after it, to see whether it names PySide6: a tenth of
our start (https://github.com/napari/napari/issues/8584).
"""

import builtins

_PLAIN_IMPORT = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401 - puts its hook in place of the plain one

builtins.__import__ = _PLAIN_IMPORT
