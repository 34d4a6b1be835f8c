"""Hand the set to the printer: the letters as one job, what they go in as another."""

from uuid import uuid4

from kiosk.errors import UnknownStationery
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.model.job import Job, JobState
from kiosk.model.piece import Piece
from kiosk.printing.protocol import Attention, Printer
from kiosk.workflows.address_post import address_post
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import pdf_of, write_set


def print_set(
    bench: Workbench,
    printer: Printer,
    campaign: Campaign,
    draft: Draft,
    *,
    attention: Attention | None = None,
) -> JobState:
    """Letters and copies: SENT or UNKNOWN.

    Raises what a printer can do wrong, see `Printer.print`. Nothing is printed again
    by itself: trying again is a new call.
    """
    sheets, copies = write_set(bench, campaign, draft), draft.sets
    if any(each.piece is Piece.COPY for each in sheets):
        # The writer keeps one, however many of each letter are wanted.
        times = ((each, 1 if each.piece is Piece.COPY else copies) for each in sheets)
        sheets = tuple(each for each, count in times for _ in range(count))
        copies = 1
    paper = bench.paper(draft.stationery)
    job = Job(
        id=uuid4().hex,
        pdf=pdf_of(bench, sheets),
        sheet=paper.media,
        size=paper.name.partition(",")[0],
        pages=sum(len(each.pages.pages) for each in sheets),
        copies=copies,
    )
    return printer.print(job, attention)


def print_post(
    bench: Workbench,
    printer: Printer,
    campaign: Campaign,
    draft: Draft,
    *,
    attention: Attention | None = None,
) -> JobState:
    """The envelopes or labels, on their own media and without a letter: as above.

    Raises as `print_set`, and UnknownStationery where the draft wants none.
    """
    covers = address_post(bench, campaign, draft)
    if not covers:
        raise UnknownStationery(
            stationery=draft.envelopes, known=", ".join(bench.envelopes)
        )
    job = Job(
        id=uuid4().hex,
        pdf=pdf_of(bench, covers),
        sheet=covers[0].media,
        size=covers[0].size,
        pages=sum(len(each.pages.pages) for each in covers),
        copies=covers[0].times,
    )
    return printer.print(job, attention)
