"""PDFs into a folder: a stand-in for a printer, and a visitor's own stick."""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import BinaryIO

from kiosk.errors import DiskFull, FolderNotWritable
from kiosk.model.job import Job, JobState
from kiosk.printing.protocol import ABSENT, READY, PrinterStatus

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})

# Not allowed in a name on FAT, which most sticks have (Microsoft, "Naming Files,
# Paths, and Namespaces"); "/" would also leave the folder.
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')

# Four bytes a character at most: with number and ending still below 255 bytes.
_LONGEST_NAME = 58


class FolderPrinter:
    """A folder that stands in for a printer: each copy becomes `NNN-<job id>.pdf`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def name(self) -> str:
        """The folder's own name."""
        return self._folder.name

    def status(self) -> PrinterStatus:
        """Ready when the folder is there and can be written to."""
        usable = self._folder.is_dir() and os.access(self._folder, os.W_OK | os.X_OK)
        return READY if usable else ABSENT

    def print(self, job: Job) -> JobState:
        """Write every copy or none, counted up from the highest number there.

        Raises:
            FolderNotWritable: the folder is missing or cannot be written to.
            DiskFull: there is no room left in it.
        """
        first = _highest_number(self._folder) + 1
        done: list[Path] = []
        try:
            for number in range(first, first + job.copies):
                done.append(  # noqa: PERF401 - what was done is needed on failure
                    write_pdf(self._folder, f"{number:03d}-{job.id}", job.pdf)
                )
        except (DiskFull, FolderNotWritable):
            with disk_faults(self._folder):
                for each in done:
                    each.unlink(missing_ok=True)
            raise
        return JobState.SENT


def write_pdf(folder: Path, name: str, pdf: bytes) -> Path:
    """The new file `<name>.pdf`, whole and on the disk; nothing is overwritten.

    A name that is taken gets " 2", " 3"; what FAT forbids in a name becomes "-".
    The file appears under its name only when it is complete, and nothing of it
    is left after an error.

    Raises:
        FolderNotWritable: missing, not a folder, read-only, or gone meanwhile.
        DiskFull: there is no room left.
    """
    with disk_faults(folder):
        stored = next(
            target for target in _names(folder, _plain(name)) if _store(target, pdf)
        )
        _settle(folder)
    return stored


def replace_pdf(path: Path, pdf: bytes) -> None:
    """Write the PDF under this very name, whole or not at all.

    Raises: as `replaced`.
    """
    with replaced(path) as file:
        file.write(pdf)


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes this very name at the end, or never.

    What stood there is replaced; after an error it still stands there, and nothing
    of the new file is left. Something that is no plain file (/dev/stdout, a pipe) is
    written into and never replaced.

    Raises:
        FolderNotWritable: the place cannot be written to.
        DiskFull: there is no room left.
    """
    with disk_faults(path.parent):
        target = path.resolve()
        if target.exists() and not target.is_file():
            with target.open("wb") as file:
                yield file
            return
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        with _unfinished(part) as file:
            yield file
            _settle_file(file)
            part.replace(target)
        _settle(target.parent)


@contextmanager
def disk_faults(folder: Path) -> Iterator[None]:
    """Tell a person what the operating system says about writing to this folder."""
    try:
        yield
    except OSError as error:
        cause = DiskFull if error.errno in _NO_ROOM else FolderNotWritable
        raise cause(folder=folder) from error


def _plain(name: str) -> str:
    """The name as every file system takes it; never empty, never hidden."""
    plain = _FORBIDDEN.sub("-", name.removesuffix(".pdf"))[:_LONGEST_NAME]
    return plain.strip(". ") or "Letter"


def _names(folder: Path, stem: str) -> Iterator[Path]:
    """The name, then the same with " 2", " 3", without an end."""
    yield folder / f"{stem}.pdf"
    for number in count(2):
        yield folder / f"{stem} {number}.pdf"


def _store(target: Path, pdf: bytes) -> bool:
    """Write beside the target, then move into its place; False when it is taken.

    The name of the unfinished file is the claim to the target: sticks with FAT
    have no links, and a rename would silently replace what is there.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        with _unfinished(part) as file:
            if os.path.lexists(target):
                return False
            _write_through(file, pdf)
            part.rename(target)
    except FileExistsError:
        return False
    return True


@contextmanager
def _unfinished(part: Path) -> Iterator[BinaryIO]:
    """A new file, gone afterwards unless it was moved to its place."""
    with part.open("xb") as file:
        try:
            yield file
        finally:
            part.unlink(missing_ok=True)


def _write_through(file: BinaryIO, pdf: bytes) -> None:
    """Write down to the disk itself."""
    file.write(pdf)
    _settle_file(file)


def _settle_file(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Bring the folder itself to the disk, before the stick is pulled out."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _highest_number(folder: Path) -> int:
    """The highest NNN in the folder; 0 when it is empty."""
    with disk_faults(folder):
        names = [each.name for each in folder.iterdir()]
    found = (re.match(r"(\d{3,})-", name) for name in names)
    return max((int(each[1]) for each in found if each), default=0)
