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
from kiosk.workflows.merge_letters import (
    VOLUME,
    Merge,
    merge_letters,
    stale_volumes,
    volume_files,
)
from kiosk.workflows.remarks import listed
from kiosk.workflows.shares import cores
from kiosk.workflows.writers import MOST_PROBLEMS, WriterTable


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
    lines: list[int] = []
    missing: dict[str, None] = {}

    def note_missing(line: int, characters: tuple[str, ...]) -> None:
        lines.append(line)
        missing.update(dict.fromkeys(characters))

    with _ended_in_order(), ExitStack() as unfinished:

        def open_volume(number: int) -> BinaryIO:
            return unfinished.enter_context(replaced(files[number]))

        merge_letters(
            merge,
            open_volume,
            processes=arguments.jobs or cores(),
            tell_missing=note_missing,
        )
    where = f", in the rows at lines {listed(tuple(map(str, lines)))}"
    tell_missing(tuple(missing), options, where)
    _tell(output, files)
    return 0


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
