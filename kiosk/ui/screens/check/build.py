"""From a view to the whole set, its paper, and what stands against printing it."""

from collections.abc import Iterable, Iterator

from kiosk.addressing.languages.dates import short_date
from kiosk.errors import KioskError
from kiosk.flow.steps import Step
from kiosk.i18n import N_, Words
from kiosk.letters.amount import amount_of
from kiosk.letters.coach import LEFT_OVER
from kiosk.letters.copies import copies_by_hand, embassies_for, embassy_name
from kiosk.model.piece import Piece
from kiosk.ui.screens.check.value import CheckValue, Stop
from kiosk.ui.views import pieces
from kiosk.ui.views.case import bar_of
from kiosk.ui.views.officials import short_name, with_names
from kiosk.ui.views.saving import saving_of
from kiosk.ui.views.stamps import notes_on_post, too_heavy
from kiosk.ui.views.view import View
from kiosk.workflows.findings.letter import Finding, sentence

# Places of findings that are fields of the step about the writer.
_OF_WRITER = frozenset({"name", "address", "town", "country"})
_NEW_DAY = N_(
    "It is now {day}, and the letters have the new date: check them, then print."
)

_OTHER_PAPER = N_(
    "The printer says that there is no {size} paper in it; ask the person at the table."
)


def check_value(view: View) -> CheckValue:
    """The whole set, its paper, and what stands against printing it."""
    draft, printer = view.draft, view.printer
    said = pieces.found(view)
    sheets = view.preview.sheets if view.preview else ()
    return CheckValue(
        bar=bar_of(view),
        items=(*pieces.items(view), *pieces.post_items(view)),
        letters=tuple(each.letter for each in sheets),
        papers=tuple(view.desk.papers.items()),
        paper=draft.stationery,
        saving=saving_of(view),
        ask=view.desk.ask,
        amount=amount_of(view.campaign, draft),
        sets=draft.sets,
        keep_copy=draft.keep_copy,
        signature=draft.signature,
        leave_room=draft.leave_room,
        warnings=_warnings(view, said),
        stops=_stops(said, view.words),
        printer=printer.message if printer else "",
        ready=printer is None or printer.ready,
        unmade=_sentence(view, view.unmade),
        covers=pieces.covers(view),
        cover=draft.envelopes,
        offers=pieces.offers(view, said),
        embassies=tuple(
            embassy_name(each, draft.language)
            for each in embassies_for(view.campaign, draft)
        ),
        cc=draft.cc,
        asked=copies_by_hand(view.campaign, draft.posted_in),
    )


def _warnings(view: View, said: Iterable[Finding]) -> tuple[str, ...]:
    """What stands against the set without stopping it: the pages and the post."""
    sheets = view.preview.sheets if view.preview else ()
    post = notes_on_post(view, with_names(view))
    heavy = (
        too_heavy(
            view, each.official, short_name(view, each.official), len(each.pages.pages)
        )
        for each in sheets
        if each.piece is Piece.LETTER
    )
    found = (
        *_new_day(view),
        *_other_paper(view),
        *pieces.warnings(said, view.words),
        *post,
        *filter(None, heavy),
    )
    return tuple(dict.fromkeys(found))


def _stops(said: Iterable[Finding], words: Words) -> tuple[Stop, ...]:
    """What is asked about before the set is printed."""
    found = (
        Stop(
            sentence(each, words),
            Step.YOU if each.place in _OF_WRITER else Step.WRITE,
            open=each.code == LEFT_OVER,
        )
        for each in said
        if each.stops
    )
    return tuple(dict.fromkeys(found))


def _new_day(view: View) -> Iterator[str]:
    """That the pages carry another day than when they were looked at before."""
    day = view.visit.redated
    if day is not None:
        words = short_date(day, view.visit.language, view.desk.country)
        yield view.words(_NEW_DAY).format(day=words)


def _other_paper(view: View) -> Iterator[str]:
    """That other paper lies in the printer than the letters are laid out for."""
    paper = view.table.bench.paper(view.draft.stationery)
    if view.printer is not None and not view.printer.holds(paper.media):
        size = paper.name.partition(",")[0]
        yield view.words(_OTHER_PAPER).format(size=size)


def _sentence(view: View, cause: KioskError | None) -> str:
    """A cause in the visitor's words."""
    return view.words(cause.message).format(**cause.values) if cause else ""
