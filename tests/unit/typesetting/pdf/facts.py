"""What a PDF file holds, read once for all rules."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf
from lxml import etree  # type: ignore[import-untyped] # it has no types

# pikepdf's objects have no useful types.
Object = Any

SHOWING = frozenset({"Tj", "TJ", "'", '"'})
PAINTING = frozenset(
    {"f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "sh", "Do", "INLINE IMAGE"}
)


@dataclass(frozen=True)
class Mark:
    """A marked-content sequence that is open."""

    tag: str
    mcid: int | None = None
    actual: str | None = None
    lang: bool = False


@dataclass(frozen=True)
class Painted:
    """One operator that makes marks on a page."""

    page: int
    operator: str
    marks: tuple[Mark, ...]
    font: Object = None
    codes: tuple[int, ...] = ()

    @property
    def artifact(self) -> bool:
        return any(mark.tag == "Artifact" for mark in self.marks)

    @property
    def tagged(self) -> bool:
        return any(mark.mcid is not None for mark in self.marks)


@dataclass
class Element:
    """A structure element; `kind` is its standard type."""

    object: Object
    name: str
    kind: str
    parent: "Element | None"
    page: Object = None
    kids: list["Element"] = field(default_factory=list)
    # Page (number of its object) and MCID of each content.
    content: list[tuple[int, int]] = field(default_factory=list)


class Facts:
    """A file, its bytes as they are and its objects as pikepdf reads them."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.pdf = pikepdf.open(BytesIO(raw))
        self.root: Object = self.pdf.Root
        self.pages: list[Object] = [page.obj for page in self.pdf.pages]

    @cached_property
    def objects(self) -> list[Object]:
        """All indirect objects that are dictionaries or streams."""
        return [each for each in self.pdf.objects if is_dictionary(each)]

    @cached_property
    def dictionaries(self) -> list[Object]:
        """All dictionaries, direct ones too."""
        found: list[Object] = []
        for each in self.pdf.objects:
            found.extend(_inside(each))
        return found

    @cached_property
    def packet(self) -> Object:
        """The XMP packet's root element, None if there is none to read."""
        if "/Metadata" not in self.root:
            return None
        try:
            return etree.fromstring(self.root.Metadata.read_bytes())
        except etree.XMLSyntaxError:
            return None

    @cached_property
    def language(self) -> str:
        return str(self.root.get("/Lang", ""))

    @cached_property
    def roles(self) -> dict[str, str]:
        tree = self.root.get("/StructTreeRoot", {})
        mapped = tree.get("/RoleMap", {})
        return {str(key)[1:]: str(mapped[key])[1:] for key in mapped.keys()}  # noqa: SIM118 - not a dict

    @cached_property
    def elements(self) -> list[Element]:
        """All structure elements in reading order."""
        tree = self.root.get("/StructTreeRoot")
        if tree is None or "/K" not in tree:
            return []
        found: list[Element] = []
        for kid in as_list(tree.K):
            self._gather(kid, None, found)
        return found

    @cached_property
    def operators(self) -> list[tuple[int, str]]:
        """Page and name of every operator."""
        return [
            (number, str(each.operator))
            for number, page in enumerate(self.pages)
            for each in pikepdf.parse_content_stream(page)
        ]

    @cached_property
    def painted(self) -> list[Painted]:
        return [each for at, page in enumerate(self.pages) for each in _paint(at, page)]

    @cached_property
    def marks(self) -> list[tuple[int, tuple[Mark, ...]]]:
        """Page and open sequences at each beginning of marked content."""
        found = []
        for number, page in enumerate(self.pages):
            stack: list[Mark] = []
            for each in pikepdf.parse_content_stream(page):
                operator = str(each.operator)
                if operator in {"BDC", "BMC"}:
                    stack.append(_mark(each.operands, page))
                    found.append((number, tuple(stack)))
                elif operator == "EMC" and stack:
                    stack.pop()
        return found

    @cached_property
    def fonts(self) -> list[Object]:
        """Fonts that text is shown with."""
        found = {each.font.objgen: each.font for each in self.painted if each.font}
        return list(found.values())

    def standard(self, name: str) -> str:
        """The type a type is mapped to in the end."""
        seen = set()
        while name in self.roles and name not in seen:
            seen.add(name)
            name = self.roles[name]
        return name

    def _gather(
        self, item: Object, parent: Element | None, found: list[Element]
    ) -> None:
        name = str(item.get("/S", "/"))[1:]
        page = item.get("/Pg", parent.page if parent else None)
        element = Element(item, name, self.standard(name), parent, page)
        found.append(element)
        if parent:
            parent.kids.append(element)
        for kid in as_list(item.get("/K", [])):
            if is_number(kid):
                element.content.append((page.objgen[0], int(kid)))
            elif kid.get("/Type") == "/MCR":
                at = kid.get("/Pg", page)
                element.content.append((at.objgen[0], int(kid.MCID)))
            elif kid.get("/Type") != "/OBJR":
                self._gather(kid, element, found)


def is_dictionary(value: object) -> bool:
    return isinstance(value, (pikepdf.Dictionary, pikepdf.Stream))


def is_stream(value: object) -> bool:
    return isinstance(value, pikepdf.Stream)


def is_number(value: object) -> bool:
    return isinstance(value, int)


def as_list(value: Object) -> list[Object]:
    return list(value) if isinstance(value, (pikepdf.Array, list)) else [value]


def _inside(value: Object) -> Iterator[Object]:
    """A value's dictionaries, those of its own objects not followed."""
    if is_dictionary(value):
        yield value
        for key in value.keys():  # noqa: SIM118 - not a dict
            kid = value[key]
            if not getattr(kid, "is_indirect", False):
                yield from _inside(kid)
    elif isinstance(value, pikepdf.Array):
        for kid in value:
            if not getattr(kid, "is_indirect", False):
                yield from _inside(kid)


def _paint(number: int, page: Object) -> Iterator[Painted]:
    stack: list[Mark] = []
    font: Object = None
    fonts = page.get("/Resources", {}).get("/Font", {})
    for each in pikepdf.parse_content_stream(page):
        operator, operands = str(each.operator), each.operands
        if operator in {"BDC", "BMC"}:
            stack.append(_mark(operands, page))
        elif operator == "EMC" and stack:
            stack.pop()
        elif operator == "Tf":
            font = fonts.get(str(operands[0]))
        elif operator in SHOWING:
            yield Painted(number, operator, tuple(stack), font, tuple(_codes(operands)))
        elif operator in PAINTING:
            yield Painted(number, operator, tuple(stack))


def _codes(operands: Object) -> Iterator[int]:
    """Two-byte codes, as Identity-H has them."""
    for part in as_list(operands[-1]):
        if isinstance(part, (pikepdf.String, str, bytes)):
            data = bytes(part) if not isinstance(part, str) else part.encode("latin-1")
            for at in range(0, len(data) - 1, 2):
                yield data[at] << 8 | data[at + 1]


def _mark(operands: Object, page: Object) -> Mark:
    tag = str(operands[0])[1:]
    if len(operands) < 2:
        return Mark(tag)
    entries = operands[1]
    if isinstance(entries, pikepdf.Name):
        entries = page.Resources.Properties[str(entries)]
    mcid = entries.get("/MCID")
    actual = entries.get("/ActualText")
    return Mark(
        tag,
        None if mcid is None else int(mcid),
        None if actual is None else str(actual),
        "/Lang" in entries,
    )


def codes_of(facts: Facts, font: Object) -> set[int]:
    """The codes shown with a font."""
    return {
        code
        for each in facts.painted
        if each.font and each.font.objgen == font.objgen
        for code in each.codes
    }
