"""Files that are written whole or not at all, down to the disk itself."""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from kiosk.errors import DiskFull, FolderNotWritable

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})

# Not allowed in a name on FAT, which most sticks have (Microsoft, "Naming Files,
# Paths, and Namespaces"); "/" would also leave the folder.
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')

# Four bytes a character at most: with number and endings still below 255 bytes.
_LONGEST_NAME = 50

# How what we have not finished is called; nobody else's file is.
_PART = ".letter-kiosk-part"


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
        return store(folder, name, pdf)


def store(folder: Path, name: str, content: bytes, ending: str = ".pdf") -> Path:
    """As `write_pdf`, with any ending; raises an OSError as the system does."""
    free = partial(_names, folder, _plain(name.removesuffix(ending)), ending)
    stored = _store_unnamed(folder, free(), content)
    if stored is None:
        stored = next(each for each in free() if _store(each, content))
    _settle(folder)
    return stored


def sweep(folder: Path) -> None:
    """Take away what a cut save of ours left in a folder; raises OSError."""
    with os.scandir(folder) as entries:
        ours = [
            each
            for each in entries
            if each.name.startswith(".")
            and each.name.endswith(_PART)
            and each.is_file(follow_symlinks=False)
        ]
    for each in ours:
        Path(each.path).unlink(missing_ok=True)
    if ours:
        _settle(folder)


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
        # By chance: several files may be under way in a folder, and with the longest
        # name that a file can have there is no room for more.
        part = target.with_name(f".{token_hex(8)}{_PART}")
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
    plain = _FORBIDDEN.sub("-", name)[:_LONGEST_NAME]
    return plain.strip(". ") or "Letter"


def _names(folder: Path, stem: str, ending: str) -> Iterator[Path]:
    """The name, then the same with " 2", " 3", without an end."""
    yield folder / f"{stem}{ending}"
    for number in count(2):
        yield folder / f"{stem} {number}{ending}"


def _store_unnamed(folder: Path, free: Iterator[Path], content: bytes) -> Path | None:
    """Write a file that has no name until it is whole; None where there are none.

    A save that is cut, by the power or by a hand on the stick, leaves nothing behind
    then. FAT has no such files (open(2), O_TMPFILE).
    """
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None:
        return None
    try:
        with _unnamed(folder, flag) as file:
            _write_through(file, content)
            return next(each for each in free if _links(file, each))
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise
        # Any other fault is met again, and named, by the way that FAT takes.
        return None


def _unnamed(folder: Path, flag: int) -> BinaryIO:
    handle = os.open(folder, flag | os.O_RDWR | os.O_CLOEXEC, 0o666)
    return os.fdopen(handle, "wb")


def _links(file: BinaryIO, target: Path) -> bool:
    """Give a whole file its name; False when that is taken."""
    # With a folder's handle Python calls linkat(2), which follows the link in /proc.
    here = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.link(f"/proc/self/fd/{file.fileno()}", target.name, dst_dir_fd=here)
    except FileExistsError:
        return False
    finally:
        os.close(here)
    return True


def _store(target: Path, content: bytes) -> bool:
    """Write beside the target, then move into its place; False when it is taken.

    The name of the unfinished file is the claim to the target: sticks with FAT
    have no links, and a rename would silently replace what is there.
    """
    part = target.with_name(f".{target.name}{_PART}")
    try:
        with _unfinished(part) as file:
            if os.path.lexists(target):
                return False
            _write_through(file, content)
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


def _write_through(file: BinaryIO, content: bytes) -> None:
    """Write down to the disk itself."""
    file.write(content)
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
