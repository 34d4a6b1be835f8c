"""The lock of the staff area: a PIN and the tries in a file of the table's folder."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.disk import replaced
from kiosk.errors import DiskFull, FolderNotWritable
from kiosk.staff.errors import PinDamaged
from kiosk.staff.pin import PinHash, hash_pin, is_pin
from kiosk.staff.tries import Tries
from kiosk.toml.flaw import Flaw
from kiosk.toml.load import load
from kiosk.toml.table import Table

FILE_NAME = "pin.toml"
# A hash has to cost something, and must not stop the computer.
_COSTS = frozenset(1 << power for power in range(14, 19))
_OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the file says."""

    pin: PinHash
    wrong: int = 0


class Lock:
    """Says whether a PIN is right, and how long to wait before the next one.

    A try is counted before it is judged, so that no crash makes it one more. The file
    counts tries and no times: after a restart the pause begins anew, and a clock that
    somebody sets changes nothing. `seconds` only go forward.
    """

    def __init__(self, folder: Path, seconds: Callable[[], float]) -> None:
        self._file, self._seconds = folder / FILE_NAME, seconds
        self._tries, self._salt = Tries(), b""

    def has_pin(self) -> bool:
        """Whether a PIN was ever set; raises PinDamaged."""
        return self._read() is not None

    def tries(self) -> Tries:
        """The wrong PINs since the last right one; raises PinDamaged."""
        kept = self._read()
        if kept is None:
            return Tries()
        anew = kept.pin.salt != self._salt
        if anew or kept.wrong > self._tries.wrong:
            # After a start, or set by another program: what is left is not known.
            self._salt = kept.pin.salt
            self._tries = Tries(kept.wrong, self._seconds())
        return self._tries

    def left(self) -> int:
        """Seconds until the next try is taken."""
        return self.tries().left(self._seconds())

    def opens(self, pin: str) -> bool:
        """Whether this PIN opens; during a pause and without a PIN none does.

        Takes about 0.2 s; raises PinDamaged.
        """
        kept, tries = self._read(), self.tries()
        if kept is None or tries.left(self._seconds()):
            return False
        self._count(kept.pin, tries.failed(self._seconds()))
        if not is_pin(pin, kept.pin):
            # The pause begins once the answer is there.
            self._tries = Tries(self._tries.wrong, self._seconds())
            return False
        self._count(kept.pin, Tries())
        return True

    def set_pin(self, pin: str) -> None:
        """Keep another PIN, with no wrong tries.

        Raises:
            PinUnusable: it is too short, too long, or not of digits.
            FolderNotWritable, DiskFull: it cannot be kept.
        """
        kept = hash_pin(pin)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as cause:
            raise FolderNotWritable(folder=self._file.parent) from cause
        _write(self._file, _Kept(kept))
        self._tries, self._salt = Tries(), kept.salt

    def _count(self, pin: PinHash, tries: Tries) -> None:
        self._tries = tries
        try:
            _write(self._file, _Kept(pin, tries.wrong))
        except (DiskFull, FolderNotWritable):
            # A full disk must not shut out whoever comes to mend it. The tries
            # are counted in memory until the kiosk ends.
            return

    def _read(self) -> _Kept | None:
        """What is kept, None where no PIN was set; raises PinDamaged."""
        try:
            return load(self._file, _kept) if os.path.lexists(self._file) else None
        except (Flaw, OSError) as cause:
            raise PinDamaged from cause


def _kept(table: Table) -> _Kept:
    pin = PinHash(_bytes(table, "salt"), _bytes(table, "digest"), table.whole("cost"))
    if pin.cost not in _COSTS:
        table.wrong("cost", f"found {pin.cost}, expected a power of two")
    return _Kept(pin, table.whole("wrong") if "wrong" in table else 0)


def _bytes(table: Table, key: str) -> bytes:
    text = table.text(key)
    try:
        return bytes.fromhex(text)
    except ValueError:
        table.wrong(key, "not hexadecimal")
        return b""


def _write(file: Path, kept: _Kept) -> None:
    """Replace the file by one that only its owner reads; raises as `replaced`."""
    lines = (
        "# The staff area's PIN; `letter-kiosk pin` sets it anew.",
        f'salt = "{kept.pin.salt.hex()}"',
        f'digest = "{kept.pin.digest.hex()}"',
        f"cost = {kept.pin.cost}",
        *([f"wrong = {kept.wrong}"] if kept.wrong else []),
        "",
    )
    with replaced(file) as sink:
        os.fchmod(sink.fileno(), _OWNER_ONLY)
        sink.write("\n".join(lines).encode())
