"""One run through HarfBuzz: glyphs, where they stand and the text behind them."""

from dataclasses import dataclass
from itertools import pairwise

import uharfbuzz as hb

from kiosk.typesetting.face import MISSING_HEIGHT, MISSING_WIDTH, Face

Offsets = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Shaped:
    """A run in one face, glyphs from left to right; `width` in em.

    `low` and `high` are its ink about the baseline, em. A character no font has is
    a run without glyphs, `face` empty.
    """

    text: str
    face: str
    upem: int
    glyphs: tuple[int, ...]
    advances: tuple[int, ...]
    offsets: Offsets
    clusters: tuple[str, ...]
    rtl: bool
    width: float
    low: float = 0.0
    high: float = 0.0


def shape(text: str, face: Face, how: tuple[str, bool, str]) -> Shaped:
    """A run in one face, in a script, direction (right to left) and language."""
    script, rtl, language = how
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.script, buffer.language = script, language
    buffer.direction = "rtl" if rtl else "ltr"
    hb.shape(face.hb_font, buffer)
    glyphs = tuple([each.codepoint for each in buffer.glyph_infos])
    starts = [each.cluster for each in buffer.glyph_infos]
    places = [each.position for each in buffer.glyph_positions]
    advances = tuple([place[2] for place in places])
    offsets = tuple([(place[0], place[1]) for place in places])
    return Shaped(
        text=text,
        face=face.name,
        upem=face.upem,
        glyphs=glyphs,
        advances=advances,
        offsets=offsets if any(map(any, offsets)) else (),
        clusters=_texts(text, starts, rtl=rtl),
        rtl=rtl,
        width=sum(advances) / face.upem,
        **_ink(face, glyphs, offsets),
    )


def _ink(face: Face, glyphs: tuple[int, ...], offsets: Offsets) -> dict[str, float]:
    low = high = 0.0
    for glyph, (_, rise) in zip(glyphs, offsets, strict=True):
        under, over = face.extent(glyph)
        low = min(low, under + rise / face.upem)
        high = max(high, over + rise / face.upem)
    return {"low": low, "high": high}


def _texts(text: str, starts: list[int], *, rtl: bool) -> tuple[str, ...]:
    """The text behind each glyph; of several of one cluster the first read has it."""
    edges = sorted({*starts, len(text)})
    if edges and edges[0]:
        # What HarfBuzz took out at the start belongs to the first that is left.
        edges[0] = 0
    behind = {at: text[at:end] for at, end in pairwise(edges)}
    lowest = min(starts, default=0)
    order = range(len(starts) - 1, -1, -1) if rtl else range(len(starts))
    texts = [""] * len(starts)
    for at in order:
        start = starts[at]
        texts[at] = behind.pop(0 if start == lowest else start, "")
    return tuple(texts)


def box(text: str, *, rtl: bool) -> Shaped:
    """A run in place of a character that no face has."""
    return Shaped(
        text, "", 1000, (), (), (), (), rtl, MISSING_WIDTH, 0.0, MISSING_HEIGHT
    )
