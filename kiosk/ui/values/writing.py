"""What the steps around the letter show."""

from kiosk.addressing.place import place_of
from kiosk.addressing.wording import best_wording
from kiosk.letters.coach import Advice, advise
from kiosk.letters.prompts import PROMPTS
from kiosk.model.campaign import Official
from kiosk.model.letter import Letter
from kiosk.ui.screens.thanks import Destination, ThanksValue
from kiosk.ui.screens.write.value import WriteValue
from kiosk.ui.values.common import bar_of
from kiosk.ui.views import View
from kiosk.ui.widgets.channel import channels


def write_value(view: View) -> WriteValue:
    """The letter on screen, as it is composed now."""
    draft, letter = view.draft, view.table.shown_letter(view.draft)
    return WriteValue(
        bar=bar_of(view),
        officials=tuple((each.id, short_name(view, each)) for each in chosen(view)),
        shown=draft.shown or "",
        letter=letter,
        start=draft.start,
        prompts=PROMPTS,
        advice=advice(view, letter),
    )


def thanks_value(view: View) -> ThanksValue:
    """What was written, and what more can be done."""
    officials = chosen(view)
    paper = view.table.bench.paper(view.draft.stationery)
    written = {official for _, official in view.visit.counted}
    left = [
        each
        for each in view.campaign.officials
        if each.address and each.id not in written | {o.id for o in officials}
    ]
    return ThanksValue(
        bar=bar_of(view),
        letters=len(officials),
        folds=len(paper.folds),
        destinations=tuple(
            Destination(place_of(each.address), _abroad(view, each))
            for each in officials
            if each.address
        ),
        channels=tuple(way for each in officials for way in channels(each.contacts)),
        practice=view.desk.practice,
        another=bool(left),
    )


def advice(view: View, letter: Letter) -> tuple[Advice, ...]:
    """What the coach says; the length is that of the pages made last."""
    pages = view.preview.page_count if view.preview else 1
    return advise(letter, view.campaign, pages)


def chosen(view: View) -> tuple[Official, ...]:
    """The officials who get a letter, in the order of the case."""
    officials = view.campaign.officials
    return tuple(each for each in officials if each.id in view.draft.officials)


def short_name(view: View, official: Official) -> str:
    """What a button calls an official."""
    return best_wording(official.short, view.visit.language) or official.title


def _abroad(view: View, official: Official) -> bool:
    address = official.address
    return address is not None and address.country != view.draft.posted_in
