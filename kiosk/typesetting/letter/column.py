"""Rows into pages, and the rows of a page as blocks of placed items."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from kiosk.direction import right_to_left
from kiosk.model.page import Anchor, Block, Item, Line, Tag
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.letter.flow import COPIES, NAME, RULED, SUBJECT, Row
from kiosk.typesetting.line.assemble import SetLine
from kiosk.typesetting.line.hanging import hanging_width
from kiosk.typesetting.paper.stationery import Fit, Stationery
from kiosk.typesetting.typesetter import Anchors, Typesetter
from kiosk.typesetting.units import MM

# The width of a line to write on, pt: seen by whoever writes, quiet under ink.
_RULE_WIDTH = 0.4

_TAGS = {SUBJECT: Tag.HEADING, COPIES: Tag.ITEM}


class TextArea(NamedTuple):
    """The top and the bottom of the text on a page, pt from the top of the sheet."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """The height that a column of rows may have, pt."""
        return self.bottom - self.top


class PlacedRow(NamedTuple):
    """A row and the top of its line, pt from the top of the sheet."""

    row: Row
    y: float


def paginate(
    rows: Sequence[Row], first: TextArea, others: TextArea
) -> Iterator[list[PlacedRow]]:
    """The placed rows of each page, in linear time.

    A page ends at the last allowed break that fits. If none does (a subject of forty
    lines), it ends after the last row that fits.
    """
    start, area = 0, first
    while start < len(rows):
        end = _page_end(rows, start, area.height)
        yield _placed(rows[start:end], area.top)
        start, area = end, others


def _page_end(rows: Sequence[Row], start: int, height: float) -> int:
    height_used = -rows[start].space_above
    last_break = 0
    for index in range(start, len(rows)):
        row = rows[index]
        if index > start and row.may_break:
            last_break = index
        height_used += row.space_above + row.height
        if height_used > height and index > start:
            return last_break or index
    return len(rows)


def _placed(rows: Sequence[Row], top: float) -> list[PlacedRow]:
    placed: list[PlacedRow] = []
    y = top - rows[0].space_above
    for row in rows:
        y += row.space_above
        placed.append(PlacedRow(row, y))
        y += row.height
    return placed


class Column:
    """Places rows across a page; `language` is the letter's."""

    def __init__(
        self, stationery: Stationery, fit: Fit, language: str, typesetter: Typesetter
    ) -> None:
        # Lines shorter than the margins allow leave room where they end.
        self._left = fit.left * MM
        self._right = (fit.left + fit.measure) * MM
        if right_to_left(language):
            self._right = (stationery.width - fit.right) * MM
            self._left = self._right - fit.measure * MM
        self._type = fit.type
        # All that the positions of lines depend on, quick to compare.
        sizes = (fit.type.size, fit.type.leading)
        self._placement = (self._left, self._right, *sizes)
        self._language = language
        self._typesetter = typesetter
        self._baselines: dict[str, float] = {}

    def blocks(self, rows: Sequence[PlacedRow]) -> Iterator[Block]:
        """The paragraphs of a page, with their lines placed."""
        start = 0
        for at, (row, _) in enumerate(rows):
            if at and (row.starts or row.key != rows[start].row.key):
                yield from self._paragraph(rows[start:at])
                start = at
        if rows:
            yield from self._paragraph(rows[start:])

    def anchors(self, columns: Sequence[Sequence[PlacedRow]]) -> Anchors:
        """An anchor for each page that a paragraph is on."""
        spans: dict[str, dict[int, tuple[float, float]]] = defaultdict(dict)
        for page, column in enumerate(columns):
            for placed in column:
                key, bottom = placed.row.key, placed.y + placed.row.height
                top, _ = spans[key].get(page, (placed.y, 0.0))
                spans[key][page] = (top, bottom)
        left, measure = self._left, self._right - self._left
        return {
            key: tuple(
                Anchor(page, left, top, measure, bottom - top)
                for page, (top, bottom) in span_by_page.items()
            )
            for key, span_by_page in spans.items()
        }

    def _paragraph(self, rows: Sequence[PlacedRow]) -> Iterator[Block]:
        first, y = rows[0]
        key = first.key
        if key == RULED:
            yield Block(Tag.ARTIFACT, key, tuple(self._rules(rows)))
            return
        if first.label.runs:
            items = self._set(first.label, rows[0], 0.0)
            yield Block(Tag.LABEL, key, items)
        # Letters of one campaign share most of their paragraphs. The lines of each
        # follow one another in one style.
        items = self._typesetter.paragraphs.get(
            (self._placement, self._language, key, y, first.style, first.indent),
            [row.row.line for row in rows],
            partial(self._items, rows),
        )
        own_language = first.style.language
        language = "" if own_language == self._language else own_language
        yield Block(_TAGS.get(key, Tag.PARAGRAPH), key, items, language=language)

    def _rules(self, rows: Sequence[PlacedRow]) -> Iterator[Item]:
        """A line at the foot of each row that has a height, to write on."""
        for row, y in rows:
            if row.height:
                foot = y + row.height
                yield Line(self._left, foot, self._right, foot, _RULE_WIDTH)

    def _items(self, rows: Sequence[PlacedRow]) -> tuple[Item, ...]:
        items: list[Item] = []
        for row in rows:
            items += self._set(row.row.line, row, row.row.indent)
        return tuple(items)

    def _set(self, line: SetLine, placed: PlacedRow, indent: float) -> tuple[Item, ...]:
        """The items of a line in its row, indented by so many em."""
        size, role, rtl = self._type.size, placed.row.style.role, placed.row.style.rtl
        if role not in self._baselines:
            pen = Pen(self._typesetter, role, "", size)
            self._baselines[role] = pen.baseline(self._type.leading)
        at_right = self._starts_at_right(placed)
        if at_right == rtl and not placed.row.style.east_asian:
            indent -= hanging_width(line, rtl=rtl)
        x = self._left + indent * size
        if at_right:
            x = self._right - (indent + line.width) * size
        return line.items(x, placed.y + self._baselines[role], size)

    def _starts_at_right(self, placed: PlacedRow) -> bool:
        """Whether a line starts at the right, by its own direction or the letter's."""
        if placed.row.key in {SUBJECT, NAME, COPIES}:
            return right_to_left(self._language)
        return placed.row.style.rtl
