"""A test page on the table's paper: made, and handed to the printer."""

from uuid import uuid4

from kiosk.i18n import N_, Words
from kiosk.model.job import Job, JobState
from kiosk.printing.protocol import Attention, Printer
from kiosk.typesetting.cover.test_page import (
    PageWords,
    lay_out_test_page,
)
from kiosk.typesetting.draw import draw
from kiosk.workflows.workbench import Workbench

_TITLE = N_("Test page")
_BELOW = N_("{paper}, nothing scaled · {date}")
_WINDOW = N_("The window of the envelope shows these words, and nothing else.")
# How a letter often begins; where it is not translated it tests type as well.
_GREETING = N_("Dear Minister,")


def make_test_page(
    bench: Workbench, stationery: str, *, words: Words, language: str, date: str
) -> bytes:
    """The page as a PDF, in the table's language; raises UnknownStationery."""
    paper = bench.paper(stationery)
    said = PageWords(
        title=words(_TITLE),
        below=words(_BELOW).format(paper=paper.name, date=date),
        window=words(_WINDOW),
        greeting=words(_GREETING),
        language=language,
    )
    return draw([lay_out_test_page(paper, bench.typesetter, said)], bench.typesetter)


def print_test_page(
    bench: Workbench,
    printer: Printer,
    stationery: str,
    pdf: bytes,
    *,
    attention: Attention | None = None,
) -> JobState:
    """One sheet, as a letter is printed; raises what a printer can do wrong."""
    paper = bench.paper(stationery)
    size = paper.name.partition(",")[0]
    job = Job(id=uuid4().hex, pdf=pdf, sheet=paper.media, pages=1, size=size)
    return printer.print(job, attention)
