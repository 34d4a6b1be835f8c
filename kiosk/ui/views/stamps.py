"""What the screens say of stamps, and of letters that are not carried."""

from collections.abc import Sequence

from kiosk.addressing.languages.wording import best_wording
from kiosk.addressing.lines.place import place_of
from kiosk.addressing.mail.postage import (
    Postage,
    letter_weight,
    month_in_words,
    price_in_words,
)
from kiosk.i18n import N_
from kiosk.model.campaign import Official
from kiosk.ui.views.view import View

_STAMPS = {
    False: N_("One stamp for this country"),
    True: N_("One stamp for another country"),
}
_PRICED = N_("{stamp}: {price} ({month})")
_OLD = N_("This price is more than a year old; ask at the table.")
_UNSURE = N_("We could not confirm this price; ask at the table.")
_NEAR = N_("{place}: one stamp for this country.")
_FAR = N_("{place}: one stamp for another country.")
_PRICE = N_("{place}: {price}")
_AS_OF = N_("Prices from {month}.")
_AS_OF_OLD = N_("Prices from {month}, more than a year old; ask at the table.")
_AS_OF_UNSURE = N_("Prices from {month}, not confirmed; ask at the table.")
_HEAVY = N_("{official}: this letter weighs more than {grams} g and needs more stamps.")
_NOT_CARRIED = N_("{official}: {note}")


def abroad(view: View, official: Official) -> bool:
    """Whether the official's letter leaves the country it is posted in."""
    address = official.address
    return address is not None and address.country != view.draft.posted_in


def stamp_line(view: View, official: Official) -> str:
    """The stamp, its price and the day of the price, as far as they are known."""
    stamp = view.words(_STAMPS[abroad(view, official)])
    found = view.desk.stamp(official)
    if found is None:
        return stamp
    return view.words(_PRICED).format(
        stamp=stamp, price=_price(view, found), month=_month(view, found)
    )


def caution(view: View, official: Official) -> str:
    """Why the price had best be asked for, "" where it can be trusted."""
    found = view.desk.stamp(official)
    if found is None or (found.sure and not found.old):
        return ""
    return view.words(_OLD if found.old else _UNSURE)


def postal_notes(view: View) -> tuple[str, ...]:
    """What the case says of the post, in the visitor's language if it can."""
    language = view.visit.language
    return tuple(best_wording(each, language) for each in view.campaign.postal_notes)


def stamp_lines(view: View, officials: Sequence[Official]) -> tuple[str, ...]:
    """A line for each letter's stamp, then one about the day of the prices."""
    found = [view.desk.stamp(each) for each in officials]
    lines = [
        _line(view, each, price)
        for each, price in zip(officials, found, strict=True)
        if each.address
    ]
    known = [each for each in found if each is not None]
    if known:
        lines.append(_as_of(view, min(known, key=lambda each: each.as_of), known))
    return tuple(dict.fromkeys(lines))


def _line(view: View, official: Official, found: Postage | None) -> str:
    place = place_of(official.address) if official.address else ""
    if found is None:
        message = _FAR if abroad(view, official) else _NEAR
        return view.words(message).format(place=place)
    return view.words(_PRICE).format(place=place, price=_price(view, found))


def _as_of(view: View, oldest: Postage, known: Sequence[Postage]) -> str:
    """From when the prices are: the oldest one speaks for all."""
    message = _AS_OF if all(each.sure for each in known) else _AS_OF_UNSURE
    if oldest.old:
        message = _AS_OF_OLD
    return view.words(message).format(month=_month(view, oldest))


def not_carried(view: View, official: Official) -> str:
    """Why no letter gets to the official now, "" where letters do."""
    note = view.desk.no_mail(official)
    return view.words(best_wording(note, view.visit.language)) if note else ""


def notes_on_post(view: View, officials: Sequence[tuple[str, Official]]) -> list[str]:
    """To whom no letters are carried; officials come with what to call them."""
    said = ((name, not_carried(view, each)) for name, each in officials)
    message = view.words(_NOT_CARRIED)
    return [message.format(official=name, note=note) for name, note in said if note]


def too_heavy(view: View, official: Official, name: str, pages: int) -> str:
    """That a letter is too heavy for one stamp, "" where it is not or nobody knows."""
    found = view.desk.stamp(official)
    if found is None or found.grams is None or letter_weight(pages) <= found.grams:
        return ""
    return view.words(_HEAVY).format(official=name, grams=found.grams)


def _price(view: View, found: Postage) -> str:
    return price_in_words(found, view.visit.language, view.draft.posted_in)


def _month(view: View, found: Postage) -> str:
    return month_in_words(found.as_of, view.visit.language, view.draft.posted_in)
