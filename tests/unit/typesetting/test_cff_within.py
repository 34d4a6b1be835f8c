"""A subset of a CID-keyed font draws the characters it is asked for."""

import struct
import zlib

import uharfbuzz as hb

from kiosk.pdf.fonts.cff import character_ids
from kiosk.pdf.fonts.program import Program
from kiosk.typesetting.typesetter import Typesetter

TEXT = "人权捍卫者没有犯任何罪行，返「直」骨ァッー가뷁Ales 85/21"


def opened(cff: bytes, glyphs: int, like: hb.Face) -> hb.Font:
    """The outlines as a font: tables that HarfBuzz needs put around them."""
    tables = {
        b"CFF ": cff,
        b"head": bytes(like.reference_table("head").data),
        b"maxp": struct.pack(">IH", 0x5000, glyphs),
    }
    start = 12 + 16 * len(tables)
    heads, bodies = b"", b""
    for tag, data in sorted(tables.items()):
        heads += tag + struct.pack(">III", 0, start + len(bodies), len(data))
        bodies += data + b"\0" * (-len(data) % 4)
    return hb.Font(hb.Face(b"OTTO" + struct.pack(">HHHH", 3, 0, 0, 0) + heads + bodies))


def test_each_code_draws_the_glyph_it_stands_for(packed_typesetter: Typesetter) -> None:
    face = packed_typesetter.fonts["pack-notoserifcjk-regular-2"]
    wanted = {face.hb_font.get_nominal_glyph(ord(each)): each for each in TEXT}
    assert None not in wanted
    parts = Program(face).subset(frozenset(wanted.items()))
    cff = zlib.decompress(parts.program)
    ids = character_ids(cff, len(wanted) + 1)
    assert ids is not None
    assert set(ids) == {0, *wanted}
    subset = opened(cff, len(ids), face.hb_face)
    boxes = [subset.get_glyph_extents(at) for at in range(len(ids))]
    assert boxes == [face.hb_font.get_glyph_extents(each) for each in ids]
    assert len(set(boxes)) > 20
    assert len(cff) < 20_000
