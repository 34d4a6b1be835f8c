"""The structure tree: what each block is to a reader (ISO 32000-1, 14.7 and 14.8)."""

from collections.abc import Sequence

from kiosk.model.page import Block, Box, Curve, Glyphs, Item, Line, Tag
from kiosk.pdf.library import (
    Board,
    Entries,
    PDFDocument,
    PDFName,
    PDFObject,
)
from kiosk.pdf.reading import right_to_left_text
from kiosk.pdf.syntax import number, text_string

# Artifacts (14.8.2.2.2): heads and numbers, or marks for those who handle the sheet.
_RUNNING = "/Artifact<</Type/Pagination>>BDC"
_PRODUCTION = "/Artifact<</Type/Page>>BDC"
# What may go on at the next page, and what is in a list; tuples, since members of an
# enumeration are slow to hash.
_JOINED = (Tag.PARAGRAPH, Tag.HEADING)
_IN_LISTS = (Tag.LABEL, Tag.ITEM)


def opening(block: Block, number_here: int) -> str:
    """The operator that begins a block's marked content of that number (14.6)."""
    if block.tag is Tag.ARTIFACT:
        words = any(isinstance(item, Glyphs) for item in block.items)
        return _RUNNING if words else _PRODUCTION
    return f"/{block.tag}<</MCID {number_here}>>BDC"


class Element(PDFObject):
    """A structure element (14.7.2), formatted when the file is saved.

    `parent` is an object number, `kids` are object numbers as references or marked
    contents, `entries` what else stands in its dictionary, as syntax.
    """

    def __init__(self, kind: str, parent: int, entries: str = "") -> None:
        self.kind = kind
        self.parent = parent
        self.entries = entries
        self.kids: list[str] = []
        self.number = 0

    def format(self, _document: PDFDocument) -> bytes:
        """The bytes of the object."""
        kids = f"/P {self.parent} 0 R/K[{' '.join(self.kids)}]{self.entries}"
        return f"<</Type/StructElem/S/{self.kind}{kids}>>".encode("ascii")


class Structure:
    """The structure tree of a file, letter by letter.

    One letter is the document; several are sections of it, each with its title and
    language.
    """

    def __init__(self, board: Board, language: str, *, several: bool) -> None:
        self._board = board
        self._language = language
        self._several = several
        self._root = Entries()
        self._document = Element("Document", board.put(self._root))
        self._put(self._document)
        # The elements of each page's marked contents, in their order.
        self._parents: list[str] = []
        # The elements of the page that is open.
        self._marked: list[str] = []

    def begin_letter(self, title: str, language: str) -> "LetterElements":
        """The elements of the next letter."""
        if not self._several:
            return LetterElements(self, self._document)
        entries = f"/T{text_string(title)}"
        if language != self._language:
            entries += f"/Lang{text_string(language)}"
        section = self.add("Sect", self._document, entries)
        return LetterElements(self, section)

    def add(self, kind: str, parent: Element, entries: str = "") -> Element:
        """A new element below another one."""
        element = self._put(Element(kind, parent.number, entries))
        parent.kids.append(f"{element.number} 0 R")
        return element

    def mark(self, element: Element) -> int:
        """The number of the page's next marked content, which an element has."""
        self._marked.append(f"{element.number} 0 R")
        return len(self._marked) - 1

    @property
    def page_is_empty(self) -> bool:
        """Whether nothing is marked on the page yet."""
        return not self._marked

    def end_page(self) -> int:
        """The page's key in the parent tree (14.7.4.4)."""
        self._parents.append(f"[{' '.join(self._marked)}]")
        self._marked.clear()
        return len(self._parents) - 1

    def close(self) -> Entries:
        """The root of the tree, complete."""
        rows = "".join(f"{key}{row}" for key, row in enumerate(self._parents))
        self._root.dict |= {
            "Type": PDFName("StructTreeRoot"),
            "K": f"[{self._document.number} 0 R]",
            "ParentTree": Entries({"Nums": f"[{rows}]"}),
            "ParentTreeNextKey": len(self._parents),
        }
        return self._root

    def _put(self, element: Element) -> Element:
        element.number = self._board.put(element)
        return element


class LetterElements:
    """What the blocks of one letter are, below one element."""

    def __init__(self, structure: Structure, top: Element) -> None:
        self._structure = structure
        self._top = top
        self._list: Element | None = None
        self._item: Element | None = None
        # The last element, its page and its blocks: it may go on at the next page.
        self._last: Element | None = None
        self._first_page = 0
        self._blocks: list[Block] = []
        self._page, self._height = 0, 0.0

    def begin_page(self, page: int, height: float) -> None:
        """What comes is on the page of this object number; its height is in pt."""
        self._page, self._height = page, height

    def add(self, block: Block) -> None:
        """Take the page's next block; it has the next marked content."""
        if block.tag is Tag.ARTIFACT:
            return
        element = self._joined(block) or self._begun(block)
        self._blocks.append(block)
        mark = self._structure.mark(element)
        if self._page == self._first_page:
            element.kids.append(str(mark))
        else:
            element.kids.append(f"<</Type/MCR/Pg {self._page} 0 R/MCID {mark}>>")

    def close(self) -> None:
        """Complete what is open."""
        if self._last is not None:
            self._last.entries += _entries(self._blocks, self._first_page)
        self._last = None

    def _joined(self, block: Block) -> Element | None:
        """The last element, if this block continues it on a new page."""
        if self._last is None or block.tag not in _JOINED:
            return None
        last = self._blocks[-1]
        goes_on = (last.tag, last.key) == (block.tag, block.key)
        return self._last if goes_on and self._structure.page_is_empty else None

    def _begun(self, block: Block) -> Element:
        labelled = self._last is not None and self._blocks[-1].tag is Tag.LABEL
        self.close()
        parent = self._top
        if block.tag not in _IN_LISTS:
            self._list = self._item = None
        else:
            if self._list is None:
                self._list = self._structure.add("L", self._top)
            if self._item is None or not labelled:
                self._item = self._structure.add("LI", self._list)
            parent = self._item
        figure = _figure(block, self._height) if block.tag is Tag.FIGURE else ""
        self._last = self._structure.add(block.tag, parent, figure)
        self._first_page = self._page
        self._blocks = []
        return self._last


def _entries(blocks: Sequence[Block], page: int) -> str:
    """Page, text and language of an element's blocks."""
    entries = f"/Pg {page} 0 R"
    text = right_to_left_text(blocks)
    if text is not None:
        entries += f"/ActualText{text_string(text)}"
    if blocks[0].language:
        entries += f"/Lang{text_string(blocks[0].language)}"
    return entries


def _figure(block: Block, height: float) -> str:
    """Alternate text, the key for want of one, and box (14.8.5.4)."""
    left, top, right, bottom = _bounds(block.items)
    box = (left, height - bottom, right, height - top)
    sides = " ".join(map(number, box))
    layout = f"<</O/Layout/Placement/Block/BBox[{sides}]>>"
    return f"/Alt{text_string(block.alt or block.key)}/A{layout}"


def _bounds(items: Sequence[Item]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is drawn, from the top of the sheet."""
    points = [point for item in items for point in _corners(item)]
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def _corners(item: Item) -> Sequence[tuple[float, float]]:
    if isinstance(item, Curve):
        # A Bezier curve stays within its control points.
        ends = (item.start, *(point for points in item.path for point in points))
        half = item.width / 2
        return [(x + by, y + by) for x, y in ends for by in (-half, half)]
    if isinstance(item, Box):
        return ((item.x, item.y), (item.x + item.width, item.y + item.height))
    if isinstance(item, Line):
        return ((item.x0, item.y0), (item.x1, item.y1))
    # The line of a run, as high as its type.
    return ((item.x, item.y - item.size), (item.x + item.size, item.y))
