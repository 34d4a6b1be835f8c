"""The documents of the set, and what is said of them before they are printed."""

from collections.abc import Iterable, Iterator

from kiosk.addressing.languages.locales import locale_of
from kiosk.i18n import N_, Plural, Words, counted
from kiosk.letters.copies import embassy_name
from kiosk.model.piece import Piece
from kiosk.typesetting import notes
from kiosk.typesetting.paper.label_sheet import LabelSheet
from kiosk.typesetting.paper.window import hidden_in_thirds
from kiosk.ui.preview.items import SheetItem
from kiosk.ui.views.officials import by_name, short_name
from kiosk.ui.views.view import View
from kiosk.workflows.address_post import envelopes_for, labels_for
from kiosk.workflows.findings.letter import Finding, sentence
from kiosk.workflows.findings.whole_set import findings_of_set

# Characters named where there is one line for them.
MOST_NAMED = 3
_WINDOW = (
    N_("Window envelope"),
    N_("Nothing to print: the address shows in the window."),
)
_FOLD = N_("Fold at the mark, {length} from the top, not in thirds.")
_INCH = 25.4
_PLAIN = N_("{size}, no window"), N_("The address is printed on it, after the letters.")
# What a plain envelope or a label helps against.
_NOT_WELL = frozenset(
    {
        notes.ADDRESS_SMALL,
        notes.ADDRESS_WITHOUT_CLEARANCE,
        notes.ADDRESS_OUTSIDE_WINDOW,
    }
)
_LABELS = N_("Labels")
_PER_SHEET = Plural(
    "{count} label, {width} x {height} mm", "{count} labels, {width} x {height} mm"
)
_OFFERS = N_("Print an envelope without a window"), N_("Print a label")


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
        for key in _fed(view, envelopes_for(bench, paper))
    )
    labels = (
        (key, label, _per_sheet(view, bench.labels[key]))
        for key in labels_for(bench, paper)
    )
    window = " ".join((words(_WINDOW[1]), *fold_words(view)))
    return (("", words(_WINDOW[0]), window), *envelopes, *labels)


def _fed(view: View, envelopes: Iterable[str]) -> tuple[str, ...]:
    """The envelopes that the printer can take; the one that was chosen stays."""
    printer, known = view.printer, view.table.bench.envelopes
    return tuple(
        key
        for key in envelopes
        if printer is None
        or printer.feeds(known[key].media)
        or key == view.draft.envelopes
    )


def fold_words(view: View) -> tuple[str, ...]:
    """Where the first fold is, if plain thirds would hide the address."""
    paper = view.table.bench.paper(view.draft.stationery)
    if not hidden_in_thirds(paper):
        return ()
    fold = paper.folds[0]
    if paper.media.startswith("na_"):
        length = f"{fold / _INCH:g} in ({_figure(view, fold)} mm)"
    else:
        length = f"{_figure(view, fold)} mm"
    return (view.words(_FOLD).format(length=length),)


def _per_sheet(view: View, sheet: LabelSheet) -> str:
    """How many labels there are on a sheet, and of what size."""
    width, height = (
        _figure(view, each) for each in (sheet.label_width, sheet.label_height)
    )
    count = sheet.columns * sheet.rows
    return counted(view.words, _PER_SHEET, count, width=width, height=height)


def _figure(view: View, value: float) -> str:
    """A length to a tenth of a mm, as the visitor's language writes numbers."""
    from babel.numbers import format_decimal  # noqa: PLC0415 - slow, needed late

    return format_decimal(round(value, 1), locale=locale_of(view.visit.language, ""))


def offers(view: View, said: Iterable[Finding]) -> tuple[tuple[str, str], ...]:
    """The best envelope and labels, where an address does not lie well in a window."""
    if _NOT_WELL.isdisjoint(each.code for each in said):
        return ()
    bench, paper = view.table.bench, view.draft.stationery
    kinds = (_fed(view, envelopes_for(bench, paper)), labels_for(bench, paper))
    pairs = zip(kinds, _OFFERS, strict=True)
    return tuple((names[0], words) for names, words in pairs if names)


def warnings(said: Iterable[Finding], words: Words) -> tuple[str, ...]:
    """What is said of the pages and the words, what stops them first."""
    ranked = sorted(said, key=lambda each: not each.stops)
    return tuple(dict.fromkeys(sentence(each, words) for each in ranked))


def found(view: View) -> tuple[Finding, ...]:
    """What is to be said of the whole set, each thing once."""
    preview, language = view.preview, view.visit.language
    if preview is None:
        return ()
    if language in preview.found:
        return preview.found[language]
    return findings_of_set(
        view.table, view.draft, preview.sheets, preview.covers, language=language
    )


def _letters(view: View) -> Iterator[SheetItem]:
    language = view.draft.language
    for each in view.preview.sheets if view.preview else ():
        named = embassy_name(each.embassy, language) if each.embassy else ""
        yield SheetItem(
            official=named or short_name(view, each.official),
            piece=each.piece,
            pages=len(each.pages.pages),
            by_hand=each.piece is Piece.CC and not view.draft.envelopes,
            person=not named and by_name(view, each.official),
            times=1 if each.piece is Piece.COPY else view.draft.sets,
        )


def _covers(view: View) -> Iterator[SheetItem]:
    language = view.draft.language
    names = {each.id: short_name(view, each) for each in view.campaign.officials}
    names |= {each.id: embassy_name(each, language) for each in view.campaign.embassies}
    sheets = view.table.bench.labels.values()
    sizes = {each.name: _per_sheet(view, each) for each in sheets}
    for each in view.preview.covers if view.preview else ():
        yield SheetItem(
            official=", ".join(names[recipient] for recipient in each.recipients),
            piece=each.piece,
            pages=len(each.pages.pages),
            size=sizes.get(each.size, each.size),
            shape=each.pages.width / each.pages.height,
            times=each.times,
        )
