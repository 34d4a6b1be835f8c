"""Letters -> sheets of labels with the recipients' addresses."""

from collections.abc import Iterator, Sequence

from kiosk.model.letter import Letter
from kiosk.model.page import Page, Pages
from kiosk.typesetting import notes
from kiosk.typesetting.cover.envelope import ROLE
from kiosk.typesetting.cover.lines import place_lines
from kiosk.typesetting.letter.pen import Pen
from kiosk.typesetting.letter.wording import document_title, mark_words, page_words
from kiosk.typesetting.paper.area import Area, Setting
from kiosk.typesetting.paper.label_sheet import LabelSheet
from kiosk.typesetting.text.clean import cleaned
from kiosk.typesetting.typesetter import PlacedLines, Typesetter
from kiosk.typesetting.units import MM


def lay_out_labels(
    letters: Sequence[Letter], sheet: LabelSheet, typesetter: Typesetter
) -> Pages:
    """Sheets filled with the letters' addresses, each on equally many labels.

    More letters than labels go on over further sheets. The marks of a letter stand
    above its address.
    """
    letters, removed = _cleaned(letters)
    pages, too_long = [], False
    for on_sheet in _sheets(letters, sheet):
        labels = [
            _label(letter, area, sheet, typesetter)
            for letter, area in zip(on_sheet, sheet.labels, strict=False)
        ]
        too_long = too_long or any(label.notes for label in labels)
        blocks = (
            block
            for number, label in enumerate(labels)
            for block in label.blocks(f"label-{number}")
        )
        pages.append(Page(tuple(blocks)))
    words = page_words(letters[0].language, typesetter)
    pen = Pen(typesetter, ROLE, letters[0].language)
    return Pages(
        width=sheet.width * MM,
        height=sheet.height * MM,
        pages=tuple(pages),
        title=document_title(letters[0], typesetter, words.labels),
        language=letters[0].language,
        missing=pen.missing(
            line for letter in letters for line in _lines(letter, typesetter)
        ),
        notes=(
            *[notes.ADDRESS_TOO_LONG] * too_long,
            *[notes.CHARACTERS_REMOVED] * removed,
        ),
    )


def _cleaned(letters: Sequence[Letter]) -> tuple[Sequence[Letter], bool]:
    """The letters without characters that are no text, and whether there were any."""
    pairs = [cleaned(letter) for letter in letters]
    return [letter for letter, _ in pairs], any(removed for _, removed in pairs)


def _sheets(letters: Sequence[Letter], sheet: LabelSheet) -> Iterator[list[Letter]]:
    """The letter of every label, a list for each sheet."""
    count = len(sheet.labels)
    for start in range(0, len(letters), count):
        on_sheet = letters[start : start + count]
        yield [letter for letter in on_sheet for _ in range(count // len(on_sheet))]


def _label(
    letter: Letter, area: Area, sheet: LabelSheet, typesetter: Typesetter
) -> PlacedLines:
    """The address on one label."""
    setting = Setting(area.inset(sheet.padding), sheet.types)
    pen = Pen(typesetter, ROLE, letter.language)
    return place_lines(_lines(letter, typesetter), setting, pen, notes.ADDRESS_TOO_LONG)


def _lines(letter: Letter, typesetter: Typesetter) -> tuple[str, ...]:
    return (*mark_words(letter, typesetter), *letter.recipient)
