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
_DIRECTIVES = re.compile(
    "^(?:%|#|LEFT|RIGHT|COMPOUND|NOHYPHEN|NEXTLEVEL).*", re.MULTILINE
)
_DIGITS = str.maketrans("", "", "0123456789")
_HEX_CODE = re.compile(r"\^\^([0-9a-f]{2})")
_CACHED_LANGUAGES = 64


class Patterns:
    """The patterns of one dictionary, each as it is written, by its letters."""

    def __init__(self, file: Path) -> None:
        data = file.read_bytes()
        encoding, _, rest = data.partition(b"\n")
        text = rest.decode(encoding.decode("ascii").strip())
        rows = _DIRECTIVES.sub("", _HEX_CODE.sub(_character_of, text)).split()
        letters = "\n".join(rows).translate(_DIGITS).split("\n")
        if "/" in text:
            letters = [each.partition("/")[0] for each in letters]
        self._patterns: Mapping[str, str] = {
            each: row for each, row in zip(letters, rows, strict=True) if each != row
        }
        self._max_length = max(map(len, self._patterns), default=0)
        self._values = lru_cache(maxsize=4096)(_values)

    def positions(self, word: str, min_before: int, min_after: int) -> tuple[int, ...]:
        """The places in a word with at least so many letters on either side."""
        delimited = f".{word.lower()}."
        values = [0] * (len(delimited) + 1)
        for start, pattern in self._matches(delimited):
            for index, value in enumerate(self._values(pattern), start):
                values[index] = max(values[index], value)
        positions = range(min_before, len(word) - min_after + 1)
        return tuple(index for index in positions if values[index + 1] % 2)

    def _matches(self, delimited: str) -> Iterator[tuple[int, str]]:
        """The patterns in a word, each with where it starts."""
        patterns, max_length = self._patterns, self._max_length
        for start in range(len(delimited)):
            for end in range(start + 1, min(start + max_length, len(delimited)) + 1):
                pattern = patterns.get(delimited[start:end])
                if pattern:
                    yield start, pattern


@lru_cache(maxsize=_CACHED_LANGUAGES)
def patterns_for(language: str) -> Patterns | None:
    """The patterns for a language ("de-AT"), none where there are none."""
    dictionary = pyphen.language_fallback(language)
    return Patterns(pyphen.LANGUAGES[dictionary]) if dictionary else None


def _values(line: str) -> tuple[int, ...]:
    """The digits between a pattern's letters, 0 where there is none.

    Where a word would be spelled otherwise when parted ("sz/ssz=") it is not.
    """
    pattern, replacement, _ = line.partition("/")
    values = [0]
    for character in pattern:
        if character.isdigit():
            values[-1] = int(character)
        else:
            values.append(0)
    return (
        tuple(value + value % 2 for value in values) if replacement else tuple(values)
    )


def _character_of(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))
