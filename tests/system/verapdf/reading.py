"""What a PDF shows and how it is tagged, for those who doctor it or look further."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

# pikepdf's objects have no useful types.
Object = Any

_SHOWING = frozenset({"Tj", "TJ", "'", '"'})
_BLOCK = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9a-fA-F\s]*)>|(\[)|(\])")


@dataclass
class Shown:
    """A font as a page names it, None where the page has none, and its codes."""

    name: str
    font: Object
    codes: set[int] = field(default_factory=set)


def shown(page: Object) -> list[Shown]:
    """The fonts that text of a page is shown with."""
    fonts = page.get("/Resources", {}).get("/Font", {})
    found: dict[str, Shown] = {}
    font = Shown("", None)
    for each in pikepdf.parse_content_stream(page):
        operator = str(each.operator)
        if operator == "Tf":
            name = str(each.operands[0])
            font = Shown(name, fonts.get(name))
        elif operator in _SHOWING:
            font = found.setdefault(font.name, font)
            font.codes.update(_codes(each.operands[-1], font.font))
    return list(found.values())


def _codes(operand: Object, font: Object) -> Iterator[int]:
    """Codes of two bytes in a composite font (Identity-H), else of one."""
    wide = 2 if font is None or "/DescendantFonts" in font else 1
    parts = operand if isinstance(operand, pikepdf.Array) else [operand]
    for part in parts:
        if isinstance(part, pikepdf.String):
            data = bytes(part)
            for at in range(0, len(data), wide):
                yield int.from_bytes(data[at : at + wide], "big")


def descendant(font: Object) -> Object:
    """The font that holds the descriptor: of a composite one, the one below."""
    return font.DescendantFonts[0] if "/DescendantFonts" in font else font


def to_unicode(font: Object) -> dict[int, str]:
    """Texts by code (ISO 32000-1, 9.10.3); empty without a ToUnicode CMap."""
    if "/ToUnicode" not in font:
        return {}
    texts: dict[int, str] = {}
    for kind, block in _BLOCK.findall(font.ToUnicode.read_bytes()):
        rows = _chars if kind == b"char" else _ranges
        texts.update(rows(_TOKEN.findall(block)))
    return texts


Token = tuple[bytes, bytes, bytes]


def _chars(tokens: list[Token]) -> Iterator[tuple[int, str]]:
    for code, text in zip(tokens[::2], tokens[1::2], strict=True):
        yield int(code[0], 16), _text(text[0])


def _ranges(tokens: list[Token]) -> Iterator[tuple[int, str]]:
    rest = iter(tokens)
    for first, last, text in zip(rest, rest, rest, strict=False):
        codes = range(int(first[0], 16), int(last[0], 16) + 1)
        if text[1]:
            for code, each in zip((*codes, -1), rest, strict=False):
                if each[2]:
                    break
                yield code, _text(each[0])
        else:
            start = int(text[0] or b"0", 16)
            digits = len(text[0])
            for code in codes:
                number = start + code - codes.start
                yield code, _text(f"{number:0{digits}x}".encode() if digits else b"")


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "surrogatepass")


# A page's object number and an MCID on it.
Place = tuple[int, int]


def marked(pdf: pikepdf.Pdf) -> list[Place]:
    """Content that is tagged, as often as it begins."""
    return [
        (page.obj.objgen[0], int(entries.MCID))
        for page in pdf.pages
        for each in pikepdf.parse_content_stream(page)
        if str(each.operator) == "BDC"
        and "/MCID" in (entries := _entries(each.operands[1], page.obj))
    ]


def _entries(operand: Object, page: Object) -> Object:
    if isinstance(operand, pikepdf.Name):
        return page.Resources.Properties[str(operand)]
    return operand


def listed(pdf: pikepdf.Pdf) -> list[tuple[Place, Object]]:
    """Content that the structure tree reaches, each with its element."""
    tree: Object = pdf.Root.get("/StructTreeRoot", {})
    return [row for kid in _list(tree.get("/K", [])) for row in _below(kid, None)]


def _below(element: Object, page: Object) -> Iterator[tuple[Place, Object]]:
    page = element.get("/Pg", page)
    for kid in _list(element.get("/K", [])):
        if isinstance(kid, int):
            yield (page.objgen[0], kid), element
        elif kid.get("/Type") == "/MCR":
            yield (kid.get("/Pg", page).objgen[0], int(kid.MCID)), element
        elif kid.get("/Type") != "/OBJR":
            yield from _below(kid, page)


def _list(value: Object) -> list[Object]:
    return list(value) if isinstance(value, pikepdf.Array | list) else [value]


def elements(pdf: pikepdf.Pdf, kind: str) -> list[Object]:
    """The structure elements of a type, in the order of their objects."""
    return [
        each
        for each in pdf.objects
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == f"/{kind}"
    ]
