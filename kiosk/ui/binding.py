"""The binding to Qt, loaded without two of its habits that a start pays for.

For `from __feature__ import ...`, which we do not use, PySide6 puts a hook into
Python's `import` that reads the source of every module imported after it: a tenth of
our start (https://github.com/napari/napari/issues/8584). And it carries modules of
its own as source within its library and compiles them each time, another tenth: what
has been compiled is kept beside what Python keeps of our own modules.
"""

# Whoever compiles those modules there has it, and `compile` hands it down.
from __future__ import annotations

import builtins
import importlib.util
import marshal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import CodeType

_PLAIN_IMPORT, _PLAIN_COMPILE = builtins.__import__, builtins.compile
# Another Python has a file of its own there.
_KEPT = Path(importlib.util.cache_from_source(str(Path(__file__).parent / "qt.py")))


class Compiler:
    """Compiles nothing twice: knows a module by its name and the hash of its source.

    So does Python itself (PEP 552). `file` is where the code is kept.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known: dict[tuple[str, bytes], CodeType] = {}
        self._used: dict[tuple[str, bytes], CodeType] = {}
        self._is_whole = True
        # One that was cut short, or is something else, is made again.
        with suppress(OSError, EOFError, ValueError, TypeError):
            self._known = dict(marshal.loads(file.read_bytes()))  # noqa: S302 - as a .pyc

    def compile(self, source: Any, name: Any, mode: str, *more: Any, **so: Any) -> Any:  # noqa: ANN401 - as `compile` takes it
        """What `compile` gives; of the source of a module, perhaps what it gave."""
        if not isinstance(source, bytes) or mode != "exec" or more or so:
            return _PLAIN_COMPILE(source, name, mode, *more, **so)
        key = (name, importlib.util.source_hash(source))
        code = self._known.get(key)
        if code is None:
            self._is_whole = False
            code = _PLAIN_COMPILE(source, name, mode)
        self._used[key] = code
        return code

    def keep(self) -> None:
        """Write down all that was needed, unless it is there already."""
        if self._is_whole:
            return
        from kiosk.disk import replaced
        from kiosk.errors import KioskError

        # Where Python can keep nothing, each start compiles.
        with suppress(KioskError), replaced(self._file) as file:
            file.write(marshal.dumps(self._used))


def _load() -> None:
    compiler = Compiler(_KEPT)
    builtins.compile = compiler.compile  # type: ignore[assignment]  # and takes all of it
    try:
        import PySide6.QtCore  # noqa: F401 - puts its hook in place of the plain one
    finally:
        builtins.__import__, builtins.compile = _PLAIN_IMPORT, _PLAIN_COMPILE
    if not sys.dont_write_bytecode:
        compiler.keep()


_load()
