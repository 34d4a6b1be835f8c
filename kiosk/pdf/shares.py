"""The text that each glyph of a word stands for, where a cluster has several."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations_with_replacement, pairwise
from typing import TypeAlias

# The character that a glyph is made for, empty if there is none.
Character: TypeAlias = Callable[[int], str]
# The bidirectional classes of right-to-left letters.
_STRONG_CLASSES = frozenset({"R", "AL"})

# pdf.js takes the first for a letter from left to right, but knows the second.
_RIGHT_TO_LEFT_MARK, _ARABIC_LETTER_MARK = "\u200f", "\u061c"
# The text of a glyph for which its cluster has no character left: it may not be empty
# (ISO 19005-2, 6.2.11.7.2), and this one neither shows nor parts a word.
FILLER = "\u2060"
# Clusters have a handful of characters; more of them are shared by count.
_MAX_WEIGHED = 6


def shares(
    glyphs: Sequence[int], clusters: Sequence[str], character: Character
) -> Sequence[str]:
    """The share of each glyph in its cluster's text; together they are the text.

    Glyphs stand in logical order. `character` gives what a glyph is made for.
    """
    if "" not in clusters:
        return clusters
    found = _clusters(glyphs, clusters)
    return [share for each in found for share in _shared(*each, character)]


def visual_texts(
    glyphs: Sequence[int], clusters: Sequence[str], character: Character, *, mark: str
) -> Sequence[str]:
    """The texts of the glyphs of a right-to-left word, as readers expect to find them.

    They reverse what runs from right to left, so that all is in visual order here.
    Stops and vowel signs at the end of a word, and words of nothing else, would not be
    reversed without a mark of direction beside them (seen in Poppler, PDFium).
    """
    word = "".join(clusters)
    if unicodedata.mirrored(word[:1] or " ") and all(map(unicodedata.mirrored, word)):
        # Brackets alone stand around text of the other direction; readers leave them.
        return [character(glyph) for glyph in glyphs]
    logical = shares(glyphs[::-1], clusters[::-1], character)
    texts = [text[::-1] for text in reversed(logical)]
    last = "".join(texts)[:1]
    if last.strip() and not _is_strong(last):
        texts[0] = mark + texts[0]
        if not any(map(_is_strong, word)):
            texts[-1] += mark
    return texts


def mark_for(text: str) -> str:
    """The mark of direction that readers understand beside the letters of a text."""
    is_arabic = any(unicodedata.bidirectional(each) == "AL" for each in text)
    return _ARABIC_LETTER_MARK if is_arabic else _RIGHT_TO_LEFT_MARK


def _is_strong(character: str) -> bool:
    return unicodedata.bidirectional(character) in _STRONG_CLASSES


def _clusters(
    glyphs: Iterable[int], clusters: Iterable[str]
) -> Sequence[tuple[str, list[int]]]:
    """Each cluster's text with its glyphs."""
    found: list[tuple[str, list[int]]] = []
    for glyph, text in zip(glyphs, clusters, strict=True):
        if text or not found:
            found.append((text, []))
        found[-1][1].append(glyph)
    return found


def _shared(text: str, glyphs: Sequence[int], character: Character) -> Sequence[str]:
    """A cluster's text cut into a piece a glyph, at the places that suit most."""
    last = len(glyphs) - 1
    if not last:
        return (text,)
    if max(last, len(text)) > _MAX_WEIGHED:
        return [each or FILLER for each in (*_padded(text[:last], last), text[last:])]
    made_for = [character(glyph) for glyph in glyphs]
    ways = _cut(text, len(glyphs))
    best = max(ways, key=lambda pieces: _fit(pieces, made_for))
    return [piece or FILLER for piece in best]


def _padded(text: str, count: int) -> Sequence[str]:
    """The characters of a text, and after them nothing, so many in all."""
    return [*text, *[""] * (count - len(text))]


def _fit(
    pieces: Sequence[str], made_for: Sequence[str]
) -> tuple[int, int, Sequence[int]]:
    """How well pieces suit glyphs; of equals the one with more text at the front.

    That is, how many are not empty, and how many are or have what a glyph is made for.
    """
    pairs = zip(pieces, made_for, strict=True)
    suited = sum((own == piece) + (own in piece) for piece, own in pairs if own)
    return len(pieces) - pieces.count(""), suited, list(map(len, pieces))


def _cut(text: str, count: int) -> Iterator[tuple[str, ...]]:
    """All ways to cut a text into so many pieces, some of them maybe empty."""
    edges = range(len(text) + 1)
    for places in combinations_with_replacement(edges, count - 1):
        yield tuple([text[a:b] for a, b in pairwise((0, *places, len(text)))])
