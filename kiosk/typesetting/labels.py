"""Letters -> sheets of labels with the recipients' addresses."""

from collections.abc import Sequence

from kiosk.model.letter import Letter
from kiosk.model.page import Item, Pages
from kiosk.typesetting import notes
from kiosk.typesetting.blocks import MM
from kiosk.typesetting.envelope import FACE
from kiosk.typesetting.fonts import Fonts
from kiosk.typesetting.label_sheets import LabelSheet
from kiosk.typesetting.lines import missing_from, page_of, place_lines
from kiosk.typesetting.paper import Setting


def lay_out_labels(letters: Sequence[Letter], sheet: LabelSheet, fonts: Fonts) -> Pages:
    """The sheet filled with the letters' addresses, each on as many labels as others.

    More letters than labels go on over further sheets. The marks of a letter stand
    above its address.
    """
    places = sheet.labels
    pages = []
    held = True
    texts: list[str] = []
    for start in range(0, len(letters), len(places)):
        some = letters[start : start + len(places)]
        each = max(1, len(places) // len(some))
        items: list[Item] = []
        for at in range(each * len(some)):
            lines = _lines(some[at // each])
            setting = Setting(places[at].inset(sheet.padding), sheet.types)
            placed, fits = place_lines(lines, setting, fonts, FACE)
            items.extend(placed)
            texts.extend(lines)
            held = held and fits
        pages.append(page_of(items))
    return Pages(
        width=sheet.width * MM,
        height=sheet.height * MM,
        pages=tuple(pages),
        title=letters[0].title,
        language=letters[0].language,
        missing=missing_from(texts, fonts, FACE),
        notes=() if held else (notes.ADDRESS_TOO_LONG,),
    )


def _lines(letter: Letter) -> tuple[str, ...]:
    return (*(mark.value.upper() for mark in letter.marks), *letter.recipient)
