"""The fonts of one file, with the glyphs drawn in each, embedded at its end."""

from collections.abc import Hashable, Mapping
from typing import Any, TypeAlias

from kiosk.pdf.canvas import (
    Entries,
    PDFArray,
    PDFCanvas,
    PDFDocument,
    PDFName,
    flate_stream,
    name_font,
)
from kiosk.pdf.fonts.moved import MovedGlyph
from kiosk.pdf.fonts.program import Program, Programs, Subset
from kiosk.pdf.syntax import number

_FONT, _DESCRIPTOR, _TYPE_0 = map(PDFName, ("Font", "FontDescriptor", "Type0"))
_ENCODING, _IDENTITY_MAP = map(PDFName, ("Identity-H", "Identity"))
_CFF_SUBTYPE, _TRUETYPE_SUBTYPE = PDFName("CIDFontType0"), PDFName("CIDFontType2")
# Codes are CIDs (9.7.4.2).
_IDENTITY = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
# A glyph, moved or not, and a text that it stands for.
Pair: TypeAlias = tuple[MovedGlyph, str]
# Roles in the order of their numbers, each with the texts of its codes, and the glyphs
# of those that are no glyph numbers.
BookState: TypeAlias = tuple[
    tuple[str, Mapping[int, str], Mapping[int, MovedGlyph]], ...
]


class FileFont:
    """One font of one file; `texts` are the texts of the codes drawn, for ToUnicode.

    A code is the number of a glyph that stands for its own character. A glyph that is
    moved or stands for something else has another code there, with a row in `glyphs`.
    `word_cache` and `line_cache` are for what shows words and lines, by all that it
    depends on: a code keeps its glyph and its text.
    """

    __slots__ = (
        "_codes",
        "glyphs",
        "line_cache",
        "program",
        "resource",
        "texts",
        "word_cache",
    )

    def __init__(self, resource: str, program: Program) -> None:
        self.resource = resource
        self.program = program
        self.texts: dict[int, str] = dict(program.ascii_glyphs)
        self.glyphs: dict[int, MovedGlyph] = {}
        self.word_cache: dict[Hashable, Any] = {}
        self.line_cache: dict[Hashable, Any] = {}
        self._codes: dict[Pair, int | None] = {}

    def code_of(self, glyph: MovedGlyph, text: str) -> int | None:
        """The code of a glyph that stands for a text, None if it can have none."""
        if glyph[1:] == (0, 0) and self.texts.get(glyph[0]) == text:
            return glyph[0]
        pair = (glyph, text)
        if pair not in self._codes:
            self._codes[pair] = self._new_code(glyph, text)
        return self._codes[pair]

    def agrees(
        self, texts: Mapping[int, str], glyphs: Mapping[int, MovedGlyph]
    ) -> bool:
        """Whether these codes are free here, or have the same texts and glyphs."""
        return _agree(self.texts, texts) and _agree(self.glyphs, glyphs)

    def update(
        self, texts: Mapping[int, str], glyphs: Mapping[int, MovedGlyph]
    ) -> None:
        """Add codes with their texts and glyphs, which have to be free or the same."""
        self.texts.update(texts)
        self.glyphs.update(glyphs)
        self._codes |= {(glyph, texts[code]): code for code, glyph in glyphs.items()}

    def _new_code(self, glyph: MovedGlyph, text: str) -> int | None:
        number, *move = glyph
        code: int | None = number
        if self.program.is_cff:
            # What it stands for when first drawn: it can have no other code.
            if number in self.texts:
                return None
        elif any(move) or text != self.program.character(number):
            code = self.program.extra_code(glyph, text, self.glyphs)
            if code is None:
                return None
            self.glyphs[code] = glyph
        self.texts[number if code is None else code] = text
        return code


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
        for role, texts, glyphs in state:
            self[role].update(texts, glyphs)

    def __getitem__(self, role: str) -> FileFont:
        font = self._fonts.get(role)
        if font is None:
            resource = f"F{len(self._fonts) + 1}"
            font = self._fonts[role] = FileFont(resource, self._programs[role])
        return font

    @property
    def state(self) -> BookState:
        """The roles in the order of their numbers, with their texts and glyphs."""
        return tuple(
            (role, dict(font.texts), dict(font.glyphs))
            for role, font in self._fonts.items()
        )

    def merge(self, state: BookState) -> bool:
        """Merge the state of a book that started from an earlier state of this one.

        False, with nothing merged, where the two contradict each other.
        """
        roles = zip(self._fonts, (role for role, _, _ in state), strict=False)
        if any(ours != theirs for ours, theirs in roles):
            return False
        for role, texts, glyphs in state:
            font = self._fonts.get(role)
            if font and not font.agrees(texts, glyphs):
                return False
        for role, texts, glyphs in state:
            self[role].update(texts, glyphs)
        return True

    def add_to(self, canvas: PDFCanvas) -> None:
        """Add the fonts to a canvas, which embeds them when the file is saved."""
        for font in self._fonts.values():
            canvas.add_font(_EmbeddedFont(font))


def _agree(ours: Mapping[int, Hashable], theirs: Mapping[int, Hashable]) -> bool:
    """Whether two mappings have the same values for the keys of both."""
    return len(ours.keys() & theirs.keys()) == len(ours.items() & theirs.items())


class _EmbeddedFont:
    """A Type 0 font with its descendant (ISO 32000-1, 9.7).

    ReportLab's own TrueType fonts have codes of one byte for characters: a glyph
    without a character of its own gets a private one, and CFF outlines are refused.
    """

    def __init__(self, font: FileFont) -> None:
        self._font = font

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - ReportLab's name
        """Add the font's objects to a document."""
        font, program = self._font, self._font.program
        subset = program.subset(
            frozenset(font.texts.items()), frozenset(font.glyphs.items())
        )
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
            descendant["CIDToGIDMap"] = _glyph_map(document, subset)
        descendant_font = document.Reference(Entries(descendant))
        dictionary = {
            "Type": _FONT,
            "Subtype": _TYPE_0,
            "BaseFont": base,
            "Encoding": _ENCODING,
            "DescendantFonts": PDFArray([descendant_font]),
            "ToUnicode": flate_stream(subset.to_unicode),
        }
        name_font(document, font.resource, Entries(dictionary))


def _glyph_map(document: PDFDocument, subset: Subset) -> object:
    if not subset.glyph_map:
        return _IDENTITY_MAP
    return document.Reference(flate_stream(subset.glyph_map))


def _descriptor(program: Program, base: str, subset: Subset) -> Entries:
    """The font descriptor (9.8) with the embedded program (9.9)."""
    metrics = program.metrics
    entries: dict[str, object] = {"Length1": subset.length}
    if program.is_cff:
        entries = {"Subtype": PDFName("CIDFontType0C")}
    font_file = flate_stream(subset.program, **entries)
    return Entries(
        {
            "Type": _DESCRIPTOR,
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
