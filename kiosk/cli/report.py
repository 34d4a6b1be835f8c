"""What is said of letters: a line each on standard error, and all of it as a CSV."""

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from kiosk.cli.case import tell_fonts
from kiosk.cli.output import check_replaced, say
from kiosk.disk import replace_pdf
from kiosk.workflows.findings.letter import Finding, plain_sentence
from kiosk.workflows.findings.remarks import MISSING

_HEADINGS = ("line", "column", "what")
_BEGINS = b"line,column,what"
# More lines are in the report only.
MOST_SAID = 100


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """Something said: `line` is 0 for what is true of all letters."""

    line: int
    column: str
    what: str

    def __str__(self) -> str:
        """As the command line prints it."""
        where = (f"line {self.line}" if self.line else "", self.column)
        return ": ".join((*filter(None, where), self.what))


def entries_of(
    findings: Iterable[Finding], line: int = 0, called: Callable[[str], str] = str
) -> tuple[Entry, ...]:
    """What was found of one letter; `called` is what its fields are called there."""
    return tuple(
        Entry(line, called(each.place), plain_sentence(each)) for each in findings
    )


def say_all(entries: Sequence[Entry]) -> None:
    """Say the first of them, and how many there are more."""
    for each in entries[:MOST_SAID]:
        say(each)
    more = len(entries) - MOST_SAID
    if more > 0:
        say(f"{more} more are not shown; --report FILE.csv lists them all")


def say_fonts(findings: Iterable[Finding], data: Path) -> None:
    """Say once where fonts may be added, if any character has none."""
    if any(each.code == MISSING for each in findings):
        tell_fonts(data)


def check_report(report: Path | None, output: Path, inputs: Iterable[Path]) -> None:
    """Let a report replace nothing but a report; raises WouldOverwrite."""
    if report is not None:
        others = (*inputs, output)
        check_replaced(report, "--report", others, (_BEGINS, "no report"))


def write_report(report: Path | None, entries: Iterable[Entry]) -> None:
    """Write them where a report is wanted; raises as `replace_pdf`."""
    if report is None:
        return
    text = StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(_HEADINGS)
    rows.writerows((each.line or "", each.column, each.what) for each in entries)
    replace_pdf(report, text.getvalue().encode())
