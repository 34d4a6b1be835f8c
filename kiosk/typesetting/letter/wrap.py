"""Breaking one line of an address where its parts end.

As few parts as can be; among those, breaks after commas are the best, then before a
number, then between two words. Never inside a word, unless it is wider than a part.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kiosk.typesetting.letter.pen import Pen
from kiosk.typesetting.text.breaks_allowed import BreakRules

# The cost of ending a part somewhere; only their order matters.
_AFTER_COMMA, _BEFORE_NUMBER, _BETWEEN_WORDS, _LEANING = 0, 2, 3, 5
_AGAINST_RULES, _IN_WORD = 20, 50
_COMMAS = ",;:\u060c\u3001\uff0c)"
# The number of a house stands with its street: "Vul. Internatsianalnaya, 22".
_HOUSE = re.compile(r"\d{1,4}\w?(?:[/-]\d+\w?)?,?")
# Longer words do not lean on the one behind them.
_SHORT = 3
# Scripts written without spaces: a part may end at any place Unicode allows.
_UNSPACED = "\u0e00"


class _Place(NamedTuple):
    """Where a part may end and the next begins, and what it costs."""

    end: int
    start: int
    cost: int


class _Way(NamedTuple):
    """The best way so far: parts, cost, emptiness; then the places."""

    parts: int
    cost: int
    rest: float
    places: tuple[_Place, ...]

    def on(self, place: _Place, spare: float) -> "_Way":
        """This way with a part more, that leaves some of its measure."""
        cost, rest = self.cost + place.cost, self.rest + spare**2
        return _Way(self.parts + 1, cost, rest, (*self.places, place))


@dataclass(frozen=True)
class _Line:
    """A line too wide for one part, lengths in pt."""

    text: str
    pen: Pen
    first: float
    others: float

    @property
    def _rules(self) -> BreakRules:
        return self.pen.typesetter.break_rules

    @cached_property
    def places(self) -> list[_Place]:
        """Every place where a part may end, and the end of the line."""
        found = [each for word in self._words() for each in self._around(*word)]
        return [*found, _Place(len(self.text), len(self.text), 0)]

    def _words(self) -> Iterator[tuple[int, int]]:
        for each in re.finditer("[^ ]+", self.text):
            yield each.span()

    def _around(self, start: int, end: int) -> Iterator[_Place]:
        """The places inside a word and behind it."""
        word = self.text[start:end]
        if self.pen.width(word) > self.others:
            at = start
            for part in self.pen.wrap(word, self.others)[:-1]:
                at += len(part)
                yield _Place(at, at, _IN_WORD)
        else:
            for at in self._rules.inside(word):
                if max(word[at - 1 : at + 1]) >= _UNSPACED:
                    yield _Place(start + at, start + at, _BETWEEN_WORDS)
        behind = self.text[end + 1 :].partition(" ")[0]
        if behind:
            yield _Place(end, end + 1, _cost(word, behind, self._rules))

    def best(self) -> Sequence[_Place]:
        """The places to break at, the end of the line among them."""
        start = _Place(0, 0, 0)
        ways = {start: _Way(0, 0, 0.0, ())}
        for at, place in enumerate(self.places):
            found: list[_Way] = []
            for before in reversed([start, *self.places[:at]]):
                width = self.pen.width(self.text[before.start : place.end])
                if width > self.first:
                    break
                if before in ways:
                    spare = (self.others if before.start else self.first) - width
                    found += [ways[before].on(place, spare)] * (spare >= 0)
            if found:
                ways[place] = min(found)
        way = ways.get(self.places[-1])
        return way.places if way else self.places


def broken(text: str, pen: Pen, first: float, others: float) -> tuple[str, ...]:
    """The text in parts: the first no wider than one width (pt), the rest another."""
    if pen.width(text) <= first:
        return (text,)
    parts, start = [], 0
    for place in _Line(text, pen, first, others).best():
        parts.append(text[start : place.end])
        start = place.start
    return tuple(parts)


def _cost(word: str, behind: str, rules: BreakRules) -> int:
    if word[-1] in _COMMAS:
        return _BEFORE_NUMBER if _HOUSE.fullmatch(behind) else _AFTER_COMMA
    if not rules.between(word, behind):
        return _AGAINST_RULES
    if _leans(word, behind):
        return _LEANING
    return _BEFORE_NUMBER if behind[0].isdigit() else _BETWEEN_WORDS


def _leans(word: str, behind: str) -> bool:
    """Whether a word leans on the next: "de", "St.", "Box 12", "12 High Street"."""
    number = behind[0].isdigit()
    if any(map(str.isdigit, word)):
        return not number
    if word.endswith("."):
        return True
    return len(word) <= _SHORT and (word.islower() or number)
