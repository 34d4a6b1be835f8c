"""The structure tree: the elements that blocks belong to (ISO 32000-1, 14.7, 14.8)."""

from collections.abc import Sequence

from kiosk.model.page import Block, Box, Curve, Glyphs, Item, Line, Tag
from kiosk.pdf.canvas import (
    Entries,
    PDFCanvas,
    PDFDocument,
    PDFName,
    PDFObject,
)
from kiosk.pdf.reading import text_of
from kiosk.pdf.syntax import number, text_string

# Artifacts (14.8.2.2.2): running heads and page numbers, or marks for folding.
_PAGINATION_ARTIFACT = "/Artifact<</Type/Pagination>>BDC"
_PAGE_ARTIFACT = "/Artifact<</Type/Page>>BDC"
# Tags of elements that may go on at the next page, and of those in a list. Tuples,
# since members of an enumeration are slow to hash.
_CONTINUED_TAGS = (Tag.PARAGRAPH, Tag.HEADING)
_LIST_TAGS = (Tag.LABEL, Tag.ITEM)
# Tags of cells (14.8.4.3.4).
_CELL_TAGS = (Tag.HEADER, Tag.CELL)


def begin_block(block: Block, mcid: int) -> str:
    """The operator that begins a block's marked content, with its number (14.6)."""
    if block.tag is Tag.ARTIFACT:
        words = any(isinstance(item, Glyphs) for item in block.items)
        return _PAGINATION_ARTIFACT if words else _PAGE_ARTIFACT
    return f"/{block.tag}<</MCID {mcid}>>BDC"


class Element(PDFObject):
    """A structure element (14.7.2), formatted when the file is saved.

    `parent` is an object number, `kids` are references or numbers of marked contents,
    `entries` are further entries of its dictionary, all but the number as syntax.
    """

    def __init__(self, kind: str, parent: int, entries: str = "") -> None:
        self.kind = kind
        self.parent = parent
        self.entries = entries
        self.kids: list[str] = []
        self.number = 0
        self.reference = ""

    def format(self, _document: PDFDocument) -> bytes:
        """The object's bytes."""
        kids = f"/P {self.parent} 0 R/K[{' '.join(self.kids)}]{self.entries}"
        return f"<</Type/StructElem/S/{self.kind}{kids}>>".encode("ascii")


class Structure:
    """The structure tree of a file, built letter by letter.

    A single letter is the document; several are its sections, each with a title and a
    language.
    """

    def __init__(self, canvas: PDFCanvas, language: str, *, several: bool) -> None:
        self._canvas = canvas
        self._language = language
        self._several = several
        self._root = Entries()
        self._document = Element("Document", canvas.add_object(self._root))
        self._document.number = canvas.add_object(self._document)
        # For each page the elements of its marked contents, in order.
        self._parent_rows: list[str] = []
        # The elements of the current page's marked contents.
        self._marked_contents: list[str] = []

    def begin_letter(self, title: str, language: str) -> "LetterElements":
        """The elements of the next letter, still to be added."""
        if not self._several:
            return LetterElements(self, self._document)
        entries = f"/T{text_string(title)}"
        if language != self._language:
            entries += f"/Lang{text_string(language)}"
        section = self.add("Sect", self._document, entries)
        return LetterElements(self, section)

    def add(self, kind: str, parent: Element, entries: str = "") -> Element:
        """Add an element below a parent."""
        element = Element(kind, parent.number, entries)
        element.number = self._canvas.add_object(element)
        element.reference = f"{element.number} 0 R"
        parent.kids.append(element.reference)
        return element

    def next_mcid(self, element: Element) -> int:
        """The number of the page's next marked content, which belongs to an element."""
        self._marked_contents.append(element.reference)
        return len(self._marked_contents) - 1

    @property
    def page_is_empty(self) -> bool:
        """Whether nothing is marked on the page yet."""
        return not self._marked_contents

    def end_page(self) -> int:
        """End a page and return its key in the parent tree (14.7.4.4)."""
        self._parent_rows.append(f"[{' '.join(self._marked_contents)}]")
        self._marked_contents.clear()
        return len(self._parent_rows) - 1

    def close(self) -> Entries:
        """The root of the complete tree."""
        rows = "".join(f"{key}{row}" for key, row in enumerate(self._parent_rows))
        self._root.dict |= {
            "Type": PDFName("StructTreeRoot"),
            "K": f"[{self._document.number} 0 R]",
            "ParentTree": Entries({"Nums": f"[{rows}]"}),
            "ParentTreeNextKey": len(self._parent_rows),
        }
        return self._root


class LetterElements:
    """The elements of one letter's blocks, below one element."""

    def __init__(self, structure: Structure, top: Element) -> None:
        self._structure = structure
        self._top = top
        self._list: Element | None = None
        self._item: Element | None = None
        # The table and the row that cells belong to, by the keys of their blocks.
        self._tables: dict[str, Element] = {}
        # The last element with its first page and its blocks; it may go on.
        self._element: Element | None = None
        self._first_page = 0
        self._blocks: list[Block] = []
        self._page, self._height = 0, 0.0

    def begin_page(self, page: int, height: float) -> None:
        """Begin a page with its object number and its height (pt)."""
        self._page, self._height = page, height

    def add(self, block: Block) -> None:
        """Add the page's next block, whose marked content has the next number."""
        tag = block.tag
        if tag is Tag.ARTIFACT:
            return
        element = self._element
        if element is None or not self._goes_on(block):
            element = self._begin_element(block)
        self._blocks.append(block)
        mcid = self._structure.next_mcid(element)
        if self._page == self._first_page:
            element.kids.append(str(mcid))
        else:
            element.kids.append(f"<</Type/MCR/Pg {self._page} 0 R/MCID {mcid}>>")

    def close(self) -> None:
        """Complete the last element."""
        if self._element is not None:
            self._element.entries += _text_entries(self._blocks, self._first_page)
        self._element = None

    def _goes_on(self, block: Block) -> bool:
        """Whether a block continues the last element on a new page."""
        if not self._structure.page_is_empty or block.tag not in _CONTINUED_TAGS:
            return False
        last = self._blocks[-1]
        return last.tag is block.tag and last.key == block.key

    def _begin_element(self, block: Block) -> Element:
        labelled = self._element is not None and self._blocks[-1].tag is Tag.LABEL
        self.close()
        parent = self._top
        if block.tag not in _LIST_TAGS:
            self._list = self._item = None
        else:
            if self._list is None:
                self._list = self._structure.add("L", self._top)
            if self._item is None or not labelled:
                self._item = self._structure.add("LI", self._list)
            parent = self._item
        entries = ""
        if block.tag is Tag.FIGURE:
            entries = _figure_entries(block, self._height)
        elif block.tag in _CELL_TAGS:
            parent, entries = self._row(block.key), _cell_entries(block)
        self._element = self._structure.add(block.tag, parent, entries)
        self._first_page = self._page
        self._blocks = []
        return self._element

    def _row(self, key: str) -> Element:
        """The row that cells of a key belong to, in its table."""
        table = key.rpartition("/")[0]
        if table not in self._tables:
            self._tables[table] = self._structure.add("Table", self._top)
        if key not in self._tables:
            self._tables[key] = self._structure.add("TR", self._tables[table])
        return self._tables[key]


def _cell_entries(block: Block) -> str:
    """What a header heads: its column or its row (14.8.5.7)."""
    if block.tag is not Tag.HEADER:
        return ""
    scope = "Column" if block.key.endswith("/0") else "Row"
    return f"/A<</O/Table/Scope/{scope}>>"


def _text_entries(blocks: Sequence[Block], page: int) -> str:
    """The page, text and language of an element."""
    entries = f"/Pg {page} 0 R"
    first = blocks[0]
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
