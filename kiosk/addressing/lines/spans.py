"""Parts of a text by their place in it; nothing is copied or changed."""

import re
from itertools import pairwise
from typing import NamedTuple

# What parts one part of an address from the next; hyphens and slashes do with spaces.
COMMAS = ",;|•·\u060c\u3001\uff0c"
_DASHES = "-\u2013\u2014/"
_PARTING = re.compile(rf"[{COMMAS}(\uff08]|\s[-\u2013\u2014/]\s")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


class Span(NamedTuple):
    """A part of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The part itself."""
        return text[self.start : self.end]


def trimmed(text: str, start: int, end: int) -> Span:
    """A part without what parts it from others at its edges; it may be empty."""
    while start < end and (step := _edge(text[start : start + 2])):
        start += step
    while start < end and (step := _edge(text[max(start, end - 2) : end][::-1])):
        end -= step
    return Span(start, max(start, end))


def _edge(pair: str) -> int:
    """How many of the outermost two characters part it from others."""
    if pair[0].isspace() or pair[0] in COMMAS:
        return 1
    return int(pair[0] in _DASHES and pair[1:].isspace())


def last_part(text: str) -> Span:
    """What stands behind the last comma, spaced dash or line end."""
    line = text.rfind("\n") + 1
    places = [line, *(each.end() for each in _PARTING.finditer(text, line))]
    return Span(places[-1], len(text))


def cut(text: str, part: Span, *places: int) -> list[Span]:
    """A part cut at places inside it; nothing empty."""
    inside = [each for each in places if part.start < each < part.end]
    pairs = pairwise([part.start, *inside, part.end])
    found = [trimmed(text, start, end) for start, end in pairs]
    return [each for each in found if each.end > each.start]


def is_edge(text: str, part: Span) -> bool:
    """Whether a part is bounded by what parts it from others, or by the text's ends."""
    before, behind = part.start, part.end
    while before > 0 and text[before - 1] == " ":
        before -= 1
    while behind < len(text) and text[behind] == " ":
        behind += 1
    edges = f"{text[before - 1 : before]}{text[behind : behind + 1]}"
    return all(each in f"{COMMAS}{_DASHES}\n" for each in edges)


def large_first(text: str) -> bool:
    """Whether it goes from the country to the house: Chinese, Japanese, Korean."""
    return _EAST_ASIAN.search(text) is not None
