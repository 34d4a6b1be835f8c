"""The rows of a page as blocks of placed items, with an anchor for each paragraph."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from kiosk.model.page import Anchor, Block, Item, Tag
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.letter.flow import COPIES, NAME
from kiosk.typesetting.letter.pages import PlacedRow
from kiosk.typesetting.line.assemble import SetLine
from kiosk.typesetting.paper.stationery import Fit, Stationery
from kiosk.typesetting.text.bidi import right_to_left
from kiosk.typesetting.typesetter import Anchors, Typesetter
from kiosk.typesetting.units import MM

_TAGS = {"subject": Tag.HEADING, COPIES: Tag.ITEM}


class Column:
    """Places rows across a page; `language` is the letter's."""

    def __init__(
        self, stationery: Stationery, fit: Fit, language: str, typesetter: Typesetter
    ) -> None:
        self._left = fit.left * MM
        self._right = (stationery.width - fit.right) * MM
        self._type = fit.type
        # All that the positions of lines depend on, quick to compare.
        sizes = (fit.type.size, fit.type.leading)
        self._placement = (self._left, self._right, *sizes)
        self._language = language
        self._typesetter = typesetter
        self._baselines: dict[str, float] = {}

    def blocks(self, rows: Iterable[PlacedRow]) -> Iterator[Block]:
        """The paragraphs of a page, with their lines placed."""
        number = 0

        def paragraph(placed: PlacedRow) -> tuple[str, int]:
            nonlocal number
            number += placed.row.starts
            return placed.row.key, number

        for (key, _), group in groupby(rows, paragraph):
            yield from self._paragraph(key, tuple(group))

    def _paragraph(self, key: str, rows: Sequence[PlacedRow]) -> Iterator[Block]:
        first = rows[0].row
        if first.label.runs:
            items = self._set(first.label, rows[0], 0.0)
            yield Block(Tag.LABEL, key, items)
        # Letters of one campaign share most of their paragraphs.
        positions = tuple((row.y, row.row.style, row.row.indent) for row in rows)
        items = self._typesetter.paragraphs.get(
            (self._placement, self._language, key, positions),
            [row.row.line for row in rows],
            partial(self._items, rows),
        )
        own_language = first.style.language
        language = "" if own_language == self._language else own_language
        yield Block(_TAGS.get(key, Tag.PARAGRAPH), key, items, language=language)

    def _items(self, rows: Sequence[PlacedRow]) -> tuple[Item, ...]:
        items: list[Item] = []
        for row in rows:
            items += self._set(row.row.line, row, row.row.indent)
        return tuple(items)

    def _set(self, line: SetLine, placed: PlacedRow, indent: float) -> tuple[Item, ...]:
        """The items of a line in its row, indented by so many em."""
        size, role = self._type.size, placed.row.style.role
        if role not in self._baselines:
            pen = Pen(self._typesetter, role, "", size)
            self._baselines[role] = pen.baseline(self._type.leading)
        x = self._left + indent * size
        if self._starts_at_right(placed):
            x = self._right - (indent + line.width) * size
        return line.items(x, placed.y + self._baselines[role], size)

    def _starts_at_right(self, placed: PlacedRow) -> bool:
        """Whether a line starts at the right, by its own direction or the letter's."""
        if placed.row.key in {NAME, COPIES}:
            return right_to_left(self._language)
        return placed.row.style.rtl


def anchors_of(
    columns: Sequence[Sequence[PlacedRow]], fit: Fit, width: float
) -> Anchors:
    """An anchor for each page that a paragraph is on; `width` is the sheet's, mm."""
    left, measure = fit.left * MM, (width - fit.left - fit.right) * MM
    spans: dict[str, dict[int, tuple[float, float]]] = defaultdict(dict)
    for page, column in enumerate(columns):
        for placed in column:
            key, bottom = placed.row.key, placed.y + placed.row.height
            top, _ = spans[key].get(page, (placed.y, 0.0))
            spans[key][page] = (top, bottom)
    return {
        key: tuple(
            Anchor(page, left, top, measure, bottom - top)
            for page, (top, bottom) in span_by_page.items()
        )
        for key, span_by_page in spans.items()
    }
