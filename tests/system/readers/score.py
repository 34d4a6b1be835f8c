"""How much of a text is found in what a reader took out of a file."""

import unicodedata
from collections import Counter

# Signs that do not show: soft hyphen, zero width spaces and joiners, marks and controls
# of direction.
_UNSEEN = dict.fromkeys(
    map(
        ord,
        "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
        "\u2060\u2066\u2067\u2068\u2069\ufeff",
    )
)


def words_of(text: str) -> list[str]:
    """The words of a text as NFC, without signs that do not show."""
    return unicodedata.normalize("NFC", text).translate(_UNSEEN).split()


def whole(wanted: str, found: str) -> int:
    """How many words are found whole, wherever they stand."""
    return (Counter(words_of(wanted)) & Counter(words_of(found))).total()


def in_order(wanted: str, found: str) -> int:
    """How many words are found whole in their order (longest common subsequence)."""
    there = words_of(found)
    row = [0] * (len(there) + 1)
    for word in words_of(wanted):
        before, row = row, [0]
        for at, each in enumerate(there):
            step = before[at] + 1 if each == word else max(row[-1], before[at + 1])
            row.append(step)
    return row[-1]
