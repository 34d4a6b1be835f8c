"""What a font descriptor says of a face (ISO 32000-1, 9.8)."""

import struct
from dataclasses import dataclass

import uharfbuzz as hb

_SYMBOLIC, _ITALIC = 1 << 2, 1 << 6
_BOLD_FROM = 600


@dataclass(frozen=True, slots=True)
class Metrics:
    """The numbers of a font descriptor, thousandths of an em (9.8.1)."""

    ascent: float
    descent: float
    cap_height: float
    italic_angle: float
    stem: int
    flags: int
    box: tuple[float, float, float, float]


def postscript_name(face: hb.Face) -> str:
    """The face's PostScript name, of letters, digits and hyphens only."""
    name = face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Unnamed"
    return "".join(
        each for each in name if each == "-" or (each.isascii() and each.isalnum())
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
        cap_height=_capitals(face, ascent) * scale,
        italic_angle=angle / 65536,
        # No table says how heavy stems are; these are what PDF makers write.
        stem=140 if weight >= _BOLD_FROM else 80,
        flags=_SYMBOLIC | (_ITALIC if angle else 0),
        box=(left * scale, bottom * scale, right * scale, top * scale),
    )


def _capitals(face: hb.Face, otherwise: int) -> int:
    """The height of capitals, which OS/2 has since its version 2."""
    (version,) = _numbers(face, "OS/2", 0, "H")
    return _numbers(face, "OS/2", 88, "h")[0] if version >= 2 else otherwise


def _numbers(face: hb.Face, table: str, offset: int, kinds: str) -> tuple[int, ...]:
    """Numbers of a table; 0 each where it is cut short."""
    data: bytes = face.reference_table(table).data
    kinds = ">" + kinds
    end = offset + struct.calcsize(kinds)
    return struct.unpack_from(kinds, data.ljust(end, b"\0"), offset)
