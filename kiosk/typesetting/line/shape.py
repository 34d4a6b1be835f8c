"""Words into glyphs by HarfBuzz, each character in a face that has it; cached.

Noto's faces do nothing across a space, so that a line can be assembled from words
that were shaped by themselves. The tests compare it with Qt, which shapes lines.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import uharfbuzz as hb

from kiosk.typesetting.fonts.face import Face, is_invisible
from kiosk.typesetting.fonts.table import Fonts
from kiosk.typesetting.line.run import Offsets, Shaped, missing_box, widened
from kiosk.typesetting.text.east_asian import QUARTER_SPACE, SCRIPTS, quarter_spaces
from kiosk.typesetting.text.style import Style

# A letter has about 300 different words.
_CACHED_WORDS = 8192
_SOFT_HYPHEN = "\u00ad"
_NO_OFFSET = (0, 0)


class Properties(NamedTuple):
    """What HarfBuzz is told of a run: script (ISO 15924), direction and language."""

    script: str
    rtl: bool
    language: str


class _Segment(NamedTuple):
    """A part of a word in one face and script; `face` is "" where none has it."""

    start: int
    end: int
    face: str
    script: str


def shape(text: str, face: Face, properties: Properties) -> Shaped:
    """A run of text shaped in one face."""
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.script, buffer.language = properties.script, properties.language
    buffer.direction = "rtl" if properties.rtl else "ltr"
    hb.shape(face.hb_font, buffer)
    # Each look at these builds lists of all glyphs anew.
    infos, placed = buffer.glyph_infos, buffer.glyph_positions
    glyphs = tuple([each.codepoint for each in infos])
    starts = [each.cluster for each in infos]
    positions = [each.position for each in placed]
    advances = tuple([position[2] for position in positions])
    offsets = tuple([position[:2] for position in positions])
    if offsets.count(_NO_OFFSET) == len(offsets):
        offsets = ()
    units = face.upem / face.scale
    return Shaped(
        text,
        face.name,
        units,
        glyphs,
        advances,
        offsets,
        _cluster_texts(text, starts, rtl=properties.rtl),
        properties.rtl,
        sum(advances) / units,
        *_ink(face, glyphs, offsets),
        face.scale,
    )


def _ink(face: Face, glyphs: tuple[int, ...], offsets: Offsets) -> tuple[float, float]:
    """The lowest and the highest ink of a run, em."""
    extents = list(map(face.extent, glyphs))
    if offsets:
        upem = face.upem
        extents = [
            (low + rise / upem, high + rise / upem)
            for (low, high), (_, rise) in zip(extents, offsets, strict=True)
        ]
    lowest = min([0.0, *[low for low, _ in extents]])
    highest = max([0.0, *[high for _, high in extents]])
    return lowest * face.scale, highest * face.scale


def _cluster_texts(text: str, starts: list[int], *, rtl: bool) -> tuple[str, ...]:
    """The text behind each glyph; of a cluster's glyphs the first to be read has it."""
    if len(starts) == len(text) and starts == list(range(len(text))):
        # Nearly every word: a glyph for each character, from left to right.
        return tuple(text)
    edges = sorted({*starts, len(text)})
    if edges and edges[0]:
        # Characters that HarfBuzz dropped at the start belong to the first cluster.
        edges[0] = 0
    text_by_start = {index: text[index:end] for index, end in pairwise(edges)}
    lowest = min(starts, default=0)
    order = range(len(starts) - 1, -1, -1) if rtl else range(len(starts))
    texts = [""] * len(starts)
    for index in order:
        start = starts[index]
        texts[index] = text_by_start.pop(0 if start == lowest else start, "")
    return tuple(texts)


class Shaper:
    """Shapes words with the faces of some fonts, and caches them.

    `shape_word(text, rtl, style)` are the runs of a word in logical order,
    `shape_hyphenated(text, style)` those of a part of one with a hyphen after it,
    `shape_space(face, rtl, style)` is a face's space, `missing(text, style)` are the
    characters that no face has.
    """

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self.shape_word = lru_cache(maxsize=_CACHED_WORDS)(self._shape_word)
        self.shape_hyphenated = lru_cache(maxsize=_CACHED_WORDS)(self._shape_hyphenated)
        self.shape_space = lru_cache(maxsize=256)(self._shape_space)
        self._cached_script = lru_cache(maxsize=_CACHED_WORDS)(_script_of_character)
        self.missing = lru_cache(maxsize=256)(self._missing)
        self._cached_face = lru_cache(maxsize=_CACHED_WORDS)(self._find_face)

    def _missing(self, text: str, style: Style) -> tuple[str, ...]:
        """The characters of a text that no face has, in their order."""
        if text.isascii() and style.ascii_in_own_face and text.isprintable():
            # All roles have a face with ASCII.
            return ()
        return tuple(
            each
            for each in dict.fromkeys(text)
            if not self._cached_face(
                each, style, self._script_of(each, style) or style.script
            )
        )

    def face_of(self, character: str, style: Style) -> str:
        """The name of a character's face, the style's own if no face has it."""
        if character.isascii() and style.ascii_in_own_face:
            return style.role
        script = self._script_of(character, style) or style.script
        return self._cached_face(character, style, script) or self.first_face(style)

    def first_face(self, style: Style) -> str:
        """The name of the face for a style's own script."""
        return self.fonts.fallback_names(style.role, style.script, style.language)[0]

    def _shape_word(self, text: str, rtl: bool, style: Style) -> tuple[Shaped, ...]:  # noqa: FBT001 - part of the key
        runs: list[Shaped] = []
        spaced = quarter_spaces(text) if style.ideographic else ()
        for start, end, name, script in self._itemise(text, style):
            part = text[start:end]
            if name:
                properties = Properties(script, rtl, style.language)
                run = shape(part, self.fonts[name], properties)
            else:
                run = missing_box(part, rtl=rtl)
            runs.append(widened(run, QUARTER_SPACE) if end in spaced else run)
        return tuple(runs)

    def _shape_hyphenated(self, text: str, style: Style) -> tuple[Shaped, ...]:
        """The hyphen is drawn, and is a soft hyphen in the text."""
        *earlier, last = self._shape_word(f"{text}-", False, style)
        if not last.clusters:
            return (*earlier, last)
        clusters = (*last.clusters[:-1], last.clusters[-1][:-1] + _SOFT_HYPHEN)
        text = last.text[:-1] + _SOFT_HYPHEN
        return (*earlier, replace(last, text=text, clusters=clusters))

    def _shape_space(self, name: str, rtl: bool, style: Style) -> Shaped:  # noqa: FBT001 - part of the key
        # A font's space may differ by script and language.
        script = "Latn" if name == style.role else style.script
        return shape(" ", self.fonts[name], Properties(script, rtl, style.language))

    def _itemise(self, text: str, style: Style) -> Iterator[_Segment]:
        """The segments of a word in logical order."""
        if text.isascii() and style.ascii_in_own_face:
            # Nearly every word: all roles have a face with ASCII.
            yield _Segment(0, len(text), style.role, "Latn")
            return
        start, face, script = 0, "", ""
        scripts = (self._script_of(each, style) for each in text)
        first_script = next(filter(None, scripts), style.script)
        common_end = 0
        for index, end in self._split_clusters(text, style, first_script):
            own = self._script_of(text[index], style)
            here = own or _common_script(script, first_script, style)
            cluster = text[index:end]
            neighbour = face if here == script else ""
            if own:
                chosen = self._cached_face(cluster, style, here)
            elif index >= common_end:
                common_end = self._end_of_common(text, index, style)
                common = text[index:common_end]
                chosen = self._face_of_common(common, style, here, neighbour)
                chosen = chosen or self._find_face(cluster, style, here, neighbour)
            elif not face or not self.fonts[face].covers(cluster):
                chosen = self._cached_face(cluster, style, here)
            else:
                chosen = face
            if index and (chosen != face or here != script or not chosen):
                yield _Segment(start, index, face, script)
                start = index
            face, script = chosen, here
        if text:
            yield _Segment(start, len(text), face, script)

    def _script_of(self, character: str, style: Style) -> str | None:
        """A character's own script; in East Asian text ASCII is Latin throughout."""
        own = self._cached_script(character)
        if own or not style.east_asian:
            return own
        return "Latn" if character.isascii() else None

    def _end_of_common(self, text: str, index: int, style: Style) -> int:
        """The end of the characters without a script that start at an index."""
        while index < len(text) and not self._script_of(text[index], style):
            index += 1
        return index

    def _split_clusters(
        self, text: str, style: Style, first_script: str
    ) -> Iterator[tuple[int, int]]:
        """Each character with its marks, or without them where no face has both."""
        for start, end in _clusters(text):
            script = self._script_of(text[start], style) or first_script
            if end - start == 1 or self._cached_face(text[start:end], style, script):
                yield start, end
            else:
                yield from ((index, index + 1) for index in range(start, end))

    def _face_of_common(
        self, common: str, style: Style, script: str, neighbour: str
    ) -> str:
        """One face for digits and signs next to each other, "" if none is suitable.

        It is the neighbour's, or that of one of them: a face for another script that
        happens to have all of them is not theirs.
        """
        face = self._find_face(common, style, script, neighbour)
        own = (self._cached_face(each, style, script) for each in common)
        return face if face == neighbour or face in own else ""

    def _find_face(
        self, cluster: str, style: Style, script: str, neighbour: str = ""
    ) -> str:
        """The face for a character and its marks, the neighbour's if that has them."""
        fonts = self.fonts
        if neighbour and fonts[neighbour].covers(cluster):
            return neighbour
        names = fonts.fallback_names(style.role, script, style.language)
        return next((name for name in names if fonts[name].covers(cluster)), "")


def _common_script(before: str, first_script: str, style: Style) -> str:
    """The script for a character without one: that of the character before it.

    After Latin in East Asian text it is the text's own script, whose quotation marks
    and commas are wide.
    """
    if style.east_asian and before not in SCRIPTS:
        return style.script
    return before or first_script


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each character with its marks."""
    start = 0
    for index, character in enumerate(text):
        mark = unicodedata.category(character)[0] == "M" or is_invisible(character)
        if index and not mark:
            yield start, index
            start = index
    if text:
        yield start, len(text)


def _script_of_character(character: str) -> str | None:
    """The ISO 15924 code of a character's script, None if it is common to several."""
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(character)])
    buffer.guess_segment_properties()
    script: str | None = buffer.script
    return script
