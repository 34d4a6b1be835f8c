"""Rows onto pages: as full as they go, broken where a break is allowed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.typesetting.letter.flow import Row


@dataclass(frozen=True, slots=True)
class TextArea:
    """The top and the foot of the text on a page, pt."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """How high a column of rows may be."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with the top of its line on a page, pt."""

    row: Row
    y: float


def paginate(
    rows: Sequence[Row], first: TextArea, others: TextArea
) -> Iterator[list[PlacedRow]]:
    """The rows of each page, all placed, in linear time.

    A page ends at the last allowed break that has room; where there is none (a
    subject of forty lines), at the last row that has.
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
