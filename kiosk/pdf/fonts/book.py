"""The fonts of one file: what was drawn with each, written at its end."""

from collections.abc import Hashable, Mapping
from typing import TypeAlias

from kiosk.pdf.fonts.program import Parts, Program, Programs
from kiosk.pdf.library import (
    Board,
    Entries,
    PDFArray,
    PDFDocument,
    PDFName,
    flate,
    name_font,
)
from kiosk.pdf.syntax import number

_FONT = PDFName("Font")
_OF_CFF, _OF_TRUETYPE = PDFName("CIDFontType0"), PDFName("CIDFontType2")
# Codes are glyph numbers (9.7.4.2).
_IDENTITY = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
# Roles in the order of their numbers, with the texts of the glyphs drawn.
BookState: TypeAlias = tuple[tuple[str, Mapping[int, str]], ...]


class FontUse:
    """One font in one file; `names` are the glyphs drawn and their texts.

    `words` and `lines` are operators by all that they depend on: a name stays as it
    is, so that a word is always shown alike.
    """

    __slots__ = ("lines", "names", "program", "resource", "words")

    def __init__(self, resource: str, program: Program) -> None:
        self.resource = resource
        self.program = program
        self.names: dict[int, str] = dict(program.always)
        self.words: dict[Hashable, str] = {}
        self.lines: dict[Hashable, str] = {}

    def name(self, glyph: int, text: str) -> str:
        """What ToUnicode says of a glyph: what it stood for when first drawn.

        A glyph that shares its neighbour's text is named by its own character, or
        by a space if it has none.
        """
        name = self.names.get(glyph)
        if name is None:
            name = text or self.program.character(glyph) or " "
            self.names[glyph] = name
        return name


class FontBook:
    """The fonts of a file by role, numbered as they are first used.

    `state` is where another book of the same programs was left: a part of a file goes
    on from there.
    """

    def __init__(self, programs: Programs, state: BookState = ()) -> None:
        self._programs = programs
        self._uses: dict[str, FontUse] = {}
        for role, names in state:
            self[role].names.update(names)

    def __getitem__(self, role: str) -> FontUse:
        use = self._uses.get(role)
        if use is None:
            resource = f"F{len(self._uses) + 1}"
            use = self._uses[role] = FontUse(resource, self._programs[role])
        return use

    @property
    def state(self) -> BookState:
        """The roles in the order of their numbers, with what their glyphs stand for."""
        return tuple((role, dict(use.names)) for role, use in self._uses.items())

    def join(self, state: BookState) -> bool:
        """Take what a book has that went on from an earlier state of this one.

        False, with nothing taken, where the two contradict each other.
        """
        numbered = zip(self._uses, (role for role, _ in state), strict=False)
        if any(ours != theirs for ours, theirs in numbered):
            return False
        known = {role: use.names for role, use in self._uses.items()}
        for role, names in state:
            ours = known.get(role, {})
            if any(ours.get(glyph, text) != text for glyph, text in names.items()):
                return False
        for role, names in state:
            self[role].names.update(names)
        return True

    def add_to(self, board: Board) -> None:
        """Let every font make its objects when the file is saved."""
        for use in self._uses.values():
            board.add_font(_EmbeddedFont(use))


class _EmbeddedFont:
    """A Type 0 font with its descendant (ISO 32000-1, 9.7), codes are glyph numbers.

    ReportLab's own TrueType fonts are of one byte, by character: a glyph without a
    character of its own gets a private one, and CFF outlines are refused.
    """

    def __init__(self, use: FontUse) -> None:
        self._use = use

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - ReportLab's name
        """Put the font into a document."""
        use, program = self._use, self._use.program
        parts = program.parts(frozenset(use.names.items()))
        base = PDFName(f"{parts.tag}+{program.name}")
        descendant = {
            "Type": _FONT,
            "Subtype": _OF_CFF if program.is_cff else _OF_TRUETYPE,
            "BaseFont": base,
            "CIDSystemInfo": _IDENTITY,
            "FontDescriptor": document.Reference(_descriptor(program, base, parts)),
            "W": parts.widths,
        }
        if not program.is_cff:
            descendant["CIDToGIDMap"] = PDFName("Identity")
        below = document.Reference(Entries(descendant))
        font = {
            "Type": _FONT,
            "Subtype": PDFName("Type0"),
            "BaseFont": base,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([below]),
            "ToUnicode": flate(parts.to_unicode),
        }
        name_font(document, use.resource, Entries(font))


def _descriptor(program: Program, base: str, parts: Parts) -> Entries:
    """The font descriptor (9.8) with the embedded program (9.9)."""
    metrics = program.metrics
    kind: dict[str, object] = {"Length1": parts.length}
    if program.is_cff:
        kind = {"Subtype": PDFName("CIDFontType0C")}
    file = flate(parts.program, **kind)
    return Entries(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": base,
            "Flags": metrics.flags,
            "FontBBox": f"[{' '.join(map(number, metrics.box))}]",
            "ItalicAngle": metrics.italic_angle,
            "Ascent": metrics.ascent,
            "Descent": metrics.descent,
            "CapHeight": metrics.cap_height,
            "StemV": metrics.stem,
            "FontFile3" if program.is_cff else "FontFile2": file,
        }
    )
