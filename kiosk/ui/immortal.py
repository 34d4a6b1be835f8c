"""Python's constants made immortal, as Python 3.12 makes them itself.

The wheels of PySide6 6.12.0 are built for the stable ABI of Python 3.12, where
returning None or True takes no reference (PEP 683). Under Python 3.11 each void
call into Qt costs None one reference and each `Signal.emit` costs True one, until
the process ends with "bool_dealloc" or "none_dealloc". Measured: a thousand emits
take a thousand references; 6.11.1 takes none, but has QtPdf only in a far larger
wheel.
"""

import sys
from ctypes import c_ssize_t

# More than a kiosk can use up: a million calls a second for a thousand years.
_PLENTY = 1 << 55


def make_constants_immortal() -> None:
    """Give the constants more references than Qt's bindings can ever drop.

    Does nothing from Python 3.12 on, nor when it has been called before.
    """
    if sys.version_info >= (3, 12):
        return
    for constant in (None, True, False, NotImplemented, Ellipsis):
        # The reference count is the first field of every object (PEP 3123).
        count = c_ssize_t.from_address(id(constant))
        if count.value < _PLENTY:
            count.value += 2 * _PLENTY
