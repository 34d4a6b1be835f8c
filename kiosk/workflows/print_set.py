"""Hand the set to the printer: the letters as one job, what they go in as another."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar
from uuid import uuid4

from kiosk.errors import UnknownStationery
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.model.job import Job, JobState
from kiosk.model.piece import Piece, SetPage
from kiosk.printing.protocol import Printer
from kiosk.workflows.address_post import Cover, address_post
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import Sheet, pdf_of, write_set

_Document = TypeVar("_Document", Sheet, Cover)


def print_set(
    bench: Workbench,
    printer: Printer,
    campaign: Campaign,
    draft: Draft,
    *,
    again: Collection[SetPage] = (),
) -> JobState:
    """Letters and copies: SENT or UNKNOWN; of `again` only those pages.

    Raises PrinterAbsent, PrinterRefused and disk errors. Nothing is printed again
    by itself: trying again is a new call.
    """
    sheets, copies = write_set(bench, campaign, draft), draft.sets
    if again:
        sheets, copies = tuple(_only(sheets, again)), 1
    elif any(each.piece is Piece.COPY for each in sheets):
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
    return printer.print(job)


def print_post(
    bench: Workbench,
    printer: Printer,
    campaign: Campaign,
    draft: Draft,
    *,
    again: Collection[SetPage] = (),
) -> JobState:
    """The envelopes or labels, on their own media and without a letter: as above.

    Raises as `print_set`, and UnknownStationery where the draft wants none.
    """
    covers = address_post(bench, campaign, draft)
    if not covers:
        raise UnknownStationery(
            stationery=draft.envelopes, known=", ".join(bench.envelopes)
        )
    wanted = tuple(_only(covers, again)) if again else covers
    job = Job(
        id=uuid4().hex,
        pdf=pdf_of(bench, wanted),
        sheet=covers[0].media,
        size=covers[0].size,
        pages=sum(len(each.pages.pages) for each in wanted),
        copies=1 if again else covers[0].times,
    )
    return printer.print(job)


def _only(
    documents: Sequence[_Document], wanted: Collection[SetPage]
) -> Iterator[_Document]:
    """The wanted pages of each copy of each document, in their order."""
    numbers: dict[tuple[int, int], set[int]] = defaultdict(set)
    for each in sorted(wanted):
        numbers[each.copy, each.document].add(each.page)
    for (_, index), pages in numbers.items():
        document = documents[index]
        yield replace(document, pages=document.pages.only(pages))
