"""Words of names, titles and lines as they are compared."""

import re

from kiosk.addressing.lines.folding import folded

# Chinese stands beside other letters without a space ("Li Roe\u9601\u4e0b").
_HAN = "\u4e00-\u9fff"
_WORD = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")


def words_of(text: str) -> tuple[str, ...]:
    """The words without case, accents and marks; a hyphen parts two of them."""
    return tuple(_WORD.findall(folded(text)))


def place_of(words: tuple[str, ...], within: tuple[str, ...]) -> int | None:
    """Where some words stand beside each other within others."""
    starts = range(len(within) - len(words) + 1)
    return next((n for n in starts if within[n : n + len(words)] == words), None)
