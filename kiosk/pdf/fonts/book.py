"""The fonts of one file: what was drawn with each, written at its end."""

from collections.abc import Hashable, Mapping
from hashlib import blake2b
from typing import Protocol, TypeAlias

from kiosk.pdf.file import PdfFile
from kiosk.pdf.fonts.program import FaceSource, Parts, Program, program_of
from kiosk.pdf.syntax import Name, Ref, Value

# Codes are glyph numbers (9.7.4.2).
_IDENTITY: Value = {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0}
# Roles in the order of their numbers, with the texts of the glyphs drawn.
BookState: TypeAlias = "tuple[tuple[str, Mapping[int, str]], ...]"


class Faces(Protocol):
    """Faces by role."""

    def __getitem__(self, role: str, /) -> FaceSource:
        """The face of a role."""
        ...


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

    `state` is where another book of the same faces was left: a part of a file goes
    on from there.
    """

    def __init__(self, faces: Faces, state: BookState = ()) -> None:
        self._faces = faces
        self._uses: dict[str, FontUse] = {}
        for role, names in state:
            self[role].names.update(names)

    def __getitem__(self, role: str) -> FontUse:
        use = self._uses.get(role)
        if use is None:
            program = program_of(self._faces[role])
            use = self._uses[role] = FontUse(f"F{len(self._uses) + 1}", program)
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

    def write(self, file: PdfFile) -> Mapping[str, Ref]:
        """Write all fonts: their objects by resource name."""
        return {use.resource: _write_font(use, file) for use in self._uses.values()}


def _write_font(use: FontUse, file: PdfFile) -> Ref:
    """A Type 0 font with its descendant (ISO 32000-1, 9.7)."""
    program = use.program
    parts = program.parts(frozenset(use.names.items()))
    base = Name(f"{_tag(parts)}+{program.name}")
    written = _program(use, parts, file)
    descendant: dict[str, Value] = {
        "Type": Name("Font"),
        "Subtype": Name("CIDFontType0" if program.is_cff else "CIDFontType2"),
        "BaseFont": base,
        "CIDSystemInfo": _IDENTITY,
        "FontDescriptor": file.add(_descriptor(program, base, written)),
        "W": parts.widths,
    }
    if not program.is_cff:
        descendant["CIDToGIDMap"] = Name("Identity")
    return file.add(
        {
            "Type": Name("Font"),
            "Subtype": Name("Type0"),
            "BaseFont": base,
            "Encoding": Name("Identity-H"),
            "DescendantFonts": (file.add(descendant),),
            "ToUnicode": _stream(file, {}, parts.to_unicode),
        }
    )


def _descriptor(program: Program, base: Name, written: Ref) -> Value:
    metrics = program.metrics
    return {
        "Type": Name("FontDescriptor"),
        "FontName": base,
        "Flags": metrics.flags,
        "FontBBox": metrics.box,
        "ItalicAngle": metrics.italic_angle,
        "Ascent": metrics.ascent,
        "Descent": metrics.descent,
        "CapHeight": metrics.cap_height,
        "StemV": metrics.stem,
        "FontFile3" if program.is_cff else "FontFile2": written,
    }


def _program(use: FontUse, parts: Parts, file: PdfFile) -> Ref:
    if use.program.is_cff:
        return _stream(file, {"Subtype": Name("CIDFontType0C")}, parts.program)
    return _stream(file, {"Length1": parts.length}, parts.program)


def _stream(file: PdfFile, entries: Mapping[str, Value], deflated: bytes) -> Ref:
    ref = file.reserve()
    file.put_stream(ref, {**entries, "Filter": Name("FlateDecode")}, deflated)
    return ref


def _tag(parts: Parts) -> str:
    """Six capitals that tell subsets apart (9.6.4)."""
    seed = int.from_bytes(blake2b(parts.program, digest_size=8).digest(), "big")
    letters = []
    for _ in range(6):
        seed, letter = divmod(seed, 26)
        letters.append(chr(ord("A") + letter))
    return "".join(letters)
