"""Letters -> sheets of labels with the recipients' addresses."""

from collections.abc import Iterator, Sequence

from kiosk.model.letter import Letter
from kiosk.model.page import Page, Pages
from kiosk.typesetting import notes
from kiosk.typesetting.block.crowd import Lines
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.cover.envelope import ROLE
from kiosk.typesetting.cover.lines import fit_address, place
from kiosk.typesetting.letter.wording import document_title, mark_words, page_words
from kiosk.typesetting.paper.area import Area, Setting
from kiosk.typesetting.paper.label_sheet import LabelSheet
from kiosk.typesetting.text.clean import cleaned
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM


def lay_out_labels(
    letters: Sequence[Letter], sheet: LabelSheet, typesetter: Typesetter
) -> Pages:
    """Sheets filled with the letters' addresses, each on equally many labels.

    More letters than labels go on over further sheets. The marks of a letter stand
    above its address. Labels too small for their address stay blank, which is noted.
    """
    letters, removed = _cleaned(letters)
    addresses = [_address(each, sheet, typesetter) for each in letters]
    pages = tuple(_pages(addresses, sheet))
    words = page_words(letters[0].language, typesetter)
    pen = Pen(typesetter, ROLE, letters[0].language)
    return Pages(
        width=sheet.width * MM,
        height=sheet.height * MM,
        pages=pages,
        title=document_title(letters[0], typesetter, words.labels),
        language=letters[0].language,
        missing=pen.missing(
            line for letter in letters for line in _lines(letter, typesetter)
        ),
        notes=(
            *[notes.LABEL_TOO_SMALL] * (None in addresses),
            *[notes.CHARACTERS_REMOVED] * removed,
        ),
    )


def too_large_for(
    sheet: LabelSheet, letters: Sequence[Letter], typesetter: Typesetter
) -> tuple[Letter, ...]:
    """The letters whose address no label of the sheet can hold."""
    return tuple(
        each
        for each in letters
        if _address(cleaned(each)[0], sheet, typesetter) is None
    )


def _cleaned(letters: Sequence[Letter]) -> tuple[Sequence[Letter], bool]:
    """The letters without characters that are no text, and whether there were any."""
    pairs = [cleaned(letter) for letter in letters]
    return [letter for letter, _ in pairs], any(removed for _, removed in pairs)


def _pages(addresses: Sequence[Lines | None], sheet: LabelSheet) -> Iterator[Page]:
    """Each sheet with an address on every label that holds it."""
    for on_sheet in _sheets(addresses, sheet):
        labels = enumerate(zip(on_sheet, sheet.labels, strict=False))
        yield Page(
            tuple(
                block
                for number, (address, area) in labels
                if address
                for block in place(address, _setting(area, sheet)).blocks(
                    f"label-{number}"
                )
            )
        )


def _sheets(
    addresses: Sequence[Lines | None], sheet: LabelSheet
) -> Iterator[list[Lines | None]]:
    """The address of every label, a list for each sheet."""
    count = len(sheet.labels)
    for start in range(0, len(addresses), count):
        on_sheet = addresses[start : start + count]
        yield [each for each in on_sheet for _ in range(count // len(on_sheet))]


def _setting(label: Area, sheet: LabelSheet) -> Setting:
    return Setting(label.inset(sheet.padding), sheet.types, small=sheet.small)


def _address(letter: Letter, sheet: LabelSheet, typesetter: Typesetter) -> Lines | None:
    """The address as it fits a label, None if it does not."""
    marks, pen = mark_words(letter, typesetter), Pen(typesetter, ROLE, letter.language)
    return fit_address(marks, letter.recipient, _setting(sheet.labels[0], sheet), pen)


def _lines(letter: Letter, typesetter: Typesetter) -> tuple[str, ...]:
    return (*mark_words(letter, typesetter), *letter.recipient)
