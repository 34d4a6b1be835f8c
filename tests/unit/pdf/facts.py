"""What a PDF file holds, read once for all tests."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

# pikepdf's objects have no useful types.
Object = Any

_SHOWING = frozenset({"Tj", "TJ", "'", '"'})


@dataclass(frozen=True)
class Painted:
    """One operator that shows text."""

    font: Object
    codes: tuple[int, ...]


@dataclass
class Element:
    """A structure element and its type."""

    object: Object
    kind: str
    page: Object = None
    kids: list["Element"] = field(default_factory=list)
    # Page (number of its object) and MCID of each content.
    content: list[tuple[int, int]] = field(default_factory=list)


class Facts:
    """A file's objects as pikepdf reads them."""

    def __init__(self, raw: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(raw))
        self.pages: list[Object] = [page.obj for page in self.pdf.pages]

    @cached_property
    def elements(self) -> list[Element]:
        """All structure elements in reading order."""
        root: Object = self.pdf.Root
        found: list[Element] = []
        for kid in _as_list(root.StructTreeRoot.K):
            _gather(kid, None, found)
        return found

    @cached_property
    def painted(self) -> list[Painted]:
        return [each for page in self.pages for each in _paint(page)]

    @cached_property
    def fonts(self) -> list[Object]:
        """Fonts that text is shown with."""
        found = {each.font.objgen: each.font for each in self.painted}
        return list(found.values())


def _gather(item: Object, parent: Element | None, found: list[Element]) -> None:
    page = item.get("/Pg", parent.page if parent else None)
    element = Element(item, str(item.S)[1:], page)
    found.append(element)
    if parent:
        parent.kids.append(element)
    for kid in _as_list(item.get("/K", [])):
        if isinstance(kid, int):
            element.content.append((page.objgen[0], kid))
        elif kid.get("/Type") == "/MCR":
            at = kid.get("/Pg", page)
            element.content.append((at.objgen[0], int(kid.MCID)))
        elif kid.get("/Type") != "/OBJR":
            _gather(kid, element, found)


def _as_list(value: Object) -> list[Object]:
    return list(value) if isinstance(value, (pikepdf.Array, list)) else [value]


def _paint(page: Object) -> Iterator[Painted]:
    font: Object = None
    for each in pikepdf.parse_content_stream(page):
        operator, operands = str(each.operator), each.operands
        if operator == "Tf":
            font = page.Resources.Font[str(operands[0])]
        elif operator in _SHOWING:
            yield Painted(font, tuple(_codes(operands)))


def _codes(operands: Object) -> Iterator[int]:
    """Two-byte codes, as Identity-H has them."""
    for part in _as_list(operands[-1]):
        if isinstance(part, pikepdf.String):
            data = bytes(part)
            for at in range(0, len(data) - 1, 2):
                yield data[at] << 8 | data[at + 1]
