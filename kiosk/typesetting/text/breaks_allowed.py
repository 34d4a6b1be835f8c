"""Where a line may end: Unicode's rules by uniseg, syllables by Pyphen's patterns.

uniseg is exact (UAX 14) and slow, so it is asked about one word at a time, its
answers are kept, and a word of letters between the punctuation that every rule
keeps with them is not looked up at all.
"""

import re
from functools import lru_cache

from uniseg.linebreak import line_break, line_break_boundaries

from kiosk.typesetting.text.hyphens import patterns_for

_KEPT = 8192
_WINDOW = 64
_SOFT_HYPHEN = "\u00ad"
_LETTERS = re.compile(r"[^\W\d_]+")
_THAI = re.compile("[\u0e00-\u0e7f]+")
# No shorter word is hyphenated, and no less of it stands on either side.
_SHORTEST, _BEFORE, _AFTER, _AT_LEAST = 6, 3, 3, 2

# Classes between which no line ends (rules LB 9, 13, 19, 23, 25, 28, 29), and those
# that stay before or after them (LB 13, 14, 19).
_INNER = frozenset({"AL", "HL", "NU", "CM", "ZWJ", "IS", "QU"})
_FIRST = frozenset({"OP", "QU"})
# From here on punctuation follows other rules (LB 19a, 30).
_EAST_ASIAN = "\u2e80"
_LAST = frozenset({"CL", "CP", "EX", "IS", "QU", "SY"})
# Korean is broken at its spaces: its syllables are letters (UAX 14, LB 27).
_SYLLABLES = frozenset({"H2", "H3", "JL", "JV", "JT"})
_WORD = _INNER | _SYLLABLES
# Before and behind a space these never forbid that a line ends there (LB 18).
_BEFORE_SPACE = frozenset({"AL", "HL", "NU", "IS", "EX", "HY", "BA", "ID", "SA"})
_BEHIND_SPACE = frozenset({"AL", "HL", "NU", "ID", "SA", "OP"})


@lru_cache(maxsize=_KEPT)
def _kind(character: str) -> str:
    """The line break class of a character."""
    return str(line_break(character).value)


class BreakRules:
    """Where lines may end, kept for the words that were asked about lately.

    `between(before, behind)` is whether a line may end at a space; the two
    characters on either side of it. `syllables(word, language, freely)` are the
    places inside a word where it may be hyphenated: names are left whole, but in
    German, whose nouns have capitals too, and no two letters stand before a hyphen;
    `freely` hyphenates names as well, and after two letters, as TeX and Typst do.
    """

    def __init__(self) -> None:
        self.between = lru_cache(maxsize=_KEPT)(_between)
        self.syllables = lru_cache(maxsize=_KEPT)(_syllables)
        self._inside = lru_cache(maxsize=_KEPT)(_inside)

    def inside(self, word: str) -> tuple[int, ...]:
        """The places inside a word, without spaces, where a line may end.

        Ideographs are words of their own (rule LB 31); other long words are looked
        up in parts, with no break found between two of them.
        """
        if len(word) <= _WINDOW:
            return self._inside(word)
        found: list[int] = []
        start = 0
        for at in range(1, len(word) + 1):
            apart = at < len(word) and _kind(word[at - 1]) == _kind(word[at]) == "ID"
            if apart or at == len(word) or at - start == _WINDOW:
                found += [start + each for each in self._inside(word[start:at])]
                found += [at] * apart
                start = at
        return tuple(found)


def _inside(word: str) -> tuple[int, ...]:
    if word.isascii() and word.isalnum():
        return ()
    kinds = [_kind(each) for each in word]
    first, last = 0, len(kinds)
    while first < last and kinds[first] in _FIRST:
        first += 1
    while last > first and kinds[last - 1] in _LAST:
        last -= 1
    core = kinds[first:last]
    if core and _WORD.issuperset(core) and _narrow(word):
        return ()
    found = {
        at
        for at in line_break_boundaries(word)
        if at < len(word) and not _korean(kinds[at - 1], kinds[at])
    }
    return tuple(sorted(found | _thai(word)))


def _narrow(word: str) -> bool:
    """Whether no character but Korean syllables is East Asian."""
    return all(each < _EAST_ASIAN or _kind(each) in _SYLLABLES for each in word)


def _korean(before: str, behind: str) -> bool:
    """Whether two kinds of characters stand in a Korean word."""
    return not _SYLLABLES.isdisjoint({before, behind}) and _WORD.issuperset(
        {before, behind}
    )


def _between(before: str, behind: str) -> bool:
    """Whether a line may end at a space; the two characters on either side of it."""
    if not before or not behind:
        return True
    if _kind(before[-1]) in _BEFORE_SPACE and _kind(behind[0]) in _BEHIND_SPACE:
        return True
    text = f"{before} {behind}"
    return len(before) + 1 in set(line_break_boundaries(text))


def _syllables(word: str, language: str, freely: bool) -> tuple[int, ...]:  # noqa: FBT001 - part of the key
    """The places inside a word where it may be hyphenated."""
    if len(word) < _SHORTEST or language == "th":
        return ()
    patterns = patterns_for(language)
    if patterns is None:
        return ()
    found: list[int] = []
    for part in _LETTERS.finditer(word):
        letters = part.group()
        name = letters[0].isupper() and language != "de"
        if len(letters) < _SHORTEST or (name and not freely):
            continue
        least = _AT_LEAST if freely else _BEFORE
        places = patterns.positions(letters, _AT_LEAST, _AFTER)
        found += [part.start() + at for at in places if at >= least]
    return tuple(found)


def _thai(word: str) -> set[int]:
    """Syllables of Thai, which has no spaces between words, by Pyphen's patterns."""
    if not _THAI.search(word):
        return set()
    patterns = patterns_for("th")
    return {
        part.start() + at
        for part in _THAI.finditer(word)
        for at in (patterns.positions(part.group(), 1, 1) if patterns else ())
    }


def syllabic(word: str) -> bool:
    """Whether the places inside a word are between syllables, not between words."""
    return bool(_THAI.search(word))


def soft(text: str, at: int) -> bool:
    """Whether the place in a text is behind a soft hyphen."""
    return text[at - 1 : at] == _SOFT_HYPHEN
