"""Where a line may end: UAX 14 by uniseg, hyphenation by Pyphen's patterns.

uniseg is exact and slow. It is asked about single words, its answers are cached, and
words of letters with punctuation around them, which no rule breaks, are not looked up.
"""

import re
from functools import lru_cache

from uniseg.linebreak import line_break, line_break_boundaries

from kiosk.typesetting.text.hyphens import patterns_for
from kiosk.typesetting.text.ties import word_ties

_CACHE_SIZE = 8192
_MAX_LOOKUP = 64
_SOFT_HYPHEN = "\u00ad"
_LETTERS = re.compile(r"[^\W\d_]+")
_TSHEG = "\u0f0b"
_THAI = re.compile("[\u0e00-\u0e7f]+")
# The fewest letters of a hyphenated word, before the hyphen, and after it.
_MIN_WORD, _MIN_BEFORE, _MIN_AFTER = 6, 3, 3

# Classes between which no line ends (rules LB 9, 13, 19, 23, 25, 28, 29), and those
# that stay with what follows or precedes them (LB 13, 14, 19).
_MIDDLE_CLASSES = frozenset({"AL", "HL", "NU", "CM", "ZWJ", "IS", "QU"})
_OPENING_CLASSES = frozenset({"OP", "QU"})
# From here on punctuation follows other rules (LB 19a, 30).
_FIRST_EAST_ASIAN = "\u2e80"
_CLOSING_CLASSES = frozenset({"CL", "CP", "EX", "IS", "QU", "SY"})
# Korean is broken at its spaces: its syllables are letters (UAX 14, LB 27).
_KOREAN_CLASSES = frozenset({"H2", "H3", "JL", "JV", "JT"})
_WORD_CLASSES = _MIDDLE_CLASSES | _KOREAN_CLASSES
# Classes that always allow a line to end at a space next to them (LB 18).
_BEFORE_SPACE = frozenset({"AL", "HL", "NU", "IS", "EX", "HY", "BA", "ID", "SA"})
_AFTER_SPACE = frozenset({"AL", "HL", "NU", "ID", "SA", "OP"})
# Short words with a slash, which UAX 14 would part ("c/o", "km/h"): no web addresses.
_SLASHED = re.compile(r"\W*(?:\w{1,3}(?:/\w+)+|\w+/\w{1,3})\W*")
_EN_DASH, _EM_DASH = "\u2013", "\u2014"


@lru_cache(maxsize=_CACHE_SIZE)
def _break_class(character: str) -> str:
    """The line break class of a character (UAX 14)."""
    return str(line_break(character).value)


class BreakRules:
    """Where lines may end, cached by word.

    `allows_between(before, after)` is whether a line may end at a space, given the two
    characters on either side of it. `hyphenation_points(word, language)` are the
    indices at which a word may be hyphenated. Names are not, except in German, where
    all nouns have capitals, and three letters stay on either side of the hyphen.
    `ties(word, language)` are the relations of a word to its neighbours (`word_ties`).
    """

    def __init__(self) -> None:
        self.allows_between = lru_cache(maxsize=_CACHE_SIZE)(_between)
        self.hyphenation_points = lru_cache(maxsize=_CACHE_SIZE)(_hyphenation_points)
        self.ties = lru_cache(maxsize=_CACHE_SIZE)(word_ties)
        self._breaks_inside = lru_cache(maxsize=_CACHE_SIZE)(_breaks_inside)

    def breaks_inside(self, word: str) -> tuple[int, ...]:
        """The indices inside a word, which has no spaces, at which a line may end.

        A line may end between ideographs (rule LB 31) and after a tsheg between two
        Tibetan syllables (LB 21). Other long words are looked up in parts, and between
        two parts no line may end.
        """
        if len(word) <= _MAX_LOOKUP:
            return self._breaks_inside(word)
        breaks: list[int] = []
        start = 0
        for index in range(1, len(word) + 1):
            between = index < len(word) and _ends_part(word[index - 1], word[index])
            if between or index == len(word) or index - start == _MAX_LOOKUP:
                breaks += [start + at for at in self._breaks_inside(word[start:index])]
                breaks += [index] * between
                start = index
        return tuple(breaks)


def _ends_part(before: str, after: str) -> bool:
    """Whether a line may end between two characters, whatever is around them."""
    if before == _TSHEG:
        return _break_class(after) == "AL"
    return _break_class(before) == _break_class(after) == "ID"


def _breaks_inside(word: str) -> tuple[int, ...]:
    if word.isascii() and word.isalnum():
        return ()
    classes = [_break_class(each) for each in word]
    first, last = 0, len(classes)
    while first < last and classes[first] in _OPENING_CLASSES:
        first += 1
    while last > first and classes[last - 1] in _CLOSING_CLASSES:
        last -= 1
    core = classes[first:last]
    if core and _WORD_CLASSES.issuperset(core) and _is_western_or_korean(word):
        return ()
    breaks = {
        at
        for at in line_break_boundaries(word)
        if at < len(word)
        and not _inside_korean_word(classes[at - 1], classes[at])
        and not _inside_unit(word, at)
    }
    return tuple(sorted(breaks | _thai_breaks(word)))


def _inside_unit(word: str, index: int) -> bool:
    """Whether a break of UAX 14 parts "c/o" or a range of numbers ("12\u201314").

    Nor does it leave a dash to start the next line.
    """
    before, after = word[index - 1], word[index]
    if before == "/":
        return bool(_SLASHED.fullmatch(word))
    if before == _EN_DASH and after.isdigit():
        return word[index - 2 : index - 1].isdigit()
    return after in {_EN_DASH, _EM_DASH}


def _is_western_or_korean(word: str) -> bool:
    """Whether no character is East Asian, Korean syllables excepted."""
    return all(
        each < _FIRST_EAST_ASIAN or _break_class(each) in _KOREAN_CLASSES
        for each in word
    )


def _inside_korean_word(before: str, after: str) -> bool:
    """Whether a place between two classes is inside a Korean word."""
    return not _KOREAN_CLASSES.isdisjoint({before, after}) and _WORD_CLASSES.issuperset(
        {before, after}
    )


def _between(before: str, after: str) -> bool:
    """Whether a line may end at a space, given two characters on either side of it."""
    if not before or not after:
        return True
    if (
        _break_class(before[-1]) in _BEFORE_SPACE
        and _break_class(after[0]) in _AFTER_SPACE
    ):
        return True
    text = f"{before} {after}"
    return len(before) + 1 in set(line_break_boundaries(text))


def _hyphenation_points(word: str, language: str) -> tuple[int, ...]:
    """The indices at which a word may be hyphenated."""
    if len(word) < _MIN_WORD or language == "th":
        return ()
    patterns = patterns_for(language)
    if patterns is None:
        return ()
    points: list[int] = []
    for part in _LETTERS.finditer(word):
        letters = part.group()
        is_name = letters[0].isupper() and language != "de"
        if len(letters) < _MIN_WORD or is_name:
            continue
        positions = patterns.positions(letters, _MIN_BEFORE, _MIN_AFTER)
        points += [part.start() + position for position in positions]
    return tuple(points)


def _thai_breaks(word: str) -> set[int]:
    """The indices between syllables of Thai, which has no spaces between words."""
    if not _THAI.search(word):
        return set()
    patterns = patterns_for("th")
    return {
        part.start() + position
        for part in _THAI.finditer(word)
        for position in (patterns.positions(part.group(), 1, 1) if patterns else ())
    }


def breaks_between_syllables(word: str) -> bool:
    """Whether the breaks inside a word are between syllables, not between words."""
    return bool(_THAI.search(word))


def follows_soft_hyphen(text: str, index: int) -> bool:
    """Whether an index of a text is just after a soft hyphen."""
    return text[index - 1 : index] == _SOFT_HYPHEN
