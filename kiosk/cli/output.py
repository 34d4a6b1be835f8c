"""Where a command writes: a file that may be replaced, or standard output."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from kiosk.disk import disk_faults, replaced
from kiosk.errors import WouldOverwrite

# As -o; the words of a command then go to standard error.
STANDARD_OUTPUT = Path("-")
_PDF = b"%PDF"


def check_output(output: Path, inputs: Iterable[Path] = ()) -> None:
    """Let no file be lost that was read or is no PDF; an empty one may be.

    Raises:
        WouldOverwrite: it would be.
    """
    if output != STANDARD_OUTPUT:
        check_replaced(output, "-o", inputs, (_PDF, "no PDF"))


def check_replaced(
    file: Path, option: str, inputs: Iterable[Path], kind: tuple[bytes, str]
) -> None:
    """Let no file be lost that was read or does not begin as ours of its kind do.

    Raises:
        WouldOverwrite: it would be.
    """
    begins, other = kind
    what = ""
    if file.is_dir():
        what = "a folder"
    elif any(_is_same(file, each) for each in inputs):
        what = "read by this command"
    elif file.is_file() and not _begins(file, begins):
        what = other
    if what:
        raise WouldOverwrite(file=file, what=what, option=option)


def write_pdf_to(output: Path, pdf: bytes) -> None:
    """Write it there, whole or not at all; raises as `replaced`."""
    with whole(output) as file:
        file.write(pdf)


@contextmanager
def whole(output: Path) -> Iterator[BinaryIO]:
    """A file to write to that gets all of it at the end, or nothing.

    Raises: as `replaced`.
    """
    piped = output == STANDARD_OUTPUT
    if not piped and (output.is_file() or not output.exists()):
        with replaced(output) as file:
            yield file
        return
    held = BytesIO()
    yield held
    with disk_faults(output.parent):
        if piped:
            sys.stdout.flush()
            sys.stdout.buffer.write(held.getbuffer())
            sys.stdout.buffer.flush()
        else:
            with output.open("wb") as file:
                file.write(held.getbuffer())


def say(words: object) -> None:
    """Say something to the person at the terminal."""
    print(f"letter-kiosk: {words}", file=sys.stderr)


def _is_same(file: Path, other: Path) -> bool:
    try:
        return file.samefile(other)
    except OSError:
        return file.resolve() == other.resolve()


def _begins(file: Path, begins: bytes) -> bool:
    """Whether a file begins so, or is empty."""
    with disk_faults(file.parent), file.open("rb") as stream:
        found = stream.read(len(begins))
    return found in {b"", begins}
