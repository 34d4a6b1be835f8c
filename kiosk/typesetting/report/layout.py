"""A report -> Pages: title, figures, strokes, tables and notes from the top down."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kiosk.model.page import Block, Item, Line, Page, Pages, Tag
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.report.strokes import strokes, strokes_height
from kiosk.typesetting.report.value import Figure, Grid, Level, Report, Row
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

# Margins (mm), and all else in pt: type sizes with their leading, rules, columns.
_SIDE, _TOP, _FOOT = 24, 20, 22
_SMALL, _NOTE, _TABLE, _SUBTITLE, _TITLE, _NUMBER = 8.5, 9.0, 9.5, 11.0, 25.0, 30.0
_LEADING = 1.35
_BOLD_RULE, _RULE = 1.2, 0.25
_COLUMN, _INDENT, _ROW = 52.0, 12.0, 17.0
_GAP, _PAD = 16.0, 5.0
# Room that a table's title, its headings and one row take together.
_FEWEST_ROWS = 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of the paper, mm."""

    width: float
    height: float


def lay_out_report(report: Report, sheet: Sheet, typesetter: Typesetter) -> Pages:
    """The report on as many pages as it takes."""
    layout = _Layout(report, sheet, typesetter)
    layout.head()
    layout.figures()
    layout.grids(report.grids)
    layout.notes()
    return Pages(
        width=sheet.width * MM,
        height=sheet.height * MM,
        pages=layout.pages(),
        title=report.title,
        language=report.language,
        missing=layout.missing(),
    )


class _Layout:
    """Places one thing below the other; `y` is where the next one begins, pt."""

    def __init__(self, report: Report, sheet: Sheet, typesetter: Typesetter) -> None:
        self._report, self._typesetter = report, typesetter
        self._left, self._top = _SIDE * MM, _TOP * MM
        self._width = (sheet.width - 2 * _SIDE) * MM
        self._foot = (sheet.height - _FOOT) * MM
        self._y = self._top
        self._blocks: list[Block] = []
        self._pages: list[Page] = []
        self._texts: list[str] = []

    def pages(self) -> tuple[Page, ...]:
        """All that was placed."""
        return (*self._pages, Page(tuple(self._blocks)))

    def missing(self) -> tuple[str, ...]:
        """The characters that no font has."""
        return self._pen("serif", _TABLE).missing(self._texts)

    def head(self) -> None:
        """What stands above the title, the title, and a rule."""
        report, small = self._report, self._pen("sans", _SMALL)
        for key, text in (("left", report.left), ("right", report.right)):
            x = self._left if key == "left" else self._before(text, self._width, small)
            if text:
                self._block(Tag.PARAGRAPH, key, self._set(small, text, x))
        self._y += _SMALL * _LEADING + _GAP
        self._paragraph(Tag.HEADING, "title", report.title, self._pen("serif", _TITLE))
        if report.subtitle:
            pen = self._pen("serif", _SUBTITLE)
            self._paragraph(Tag.PARAGRAPH, "subtitle", report.subtitle, pen)
        self._y += _PAD
        self._rule(_BOLD_RULE)
        self._y += _GAP / 2

    def figures(self) -> None:
        """The large numbers beside each other, and a stroke for each letter."""
        figures = self._report.figures
        if figures:
            width = self._width / len(figures)
            begun, ends = self._y, list[float]()
            for number, each in enumerate(figures):
                self._y = begun
                self._figure(each, self._left + number * width, width - _GAP)
                ends.append(self._y)
            self._y = max(ends) + _PAD
        count = self._report.strokes
        drawn = tuple(strokes(count, self._left, self._y + _PAD, self._width))
        if drawn:
            self._block(Tag.ARTIFACT, "strokes", drawn)
            self._y += strokes_height(count, self._width) + _PAD
        self._y += _GAP / 2

    def grids(self, grids: Sequence[Grid]) -> None:
        """The tables, narrow ones beside each other."""
        remaining = list(enumerate(grids))
        while remaining:
            number, grid = remaining.pop(0)
            key = f"table-{number}"
            if not (grid.narrow and remaining and remaining[0][1].narrow):
                self._grid(grid, key)
                continue
            after, other = remaining.pop(0)
            self._pair((grid, key), (other, f"table-{after}"))

    def _pair(self, first: tuple[Grid, str], second: tuple[Grid, str]) -> None:
        """Two tables beside each other, or below where a page is too short."""
        longest = max(len(first[0].rows), len(second[0].rows))
        height = (longest + _FEWEST_ROWS) * _ROW
        if height > self._foot - self._top:
            self._grid(*first)
            self._grid(*second)
            return
        self._make_room(height)
        left, width, top = self._left, self._width, self._y
        self._width = (width - 2 * _GAP) / 2
        self._grid(*first)
        lowest, self._y = self._y, top
        self._left += self._width + 2 * _GAP
        self._grid(*second)
        self._left, self._width, self._y = left, width, max(lowest, self._y)

    def _grid(self, grid: Grid, key: str) -> None:
        """A table, whose headings stand again where it goes on at the next page."""
        self._make_room(_FEWEST_ROWS * _ROW)
        pen = self._pen("sans-bold", _TABLE)
        self._paragraph(Tag.PARAGRAPH, f"{key}-title", grid.title, pen)
        self._rule(_BOLD_RULE)
        self._row(_headings(grid), f"{key}/0", self._heading_pen)
        for number, row in enumerate(grid.rows, start=1):
            wrapped = self._wrapped(row, len(grid.headings))
            # A group is not parted from the first of its parts.
            needed = len(wrapped) + (row.level is Level.GROUP)
            if self._make_room(needed * _ROW):
                self._rule(_BOLD_RULE)
                self._again(grid)
            self._rule(_BOLD_RULE if row.level is Level.SUM else _RULE)
            self._row(row, f"{key}/{number}", self._pen_of)
        self._y += _GAP

    def notes(self) -> None:
        """What is to be known of the numbers."""
        if not self._report.notes:
            return
        pen = self._pen("serif", _NOTE)
        self._make_room(2 * _NOTE * _LEADING)
        self._rule(_BOLD_RULE)
        self._y += _PAD
        for number, each in enumerate(self._report.notes):
            self._paragraph(Tag.PARAGRAPH, f"note-{number}", each, pen)
            self._y += _PAD

    def _figure(self, figure: Figure, x: float, width: float) -> None:
        number, label = self._pen("serif", _NUMBER), self._pen("sans", _SMALL)
        items = self._lines(number, (figure.number,), x)
        items += self._lines(label, label.wrap(figure.label, width), x)
        self._block(Tag.PARAGRAPH, f"figure-{figure.label}", items)

    def _row(self, row: Row, key: str, pen_of: Callable[[Row], Pen]) -> None:
        """A row, its name wrapped, its numbers at the right of their columns."""
        pen = pen_of(row)
        heading = key.endswith("/0")
        indent = _INDENT if row.level is Level.PART else 0
        names = self._wrapped(row, len(row.numbers) + 1)
        baseline = self._y + pen.baseline(_ROW)
        items = [
            item
            for number, line in enumerate(names)
            for item in self._at(
                pen, line, self._left + indent, baseline + number * _ROW
            )
        ]
        self._block(Tag.HEADER, key, items)
        for number, text in enumerate(row.numbers, start=1):
            right = self._width - (len(row.numbers) - number) * _COLUMN
            x = self._before(text, right, pen)
            tag = Tag.HEADER if heading else Tag.CELL
            self._block(tag, key, self._at(pen, text, x, baseline))
        self._y += len(names) * _ROW

    def _again(self, grid: Grid) -> None:
        """The headings of a table at the head of another page, for the eye alone."""
        before = len(self._blocks)
        self._row(_headings(grid), "again/0", self._heading_pen)
        again = [item for block in self._blocks[before:] for item in block.items]
        self._blocks[before:] = [Block(Tag.ARTIFACT, "again", tuple(again))]

    def _wrapped(self, row: Row, columns: int) -> tuple[str, ...]:
        room = self._width - (columns - 1) * _COLUMN - _INDENT - _PAD
        return self._pen_of(row).wrap(row.name, room) or ("",)

    def _pen_of(self, row: Row) -> Pen:
        bold = row.level in {Level.GROUP, Level.SUM}
        return self._pen("serif-bold" if bold else "serif", _TABLE)

    def _heading_pen(self, _row: Row) -> Pen:
        return self._pen("sans", _SMALL)

    def _pen(self, role: str, size: float) -> Pen:
        return Pen(self._typesetter, role, self._report.language, size)

    def _before(self, text: str, right: float, pen: Pen) -> float:
        """Where a text begins that ends so far from the left margin."""
        return self._left + right - pen.width(text)

    def _paragraph(self, tag: Tag, key: str, text: str, pen: Pen) -> None:
        lines = pen.wrap(text, self._width)
        self._make_room(len(lines) * pen.size * _LEADING)
        self._block(tag, key, self._lines(pen, lines, self._left))

    def _lines(self, pen: Pen, lines: Iterable[str], x: float) -> list[Item]:
        found: list[Item] = []
        for each in lines:
            found += self._set(pen, each, x)
            self._y += pen.size * _LEADING
        return found

    def _set(self, pen: Pen, text: str, x: float) -> tuple[Item, ...]:
        return self._at(pen, text, x, self._y + pen.baseline(pen.size * _LEADING))

    def _at(self, pen: Pen, text: str, x: float, y: float) -> tuple[Item, ...]:
        self._texts.append(text)
        return pen.set(text, x, y)

    def _rule(self, width: float) -> None:
        rule = Line(self._left, self._y, self._left + self._width, self._y, width)
        self._block(Tag.ARTIFACT, "rule", (rule,))

    def _block(self, tag: Tag, key: str, items: Iterable[Item]) -> None:
        self._blocks.append(Block(tag, key, tuple(items)))

    def _make_room(self, height: float) -> bool:
        """Go on at another page where less than this height is left; whether it did."""
        if self._y + height <= self._foot or not self._blocks:
            return False
        self._pages.append(Page(tuple(self._blocks)))
        self._blocks, self._y = [], self._top
        return True


def _headings(grid: Grid) -> Row:
    first, *numbers = grid.headings
    return Row(first, tuple(numbers))
