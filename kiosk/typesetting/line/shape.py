"""Words into glyphs: script and face of each character, HarfBuzz, and a memory.

Noto's faces do nothing across a space, so that a line can be put together of words
shaped once; the tests hold that against Qt, which shapes whole lines.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

import uharfbuzz as hb

from kiosk.typesetting.fonts.face import (
    MISSING_HEIGHT,
    MISSING_WIDTH,
    Face,
    is_invisible,
)
from kiosk.typesetting.fonts.table import Fonts
from kiosk.typesetting.text.east_asian import SCRIPTS
from kiosk.typesetting.text.style import Style

# Words kept; a letter has about 300 different ones.
_KEPT = 8192
_SOFT_HYPHEN = "\u00ad"


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


class Shaper:
    """Shapes with the faces of some fonts; each word once while it is remembered.

    `pieces(text, rtl, style)` are the runs of a word in logical order;
    `space(face, rtl, style)` is a space of a face.
    """

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self.pieces = lru_cache(maxsize=_KEPT)(self._pieces)
        self.hyphenated = lru_cache(maxsize=_KEPT)(self._hyphenated)
        self.space = lru_cache(maxsize=256)(self._space)
        self._script = lru_cache(maxsize=_KEPT)(_script)
        self.missing = lru_cache(maxsize=256)(self._missing)
        self._seen = lru_cache(maxsize=_KEPT)(self._face)

    def _missing(self, text: str, style: Style) -> tuple[str, ...]:
        """The characters of a text that no face has, in their order."""
        if text.isascii() and style.ascii_in_own_face and text.isprintable():
            # All roles have a face with ASCII.
            return ()
        return tuple(
            each
            for each in dict.fromkeys(text)
            if not self._seen(each, style, self._own(each, style) or style.script)
        )

    def face_of(self, character: str, style: Style) -> str:
        """The face a character is set in, the style's own for one without any."""
        if character.isascii() and style.ascii_in_own_face:
            return style.role
        script = self._own(character, style) or style.script
        return self._seen(character, style, script) or self.first_face(style)

    def first_face(self, style: Style) -> str:
        """The face of a style's own script."""
        return self.fonts.fallback_names(style.role, style.script, style.language)[0]

    def _pieces(self, text: str, rtl: bool, style: Style) -> tuple[Shaped, ...]:  # noqa: FBT001 - part of the key
        return tuple(
            shape(text[start:end], self.fonts[face], (script, rtl, style.language))
            if face
            else box(text[start:end], rtl=rtl)
            for start, end, face, script in self._itemised(text, style)
        )

    def _hyphenated(self, text: str, style: Style) -> tuple[Shaped, ...]:
        """A part of a word with a hyphen that is not in the text."""
        *before, last = self._pieces(f"{text}-", False, style)
        if not last.clusters:
            return (*before, last)
        shown = (*last.clusters[:-1], last.clusters[-1][:-1] + _SOFT_HYPHEN)
        text = last.text[:-1] + _SOFT_HYPHEN
        return (*before, replace(last, text=text, clusters=shown))

    def _space(self, name: str, rtl: bool, style: Style) -> Shaped:  # noqa: FBT001 - part of the key
        # Fonts for several languages have several spaces.
        script = "Latn" if name == style.role else style.script
        return shape(" ", self.fonts[name], (script, rtl, style.language))

    def _itemised(self, text: str, style: Style) -> Iterator[tuple[int, int, str, str]]:
        """Start, end, face and script of the runs of a word; face "" is none."""
        if text.isascii() and style.ascii_in_own_face:
            # What nearly every word is; all roles have a face with ASCII.
            yield 0, len(text), style.role, "Latn"
            return
        start, face, script = 0, "", ""
        scripts = (self._own(each, style) for each in text)
        strong = next(filter(None, scripts), style.script)
        shared_till = 0
        for at, end in self._parts(text, style, strong):
            own = self._own(text[at], style)
            now = own or _shared_script(script, strong, style)
            near = face if now == script else ""
            if own:
                found = self._seen(text[at:end], style, now)
            elif at >= shared_till:
                # Digits and signs next to each other are of one face if they can.
                shared_till = self._shared(text, at, style)
                shared = text[at:shared_till]
                found = self._face(shared, style, now, near)
                found = found or self._face(text[at:end], style, now, near)
            elif not face or not self.fonts[face].covers(text[at:end]):
                found = self._seen(text[at:end], style, now)
            else:
                found = face
            if at and (found != face or now != script or not found):
                yield start, at, face, script
                start = at
            face, script = found, now
        if text:
            yield start, len(text), face, script

    def _own(self, character: str, style: Style) -> str | None:
        """A character's script; in East Asian text ASCII is Latin throughout."""
        own = self._script(character)
        if own or not style.east_asian:
            return own
        return "Latn" if character.isascii() else None

    def _shared(self, text: str, at: int, style: Style) -> int:
        """The end of the characters from a place on that have no script."""
        while at < len(text) and not self._own(text[at], style):
            at += 1
        return at

    def _parts(self, text: str, style: Style, strong: str) -> Iterator[tuple[int, int]]:
        """Characters with their marks, apart where no face has both."""
        for at, end in _clusters(text):
            script = self._own(text[at], style) or strong
            if end - at == 1 or self._seen(text[at:end], style, script):
                yield at, end
            else:
                yield from ((one, one + 1) for one in range(at, end))

    def _face(self, cluster: str, style: Style, script: str, now: str = "") -> str:
        """The face for a character and its marks, that of its neighbour if it can."""
        fonts = self.fonts
        if now and fonts[now].covers(cluster):
            return now
        names = fonts.fallback_names(style.role, script, style.language)
        return next((name for name in names if fonts[name].covers(cluster)), "")


def _shared_script(before: str, strong: str, style: Style) -> str:
    """The script of a sign that has none: that of what is before it.

    Among Latin names in East Asian text it is the text's own: its quotation marks
    and its commas are wide.
    """
    if style.east_asian and before not in SCRIPTS:
        return style.script
    return before or strong


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Characters with the marks that stand on them."""
    start = 0
    for at, each in enumerate(text):
        mark = unicodedata.category(each)[0] == "M" or is_invisible(each)
        if at and not mark:
            yield start, at
            start = at
    if text:
        yield start, len(text)


def _script(character: str) -> str | None:
    """The ISO 15924 code of a character's script; none for what all scripts share."""
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(character)])
    buffer.guess_segment_properties()
    script: str | None = buffer.script
    return script
