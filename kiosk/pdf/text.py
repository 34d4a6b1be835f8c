"""A run of glyphs as show operators, its text kept (ISO 32000-1, 9.4.3, 14.9)."""

import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Sequence
from sys import byteorder

from kiosk.model.page import Glyphs
from kiosk.pdf.fonts.book import FontUse
from kiosk.pdf.syntax import number, utf16

# The bidirectional classes of letters from right to left, and a mark like one.
_STRONG = frozenset({"R", "AL"})
_MARK = "\u200f"
_NOWHERE = (0, 0)
# Words and lines kept with their operators; not more, so that the memory of a long
# file stays flat. Most lines of letters that are merged are those of the first.
_REMEMBERED, _LINES = 4096, 512


def shown(run: Glyphs, use: FontUse) -> str:
    """The operators that show a run from the current point on.

    ToUnicode tells the text where each glyph stands for its own characters. Words
    for which it does not (glyphs reordered, shared or moved) carry their text as
    ActualText, from left to right as all that is shown: readers turn what runs
    from right to left themselves, in ActualText too, and PDFium what is shown at
    once (seen in Poppler and PDFium).
    """
    places = (run.advances, run.offsets, run.size, run.spacing)
    key = (run.glyphs, run.clusters, run.rtl, places)
    line = use.lines.get(key)
    if line is None:
        if len(use.lines) > _LINES:
            use.lines.clear()
        line = use.lines[key] = _line(run, use)
    return line


def _line(run: Glyphs, use: FontUse) -> str:
    if not run.rtl and not run.offsets and _named(run, use):
        return _show(run, use, 0, len(run.glyphs))
    return " ".join([_known_word(run, use, *ends) for ends in _words(run)])


def _named(run: Glyphs, use: FontUse) -> bool:
    """Name a run's glyphs; whether ToUnicode gives the text of every one.

    They are named before anything is decided, so that a run is shown alike by who
    draws it first and by who finds its glyphs named.
    """
    named = tuple(map(use.names.get, run.glyphs))
    if None in named:
        named = tuple(map(use.name, run.glyphs, run.clusters))
    return named == run.clusters


def _known_word(run: Glyphs, use: FontUse, first: int, end: int) -> str:
    """A word's operators: those it had before in this file, or new ones."""
    glyphs, clusters = run.glyphs[first:end], run.clusters[first:end]
    places = (run.advances[first:end], run.offsets[first:end], run.size, run.spacing)
    key = (glyphs, clusters, run.rtl, places)
    word = use.words.get(key)
    if word is None:
        if len(use.words) > _REMEMBERED:
            use.words.clear()
        word = use.words[key] = _word(run, use, first, end)
    return word


def _word(run: Glyphs, use: FontUse, first: int, end: int) -> str:
    texts = run.clusters[first:end]
    if run.rtl:
        texts = _from_left(run, use, first, end)
    told = _told(run, use, first, texts)
    operators = _show(run, use, first, end)
    if told:
        return operators
    return f"/Span<</ActualText<feff{utf16(''.join(texts))}>>>BDC {operators} EMC"


def _words(run: Glyphs) -> Iterator[tuple[int, int]]:
    """First glyph and end of each word, and of each space."""
    start = 0
    for at, text in enumerate(run.clusters):
        if text.isspace():
            if start < at:
                yield start, at
            yield at, at + 1
            start = at + 1
    if start < len(run.glyphs):
        yield start, len(run.glyphs)


def _from_left(run: Glyphs, use: FontUse, first: int, end: int) -> tuple[str, ...]:
    """A word's texts from left to right, as a reader takes them for turning."""
    texts = run.clusters[first:end]
    word = "".join(texts)
    if unicodedata.mirrored(word[:1] or " ") and all(map(unicodedata.mirrored, word)):
        # Brackets alone stand about what runs the other way and are not turned.
        return tuple(map(use.program.character, run.glyphs[first:end]))
    if len(word) != len(texts) or "" in texts:
        texts = tuple([text[::-1] for text in texts])
    last = "".join(texts)[:1]
    if last.strip() and unicodedata.bidirectional(last) not in _STRONG:
        # A stop or a vowel sign at the word's end would be left unturned.
        texts = (_MARK + texts[0], *texts[1:])
    return texts


def _told(run: Glyphs, use: FontUse, first: int, texts: tuple[str, ...]) -> bool:
    """Name a word's glyphs; whether the names are its text, each in its place."""
    end = first + len(texts)
    glyphs, clusters = run.glyphs[first:end], run.clusters[first:end]
    named = tuple(map(use.names.get, glyphs))
    if None in named:
        named = tuple(map(use.name, glyphs, clusters))
    if named != texts or 0 in run.advances[first:end]:
        return False
    if run.rtl and max(map(len, texts)) > 1:
        return False
    offsets = run.offsets[first:end]
    return offsets.count(_NOWHERE) == len(offsets)


def _show(run: Glyphs, use: FontUse, first: int, end: int) -> str:
    glyphs, wanted = run.glyphs[first:end], run.advances[first:end]
    offsets = run.offsets[first:end]
    natural = tuple(map(use.program.advances.__getitem__, glyphs))
    moved = offsets.count(_NOWHERE) != len(offsets)
    if moved or (run.spacing and 0 in wanted):
        return _placed(run, use, first, end)
    if natural == wanted:
        return f"<{_codes(glyphs)}>Tj"
    return _kerned(_codes(glyphs), natural, wanted, 1000 / use.program.upem)


def _kerned(
    codes: str, natural: Sequence[int], wanted: Sequence[int], per_mille: float
) -> str:
    """One array of glyphs with the moves between them (9.4.3).

    What most lines are: moved along by kerning and justification only.
    """
    pieces, start = [], 0
    moved = [at for at, each in enumerate(wanted) if each != natural[at]]
    for at in moved:
        end = 4 * (at + 1)
        by = number((natural[at] - wanted[at]) * per_mille)
        pieces.append(f"<{codes[start:end]}>{by}")
        start = end
    if start < len(codes):
        pieces.append(f"<{codes[start:]}>")
    return f"[{''.join(pieces)}]TJ"


def _placed(run: Glyphs, use: FontUse, first: int, end: int) -> str:
    """Glyphs that stand above or beside where the pen is."""
    pieces = _Pieces(run.size, use.program.upem)
    offsets = run.offsets or (_NOWHERE,) * end
    for at in range(first, end):
        glyph, advance, (dx, dy) = run.glyphs[at], run.advances[at], offsets[at]
        pieces.raise_to(dy)
        pieces.move(dx)
        pieces.show(glyph)
        # Letter-spacing moves the pen after a glyph without advance too.
        unspaced = 0.0 if advance else run.spacing / pieces.unit
        pieces.move(advance - use.program.advances[glyph] - dx - unspaced)
    return pieces.closed()


class _Pieces:
    """Show operators of glyphs that do not follow one another by their widths."""

    def __init__(self, size: float, upem: int) -> None:
        self.unit = size / upem
        self._per_mille = 1000 / upem
        self._written: list[str] = []
        self._array: list[str] = []
        self._codes: list[int] = []
        self._moved = 0.0
        self._rise = 0

    def raise_to(self, rise: int) -> None:
        """Put the glyphs that follow above the baseline."""
        if rise != self._rise:
            self._end_array()
            self._rise = rise
            self._written.append(f"{number(rise * self.unit)} Ts")

    def move(self, by: float) -> None:
        """Move the pen to the right."""
        self._moved += by

    def show(self, glyph: int) -> None:
        """Show a glyph where the pen is."""
        if self._moved:
            self._end_codes()
            self._array.append(self._shift())
        self._codes.append(glyph)

    def closed(self) -> str:
        """All operators, the pen at the end and on the baseline."""
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
