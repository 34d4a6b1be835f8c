"""What the steps after the letter show."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kiosk.addressing.languages.dates import short_date
from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.letters.coach import Advice, advise
from kiosk.letters.copies import copied_to, copies_by_hand, embassies_for, embassy_name
from kiosk.model.campaign import Official
from kiosk.model.piece import Piece
from kiosk.paths import home
from kiosk.ui.previews import Preview
from kiosk.ui.screens.check.value import CheckValue
from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.screens.thanks import ThanksValue
from kiosk.ui.values import pieces
from kiosk.ui.values.common import bar_of
from kiosk.ui.values.stamps import notes_on_post, stamp_lines, too_heavy
from kiosk.ui.values.writing import chosen, short_name
from kiosk.ui.views import View
from kiosk.ui.widgets.channel import Channel, Way, channels
from kiosk.workflows.findings.letter import Finding
from kiosk.workflows.places import LocalPlaces

_NEW_DAY = N_("It is {day} now, and the letters say so: look at them, then print.")


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
        folders=LocalPlaces(home()),
        sets=draft.sets,
        keep_copy=draft.keep_copy,
        signature=draft.signature,
        leave_room=draft.leave_room,
        advice=_advice(view, view.preview),
        warnings=_warnings(view, said),
        boxes=pieces.boxes(said, view.words),
        printer=printer.message if printer else "",
        ready=printer is None or printer.ready,
        fault=_sentence(view, view.visit.fault),
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


def print_value(view: View) -> PrintValue:
    """How printing goes."""
    covers = view.preview.covers if view.preview else ()
    return PrintValue(
        bar=bar_of(view),
        stage=view.stage,
        items=pieces.items(view),
        folders=LocalPlaces(home()),
        sets=view.draft.sets,
        fault=view.visit.fault,
        post=pieces.post_items(view),
        pieces=sum(each.times * len(each.pages.pages) for each in covers),
    )


def thanks_value(view: View) -> ThanksValue:
    """What was written, and what more can be done."""
    officials, called = chosen(view), _called(view)
    copied = copied_to(view.campaign, view.draft)
    paper = view.table.bench.paper(view.draft.stationery)
    written = {official for _, official in view.visit.counted}
    written |= {each.id for each in officials}
    others = view.campaign.officials
    return ThanksValue(
        bar=bar_of(view),
        letters=len(officials),
        folds=len(paper.folds),
        fold_where=" ".join(pieces.fold_words(view)),
        stamps=stamp_lines(view, (*officials, *copied)),
        notes=view.campaign.postal_notes,
        not_carried=tuple(notes_on_post(view, called)),
        channels=_channels(view),
        practice=view.desk.practice,
        example=view.campaign.example,
        another=any(each.address and each.id not in written for each in others),
    )


def _warnings(view: View, said: Iterable[Finding]) -> tuple[str, ...]:
    """What stands against the set without stopping it: the pages and the post."""
    sheets = view.preview.sheets if view.preview else ()
    post = notes_on_post(view, _called(view))
    heavy = (
        too_heavy(
            view, each.official, short_name(view, each.official), len(each.pages.pages)
        )
        for each in sheets
        if each.piece is Piece.LETTER
    )
    found = (
        *_new_day(view),
        *pieces.warnings(said, view.words),
        *post,
        *filter(None, heavy),
    )
    return tuple(dict.fromkeys(found))


def _new_day(view: View) -> Iterator[str]:
    """That the pages carry another day than when they were looked at before."""
    day = view.visit.redated
    if day is not None:
        words = short_date(day, view.visit.language, view.desk.country)
        yield view.words(_NEW_DAY).format(day=words)


def _called(view: View) -> list[tuple[str, Official]]:
    """Those who get a letter, each with what a button calls them."""
    return [(short_name(view, each), each) for each in chosen(view)]


def _channels(view: View) -> tuple[Channel, ...]:
    """The other ways; first the e-mail of those whom no letter reaches."""
    called = _called(view)
    found = [
        (
            each.way is not Way.EMAIL or view.desk.no_mail(official) is None,
            replace(each, whom=name if len(called) > 1 else ""),
        )
        for name, official in called
        for each in channels(official.contacts)
    ]
    return tuple(each for _, each in sorted(found, key=lambda one: one[0]))


def _advice(view: View, preview: Preview | None) -> tuple[Advice, ...]:
    """What the coach says of the whole set: the worst of every letter."""
    worst: dict[str, Advice] = {}
    for sheet in preview.sheets if preview else ():
        count = len(sheet.pages.pages)
        read = view.table.read_letter(view.draft, sheet.official)
        said = advise(sheet.letter, view.campaign, count, view.letter_words, read)
        for each in said:
            if each.code not in worst or not each.ok:
                worst[each.code] = each
    return tuple(worst.values())


def _sentence(view: View, fault: KioskError | None) -> str:
    """Why saving failed, or making the pages, in the visitor's words."""
    return view.words(fault.message).format(**fault.values) if fault else ""
