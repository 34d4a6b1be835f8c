"""Letter -> the cover page of a fax: to whom, from whom, how many pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kiosk import paths
from kiosk.direction import right_to_left
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.letter import Letter
from kiosk.model.page import Block, Item, Line, Page, Pages, Tag
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table
from kiosk.typesetting import notes
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.letter.wording import document_title, mark_words
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.text.clean import cleaned
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

# Lines of a fax are 0.13 to 0.26 mm apart (ITU-T T.4: 3.85 or 7.7 to the mm): from 12
# pt on every letter is read at the coarser of the two.
_TITLE, _LABEL, _VALUE, _LEADING = 36.0, 12.0, 14.0, 19.0
# From the top of the sheet to the title, and the column of the values, mm.
_TOP, _COLUMN = 40.0, 52.0
# Between two rows, and the rule there, pt.
_GAP, _RULE = 14.0, 0.75
_KEYS = ("to", "number", "from", "date", "subject", "pages")


@dataclass(frozen=True, slots=True)
class Fax:
    """The number that is dialled, and how many pages are sent, the cover among them."""

    number: str
    pages: int


def lay_out_fax_cover(
    letter: Letter, fax: Fax, stationery: Stationery, typesetter: Typesetter
) -> Pages:
    """The page that goes before a letter, on the letter's paper.

    What has no room at its foot is left out.
    """
    letter, removed = cleaned(letter)
    words = _words(letter, typesetter)
    title = words["title"]
    blocks = tuple(_blocks(letter, fax, words, _Place(stationery, letter, typesetter)))
    texts = (*letter.recipient, *letter.sender, letter.date, letter.subject)
    pen = Pen(typesetter, "serif", letter.language)
    return Pages(
        width=stationery.width * MM,
        height=stationery.height * MM,
        pages=(Page(blocks),),
        title=document_title(letter, typesetter, title),
        language=letter.language,
        missing=pen.missing(texts),
        notes=(notes.CHARACTERS_REMOVED,) * removed,
    )


class _Place:
    """Where a row's label and its values stand; the sides are changed for Arabic."""

    def __init__(
        self, stationery: Stationery, letter: Letter, typesetter: Typesetter
    ) -> None:
        self.left = stationery.left * MM
        self.right = self.left + stationery.measure * MM
        self.foot = (stationery.height - stationery.left) * MM
        self.rtl = right_to_left(letter.language)
        self.title = Pen(typesetter, "sans-bold", letter.language, _TITLE)
        self.label = Pen(typesetter, "sans-bold", letter.language, _LABEL)
        self.value = Pen(typesetter, "serif", letter.language, _VALUE)
        self.room = self.right - self.left - _COLUMN * MM

    def start(self, pen: Pen, text: str, indent: float = 0.0) -> float:
        """The x of a text, `indent` pt from the side where reading begins."""
        if self.rtl:
            return self.right - indent - pen.width(text)
        return self.left + indent


def _blocks(
    letter: Letter, fax: Fax, words: Mapping[str, str], place: _Place
) -> Iterator[Block]:
    marks = mark_words(letter, place.label.typesetter)
    title = " · ".join((words["title"], *marks))
    y = _TOP * MM
    items = place.title.set(title, place.start(place.title, title), y)
    yield Block(Tag.HEADING, "title", items)
    values = (
        letter.recipient,
        (fax.number,),
        letter.sender,
        (letter.date,),
        (letter.subject,),
        (str(fax.pages),),
    )
    y += 1.6 * _GAP
    for key, lines in zip(_KEYS, values, strict=True):
        if y + _LEADING > place.foot:
            return
        rule = Line(place.left, y, place.right, y, _RULE)
        yield Block(Tag.ARTIFACT, f"rule-{key}", (rule,))
        y += _LEADING
        label = place.label.set(words[key], place.start(place.label, words[key]), y)
        wrapped = [it for line in lines for it in place.value.wrap(line, place.room)]
        for items in _values(wrapped or [""], y, place):
            yield Block(Tag.PARAGRAPH, key, (*label, *items))
            label = ()
        y += _LEADING * max(len(wrapped) - 1, 0) + _GAP


def _values(
    lines: Sequence[str], y: float, place: _Place
) -> Iterator[tuple[Item, ...]]:
    """The lines of a row, as far as the sheet goes."""
    for at, line in enumerate(lines):
        base = y + at * _LEADING
        if base <= place.foot:
            x = place.start(place.value, line, _COLUMN * MM)
            yield place.value.set(line, x, base) if line else ()


def _words(letter: Letter, typesetter: Typesetter) -> Mapping[str, str]:
    """The words in the letter's language, or in English."""
    known = _read()
    english = known[SOURCE_LANGUAGE]
    words = known.get(letter.language.partition("-")[0], english)
    pen = Pen(typesetter, "sans-bold", letter.language)
    return english if pen.missing(words.values()) else words


@cache
def _read() -> Mapping[str, Mapping[str, str]]:
    return load_resource(paths.resources() / "wording" / "fax.toml", _by_language)


def _by_language(table: Table) -> Mapping[str, Mapping[str, str]]:
    found = {
        language: {key: row.text(key) for key in ("title", *_KEYS)}
        for language, row in rows(table).items()
    }
    if SOURCE_LANGUAGE not in found:
        table.wrong(SOURCE_LANGUAGE, "missing, expected the words for other languages")
    return found
