"""ReportLab's TrueType font, with each subset's PDF objects made once."""

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, SUBSETN, TTFont

# Subsets kept per face. A subset holds all of ASCII, so that a key press seldom
# makes a new one.
_KEPT = 16
# A CMap may hold at most this many rows in one block (Adobe Technical Note 5014).
_ROWS = 100

Subset = tuple[int, ...]
# A document or an object of ReportLab's, whose attributes have no types.
Untyped = Any


@dataclass(frozen=True, slots=True)
class Parts:
    """The costly parts of one subset: file and CMap deflated, widths as text."""

    program: bytes
    length: int
    to_unicode: bytes
    widths: bytes


class Raw(pdfdoc.PDFObject):
    """PDF syntax that is already written."""

    def __init__(self, syntax: bytes) -> None:
        self.syntax = syntax

    def format(self, _document: object) -> bytes:
        """The syntax as it is."""
        return self.syntax


class EmbeddedFont(TTFont):
    """A TTFont that subsets and deflates a set of characters once.

    ReportLab makes the subset, the CMap and the widths anew for every document,
    which is half the time a letter takes. The bytes depend on the set of
    characters alone, so they are kept per set.
    """

    def __init__(self, name: str, filename: str) -> None:
        super().__init__(name, filename, asciiReadable=True, shapable=False)
        self.parts = lru_cache(maxsize=_KEPT)(self._parts)

    def coded(self, text: str, doc: Untyped) -> list[tuple[int, bytes]]:
        """A text as codes of the document's subsets, (subset, codes) each.

        ReportLab gives ASCII its own codes in the first subset, so that a text
        without anything else need not be looked up.
        """
        if text.isascii():
            return [(0, text.encode("ascii"))]
        return list(self.splitString(text, doc))

    def addObjects(self, doc: Untyped) -> None:  # noqa: N802 - ReportLab's hook
        """Add the font's objects to a document, one font for each subset."""
        state = self.state[doc]
        state.frozen = 1
        for number, subset in enumerate(state.subsets):
            internal = self.getSubsetInternalName(number, doc)[1:]
            base = f"{SUBSETN(number).decode()}+{self.face.name.decode()}"
            font = self._font(doc, base, tuple(subset))
            font.Name = internal
            doc.Reference(font, internal)
            doc.idToObject["BasicFonts"].dict[internal] = font
        del self.state[doc]

    def _font(self, doc: Untyped, base: str, subset: Subset) -> Untyped:
        parts = self.parts(subset)
        font: Untyped = pdfdoc.PDFTrueTypeFont()
        font.BaseFont = base
        font.FirstChar, font.LastChar = 0, len(subset) - 1
        font.Widths = Raw(parts.widths)
        font.ToUnicode = doc.Reference(_deflated(parts.to_unicode), f"cmap:{base}")
        program = _deflated(parts.program, Length1=parts.length)
        font.FontDescriptor = doc.Reference(
            self._descriptor(base, doc.Reference(program, f"file:{base}")),
            f"descriptor:{base}",
        )
        return font

    def _descriptor(self, base: str, program: Untyped) -> Untyped:
        face = self.face
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": pdfdoc.PDFName(base),
                "Flags": (face.flags & ~FF_NONSYMBOLIC) | FF_SYMBOLIC,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.capHeight,
                "ItalicAngle": face.italicAngle,
                "StemV": face.stemV,
                "FontBBox": pdfdoc.PDFArray(face.bbox),
                "MissingWidth": face.defaultWidth,
                "FontFile2": program,
            }
        )

    def _parts(self, subset: Subset) -> Parts:
        program = self.face.makeSubset(subset)
        face: Untyped = self.face
        widths = " ".join(f"{face.getCharWidth(code):g}" for code in subset)
        return Parts(
            program=zlib.compress(program),
            length=len(program),
            to_unicode=zlib.compress(_to_unicode(subset)),
            widths=f"[{widths}]".encode(),
        )


def _deflated(content: bytes, **entries: object) -> Untyped:
    """A stream object of bytes that are deflated already."""
    dictionary = pdfdoc.PDFDictionary({**entries, "Filter": "/FlateDecode"})
    return pdfdoc.PDFStream(dictionary=dictionary, content=content)


def _to_unicode(subset: Subset) -> bytes:
    """The CMap from codes to UTF-16, leaving out the codes without a character."""
    rows = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks = [rows[start : start + _ROWS] for start in range(0, len(rows), _ROWS)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")
