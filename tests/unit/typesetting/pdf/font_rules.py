"""Fonts: Matterhorn's checkpoints 10 and 31 and ISO 19005-2, 6.2.11, which agree."""

import re
from collections.abc import Iterator

from tests.unit.typesetting.pdf import fonts_read
from tests.unit.typesetting.pdf.facts import Facts, Object, codes_of, is_stream
from tests.unit.typesetting.pdf.rulebook import Rule

_PRIVATE = (range(0xE000, 0xF900), range(0xF0000, 0x10FFFE))
_SUBSET = re.compile("/[A-Z]{6}[+].+")


def _name(font: Object) -> str:
    return str(font.get("/BaseFont", "a font"))


def _type0(facts: Facts) -> Iterator[Object]:
    return (font for font in facts.fonts if font.get("/Subtype") == "/Type0")


def _entries(facts: Facts) -> Iterator[str]:
    for font in facts.fonts:
        below = fonts_read.descendant(font)
        for each in (font, below):
            if not {"/Type", "/Subtype", "/BaseFont"} <= set(each.keys()):
                yield _name(each)
        if _name(font) != _name(below):
            yield _name(font)


def _tagged_names(facts: Facts) -> Iterator[str]:
    for font in facts.fonts:
        if not _SUBSET.fullmatch(_name(font)):
            yield _name(font)


def _map_kind(facts: Facts) -> Iterator[str]:
    for font in _type0(facts):
        value = fonts_read.descendant(font).get("/CIDToGIDMap", "/Identity")
        if not is_stream(value) and value != "/Identity":
            yield _name(font)


def _no_map(facts: Facts) -> Iterator[str]:
    for font in _type0(facts):
        below = fonts_read.descendant(font)
        if below.Subtype == "/CIDFontType2" and "/CIDToGIDMap" not in below:
            yield _name(font)


def _not_embedded(facts: Facts) -> Iterator[str]:
    for font in facts.fonts:
        if fonts_read.program(font) is None:
            yield _name(font)


def _damaged(facts: Facts) -> Iterator[str]:
    for font in facts.fonts:
        data = fonts_read.program(font)
        if data is not None and fonts_read.parsed(data) is None:
            yield _name(font)


def _lacking(facts: Facts) -> Iterator[str]:
    """Glyphs beyond the font's, or without an outline though they take up room."""
    for font in facts.fonts:
        program = _program(font)
        if program is None:
            continue
        texts = fonts_read.to_unicode(font) or {}
        for code in sorted(codes_of(facts, font)):
            beyond = code >= len(program.inked)
            blank = not texts.get(code, " ").strip() or not _wide(font, code)
            if beyond or (code and not blank and not program.inked[code]):
                yield f"{_name(font)}: {code}"


def _program(font: Object) -> fonts_read.Program | None:
    data = fonts_read.program(font)
    found = None if data is None else fonts_read.parsed(data)
    return found if found and found.inked else None


def _wide(font: Object, code: int) -> bool:
    return fonts_read.widths(font).get(code, 1000.0) > 0


def _cid_set(facts: Facts) -> Iterator[str]:
    for font in _type0(facts):
        descriptor = fonts_read.descendant(font).get("/FontDescriptor", {})
        if "/CIDSet" not in descriptor:
            continue
        bits = descriptor.CIDSet.read_bytes()
        for code in codes_of(facts, font):
            if code // 8 >= len(bits) or not bits[code // 8] & 0x80 >> code % 8:
                yield f"{_name(font)}: {code}"


def _cid_set_beyond(facts: Facts) -> Iterator[str]:
    for font in _type0(facts):
        descriptor = fonts_read.descendant(font).get("/FontDescriptor", {})
        program = _program(font)
        if "/CIDSet" in descriptor and program is not None:
            bits = descriptor.CIDSet.read_bytes()
            for byte, listed in enumerate(bits[len(program.inked) // 8 + 1 :]):
                if listed:
                    yield f"{_name(font)}: byte {byte}"


def _widths(facts: Facts) -> Iterator[str]:
    for font in _type0(facts):
        program = _program(font)
        if program is None:
            continue
        inside, outside = program.widths, fonts_read.widths(font)
        default = float(fonts_read.descendant(font).get("/DW", 1000))
        for code in sorted(codes_of(facts, font) & set(range(1, len(inside)))):
            if abs(inside[code] - outside.get(code, default)) > 1:
                yield f"{_name(font)}: {code}"


def _no_unicode(facts: Facts) -> Iterator[str]:
    for font in facts.fonts:
        if fonts_read.to_unicode(font) is None:
            yield _name(font)


def _unmapped(facts: Facts) -> Iterator[str]:
    for font in facts.fonts:
        texts = fonts_read.to_unicode(font)
        if texts is not None:
            for code in sorted(codes_of(facts, font)):
                if code and not texts.get(code):
                    yield f"{_name(font)}: {code}"


def _mapped_to(facts: Facts, wanted: set[str]) -> Iterator[str]:
    for font in facts.fonts:
        texts = fonts_read.to_unicode(font) or {}
        for code in sorted(codes_of(facts, font)):
            if wanted & set(texts.get(code, "")):
                yield f"{_name(font)}: {code}"


def _zero(facts: Facts) -> Iterator[str]:
    return _mapped_to(facts, {"\0"})


def _marks(facts: Facts) -> Iterator[str]:
    return _mapped_to(facts, {"\ufeff", "\ufffe"})


def _private(facts: Facts) -> Iterator[str]:
    """Characters of private use need the text behind them (6.2.11.7.3)."""
    for each in facts.painted:
        if not each.font or any(mark.actual for mark in each.marks):
            continue
        texts = fonts_read.to_unicode(each.font) or {}
        shown = "".join(texts.get(code, "") for code in each.codes)
        if any(ord(one) in block for one in shown for block in _PRIVATE):
            yield f"page {each.page + 1}"


def _notdef(facts: Facts) -> Iterator[str]:
    for font in facts.fonts:
        if 0 in codes_of(facts, font):
            yield _name(font)


def _no_font(facts: Facts) -> Iterator[str]:
    for each in facts.painted:
        if each.codes and each.font is None:
            yield f"page {each.page + 1}"


RULES = (
    Rule("6.2.11.2", "A font lacks entries or its two names differ.", _entries),
    Rule("32000 9.6.4", "A subset's name has no tag.", _tagged_names),
    Rule("31-004", "CIDToGIDMap is neither a stream nor Identity.", _map_kind),
    Rule("31-005", "A CIDFontType2 has no CIDToGIDMap.", _no_map),
    Rule("31-009", "A font is not embedded.", _not_embedded),
    Rule("6.2.11.4.1-1", "A font file cannot be read.", _damaged),
    Rule("31-011", "A font file lacks a glyph that is shown.", _lacking),
    Rule("31-014", "A CIDSet lacks a glyph.", _cid_set),
    Rule("31-015", "A CIDSet lists a glyph that is not there.", _cid_set_beyond),
    Rule("31-016", "A width is not the font file's.", _widths),
    Rule("31-027", "A font has no ToUnicode.", _no_unicode),
    Rule("10-001", "A code has no Unicode character.", _unmapped),
    Rule("31-028", "ToUnicode gives U+0000.", _zero),
    Rule("31-029", "ToUnicode gives U+FEFF or U+FFFE.", _marks),
    Rule("6.2.11.7.3", "A private character has no ActualText.", _private),
    Rule("31-030", "The glyph .notdef is shown.", _notdef),
    Rule("6.2.2-2", "Text is shown with a font that is no resource.", _no_font),
)
