"""What a font descriptor says of a face (ISO 32000-1, 9.8)."""

import struct
from dataclasses import dataclass

import uharfbuzz as hb

_SYMBOLIC, _ITALIC = 1 << 2, 1 << 6
_MIN_BOLD_WEIGHT = 600


@dataclass(frozen=True, slots=True)
class Metrics:
    """The numbers of a font descriptor, thousandths of an em (9.8.1)."""

    ascent: float
    descent: float
    cap_height: float
    italic_angle: float
    stem_v: int
    flags: int
    font_bbox: tuple[float, float, float, float]


def postscript_name(face: hb.Face) -> str:
    """The face's PostScript name, of letters, digits and hyphens only."""
    name = face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Unnamed"
    return "".join(
        character
        for character in name
        if character == "-" or (character.isascii() and character.isalnum())
    )


def metrics_of(face: hb.Face) -> Metrics:
    """From the tables head, hhea, post and OS/2 (OpenType 1.9)."""
    scale = 1000 / face.upem
    ascent, descent = _numbers(face, "hhea", 4, "hh")
    left, bottom, right, top = _numbers(face, "head", 36, "4h")
    (angle,) = _numbers(face, "post", 4, "i")
    (weight,) = _numbers(face, "OS/2", 4, "H")
    # Symbolic, since codes are glyph numbers and no character set's.
    return Metrics(
        ascent=ascent * scale,
        descent=descent * scale,
        cap_height=_cap_height(face, ascent) * scale,
        italic_angle=angle / 65536,
        # No table says how heavy stems are; these are what PDF makers write.
        stem_v=140 if weight >= _MIN_BOLD_WEIGHT else 80,
        flags=_SYMBOLIC | (_ITALIC if angle else 0),
        font_bbox=(left * scale, bottom * scale, right * scale, top * scale),
    )


def _cap_height(face: hb.Face, ascent: int) -> int:
    """The height of capitals, which OS/2 has since its version 2."""
    (version,) = _numbers(face, "OS/2", 0, "H")
    return _numbers(face, "OS/2", 88, "h")[0] if version >= 2 else ascent


def _numbers(face: hb.Face, table: str, offset: int, format_: str) -> tuple[int, ...]:
    """Numbers of a table; 0 each where it is cut short."""
    data: bytes = face.reference_table(table).data
    format_ = ">" + format_
    end = offset + struct.calcsize(format_)
    return struct.unpack_from(format_, data.ljust(end, b"\0"), offset)
