"""Start the process that cancels jobs after this one, and let go of it."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

_CLEANER = "kiosk.printing.taken_back.cleaner"


class Guard:
    """A cleaner that waits for the end of this process, or to be let go.

    It lives in a session of its own, so that what ends the kiosk does not end it, and
    holds a pipe that ends with the kiosk.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._waits: subprocess.Popen[bytes] | None = None
        self._let_go: list[subprocess.Popen[bytes]] = []

    def stand_by(self) -> None:
        """Have one wait, before anything is sent."""
        self._let_go = [each for each in self._let_go if each.poll() is None]
        if self._waits is not None and self._waits.poll() is None:
            return
        # Without one what is sent now is cancelled at the next start.
        with suppress(OSError):
            self._waits = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                (
                    sys.executable,
                    "-m",
                    _CLEANER,
                    str(self._file),
                ),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )

    def close(self) -> None:
        """End without cancelling anything more, as where the computer goes down."""
        waits, self._waits = self._waits, None
        for each in (*self._let_go, *filter(None, (waits,))):
            if each.stdin is not None:
                each.stdin.close()
            each.terminate()
            each.wait()

    def let_go(self) -> None:
        """Have it cancel what is written down now; the next job has a new one."""
        waits, self._waits = self._waits, None
        if waits is not None and waits.stdin is not None:
            waits.stdin.close()
            self._let_go.append(waits)
