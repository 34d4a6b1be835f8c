"""Lines out of words: greedy, linear, and never stopped by a word's length."""

import re
from collections.abc import Mapping, Sequence

# A word and its width in em.
Word = tuple[str, float]
Advances = Mapping[str, float]

# Every white space that a line may end at: all but the non-breaking ones.
_GAP = re.compile("[^\\S\u00a0\u2007\u202f]+")


def words_of(text: str, advances: Advances) -> tuple[Word, ...]:
    """The words of a paragraph with their widths in em."""
    advance = advances.__getitem__
    return tuple((each, sum(map(advance, each))) for each in _GAP.split(text) if each)


def tidied(text: str) -> str:
    """The text on one line with single spaces, no-break spaces kept."""
    return _GAP.sub(" ", text).strip(" ")


def break_greedily(
    words: Sequence[Word], measure: float, advances: Advances
) -> tuple[str, ...]:
    """The lines of a paragraph, each filled as far as it goes.

    `measure` is the length of a line in em. A word longer than that starts a line
    of its own and is broken by characters.
    """
    lines: list[str] = []
    line: list[str] = []
    space = advances[" "]
    used = 0.0
    for word, width in words:
        if line and used + space + width <= measure:
            line.append(word)
            used += space + width
            continue
        if line:
            lines.append(" ".join(line))
        rest, used = word, width
        if width > measure:
            *full, (rest, used) = _chopped(word, measure, advances)
            lines.extend(part for part, _ in full)
        line = [rest]
    if line:
        lines.append(" ".join(line))
    return tuple(lines)


def _chopped(word: str, measure: float, advances: Advances) -> list[Word]:
    """A word in pieces that fit a line.

    Marks stay with their letters, since a mark has no width that could be too much.
    """
    pieces: list[Word] = []
    start, used = 0, 0.0
    for at, character in enumerate(word):
        width = advances[character]
        if at > start and used + width > measure:
            pieces.append((word[start:at], used))
            start, used = at, 0.0
        used += width
    pieces.append((word[start:], used))
    return pieces
