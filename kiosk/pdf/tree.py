"""The elements of one letter before its objects have numbers (ISO 32000-1, 14.7).

Most letters of a merge have the same tree and differ in these numbers alone.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from kiosk.model.page import Block, Box, Curve, Item, Line, Tag
from kiosk.pdf.reading import text_of
from kiosk.pdf.syntax import number, text_string

# Tags of elements that may go on at the next page, and of those in a list. Tuples,
# since members of an enumeration are slow to hash.
_CONTINUED_TAGS = (Tag.PARAGRAPH, Tag.HEADING)
_LIST_TAGS = (Tag.LABEL, Tag.ITEM)
# Tags of cells (14.8.4.3.4).
_CELL_TAGS = (Tag.HEADER, Tag.CELL)

# The blocks of each page of a letter.
PageBlocks: TypeAlias = tuple[tuple[Block, ...], ...]


class Tree(NamedTuple):
    """The elements of a letter before their object numbers are known.

    Lines of `syntax` are references to those right below the element above the letter,
    then the dictionary of each element, then each page's row in the parent tree
    (14.7.4.4). It has a %d for each of `numbers`: places in a list of the letter's
    object numbers, first that of the element above, then those of its elements, then
    those of its pages.
    """

    kinds: tuple[str, ...]
    syntax: str
    numbers: tuple[int, ...]


def tree_of(blocks: PageBlocks, height: float) -> Tree:
    """The elements of a letter's blocks."""
    maker = _Maker(height)
    for place, page in enumerate(blocks, start=-len(blocks)):
        maker.add_page(page, place)
    return maker.tree()


def dictionary(kind: str, parent: object, kids: str, entries: str = "") -> str:
    """The dictionary of an element below the one with this number."""
    return f"<</Type/StructElem/S/{kind}/P {parent} 0 R/K[{kids}]{entries}>>"


class _Element:
    """An element whose object number is not known: `place` is where it will stand.

    `kids` have a %d for each of `numbers`, `page` is where its content begins.
    """

    def __init__(self, kind: str, place: int, parent: int, entries: str = "") -> None:
        self.kind = kind
        self.place = place
        self.parent = parent
        self.entries = entries
        self.kids: list[str] = []
        self.numbers: list[int] = []
        self.page = 0
        # The blocks that are its content; an element of others has none.
        self.blocks: list[Block] = []

    def adopt(self, kid: "_Element") -> None:
        """Add an element below it."""
        self.kids.append("%d 0 R")
        self.numbers.append(kid.place)

    def mark(self, block: Block, mcid: int, page: int) -> None:
        """Add a block, whose marked content has this number on its page."""
        if not self.blocks:
            self.page = page
        self.blocks.append(block)
        if page == self.page:
            self.kids.append(str(mcid))
        else:
            self.kids.append(f"<</Type/MCR/Pg %d 0 R/MCID {mcid}>>")
            self.numbers.append(page)

    def written(self) -> tuple[str, Sequence[int]]:
        """Its dictionary, and the places of the numbers in it."""
        numbers, entries = [self.parent, *self.numbers], self.entries.replace("%", "%%")
        if self.blocks:
            entries += f"/Pg %d 0 R{_text_entries(self.blocks).replace('%', '%%')}"
            numbers.append(self.page)
        kids = " ".join(self.kids)
        return dictionary(self.kind, "%d", kids, entries), numbers


class _Maker:
    """Makes the tree of a letter, block by block; pages are places from the end."""

    def __init__(self, height: float) -> None:
        self._height = height
        self._top = _Element("", 0, 0)
        self._elements: list[_Element] = []
        self._list: _Element | None = None
        self._item: _Element | None = None
        # The tables and rows that cells belong to, by the keys of their blocks.
        self._rows_of_cells: dict[str, _Element] = {}
        # The last element with content; it may go on at the next page.
        self._last: _Element | None = None
        # For each page the places of the elements of its marked contents.
        self._rows: list[list[int]] = []

    def add_page(self, blocks: Iterable[Block], page: int) -> None:
        """Add the blocks of the next page."""
        self._rows.append([])
        for block in blocks:
            if block.tag is not Tag.ARTIFACT:
                element = self._element_of(block)
                element.mark(block, len(self._rows[-1]), page)
                self._rows[-1].append(element.place)

    def tree(self) -> Tree:
        """The complete tree."""
        written = [each.written() for each in self._elements]
        rows = [" ".join(["%d 0 R"] * len(row)) for row in self._rows]
        lines = [" ".join(self._top.kids), *(syntax for syntax, _ in written)]
        lines += [f"[{row}]" for row in rows]
        numbers = [each for _, places in written for each in places]
        of_rows = [each for row in self._rows for each in row]
        return Tree(
            tuple(each.kind for each in self._elements),
            "\n".join(lines),
            (*self._top.numbers, *numbers, *of_rows),
        )

    def _element_of(self, block: Block) -> _Element:
        """The last element where a block goes on with it, or else a new one."""
        last = self._last
        if last and not self._rows[-1] and block.tag in _CONTINUED_TAGS:
            before = last.blocks[-1]
            if before.tag is block.tag and before.key == block.key:
                return last
        parent = self._top
        if block.tag not in _LIST_TAGS:
            self._list = self._item = None
        else:
            if self._list is None:
                self._list = self._begin("L", self._top)
            if self._item is None or not (last and last.kind == Tag.LABEL):
                self._item = self._begin("LI", self._list)
            parent = self._item
        entries = ""
        if block.tag is Tag.FIGURE:
            entries = _figure_entries(block, self._height)
        elif block.tag in _CELL_TAGS:
            parent, entries = self._row(block.key), _cell_entries(block)
        self._last = self._begin(block.tag, parent, entries)
        return self._last

    def _row(self, key: str) -> _Element:
        """The row that cells of a key belong to, in its table."""
        table, found = key.rpartition("/")[0], self._rows_of_cells
        if table not in found:
            found[table] = self._begin("Table", self._top)
        if key not in found:
            found[key] = self._begin("TR", found[table])
        return found[key]

    def _begin(self, kind: str, parent: _Element, entries: str = "") -> _Element:
        element = _Element(kind, len(self._elements) + 1, parent.place, entries)
        self._elements.append(element)
        parent.adopt(element)
        return element


def _cell_entries(block: Block) -> str:
    """What a header heads: its column or its row (14.8.5.7)."""
    if block.tag is not Tag.HEADER:
        return ""
    scope = "Column" if block.key.endswith("/0") else "Row"
    return f"/A<</O/Table/Scope/{scope}>>"


def _text_entries(blocks: Sequence[Block]) -> str:
    """The text and language of an element."""
    entries, first = "", blocks[0]
    if len(blocks) == 1 and not first.items and not first.language:
        return entries
    # Blocks have come with their items where their content alone does not tell it.
    text = text_of(blocks)
    if text:
        entries += f"/ActualText{text_string(text)}"
    if first.language:
        entries += f"/Lang{text_string(first.language)}"
    return entries


def _figure_entries(block: Block, height: float) -> str:
    """A figure's alternate text, or else its key, and its bounding box (14.8.5.4)."""
    left, top, right, bottom = _bounding_box(block.items)
    box = (left, height - bottom, right, height - top)
    sides = " ".join(map(number, box))
    layout = f"<</O/Layout/Placement/Block/BBox[{sides}]>>"
    return f"/Alt{text_string(block.alt or block.key)}/A{layout}"


def _bounding_box(items: Sequence[Item]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of items, pt from the sheet's top left corner."""
    points = [point for item in items for point in _corners(item)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _corners(item: Item) -> Sequence[tuple[float, float]]:
    if isinstance(item, Curve):
        # A Bezier curve stays within its control points.
        points = (item.start, *(point for points in item.path for point in points))
        half = item.width / 2
        return [(x + offset, y + offset) for x, y in points for offset in (-half, half)]
    if isinstance(item, Box):
        return ((item.x, item.y), (item.x + item.width, item.y + item.height))
    if isinstance(item, Line):
        return ((item.x0, item.y0), (item.x1, item.y1))
    # For a run, a box as high as its type size.
    return ((item.x, item.y - item.size), (item.x + item.size, item.y))
