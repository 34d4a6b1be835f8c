"""Hyphenation by Liang's patterns, from the dictionaries of Pyphen.

F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983). Pyphen parses every pattern
when a dictionary is first used, for German in a quarter of a second. Here a pattern
is parsed when a word has its letters, which is a few to the word.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import pyphen

# Lines of a dictionary that are no patterns (libhyphen, README.hyphen).
_DIRECTIVES = re.compile(
    "^(?:%|#|LEFT|RIGHT|COMPOUND|NOHYPHEN|NEXTLEVEL).*", re.MULTILINE
)
_DIGITS = str.maketrans("", "", "0123456789")
_HEX_CODE = re.compile(r"\^\^([0-9a-f]{2})")
_CACHED_LANGUAGES = 64


class Patterns:
    """The unparsed patterns of one dictionary, by their letters."""

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
        """The indices for a hyphen in a word, with so many letters on either side."""
        delimited = f".{word.lower()}."
        values = [0] * (len(delimited) + 1)
        for start, pattern in self._matches(delimited):
            for index, value in enumerate(self._values(pattern), start):
                values[index] = max(values[index], value)
        positions = range(min_before, len(word) - min_after + 1)
        return tuple(index for index in positions if values[index + 1] % 2)

    def _matches(self, delimited: str) -> Iterator[tuple[int, str]]:
        """The patterns in a word, each with the index at which it starts."""
        patterns, max_length = self._patterns, self._max_length
        for start in range(len(delimited)):
            for end in range(start + 1, min(start + max_length, len(delimited)) + 1):
                pattern = patterns.get(delimited[start:end])
                if pattern:
                    yield start, pattern


@lru_cache(maxsize=_CACHED_LANGUAGES)
def patterns_for(language: str) -> Patterns | None:
    """The patterns for a language ("de-AT"), None if there are none."""
    dictionary = pyphen.language_fallback(language)
    return Patterns(pyphen.LANGUAGES[dictionary]) if dictionary else None


def _values(line: str) -> tuple[int, ...]:
    """The digits between a pattern's letters, 0 where there is none.

    Where hyphenation would change the spelling ("sz/ssz=") the digits forbid it.
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
