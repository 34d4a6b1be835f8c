"""The structure elements of one letter, each written when nothing can join it."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.model.page import Block, Box, Curve, Glyphs, Item, Line, Tag
from kiosk.pdf.file import PdfFile
from kiosk.pdf.reading import spoken
from kiosk.pdf.syntax import Name, Raw, Ref, Value, number, text_string
from kiosk.pdf.trees import NumberTree

# Artifacts (14.8.2.2.2): heads and numbers, or marks for those who handle the sheet.
_RUNNING = "/Artifact<</Type/Pagination>>BDC"
_PRODUCTION = "/Artifact<</Type/Page>>BDC"
# What may go on at the next page, and what is in a list.
_JOINED = frozenset({Tag.PARAGRAPH, Tag.HEADING})
_IN_LISTS = frozenset({Tag.LABEL, Tag.ITEM})


@dataclass(slots=True)
class _Element:
    """An element with marked content: (page, number) each."""

    ref: Ref
    block: Block
    content: list[tuple[Ref, int]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class _List:
    """A list that may go on: its items, each with the elements in it."""

    ref: Ref
    items: list[tuple[Ref, list[Ref]]] = field(default_factory=list)

    def take(self, part: Ref, item: Ref | None) -> None:
        """Take what is next, in an item of its own or in the last one."""
        if item is not None:
            self.items.append((item, []))
        self.items[-1][1].append(part)


def opening(block: Block, number_here: int) -> str:
    """The operator that begins a block's marked content of that number (14.6)."""
    if block.tag is Tag.ARTIFACT:
        words = any(isinstance(item, Glyphs) for item in block.items)
        return _RUNNING if words else _PRODUCTION
    return f"/{block.tag.value}<</MCID {number_here}>>BDC"


class LetterElements:
    """What the blocks of one letter are; `top` is the element around them."""

    def __init__(self, file: PdfFile, top: Ref, parents: NumberTree) -> None:
        self.top = top
        self._file = file
        self._parents = parents
        self._kids: list[Ref] = []
        self._last: _Element | None = None
        self._list: _List | None = None
        self._page = top
        self._height = 0.0
        # The elements of the page's marked contents, in their order.
        self._marked: list[Ref] = []

    def begin_page(self, page: Ref, height: float) -> None:
        """Mark what comes now on this page; its height turns boxes upwards."""
        self._page, self._height = page, height
        self._marked = []

    def add(self, block: Block) -> None:
        """Take the page's next block; it has the next marked content."""
        if block.tag is Tag.ARTIFACT:
            return
        number_here = len(self._marked)
        element = self._joined(block) or self._begun(block)
        element.content.append((self._page, number_here))
        element.blocks.append(block)
        self._marked.append(element.ref)

    def end_page(self) -> int:
        """The page's key in the parent tree (14.7.4.4)."""
        return self._parents.add(tuple(self._marked))

    def close(self) -> Sequence[Ref]:
        """Write what is open and give the letter's elements."""
        self._end_last()
        self._end_list()
        return self._kids

    def _joined(self, block: Block) -> _Element | None:
        """The last element, if this block continues it on a new page."""
        last = self._last
        goes_on = (
            last is not None
            and not self._marked
            and (last.block.tag, last.block.key) == (block.tag, block.key)
            and block.tag in _JOINED
        )
        return last if goes_on else None

    def _begun(self, block: Block) -> _Element:
        labelled = self._last is not None and self._last.block.tag is Tag.LABEL
        self._end_last()
        ref = self._file.reserve()
        self._last = _Element(ref, block)
        if block.tag in _IN_LISTS:
            self._list = self._list or _List(self._file.reserve())
            self._list.take(ref, None if labelled else self._file.reserve())
        else:
            self._end_list()
            self._kids.append(ref)
        return self._last

    def _end_last(self) -> None:
        last, self._last = self._last, None
        if last is None:
            return
        self._write(last, self._list.items[-1][0] if self._list else self.top)

    def _end_list(self) -> None:
        whole, self._list = self._list, None
        if whole is None:
            return
        for item, parts in whole.items:
            self._file.put(item, _group("LI", whole.ref, parts))
        items = [item for item, _ in whole.items]
        self._file.put(whole.ref, _group("L", self.top, items))
        self._kids.append(whole.ref)

    def _write(self, element: _Element, parent: Ref) -> None:
        kind, first = element.block.tag.value, element.content[0][0]
        kids = [
            str(mark)
            if page == first
            else f"<</Type/MCR/Pg {int(page)} 0 R/MCID {mark}>>"
            for page, mark in element.content
        ]
        more = self._figure(element.block) if kind == Tag.FIGURE else ""
        text = spoken(element.blocks)
        if text is not None:
            more += f"/ActualText{text_string(text)}"
        if element.block.language:
            more += f"/Lang{text_string(element.block.language)}"
        inside = f"/P {int(parent)} 0 R/Pg {int(first)} 0 R/K[{' '.join(kids)}]{more}"
        self._file.put(element.ref, Raw(f"<</Type/StructElem/S/{kind}{inside}>>"))

    def _figure(self, block: Block) -> str:
        """Alternate text, the key for want of one, and box (14.8.5.4)."""
        left, top, right, bottom = _bounds(block.items)
        box = (left, self._height - bottom, right, self._height - top)
        sides = " ".join(map(number, box))
        layout = f"<</O/Layout/Placement/Block/BBox[{sides}]>>"
        return f"/Alt{text_string(block.alt or block.key)}/A{layout}"


def _group(kind: str, parent: Ref, kids: Sequence[Ref]) -> Raw:
    inside = " ".join(f"{int(kid)} 0 R" for kid in kids)
    return Raw(f"<</Type/StructElem/S/{kind}/P {int(parent)} 0 R/K[{inside}]>>")


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


class Structure:
    """The elements of a file, written letter by letter.

    One letter is the document; several are sections of it, each with its language.
    """

    def __init__(self, file: PdfFile, language: str, *, several: bool) -> None:
        self._file = file
        self._language = language
        self._several = several
        self._root = file.reserve()
        self._document = file.reserve()
        self._parents = NumberTree(file)
        # A number each, since there may be many thousands.
        self._kids = array("Q")

    def begin_letter(self) -> LetterElements:
        """The elements of the next letter."""
        top = self._file.reserve() if self._several else self._document
        return LetterElements(self._file, top, self._parents)

    def end_letter(self, letter: LetterElements, language: str) -> None:
        """Write what is left of a letter."""
        kids = letter.close()
        if self._several:
            section = _grouping("Sect", self._document, kids)
            if language != self._language:
                section["Lang"] = language
            self._file.put(letter.top, section)
            kids = [letter.top]
        self._kids.extend(kids)

    def close(self) -> Ref:
        """Write the document's element and the root, which is given."""
        self._file.put(
            self._document,
            _grouping("Document", self._root, tuple(map(Ref, self._kids))),
        )
        root: Value = {
            "Type": Name("StructTreeRoot"),
            "K": (self._document,),
            "ParentTree": self._parents.close(),
            "ParentTreeNextKey": self._parents.size,
        }
        self._file.put(self._root, root)
        return self._root


def _grouping(kind: str, parent: Ref, kids: Sequence[Ref]) -> dict[str, Value]:
    return {"Type": Name("StructElem"), "S": Name(kind), "P": parent, "K": kids}
