"""The documents of the set, and what is said of them before they are printed."""

from collections.abc import Iterator

from kiosk.addressing.languages.wording import best_wording
from kiosk.i18n import N_
from kiosk.letters.coach import avoided
from kiosk.letters.copies import embassy_name
from kiosk.model.campaign import Avoid
from kiosk.model.piece import Piece
from kiosk.typesetting import notes
from kiosk.typesetting.paper.window import hidden_in_thirds
from kiosk.ui.preview.items import SheetItem
from kiosk.ui.values.writing import by_name, short_name
from kiosk.ui.views import View
from kiosk.workflows.address_post import envelopes_for, labels_for
from kiosk.workflows.remarks import missing_from, remarks

_WINDOW = N_("Window"), N_("Nothing to print: the address shows in the window.")
_FOLD = N_("Fold at {length} from the top, at the mark, not in thirds.")
_INCH = 25.4
_PLAIN = N_("{size}, plain"), N_("The address is printed on it, after the letters.")
# What a plain envelope or a label helps against.
_NOT_WELL = frozenset(
    {
        notes.ADDRESS_SMALL,
        notes.ADDRESS_WITHOUT_CLEARANCE,
        notes.ADDRESS_OUTSIDE_WINDOW,
    }
)
_LABELS = N_("Labels")
_OFFERS = N_("Print a plain envelope"), N_("Print a label")
_AVOID = N_("This case asks not to mention “{words}”.")
_AVOID_WHY = N_("This case asks not to mention “{words}”: {reason}")


def items(view: View) -> tuple[SheetItem, ...]:
    """The letters and copies of the set, once they are made."""
    return tuple(_letters(view))


def post_items(view: View) -> tuple[SheetItem, ...]:
    """The envelopes or labels of the set, once they are made."""
    return tuple(_covers(view))


def covers(view: View) -> tuple[tuple[str, str, str], ...]:
    """What the letters can be posted in, as (name, words, more about it)."""
    bench, words, paper = view.table.bench, view.words, view.draft.stationery
    plain, more, label = *map(words, _PLAIN), words(_LABELS)
    envelopes = (
        (key, plain.format(size=bench.envelopes[key].name), more)
        for key in envelopes_for(bench, paper)
    )
    labels = ((key, label, bench.labels[key].name) for key in labels_for(bench, paper))
    window = " ".join((words(_WINDOW[1]), *fold_words(view)))
    return (("", words(_WINDOW[0]), window), *envelopes, *labels)


def fold_words(view: View) -> tuple[str, ...]:
    """Where the first fold is, if plain thirds would hide the address."""
    paper = view.table.bench.paper(view.draft.stationery)
    if not hidden_in_thirds(paper):
        return ()
    fold = paper.folds[0]
    if paper.media.startswith("na_"):
        length = f"{fold / _INCH:g} in ({fold:g} mm)"
    else:
        length = f"{fold:g} mm"
    return (view.words(_FOLD).format(length=length),)


def offers(view: View) -> tuple[tuple[str, str], ...]:
    """The best envelope and labels, where an address does not lie well in a window."""
    if _NOT_WELL.isdisjoint(_codes(view)):
        return ()
    bench, paper = view.table.bench, view.draft.stationery
    kinds = (envelopes_for(bench, paper), labels_for(bench, paper))
    pairs = zip(kinds, _OFFERS, strict=True)
    return tuple((names[0], words) for names, words in pairs if names)


def warnings(view: View) -> tuple[str, ...]:
    """What is said of the pages, and of words that had best be left out."""
    return tuple(dict.fromkeys((*_avoided(view), *_codes(view).values())))


def _codes(view: View) -> dict[str, str]:
    """What is said of all pages, by its code."""
    preview = view.preview
    if preview is None:
        return {}
    windowed = not view.draft.envelopes
    found = [
        each
        for sheet in preview.sheets
        for each in remarks(
            sheet.pages, windowed=windowed and sheet.piece is Piece.LETTER
        )
    ]
    found += [each for cover in preview.covers for each in remarks(cover.pages)]
    said = {each.code: each.message for each in found}
    for each in missing_from(preview.pages, view.words):
        said[each.code] = view.words(each.message).format(words=each.words)
    return said


def _avoided(view: View) -> Iterator[str]:
    for sheet in view.preview.sheets if view.preview else ():
        for each in avoided(sheet.letter, view.campaign):
            yield _why_not(each, view)


def _why_not(avoid: Avoid, view: View) -> str:
    reason = best_wording(avoid.reason, view.visit.language)
    words = view.words(_AVOID_WHY if reason else _AVOID)
    return words.format(words=avoid.words, reason=reason)


def _letters(view: View) -> Iterator[SheetItem]:
    for each in view.preview.sheets if view.preview else ():
        named = embassy_name(each.embassy) if each.embassy else ""
        yield SheetItem(
            official=named or short_name(view, each.official),
            piece=each.piece,
            pages=len(each.pages.pages),
            by_hand=each.piece is Piece.CC and not view.draft.envelopes,
            person=not named and by_name(view, each.official),
        )


def _covers(view: View) -> Iterator[SheetItem]:
    names = {each.id: short_name(view, each) for each in view.campaign.officials}
    names |= {each.id: embassy_name(each) for each in view.campaign.embassies}
    for each in view.preview.covers if view.preview else ():
        yield SheetItem(
            official=", ".join(names[recipient] for recipient in each.recipients),
            piece=each.piece,
            pages=len(each.pages.pages),
            size=each.size,
            shape=each.pages.width / each.pages.height,
        )
