"""`tally`: what the ledger holds, for people, spreadsheets, programs and on paper."""

import csv
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from kiosk import paths
from kiosk.cli.output import STANDARD_OUTPUT, check_output, check_replaced, say, whole
from kiosk.ledger.entry import Action
from kiosk.ledger.file import FILE_NAME
from kiosk.ledger.sqlite import SqliteLedger
from kiosk.ledger.totals import DayTotal
from kiosk.settings import Options

_COLUMNS = ("day", "event", "case", "official", "channel", "state", "count")
# By what files that may be replaced begin.
_CSV, _JSON = b"day,event,case", b'{"made":'
# What spreadsheets take for a formula at the beginning of a cell (OWASP, CSV
# injection); the apostrophe before it is shown by none.
_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def describe(parser: ArgumentParser, day: Callable[[str], date]) -> None:
    """Say what can be written after `tally`; `day` reads a date."""
    parser.add_argument("--since", type=day, metavar="YYYY-MM-DD", help="from a day on")
    forms = parser.add_mutually_exclusive_group()
    for form, what in (
        ("csv", "a row for each sum, for spreadsheets"),
        ("json", "the same for programs, and what is unknown"),
        ("pdf", "a page for the campaign's office; needs -o"),
    ):
        forms.add_argument(
            f"--{form}", dest="form", action="store_const", const=form, help=what
        )
    forms.add_argument(
        "--backup", type=Path, metavar="FILE", help="copy the count to a new file"
    )
    forms.add_argument(
        "--restore",
        type=Path,
        metavar="FILE",
        help="add the count of such a copy, also another table's; nothing twice",
    )
    parser.add_argument(
        "-o", "--output", type=Path, default=STANDARD_OUTPUT, metavar="FILE"
    )


def show_tally(arguments: Namespace, options: Options) -> int:
    """Show it in the form that is wanted; raises what a ledger and a disk can."""
    file = options.data / FILE_NAME
    if arguments.backup:
        from kiosk.workflows.tallying.copies import back_up

        back_up(SqliteLedger(file, begins=False), arguments.backup)
        return 0
    if arguments.restore:
        from kiosk.workflows.tallying.copies import restore

        added = restore(SqliteLedger(file, tell=say), arguments.restore)
        say(f"{added:,} entries were added; what was here already was not.")
        return 0
    ledger, output = SqliteLedger(file, begins=False), arguments.output
    if arguments.form == "csv":
        check_replaced(output, "-o", (file,), (_CSV, "no table of sums"))
        with whole(output) as stream:
            _write_csv(stream, ledger.day_totals(arguments.since))
    elif arguments.form == "json":
        check_replaced(output, "-o", (file,), (_JSON, "no sums in JSON"))
        _write_json(ledger, arguments)
    else:
        _write_report(ledger, arguments, options)
    return 0


def _write_csv(stream: BinaryIO, totals: Iterable[DayTotal]) -> None:
    text = TextIOWrapper(stream, "utf-8", newline="", write_through=True)
    rows = csv.writer(text)
    rows.writerow(_COLUMNS)
    for each in totals:
        rows.writerow([_safe(cell) for cell in _cells(each)])
    text.detach()


def _cells(found: DayTotal) -> Iterator[str]:
    yield found.day.isoformat()
    yield from found.total.kind
    yield str(found.total.count)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _write_json(ledger: SqliteLedger, arguments: Namespace) -> None:
    from kiosk.workflows.counting.count_set import local_time
    from kiosk.workflows.tallying.tally import read_tally

    tally = read_tally(ledger, arguments.since, local_time())
    found = {
        "made": tally.made.isoformat(timespec="minutes"),
        "letters": tally.written,
        "sums": [
            {
                **dict(zip(_COLUMNS, _cells(each), strict=True)),
                "count": each.total.count,
            }
            for each in ledger.day_totals(arguments.since)
        ],
        "unknown": [_facts(each) for each in tally.unknown],
    }
    with whole(arguments.output) as stream:
        stream.write(json.dumps(found, ensure_ascii=False).encode() + b"\n")


def _facts(action: Action) -> dict[str, str]:
    return {
        "uuid": action.uuid,
        "minute": action.minute.isoformat(timespec="minutes"),
        "case": action.campaign,
        "official": action.official,
        "channel": action.channel,
        "event": action.event,
    }


def _write_report(ledger: SqliteLedger, arguments: Namespace, options: Options) -> None:
    """The report as a page, or as lines of text."""
    from kiosk.app.table import settings_of
    from kiosk.workflows.counting.count_set import local_time
    from kiosk.workflows.open_catalogue import open_catalogue
    from kiosk.workflows.tallying.names import Names
    from kiosk.workflows.tallying.report import Reporter
    from kiosk.workflows.tallying.sheet import lines_of, pdf_of_report
    from kiosk.workflows.tallying.tally import read_tally

    output, paper = arguments.output, arguments.form == "pdf"
    if paper:
        check_output(output)
    elif output != STANDARD_OUTPUT:
        check_replaced(output, "-o", (), (b"Letters ", "no report"))
    tally = read_tally(ledger, arguments.since, local_time())
    country = settings_of(options).country
    reporter = Reporter(Names(open_catalogue(options.campaigns)), country)
    report = reporter.report(tally)
    if paper:
        written = pdf_of_report(report, country, paths.resources(), options.data)
    else:
        written = "".join(f"{each}\n" for each in lines_of(report)).encode()
    with whole(output) as stream:
        stream.write(written)
