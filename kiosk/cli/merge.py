"""`merge`: a table of writers, one letter each, in PDFs of a thousand letters."""

import signal
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType
from typing import BinaryIO, NoReturn

from kiosk.cli.case import open_case, tell_missing
from kiosk.errors import OneFileOnly
from kiosk.printing.folder import replaced
from kiosk.settings import Options
from kiosk.workflows.merging.merge_letters import (
    VOLUME,
    Merge,
    Remarks,
    merge_letters,
    stale_volumes,
    volume_files,
)
from kiosk.workflows.merging.shares import cores
from kiosk.workflows.merging.writers import MOST_PROBLEMS, WriterTable
from kiosk.workflows.remarks import OF_ADDRESS, listed, sentences


def write_many(arguments: Namespace, options: Options) -> int:
    """Write the letters, or say what is wrong with the table and write nothing."""
    service, campaign, draft = open_case(arguments, options, (arguments.official,))
    writers = WriterTable(arguments.writers)
    problems = writers.problems()
    for problem in problems:
        print(problem)
    if problems:
        if len(problems) == MOST_PROBLEMS:
            print(f"{arguments.writers.name}: more may be wrong below")
        return 1
    official = campaign.official(arguments.official)
    if official is None:
        raise LookupError
    merge = Merge(service.bench, campaign, official, draft, writers)
    output: Path = arguments.output
    files = _files_for(output, sum(1 for _ in writers))
    said = _Said()
    with _ended_in_order(), ExitStack() as unfinished:

        def open_volume(number: int) -> BinaryIO:
            return unfinished.enter_context(replaced(files[number]))

        processes = arguments.jobs or cores()
        merge_letters(merge, open_volume, processes=processes, hear=said.hear)
    said.tell_missing(options)
    _tell(output, files)
    return 0


class _Said:
    """Says what did not fit, by the line of its writer; of the address only once."""

    def __init__(self) -> None:
        self._heard: set[str] = set()
        self._lines: list[int] = []
        self._missing: dict[str, None] = {}

    def hear(self, remarks: Remarks) -> None:
        """Say what did not fit, and keep the characters that no font has."""
        address = [each for each in remarks.notes if each in OF_ADDRESS - self._heard]
        self._heard.update(address)
        for each in sentences(address):
            print(f"letter-kiosk: {each}", file=sys.stderr)
        for each in sentences(code for code in remarks.notes if code not in OF_ADDRESS):
            print(f"letter-kiosk: line {remarks.line}: {each}", file=sys.stderr)
        if remarks.missing:
            self._lines.append(remarks.line)
            self._missing.update(dict.fromkeys(remarks.missing))

    def tell_missing(self, options: Options) -> None:
        """Name the characters that no font has, and the lines they are in."""
        where = f", in the rows at lines {listed(tuple(map(str, self._lines)))}"
        tell_missing(tuple(self._missing), options, where)


def _files_for(output: Path, letters: int) -> tuple[Path, ...]:
    """Where the letters go; raises OneFileOnly."""
    files = volume_files(output, letters)
    if len(files) > 1 and output.exists() and not output.is_file():
        raise OneFileOnly(file=output, most=VOLUME)
    return files


def _tell(output: Path, files: Sequence[Path]) -> None:
    """Say where the letters are if they are in several files, and what is old."""
    if len(files) > 1:
        first, last = files[0].name, files[-1].name
        print(f"{len(files)} files of up to {VOLUME} letters: {first} to {last}")
    stale = stale_volumes(output, files)
    if stale:
        names = ", ".join(each.name for each in stale)
        print(f"These are from an earlier run and were left as they are: {names}")


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let what is unfinished be taken away when the process is told to end."""

    def end(number: int, _frame: FrameType | None) -> NoReturn:
        sys.exit(128 + number)

    kinds = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
    before = {kind: signal.signal(kind, end) for kind in kinds}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)
