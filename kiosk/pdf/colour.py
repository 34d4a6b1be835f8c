"""sRGB for the output intent: a minimal ICC profile, made from its definition."""

import struct
from collections.abc import Mapping
from functools import lru_cache

from kiosk.pdf.file import PdfFile, deflated
from kiosk.pdf.syntax import Name, Ref, Value

_CONDITION = "sRGB IEC61966-2.1"
# IEC 61966-2-1's primaries and white, adapted to D50 by Bradford's matrix as ICC.1:2010
# (Annex E) asks; the figures of the ICC's own sRGB profiles.
_WHITE = (0.9642, 1.0, 0.8249)
_COLORANTS: Mapping[bytes, tuple[float, float, float]] = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
# D65 to D50, by rows.
_ADAPTATION = (
    *(1.04788, 0.02292, -0.05022),
    *(0.02959, 0.99048, -0.01707),
    *(-0.00925, 0.01508, 0.75168),
)
# IEC 61966-2-1, 5.2: exponent, a, b, c, d of ICC's parametric curve of type 3.
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_VERSION = 0x04200000
_MOMENT = (2000, 1, 1, 0, 0, 0)


def write_intent(file: PdfFile) -> Ref:
    """The output intent of PDF/A (ISO 19005-2, 6.2.3)."""
    profile = file.reserve()
    entries: dict[str, Value] = {"N": 3, "Filter": Name("FlateDecode")}
    file.put_stream(profile, entries, _packed_profile())
    return file.add(
        {
            "Type": Name("OutputIntent"),
            "S": Name("GTS_PDFA1"),
            "OutputConditionIdentifier": _CONDITION,
            "Info": _CONDITION,
            "DestOutputProfile": profile,
        }
    )


@lru_cache(maxsize=1)
def _packed_profile() -> bytes:
    return deflated(srgb_profile())


def srgb_profile() -> bytes:
    """A display profile of version 4.2 (ICC.1:2010, 7 to 10)."""
    curve = _curve()
    tags = {
        b"desc": _words(_CONDITION),
        b"cprt": _words("No copyright, use freely"),
        b"wtpt": _xyz(_WHITE),
        b"chad": b"sf32\0\0\0\0" + _fixed(_ADAPTATION),
        **{tag: _xyz(value) for tag, value in _COLORANTS.items()},
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, data = b"", b""
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    for tag, value in tags.items():
        if value not in places:
            places[value] = start + len(data)
            data += value + b"\0" * (-len(value) % 4)
        table += struct.pack(">4sII", tag, places[value], len(value))
    count = struct.pack(">I", len(tags))
    return _header(start + len(data)) + count + table + data


def _header(size: int) -> bytes:
    """The 128 bytes of ICC.1:2010, 7.2."""
    return struct.pack(
        ">I4xI4s4s4s6H4s4xI4x4xQI12s48x",
        size,
        _VERSION,
        b"mntr",
        b"RGB ",
        b"XYZ ",
        *_MOMENT,
        b"acsp",
        0,
        0,
        0,
        _fixed(_WHITE),
    )


def _words(text: str) -> bytes:
    written = text.encode("utf-16-be")
    record = (1, 12, b"en", b"US", len(written), 28)
    return struct.pack(">4s4xII2s2sII", b"mluc", *record) + written


def _xyz(value: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(value)


def _curve() -> bytes:
    return struct.pack(">4s4xHxx", b"para", 3) + _fixed(_CURVE)


def _fixed(values: tuple[float, ...]) -> bytes:
    """Numbers as s15Fixed16 (4.6)."""
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)
