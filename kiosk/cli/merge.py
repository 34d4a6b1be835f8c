"""`merge`: a table of writers, one letter each, in PDFs of a thousand letters."""

import signal
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType
from typing import BinaryIO, NoReturn

from kiosk.cli.case import open_case
from kiosk.cli.output import STANDARD_OUTPUT, check_output, say, whole
from kiosk.cli.report import (
    Entry,
    check_report,
    entries_of,
    say_all,
    say_fonts,
    write_report,
)
from kiosk.errors import OneFileOnly, StrictlyRefused
from kiosk.settings import Options
from kiosk.workflows.findings.letter import Finding
from kiosk.workflows.merging.headings import Head
from kiosk.workflows.merging.layout import listed, quoted
from kiosk.workflows.merging.merge_letters import (
    VOLUME,
    Merge,
    Remarks,
    merge_letters,
    shared_findings,
    stale_volumes,
    volume_files,
)
from kiosk.workflows.merging.shares import cores
from kiosk.workflows.merging.writers import (
    MOST_PROBLEMS,
    Fault,
    WriterTable,
)


def write_many(arguments: Namespace, options: Options) -> int:
    """Write the letters, or say what is wrong with the table and write nothing."""
    inputs = (arguments.writers,)
    check_output(arguments.output, inputs)
    check_report(arguments.report, arguments.output, inputs)
    service, campaign, draft = open_case(arguments, options, (arguments.official,))
    writers = WriterTable(arguments.writers, arguments.encoding)
    notes = tuple(_notes(writers))
    for each in notes:
        say(f"{arguments.writers.name}: {each}")
    problems, layout = writers.problems(), writers.layout()
    if problems or layout is None:
        _say_problems(problems, arguments)
        entries = (Entry(each.line, each.column, each.what) for each in problems)
        write_report(arguments.report, (*notes, *entries))
        return 1
    official = campaign.official(arguments.official)
    if official is None:
        raise LookupError
    merge = Merge(service.bench, campaign, official, draft, writers)
    _write(merge, _Said(shared_findings(merge), layout.head, notes), arguments)
    return 0


def _write(merge: Merge, said: "_Said", arguments: Namespace) -> None:
    """Write the letters and say what is to be said; raises StrictlyRefused."""
    output = arguments.output
    files = _files_for(output, sum(1 for _ in merge.writers))
    for file in files:
        check_output(file, (arguments.writers,))
    with _ended_in_order(), ExitStack() as unfinished:

        def open_volume(number: int) -> BinaryIO:
            return unfinished.enter_context(whole(files[number]))

        processes = arguments.jobs or cores()
        merge_letters(merge, open_volume, processes=processes, hear=said.hear)
        say_all(said.entries)
        say_fonts(said.findings, arguments.data)
        write_report(arguments.report, (*said.notes, *said.entries))
        if arguments.strict and said.entries:
            raise StrictlyRefused
    if output != STANDARD_OUTPUT:
        _tell(output, files)


class _Said:
    """Gathers what is to be said: of all letters first, then of each by its line.

    `notes` are what was said of the table.
    """

    def __init__(
        self, shared: tuple[Finding, ...], head: Head, notes: tuple[Entry, ...]
    ) -> None:
        self._head, self.notes = head, notes
        self.findings = dict.fromkeys(shared)
        self.entries = list(entries_of(shared))

    def hear(self, remarks: Remarks) -> None:
        """Keep what is to be said of one letter."""
        self.findings.update(dict.fromkeys(remarks.findings))
        called = self._head.heading
        self.entries += entries_of(remarks.findings, remarks.line, called)


def _notes(writers: WriterTable) -> Iterator[Entry]:
    """What was made of the table."""
    encoding, layout = writers.encoding, writers.layout()
    if encoding and encoding.said:
        what = f"read as {encoding.said}; look at letters with accents, or save it as"
        yield Entry(1, "", f"{what} CSV UTF-8")
    if layout is None:
        return
    if layout.titled:
        yield Entry(layout.line, "", "left out the rows above these headings")
    taken = [f"{quoted(one)} as {kind}" for one, kind in layout.head.taken()]
    if taken:
        yield Entry(layout.line, "", f"took {', '.join(taken)}")
    unused = tuple(layout.head.left_out())
    if unused:
        what = f"left out {listed(unused)}, for which letters have no place"
        yield Entry(layout.line, "", what)


def _say_problems(problems: Sequence[Fault], arguments: Namespace) -> None:
    """Each on a line of standard output, where no PDF is to come."""
    out = sys.stderr if arguments.output == STANDARD_OUTPUT else sys.stdout
    for problem in problems:
        print(problem, file=out)
    if len(problems) == MOST_PROBLEMS:
        print(f"{arguments.writers.name}: more may be wrong below", file=out)


def _files_for(output: Path, letters: int) -> tuple[Path, ...]:
    """Where the letters go; raises OneFileOnly."""
    files = volume_files(output, letters)
    pipe = output == STANDARD_OUTPUT or (output.exists() and not output.is_file())
    if len(files) > 1 and pipe:
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
