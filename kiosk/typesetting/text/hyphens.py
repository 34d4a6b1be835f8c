"""Where words may be parted: Liang's patterns, from the dictionaries of Pyphen.

F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983). Pyphen takes every pattern
apart when a dictionary is first used, for German a quarter of a second. Here a
pattern is taken apart when a word has its letters, which is a few per word.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import pyphen

# What may stand in a dictionary besides patterns (libhyphen, README.hyphen).
_NO_PATTERNS = re.compile(
    "^(?:%|#|LEFT|RIGHT|COMPOUND|NOHYPHEN|NEXTLEVEL).*", re.MULTILINE
)
_DIGITS = str.maketrans("", "", "0123456789")
_CODED = re.compile(r"\^\^([0-9a-f]{2})")
_KEPT = 64


class Patterns:
    """The patterns of one dictionary, each as it is written, by its letters."""

    def __init__(self, file: Path) -> None:
        data = file.read_bytes()
        encoding, _, rest = data.partition(b"\n")
        text = rest.decode(encoding.decode("ascii").strip())
        rows = _NO_PATTERNS.sub("", _CODED.sub(_decoded, text)).split()
        letters = "\n".join(rows).translate(_DIGITS).split("\n")
        if "/" in text:
            letters = [each.partition("/")[0] for each in letters]
        self._rows: Mapping[str, str] = {
            each: row for each, row in zip(letters, rows, strict=True) if each != row
        }
        self._longest = max(map(len, self._rows), default=0)
        self._values = lru_cache(maxsize=4096)(_values)

    def positions(self, word: str, before: int, after: int) -> tuple[int, ...]:
        """The places in a word with at least so many letters on either side."""
        pointed = f".{word.lower()}."
        best = [0] * (len(pointed) + 1)
        for start, row in self._found(pointed):
            for at, value in enumerate(self._values(row), start):
                best[at] = max(best[at], value)
        places = range(before, len(word) - after + 1)
        return tuple(at for at in places if best[at + 1] % 2)

    def _found(self, pointed: str) -> Iterator[tuple[int, str]]:
        """The patterns in a word, each with where it starts."""
        rows, longest = self._rows, self._longest
        for start in range(len(pointed)):
            for end in range(start + 1, min(start + longest, len(pointed)) + 1):
                row = rows.get(pointed[start:end])
                if row:
                    yield start, row


@lru_cache(maxsize=_KEPT)
def patterns_for(language: str) -> Patterns | None:
    """The patterns for a language ("de-AT"), none where there are none."""
    known = pyphen.language_fallback(language)
    return Patterns(pyphen.LANGUAGES[known]) if known else None


def _values(row: str) -> tuple[int, ...]:
    """The digits between a pattern's letters, 0 where there is none.

    Where a word would be spelled otherwise when parted ("sz/ssz=") it is not.
    """
    pattern, other, _ = row.partition("/")
    values = [0]
    for each in pattern:
        if each.isdigit():
            values[-1] = int(each)
        else:
            values.append(0)
    return tuple(value + value % 2 for value in values) if other else tuple(values)


def _decoded(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
