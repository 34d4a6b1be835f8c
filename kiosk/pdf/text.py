"""Runs of glyphs as show operators that keep their text (ISO 32000-1, 9.4.3, 14.9)."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from sys import byteorder
from typing import NamedTuple

from kiosk.model.page import Glyphs
from kiosk.pdf.fonts.book import FileFont, Pair
from kiosk.pdf.fonts.moved import MovedGlyph
from kiosk.pdf.shares import mark_for, shares, visual_texts
from kiosk.pdf.syntax import number, utf16

# The beginning of a word that carries its text.
SPAN = "/Span<"
_NO_OFFSET = (0, 0)
_NO_PAIRS: Mapping[Pair, int | None] = {}
# The limits keep the memory of a long file flat. Most lines of merged letters are those
# of the first letter.
_MAX_CACHED_WORDS, _MAX_CACHED_LINES = 4096, 512


class Shown(NamedTuple):
    """Operators, and what they use of a font: codes, and pairs that asked for a code.

    Pairs stand in the order in which they asked; None is for one that got no code.
    """

    operators: str
    codes: Collection[int]
    pairs: Mapping[Pair, int | None]


class _Part(NamedTuple):
    """The glyphs of a run, or those of one word of it, side by side as in `Glyphs`."""

    run: Glyphs
    glyphs: tuple[int, ...]
    clusters: tuple[str, ...]
    advances: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]

    @property
    def moved(self) -> bool:
        """Whether a glyph stands above, below or beside the current point."""
        return self.offsets.count(_NO_OFFSET) != len(self.offsets)


def show_run(run: Glyphs, font: FileFont) -> Shown:
    """The operators that show a run from the current point on.

    Every glyph is shown by the code that stands for its text. From left to right, words
    with reordered, shared or moved glyphs carry their text as ActualText as well, which
    Poppler and PDFBox read. From right to left they do not: pdf.js and PDFBox would
    leave these words out of their order (docs/decisions/text-extraction.md).
    """
    places = (run.advances, run.offsets, run.size, run.spacing)
    key = (run.glyphs, run.clusters, run.rtl, places)
    line = font.line_cache.get(key)
    if line is None:
        if len(font.line_cache) > _MAX_CACHED_LINES:
            font.line_cache.clear()
        line = font.line_cache[key] = _line(run, font)
    return line


def _line(run: Glyphs, font: FileFont) -> Shown:
    if run.rtl or run.offsets or "" in run.clusters:
        return _joined([_cached_word(run, font, *ends) for ends in _words(run)])
    line = _Part(run, run.glyphs, run.clusters, run.advances, run.offsets)
    known_texts = tuple(map(font.texts.get, run.glyphs))
    if known_texts == run.clusters and not font.program.is_cff:
        # Nearly every line: all glyphs stand for their own characters.
        operators = _show(line, font, run.glyphs)
        return Shown(operators, run.glyphs, _NO_PAIRS)
    wanted = [(glyph, 0, 0) for glyph in run.glyphs]
    coded = _coded(wanted, run.clusters, font)
    if None in coded.pairs.values():
        return _joined([_cached_word(run, font, *ends) for ends in _words(run)])
    return Shown(_show(line, font, coded.codes), coded.codes, coded.pairs)


class _Coded(NamedTuple):
    """The code of each glyph, its own number if it can have none; and the pairs."""

    codes: Sequence[int]
    pairs: Mapping[Pair, int | None]


def _coded(
    glyphs: Sequence[MovedGlyph], texts: Sequence[str], font: FileFont
) -> _Coded:
    wanted = list(zip(glyphs, texts, strict=True))
    pairs = {pair: font.code_of(*pair) for pair in dict.fromkeys(wanted)}
    codes = ((pairs[pair], pair[0][0]) for pair in wanted)
    return _Coded([own if code is None else code for code, own in codes], pairs)


def _joined(words: Sequence[Shown]) -> Shown:
    codes = frozenset[int]().union(*[word.codes for word in words])
    pairs = {pair: code for word in words for pair, code in word.pairs.items()}
    return Shown(" ".join([word.operators for word in words]), codes, pairs)


def _cached_word(run: Glyphs, font: FileFont, first: int, end: int) -> Shown:
    """A word's operators, from the cache of this file if it was shown before."""
    part = _Part(
        run,
        run.glyphs[first:end],
        run.clusters[first:end],
        run.advances[first:end],
        run.offsets[first:end],
    )
    places = (part.advances, part.offsets, run.size, run.spacing)
    key = (part.glyphs, part.clusters, run.rtl, places)
    word = font.word_cache.get(key)
    if word is None:
        if len(font.word_cache) > _MAX_CACHED_WORDS:
            font.word_cache.clear()
        word = font.word_cache[key] = _word(part, font)
    return word


def _word(part: _Part, font: FileFont) -> Shown:
    run, glyphs = part.run, part.glyphs
    character = font.program.character
    if run.rtl:
        texts = visual_texts(glyphs, part.clusters, character, mark=mark_for(run.text))
    else:
        texts = shares(glyphs, part.clusters, character)
    placed, rest = _moved_in_font(part, font)
    codes, pairs = _coded(placed, texts, font)
    operators = _show(rest, font, codes)
    if None in pairs.values() or (not run.rtl and _is_complex(part)):
        text = "".join(texts if run.rtl else part.clusters)
        operators = f"{SPAN}</ActualText<feff{utf16(text)}>>>BDC {operators} EMC"
    return Shown(operators, codes, pairs)


def _moved_in_font(part: _Part, font: FileFont) -> tuple[Sequence[MovedGlyph], _Part]:
    """The glyphs of a word, its marks moved by the font; and what is left to be moved.

    Marks have no advance. Moved on the page, they would part words in many readers.
    """
    if not part.moved or font.program.is_cff:
        return [(glyph, 0, 0) for glyph in part.glyphs], part
    natural = font.program.advances
    is_mark = [
        not advance and not natural[glyph]
        for glyph, advance in zip(part.glyphs, part.advances, strict=True)
    ]
    moves = zip(part.glyphs, part.offsets, is_mark, strict=True)
    glyphs = [(glyph, *(move if mark else _NO_OFFSET)) for glyph, move, mark in moves]
    others = zip(part.offsets, is_mark, strict=True)
    rest = tuple([_NO_OFFSET if mark else move for move, mark in others])
    return glyphs, part._replace(offsets=rest)


def _is_complex(part: _Part) -> bool:
    """Whether glyphs are reordered, share a text, or do not stand side by side."""
    return "" in part.clusters or 0 in part.advances or part.moved


def _words(run: Glyphs) -> Iterator[tuple[int, int]]:
    """The first glyph and the end of each word.

    From left to right it has the space after it, since PDFium loses one that is shown
    alone after a mark. Other spaces are words.
    """
    start = 0
    for index, text in enumerate(run.clusters):
        if not text.isspace():
            continue
        if start < index:
            yield start, index + (not run.rtl)
        if run.rtl or start == index:
            yield index, index + 1
        start = index + 1
    if start < len(run.glyphs):
        yield start, len(run.glyphs)


def _show(part: _Part, font: FileFont, codes: Sequence[int]) -> str:
    """The operators that show glyphs by these codes."""
    wanted = part.advances
    natural = tuple(map(font.program.advances.__getitem__, part.glyphs))
    if part.moved or (part.run.spacing and 0 in wanted):
        return _show_positioned(part, font, codes)
    if natural == wanted:
        return f"<{_hex(codes)}>Tj"
    return _show_kerned(_hex(codes), natural, wanted, 1000 / font.program.upem)


def _show_kerned(
    codes: str, natural: Sequence[int], wanted: Sequence[int], per_mille: float
) -> str:
    """One array of glyphs with the moves between them (9.4.3).

    This shows most lines, which are only kerned.
    """
    pieces, start = [], 0
    moved_glyphs = [
        index for index, advance in enumerate(wanted) if advance != natural[index]
    ]
    for index in moved_glyphs:
        end = 4 * (index + 1)
        shift = number((natural[index] - wanted[index]) * per_mille)
        pieces.append(f"<{codes[start:end]}>{shift}")
        start = end
    if start < len(codes):
        pieces.append(f"<{codes[start:]}>")
    return f"[{''.join(pieces)}]TJ"


def _show_positioned(part: _Part, font: FileFont, codes: Sequence[int]) -> str:
    """Glyphs that stand above, below or beside the current point."""
    run, advances = part.run, font.program.advances
    pieces = _ShowOperators(run.size, font.program.upem)
    offsets = part.offsets or (_NO_OFFSET,) * len(codes)
    placed = zip(part.glyphs, codes, part.advances, offsets, strict=True)
    for glyph, code, advance, (dx, dy) in placed:
        pieces.raise_to(dy)
        pieces.move(dx)
        pieces.show(code)
        # Letter-spacing moves the current point after a glyph without advance too.
        unspaced = 0.0 if advance else run.spacing / pieces.unit
        pieces.move(advance - advances[glyph] - dx - unspaced)
    return pieces.closed()


class _ShowOperators:
    """Builds show operators for glyphs that are not simply set one after the other.

    Moves and rises are units of the em.
    """

    def __init__(self, size: float, upem: int) -> None:
        self.unit = size / upem
        self._per_mille = 1000 / upem
        self._written: list[str] = []
        self._array: list[str] = []
        self._codes: list[int] = []
        self._moved = 0.0
        self._rise = 0

    def raise_to(self, rise: int) -> None:
        """Set the following glyphs above the baseline by so much."""
        if rise != self._rise:
            self._end_array()
            self._rise = rise
            self._written.append(f"{number(rise * self.unit)} Ts")

    def move(self, by: float) -> None:
        """Move the current point to the right."""
        self._moved += by

    def show(self, code: int) -> None:
        """Show a glyph, by its code, at the current point."""
        if self._moved:
            self._end_codes()
            self._array.append(self._shift())
        self._codes.append(code)

    def closed(self) -> str:
        """All operators, with the current point at the end and on the baseline."""
        self.raise_to(0)
        self._end_array()
        return " ".join(self._written)

    def _shift(self) -> str:
        # In thousandths of the type size, to the left (9.4.3).
        by, self._moved = self._moved, 0.0
        return number(-by * self._per_mille)

    def _end_codes(self) -> None:
        if self._codes:
            self._array.append(f"<{_hex(self._codes)}>")
            self._codes.clear()

    def _end_array(self) -> None:
        self._end_codes()
        if self._moved:
            self._array.append(self._shift())
        if self._array:
            self._written.append(f"[{''.join(self._array)}]TJ")
            self._array.clear()


def _hex(codes: Iterable[int]) -> str:
    """Codes of two bytes in hexadecimal."""
    table = array("H", codes)
    if byteorder == "little":
        table.byteswap()
    return table.tobytes().hex()
