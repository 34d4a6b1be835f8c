"""Piles of marks on one letter, cut to what a line has room for."""

import re
import unicodedata
from functools import cache

# A Burmese syllable may have six marks, a Tibetan stack as many. UAX 15 (Stream-Safe
# Text Format) lets up to 30 pass, but each is a quarter of an em in a pile that grows
# over the lines above it.
MOST_MARKS = 8
# Where scripts with marks are encoded, without Han and Hangul. Beyond U+FFFF, where
# regular expressions are slow, are only scripts of which no face is bundled.
_BLOCKS = (range(0x300, 0x3400), range(0xA600, 0xAC00), range(0xFB00, 0xFE30))


def is_piled(text: str) -> bool:
    """Whether a letter of the text has more than `MOST_MARKS` marks."""
    if text.isascii():
        return False
    # Marks are no Latin-1: nearly every text has too few other characters for a pile.
    others = len(text) - len(text.encode("latin-1", "ignore"))
    return others > MOST_MARKS and bool(_pile().search(text))


def without_piles(text: str) -> str:
    """The text with the first `MOST_MARKS` marks on each letter."""
    return _pile().sub(r"\1", text) if is_piled(text) else text


@cache
def _pile() -> re.Pattern[str]:
    """More marks in a row than are set; those that are set are group 1."""
    marks = "".join(
        chr(each)
        for block in _BLOCKS
        for each in block
        if unicodedata.category(chr(each)).startswith("M")
    )
    return re.compile(f"([{marks}]{{{MOST_MARKS}}})[{marks}]+")
