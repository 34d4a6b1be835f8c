"""Letters -> sheets of labels with the recipients' addresses."""

from collections.abc import Iterator, Sequence

from kiosk.model.letter import Letter
from kiosk.model.page import Item, Pages
from kiosk.typesetting import notes
from kiosk.typesetting.cover.envelope import FACE
from kiosk.typesetting.cover.lines import (
    Hand,
    missing_from,
    page_of,
    paragraphs,
    place_lines,
)
from kiosk.typesetting.letter.wording import marks_of, page_words, titled
from kiosk.typesetting.paper.area import Area, Setting
from kiosk.typesetting.paper.label_sheet import LabelSheet
from kiosk.typesetting.text.clean import cleaned
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM


def lay_out_labels(
    letters: Sequence[Letter], sheet: LabelSheet, typesetter: Typesetter
) -> Pages:
    """The sheet filled with the letters' addresses, each on as many labels as others.

    More letters than labels go on over further sheets. The marks of a letter stand
    above its address.
    """
    letters, removed = _cleaned(letters)
    pages, kept = [], True
    for some in _sheets(letters, sheet):
        labels = [
            _label(*each, sheet, typesetter)
            for each in zip(some, sheet.labels, strict=False)
        ]
        kept = kept and all(held for _, held in labels)
        parts = (
            paragraph
            for at, (lines, _) in enumerate(labels)
            for paragraph in paragraphs(f"label-{at}", lines)
        )
        pages.append(page_of(parts))
    words = page_words(letters[0].language, typesetter)
    hand = Hand(typesetter, FACE, letters[0].language)
    return Pages(
        width=sheet.width * MM,
        height=sheet.height * MM,
        pages=tuple(pages),
        title=titled(letters[0], typesetter, words.labels),
        language=letters[0].language,
        missing=missing_from(
            (line for it in letters for line in _lines(it, typesetter)), hand
        ),
        notes=(
            *[notes.ADDRESS_TOO_LONG] * (not kept),
            *[notes.CHARACTERS_REMOVED] * removed,
        ),
    )


def _cleaned(letters: Sequence[Letter]) -> tuple[Sequence[Letter], bool]:
    """The letters without what is no text, and whether there was any."""
    found = [cleaned(each) for each in letters]
    return [letter for letter, _ in found], any(removed for _, removed in found)


def _sheets(letters: Sequence[Letter], sheet: LabelSheet) -> Iterator[list[Letter]]:
    """The letter of every label, a list a sheet."""
    room = len(sheet.labels)
    for start in range(0, len(letters), room):
        some = letters[start : start + room]
        yield [letter for letter in some for _ in range(room // len(some))]


def _label(
    letter: Letter, place: Area, sheet: LabelSheet, typesetter: Typesetter
) -> tuple[tuple[tuple[Item, ...], ...], bool]:
    """One label, and whether its address has room on it."""
    setting = Setting(place.inset(sheet.padding), sheet.types)
    return place_lines(
        _lines(letter, typesetter), setting, Hand(typesetter, FACE, letter.language)
    )


def _lines(letter: Letter, typesetter: Typesetter) -> tuple[str, ...]:
    return (*marks_of(letter, typesetter), *letter.recipient)
