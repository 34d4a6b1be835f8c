"""Rows onto pages: as full as they go, broken where a break is allowed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.typesetting.letter.flow import Row


@dataclass(frozen=True, slots=True)
class Room:
    """The top and the foot of the text on a page, pt."""

    top: float
    foot: float

    @property
    def height(self) -> float:
        """How high a column of rows may be."""
        return self.foot - self.top


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with the top of its line on a page, pt."""

    row: Row
    y: float


def column_height(rows: Sequence[Row]) -> float:
    """The height of rows under each other, without the space above the first."""
    return sum(row.before + row.height for row in rows) - rows[0].before


def paginate(
    rows: Sequence[Row], first: Room, others: Room
) -> Iterator[list[PlacedRow]]:
    """The rows of each page, all placed, in linear time.

    A page ends at the last allowed break that has room; where there is none (a
    subject of forty lines), at the last row that has.
    """
    start, room = 0, first
    while start < len(rows):
        end = _page_end(rows, start, room.height)
        yield _placed(rows[start:end], room.top)
        start, room = end, others


def _page_end(rows: Sequence[Row], start: int, height: float) -> int:
    used = -rows[start].before
    allowed = 0
    for at in range(start, len(rows)):
        row = rows[at]
        if at > start and row.may_break:
            allowed = at
        used += row.before + row.height
        if used > height and at > start:
            return allowed or at
    return len(rows)


def _placed(rows: Sequence[Row], top: float) -> list[PlacedRow]:
    placed: list[PlacedRow] = []
    y = top - rows[0].before
    for row in rows:
        y += row.before
        placed.append(PlacedRow(row, y))
        y += row.height
    return placed
