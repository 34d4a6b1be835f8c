"""Wraps one line of an address where its parts end.

In as few lines as can be. Among those, the best break is after a comma, then before a
number, then between two words. No word is broken, unless it is wider than a line, and
no line ends between "c/o" and its name, unless they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.text.breaks_allowed import BreakRules

# The cost of a break; only their order matters.
_AFTER_COMMA, _BEFORE_NUMBER, _BETWEEN_WORDS, _KEEP_WITH_NEXT = 0, 2, 3, 5
_AGAINST_RULES, _IN_WORD = 20, 50
_COMMAS = ",;:\u060c\u3001\uff0c)·"
# "Care of" and its kin in English, Dutch, French, Spanish, Portuguese, German and
# Italian, in the forms of address lines (from memory), with the name that follows.
_CARE_OF = re.compile(
    r"(?<!\S)(?:c/o|℅|a/c|s/c|p/a|chez|presso|attn\.?|att\.|p\. ?a\.|per adresse"
    r"|z\. ?h(?:d|dn)?\.(?: v(?:on|\.))?|zu h[aä]nden(?: von)?)(?= ?\S)"
    r"(?P<word> ?\S+)(?P<name>[^,;:،·]*)",
    re.IGNORECASE,
)
# The number of a house stays with its street: "Vul. Internatsianalnaya, 22".
_HOUSE_NUMBER = re.compile(r"\d{1,4}\w?(?:[/-]\d+\w?)?,?")
# A longer word is not kept with the next one.
_MAX_SHORT_WORD = 3
# A longer line fills any place for an address and is wrapped without weighing its
# breaks, which takes a time that grows with the square of their number.
_MAX_WEIGHED = 400
# Scripts from here on have no spaces: a line may end wherever Unicode allows.
_FIRST_UNSPACED = "\u0e00"


class _Break(NamedTuple):
    """Where a line may end and the next one starts in the text, and its cost."""

    end: int
    start: int
    cost: int


class _Wrapping(NamedTuple):
    """The best lines up to a break, compared field by field.

    `raggedness` is the sum of the squares of the room left on each line, pt².
    """

    lines: int
    cost: int
    raggedness: float
    breaks: tuple[_Break, ...]

    def extended(self, to: _Break, spare: float) -> "_Wrapping":
        """These lines and one more, with some room (pt) left at its end."""
        cost, raggedness = self.cost + to.cost, self.raggedness + spare**2
        return _Wrapping(self.lines + 1, cost, raggedness, (*self.breaks, to))


@dataclass(frozen=True)
class _WideLine:
    """A text too wide for one line; the widths of the first line and the others, pt."""

    text: str
    pen: Pen
    first_width: float
    width: float

    @property
    def _rules(self) -> BreakRules:
        return self.pen.typesetter.break_rules

    @cached_property
    def breaks(self) -> list[_Break]:
        """Every break of the text, its end included."""
        words = (match.span() for match in re.finditer("[^ ]+", self.text))
        breaks = [each for word in words for each in self._breaks_at(*word)]
        for first, last in self._kept_together():
            breaks = [each for each in breaks if not first < each.end < last]
        return [*breaks, _Break(len(self.text), len(self.text), 0)]

    def _kept_together(self) -> Iterator[tuple[int, int]]:
        """Where no line ends: "c/o" with its name, or as much of that as fits."""
        for found in _CARE_OF.finditer(self.text):
            for end in (found.end("name"), found.end("word")):
                if self.pen.width(self.text[found.start() : end]) <= self.width:
                    yield found.start(), end
                    break

    def _breaks_at(self, start: int, end: int) -> Iterator[_Break]:
        """The breaks inside a word and after it."""
        word = self.text[start:end]
        if self.pen.width(word) > self.width:
            index = start
            for part in self.pen.wrap(word, self.width)[:-1]:
                index += len(part)
                yield _Break(index, index, _IN_WORD)
        else:
            for index in self._rules.breaks_inside(word):
                if max(word[index - 1 : index + 1]) >= _FIRST_UNSPACED:
                    yield _Break(start + index, start + index, _BETWEEN_WORDS)
        following = self.text[end + 1 :].partition(" ")[0]
        if following:
            yield _Break(end, end + 1, _cost(word, following, self._rules))

    def best(self) -> Sequence[_Break]:
        """The breaks of the best wrapping, the end of the text among them."""
        start = _Break(0, 0, 0)
        best_to = {start: _Wrapping(0, 0, 0.0, ())}
        for number, end in enumerate(self.breaks):
            wrappings: list[_Wrapping] = []
            for before in reversed([start, *self.breaks[:number]]):
                width = self.pen.width(self.text[before.start : end.end])
                if width > self.first_width:
                    break
                if before in best_to:
                    spare = (self.width if before.start else self.first_width) - width
                    if spare >= 0:
                        wrappings.append(best_to[before].extended(end, spare))
            if wrappings:
                best_to[end] = min(wrappings)
        best = best_to.get(self.breaks[-1])
        return best.breaks if best else self.breaks


def wrap_line(text: str, pen: Pen, first_width: float, width: float) -> tuple[str, ...]:
    """A text in lines of a width (pt), with another width for the first line."""
    if pen.width(text) <= first_width:
        return (text,)
    if len(text) > _MAX_WEIGHED:
        return pen.wrap(text, width)
    lines, start = [], 0
    for each in _WideLine(text, pen, first_width, width).best():
        lines.append(text[start : each.end])
        start = each.start
    return tuple(lines)


def _cost(word: str, following: str, rules: BreakRules) -> int:
    """The cost of a break between two words."""
    if following == "·":
        return _AGAINST_RULES
    if word[-1] in _COMMAS:
        return _BEFORE_NUMBER if _HOUSE_NUMBER.fullmatch(following) else _AFTER_COMMA
    if not rules.allows_between(word, following):
        return _AGAINST_RULES
    if _keeps_with_next(word, following):
        return _KEEP_WITH_NEXT
    return _BEFORE_NUMBER if following[0].isdigit() else _BETWEEN_WORDS


def _keeps_with_next(word: str, following: str) -> bool:
    """Whether two words stay together: "de", "St.", "Box 12", "12 High Street"."""
    number = following[0].isdigit()
    if any(map(str.isdigit, word)):
        return not number
    if word.endswith("."):
        return True
    return len(word) <= _MAX_SHORT_WORD and (word.islower() or number)
