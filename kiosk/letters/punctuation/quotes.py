"""Straight quotation marks and apostrophes, and what print has in their place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.letters.punctuation.change import Change
from kiosk.letters.punctuation.context import (
    after,
    before,
    in_word,
    is_unspaced,
    opens,
)
from kiosk.letters.punctuation.marks import Marks

# "'90s": the century is left out.
_DECADE = re.compile(r"\d\d(?:s\b|(?!\w))")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A straight mark; `opens` is None where it may open or close."""

    at: int
    opens: bool | None


@dataclass(frozen=True, slots=True)
class Pair:
    """The places of two marks that belong together."""

    start: int
    end: int


def quote_changes(line: str, marks: Marks, places: Sequence[int]) -> Iterator[Change]:
    """The changes of the straight marks at some places of a line, in no order.

    A mark that has no other one, or stands behind a figure as a prime, is left.
    """
    double = [each for each in places if line[each] == '"']
    for pair, around in _nested(_pairs(_doubles(line, double, marks))):
        outer = around % 2 == 0
        yield Change(pair.start, pair.start + 1, marks.opening(outer=outer))
        yield Change(pair.end, pair.end + 1, marks.closing(outer=outer))
    if marks.apostrophe:
        single = [each for each in places if line[each] == "'"]
        yield from _single_changes(line, single, marks)


def _single_changes(line: str, places: Sequence[int], marks: Marks) -> Iterator[Change]:
    """Single marks in pairs, then the apostrophes among the rest."""
    found = tuple(_singles(line, places, marks))
    paired = set()
    for pair in _pairs([each for each in found if isinstance(each, Mark)]):
        paired |= {pair.start, pair.end}
        yield Change(pair.start, pair.start + 1, marks.opening(outer=False))
        yield Change(pair.end, pair.end + 1, marks.closing(outer=False))
    for item in found:
        at = item if isinstance(item, int) else item.at
        if at not in paired and (isinstance(item, int) or _may_elide(line, item)):
            yield Change(at, at + 1, marks.apostrophe)


def _pairs(found: Sequence[Mark]) -> Iterator[Pair]:
    """Each mark that closes with the nearest open one before it."""
    open_marks: list[int] = []
    for each in found:
        if each.opens or (each.opens is None and not open_marks):
            open_marks.append(each.at)
        elif open_marks:
            yield Pair(open_marks.pop(), each.at)


def _nested(pairs: Iterator[Pair]) -> Iterator[tuple[Pair, int]]:
    """Each pair with how many others it stands in."""
    ends: list[int] = []
    for each in sorted(pairs, key=lambda pair: pair.start):
        while ends and ends[-1] < each.start:
            ends.pop()
        yield each, len(ends)
        ends.append(each.end)


def _doubles(line: str, places: Sequence[int], marks: Marks) -> list[Mark]:
    """The double marks that are no inches.

    One behind a figure is, where it would close a quotation that another one, which
    stands behind a word, closes later.
    """
    found: list[Mark] = []
    closed_later = False
    for each in reversed(tuple(_marks(line, places, marks))):
        figure = before(line, each.at).isdigit()
        if each.opens is not False or not figure or not closed_later:
            found.append(each)
        if each.opens:
            closed_later = False
        elif each.opens is False and not figure:
            closed_later = True
    return found[::-1]


def _marks(line: str, places: Sequence[int], marks: Marks) -> Iterator[Mark]:
    closing = marks.outer[1] if marks.inside else ""
    for at in places:
        way = opens(line, at, closing)
        if way is not None:
            yield Mark(at, way)
        elif in_word(before(line, at)) and _between_unspaced(line, at):
            yield Mark(at, None)


def _between_unspaced(line: str, at: int) -> bool:
    return is_unspaced(before(line, at)) or is_unspaced(after(line, at))


def _singles(line: str, places: Sequence[int], marks: Marks) -> Iterator[Mark | int]:
    """Each single mark that may be one of a pair, and the place of each apostrophe."""
    for at in places:
        previous, following = before(line, at), after(line, at)
        if in_word(previous) and in_word(following):
            if _between_unspaced(line, at):
                yield Mark(at, None)
            elif not previous.isdigit() or re.match(r"s\b", line[at + 1 :]):
                yield at
        elif _elides(line, at, marks) and opens(line, at, "") is True:
            yield at
        else:
            yield from _marks(line, [at], marks)


def _elides(line: str, at: int, marks: Marks) -> bool:
    """Whether letters or figures are left out at the start of the next word."""
    word = _WORD.match(line, at + 1)
    left_out = word is not None and word.group().casefold() in marks.elided
    return left_out or _DECADE.match(line, at + 1) is not None


def _may_elide(line: str, mark: Mark) -> bool:
    """Whether a mark that closes nothing is the apostrophe at the end of a word."""
    return mark.opens is False and before(line, mark.at).isalpha()
