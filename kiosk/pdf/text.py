"""Runs of glyphs as show operators that keep their text (ISO 32000-1, 9.4.3, 14.9)."""

import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Sequence
from sys import byteorder

from kiosk.model.page import Glyphs
from kiosk.pdf.fonts.book import FileFont
from kiosk.pdf.syntax import number, utf16

# The bidirectional classes of right-to-left letters, and the right-to-left mark.
_STRONG_CLASSES = frozenset({"R", "AL"})
_RLM = "\u200f"
_NO_OFFSET = (0, 0)
# The limits keep the memory of a long file flat. Most lines of merged letters are those
# of the first letter.
_MAX_CACHED_WORDS, _MAX_CACHED_LINES = 4096, 512


def show_run(run: Glyphs, font: FileFont) -> str:
    """The operators that show a run from the current point on.

    ToUnicode gives the text where each glyph stands for its own characters. Words with
    reordered, shared or moved glyphs carry their text as ActualText. It is in visual
    order like the glyphs, since readers reverse what runs from right to left, in
    ActualText too; PDFium reverses what one operator shows (seen in Poppler, PDFium).
    """
    places = (run.advances, run.offsets, run.size, run.spacing)
    key = (run.glyphs, run.clusters, run.rtl, places)
    line = font.line_operators.get(key)
    if line is None:
        if len(font.line_operators) > _MAX_CACHED_LINES:
            font.line_operators.clear()
        line = font.line_operators[key] = _line(run, font)
    return line


def _line(run: Glyphs, font: FileFont) -> str:
    if not run.rtl and not run.offsets and _run_texts_match(run, font):
        return _show(run, font, 0, len(run.glyphs))
    return " ".join([_cached_word(run, font, *ends) for ends in _words(run)])


def _run_texts_match(run: Glyphs, font: FileFont) -> bool:
    """Give a run's glyphs their texts; whether these are the text of the run.

    They get them before anything is decided, so that a run is shown alike whether its
    glyphs are new to the file or known.
    """
    known_texts = tuple(map(font.texts.get, run.glyphs))
    if None in known_texts:
        known_texts = tuple(map(font.text_of, run.glyphs, run.clusters))
    return known_texts == run.clusters


def _cached_word(run: Glyphs, font: FileFont, first: int, end: int) -> str:
    """A word's operators, from the cache of this file if it was shown before."""
    glyphs, clusters = run.glyphs[first:end], run.clusters[first:end]
    places = (run.advances[first:end], run.offsets[first:end], run.size, run.spacing)
    key = (glyphs, clusters, run.rtl, places)
    word = font.word_operators.get(key)
    if word is None:
        if len(font.word_operators) > _MAX_CACHED_WORDS:
            font.word_operators.clear()
        word = font.word_operators[key] = _word(run, font, first, end)
    return word


def _word(run: Glyphs, font: FileFont, first: int, end: int) -> str:
    texts = run.clusters[first:end]
    if run.rtl:
        texts = _visual_texts(run, font, first, end)
    is_told = _word_texts_match(run, font, first, texts)
    operators = _show(run, font, first, end)
    if is_told:
        return operators
    return f"/Span<</ActualText<feff{utf16(''.join(texts))}>>>BDC {operators} EMC"


def _words(run: Glyphs) -> Iterator[tuple[int, int]]:
    """The first glyph and the end of each word, and of each space."""
    start = 0
    for index, text in enumerate(run.clusters):
        if text.isspace():
            if start < index:
                yield start, index
            yield index, index + 1
            start = index + 1
    if start < len(run.glyphs):
        yield start, len(run.glyphs)


def _visual_texts(run: Glyphs, font: FileFont, first: int, end: int) -> tuple[str, ...]:
    """A word's texts in visual order, as readers expect them to reverse them."""
    texts = run.clusters[first:end]
    word = "".join(texts)
    if unicodedata.mirrored(word[:1] or " ") and all(map(unicodedata.mirrored, word)):
        # Brackets alone stand around text of the other direction; readers leave them.
        return tuple(map(font.program.character, run.glyphs[first:end]))
    if len(word) != len(texts) or "" in texts:
        texts = tuple([text[::-1] for text in texts])
    last = "".join(texts)[:1]
    if last.strip() and unicodedata.bidirectional(last) not in _STRONG_CLASSES:
        # Without the mark readers would not reverse a stop or vowel sign at the end.
        texts = (_RLM + texts[0], *texts[1:])
    return texts


def _word_texts_match(
    run: Glyphs, font: FileFont, first: int, texts: tuple[str, ...]
) -> bool:
    """Give a word's glyphs their texts; whether these are the word's, each in place."""
    end = first + len(texts)
    glyphs, clusters = run.glyphs[first:end], run.clusters[first:end]
    known_texts = tuple(map(font.texts.get, glyphs))
    if None in known_texts:
        known_texts = tuple(map(font.text_of, glyphs, clusters))
    if known_texts != texts or 0 in run.advances[first:end]:
        return False
    if run.rtl and max(map(len, texts)) > 1:
        return False
    offsets = run.offsets[first:end]
    return offsets.count(_NO_OFFSET) == len(offsets)


def _show(run: Glyphs, font: FileFont, first: int, end: int) -> str:
    glyphs, wanted = run.glyphs[first:end], run.advances[first:end]
    offsets = run.offsets[first:end]
    natural = tuple(map(font.program.advances.__getitem__, glyphs))
    moved = offsets.count(_NO_OFFSET) != len(offsets)
    if moved or (run.spacing and 0 in wanted):
        return _show_positioned(run, font, first, end)
    if natural == wanted:
        return f"<{_codes(glyphs)}>Tj"
    return _show_kerned(_codes(glyphs), natural, wanted, 1000 / font.program.upem)


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


def _show_positioned(run: Glyphs, font: FileFont, first: int, end: int) -> str:
    """Glyphs that stand above, below or beside the current point."""
    pieces = _ShowOperators(run.size, font.program.upem)
    offsets = run.offsets or (_NO_OFFSET,) * end
    for index in range(first, end):
        glyph, advance, (dx, dy) = (
            run.glyphs[index],
            run.advances[index],
            offsets[index],
        )
        pieces.raise_to(dy)
        pieces.move(dx)
        pieces.show(glyph)
        # Letter-spacing moves the current point after a glyph without advance too.
        unspaced = 0.0 if advance else run.spacing / pieces.unit
        pieces.move(advance - font.program.advances[glyph] - dx - unspaced)
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

    def show(self, glyph: int) -> None:
        """Show a glyph at the current point."""
        if self._moved:
            self._end_codes()
            self._array.append(self._shift())
        self._codes.append(glyph)

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
            self._array.append(f"<{_codes(self._codes)}>")
            self._codes.clear()

    def _end_array(self) -> None:
        self._end_codes()
        if self._moved:
            self._array.append(self._shift())
        if self._array:
            self._written.append(f"[{''.join(self._array)}]TJ")
            self._array.clear()


def _codes(glyphs: Iterable[int]) -> str:
    codes = array("H", glyphs)
    if byteorder == "little":
        codes.byteswap()
    return codes.tobytes().hex()
