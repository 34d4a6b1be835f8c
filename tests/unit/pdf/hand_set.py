"""Runs of glyphs set by HarfBuzz alone, for tests that need no layout."""

from itertools import pairwise
from pathlib import Path

import uharfbuzz as hb

from kiosk.model.page import Glyphs

FILES = {
    "serif": "NotoSerif-Regular",
    "serif-bold": "NotoSerif-Bold",
    "arabic": "NotoNaskhArabic-Regular",
    "hebrew": "NotoSerifHebrew-Regular",
    "devanagari": "NotoSerifDevanagari-Regular",
    "thai": "NotoSerifThai-Regular",
}


class HandFace:
    def __init__(self, file: Path) -> None:
        self.file = file
        self.hb_face = hb.Face(file.read_bytes())
        self.hb_font = hb.Font(self.hb_face)

    def __hash__(self) -> int:
        return id(self)


class Faces:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, HandFace] = {}

    def __getitem__(self, role: str) -> HandFace:
        if role not in self._known:
            self._known[role] = HandFace(self._folder / f"{FILES[role]}.ttf")
        return self._known[role]


def set_run(faces: Faces, role: str, text: str, at: tuple[float, float]) -> Glyphs:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(faces[role].hb_font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = [each.cluster for each in infos]
    ends = sorted({*starts, len(text)})
    behind = {first: text[first:end] for first, end in pairwise(ends)}
    offsets = tuple((each.x_offset, each.y_offset) for each in positions)
    return Glyphs(
        x=at[0],
        y=at[1],
        text=text,
        face=role,
        size=11.0,
        glyphs=tuple(each.codepoint for each in infos),
        advances=tuple(each.x_advance for each in positions),
        offsets=offsets if any(map(any, offsets)) else (),
        clusters=tuple(behind.pop(first, "") for first in starts),
        rtl=buffer.direction == "rtl",
    )
