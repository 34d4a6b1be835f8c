"""The fonts of one file, with the glyphs drawn in each, embedded at its end."""

from collections.abc import Hashable, Mapping
from typing import TypeAlias

from kiosk.pdf.canvas import (
    Entries,
    PDFArray,
    PDFCanvas,
    PDFDocument,
    PDFName,
    flate_stream,
    name_font,
)
from kiosk.pdf.fonts.program import Program, Programs, Subset
from kiosk.pdf.syntax import number

_FONT = PDFName("Font")
_CFF_SUBTYPE, _TRUETYPE_SUBTYPE = PDFName("CIDFontType0"), PDFName("CIDFontType2")
# Codes are glyph numbers (9.7.4.2).
_IDENTITY = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
# Roles in the order of their numbers, each with the texts of its glyphs.
BookState: TypeAlias = tuple[tuple[str, Mapping[int, str]], ...]


class FileFont:
    """One font of one file; `texts` are the texts of the glyphs drawn, for ToUnicode.

    `word_operators` and `line_operators` are caches of operators by all that they
    depend on. A glyph keeps its text, so that a word is always shown alike.
    """

    __slots__ = ("line_operators", "program", "resource", "texts", "word_operators")

    def __init__(self, resource: str, program: Program) -> None:
        self.resource = resource
        self.program = program
        self.texts: dict[int, str] = dict(program.ascii_glyphs)
        self.word_operators: dict[Hashable, str] = {}
        self.line_operators: dict[Hashable, str] = {}

    def text_of(self, glyph: int, text: str) -> str:
        """The text of a glyph in ToUnicode: what it stood for when first drawn.

        A glyph that shares its neighbour's text gets the character it is made for, or a
        space if there is none.
        """
        known = self.texts.get(glyph)
        if known is None:
            known = self.texts[glyph] = text or self.program.character(glyph) or " "
        return known


class FontBook:
    """The fonts of a file by role, numbered in the order of their first use.

    `state` is the state of another book of the same programs, to start from: that is
    how a part of a file is drawn.
    """

    def __init__(self, programs: Programs, state: BookState = ()) -> None:
        self._programs = programs
        self._fonts: dict[str, FileFont] = {}
        # Drawn blocks that suit this file by their identity: a glyph keeps its text,
        # so they always will.
        self.verified: dict[int, object] = {}
        for role, names in state:
            self[role].texts.update(names)

    def __getitem__(self, role: str) -> FileFont:
        font = self._fonts.get(role)
        if font is None:
            resource = f"F{len(self._fonts) + 1}"
            font = self._fonts[role] = FileFont(resource, self._programs[role])
        return font

    @property
    def state(self) -> BookState:
        """The roles in the order of their numbers, with the texts of their glyphs."""
        return tuple((role, dict(font.texts)) for role, font in self._fonts.items())

    def merge(self, state: BookState) -> bool:
        """Merge the state of a book that started from an earlier state of this one.

        False, with nothing merged, where the two contradict each other.
        """
        roles = zip(self._fonts, (role for role, _ in state), strict=False)
        if any(ours != theirs for ours, theirs in roles):
            return False
        texts_by_role = {role: font.texts for role, font in self._fonts.items()}
        for role, names in state:
            ours = texts_by_role.get(role, {})
            if any(ours.get(glyph, text) != text for glyph, text in names.items()):
                return False
        for role, names in state:
            self[role].texts.update(names)
        return True

    def add_to(self, canvas: PDFCanvas) -> None:
        """Add the fonts to a canvas, which embeds them when the file is saved."""
        for font in self._fonts.values():
            canvas.add_font(_EmbeddedFont(font))


class _EmbeddedFont:
    """A Type 0 font with its descendant (ISO 32000-1, 9.7); codes are glyph numbers.

    ReportLab's own TrueType fonts have codes of one byte for characters: a glyph
    without a character of its own gets a private one, and CFF outlines are refused.
    """

    def __init__(self, font: FileFont) -> None:
        self._font = font

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - ReportLab's name
        """Add the font's objects to a document."""
        font, program = self._font, self._font.program
        subset = program.subset(frozenset(font.texts.items()))
        base = PDFName(f"{subset.tag}+{program.name}")
        descendant = {
            "Type": _FONT,
            "Subtype": _CFF_SUBTYPE if program.is_cff else _TRUETYPE_SUBTYPE,
            "BaseFont": base,
            "CIDSystemInfo": _IDENTITY,
            "FontDescriptor": document.Reference(_descriptor(program, base, subset)),
            "W": subset.widths,
        }
        if not program.is_cff:
            descendant["CIDToGIDMap"] = PDFName("Identity")
        descendant_font = document.Reference(Entries(descendant))
        dictionary = {
            "Type": _FONT,
            "Subtype": PDFName("Type0"),
            "BaseFont": base,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([descendant_font]),
            "ToUnicode": flate_stream(subset.to_unicode),
        }
        name_font(document, font.resource, Entries(dictionary))


def _descriptor(program: Program, base: str, subset: Subset) -> Entries:
    """The font descriptor (9.8) with the embedded program (9.9)."""
    metrics = program.metrics
    entries: dict[str, object] = {"Length1": subset.length}
    if program.is_cff:
        entries = {"Subtype": PDFName("CIDFontType0C")}
    font_file = flate_stream(subset.program, **entries)
    return Entries(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": base,
            "Flags": metrics.flags,
            "FontBBox": f"[{' '.join(map(number, metrics.font_bbox))}]",
            "ItalicAngle": metrics.italic_angle,
            "Ascent": metrics.ascent,
            "Descent": metrics.descent,
            "CapHeight": metrics.cap_height,
            "StemV": metrics.stem_v,
            "FontFile3" if program.is_cff else "FontFile2": font_file,
        }
    )
