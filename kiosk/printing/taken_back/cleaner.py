"""A process of its own that cancels jobs once the kiosk is gone or lets go of it.

    python -m kiosk.printing.taken_back.cleaner FILE

It reads standard input, which holds nothing, until that ends: with the kiosk,
however it ended, or because the print service did not answer the kiosk. Then it
cancels every job whose number stands in FILE, as soon as the print service answers.
It knows queues and numbers, and no word of anybody.
"""

import sys
import time
from pathlib import Path

from kiosk.printing.ipp.line import print_service
from kiosk.printing.taken_back.cancel import cancel_all
from kiosk.printing.taken_back.numbers import read_numbers

# Seconds between two tries: at first soon, since a print service that starts again
# would print what it holds; then less often, and for half a day.
_FIRST, _LATER, _SOON, _LAST = 0.05, 1.0, 120.0, 43_200.0


def main(file: Path) -> None:
    """Wait for the end of standard input, then cancel what is written down."""
    sys.stdin.buffer.read()
    begun = time.monotonic()
    jobs = read_numbers(file)
    while not cancel_all(print_service(), file, jobs):
        known = read_numbers(file)
        jobs = tuple(each for each in jobs if each in known)
        passed = time.monotonic() - begun
        if passed > _LAST:
            return
        time.sleep(_FIRST if passed < _SOON else _LATER)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
