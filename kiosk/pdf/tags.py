"""The structure tree: the elements that blocks belong to (ISO 32000-1, 14.7, 14.8)."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kiosk.model.page import Block, Glyphs, Tag
from kiosk.pdf.canvas import (
    Entries,
    PDFCanvas,
    PDFDocument,
    PDFName,
    PDFObject,
)
from kiosk.pdf.syntax import text_string
from kiosk.pdf.tree import PageBlocks, dictionary, tree_of

# Artifacts (14.8.2.2.2): running heads and page numbers, or marks for folding.
_PAGINATION_ARTIFACT = "/Artifact<</Type/Pagination>>BDC"
_PAGE_ARTIFACT = "/Artifact<</Type/Page>>BDC"
# The trees of letters that are kept: most letters of a merge share a few.
_CACHED_TREES = 16


def begin_block(block: Block, mcid: int) -> str:
    """The operator that begins a block's marked content, with its number (14.6)."""
    if block.tag is Tag.ARTIFACT:
        words = any(isinstance(item, Glyphs) for item in block.items)
        return _PAGINATION_ARTIFACT if words else _PAGE_ARTIFACT
    # Joined, since members of an enumeration are slow to format.
    return "/" + block.tag + f"<</MCID {mcid}>>BDC"


class TaggedLetter(NamedTuple):
    """A letter's title, language and height (pt), and the blocks of each page."""

    title: str
    language: str
    height: float
    blocks: PageBlocks


class Element(PDFObject):
    """A structure element (14.7.2); `syntax` is its dictionary once it is complete."""

    def __init__(self, kind: str, syntax: str = "") -> None:
        self.kind = kind
        self.syntax = syntax
        self.number = 0

    def format(self, _document: PDFDocument) -> bytes:
        """The object's bytes."""
        return self.syntax.encode("ascii")


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
        self._root_number = canvas.add_object(self._root)
        self._document = self._add("Document")
        # References to the kids of the document.
        self._kids: list[str] = []
        # For each page the elements of its marked contents, in order.
        self._parent_rows: list[str] = []
        self._cached_tree = lru_cache(maxsize=_CACHED_TREES)(tree_of)

    def begin_letter(self) -> Element:
        """The element above those of the next letter, whose pages are to follow."""
        if not self._several:
            return self._document
        section = self._add("Sect")
        self._kids.append(f"{section.number} 0 R")
        return section

    def end_letter(
        self, top: Element, letter: TaggedLetter, pages: Sequence[int]
    ) -> None:
        """Add the elements of a letter below one, its pages by their object numbers."""
        has_items = any(block.items for page in letter.blocks for block in page)
        # The trees that are kept hold no word of a writer.
        make = tree_of if has_items else self._cached_tree
        tree = make(letter.blocks, letter.height)
        first = self._canvas.object_count + 1
        numbers = [top.number, *range(first, first + len(tree.kinds)), *pages]
        values = tuple(map(numbers.__getitem__, tree.numbers))
        kids, *rows = (tree.syntax % values).split("\n")
        parent_rows = rows[len(tree.kinds) :]
        for kind, row in zip(tree.kinds, rows, strict=False):
            self._add(kind, row)
        self._parent_rows += parent_rows
        if not self._several:
            self._kids.append(kids)
            return
        entries = f"/T{text_string(letter.title)}"
        if letter.language != self._language:
            entries += f"/Lang{text_string(letter.language)}"
        top.syntax = dictionary("Sect", self._document.number, kids, entries)

    def close(self) -> Entries:
        """The root of the complete tree."""
        kids = " ".join(self._kids)
        self._document.syntax = dictionary("Document", self._root_number, kids)
        rows = "".join(f"{key}{row}" for key, row in enumerate(self._parent_rows))
        self._root.dict |= {
            "Type": PDFName("StructTreeRoot"),
            "K": f"[{self._document.number} 0 R]",
            "ParentTree": Entries({"Nums": f"[{rows}]"}),
            "ParentTreeNextKey": len(self._parent_rows),
        }
        return self._root

    def _add(self, kind: str, syntax: str = "") -> Element:
        element = Element(kind, syntax)
        element.number = self._canvas.add_object(element)
        return element
