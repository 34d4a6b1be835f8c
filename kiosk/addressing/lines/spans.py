"""Parts of a text by their place in it; nothing is copied or changed."""

import re
from itertools import pairwise
from typing import NamedTuple

# What parts one part of an address from the next; hyphens and slashes do with spaces.
COMMAS = ",;|•·\u060c\u3001\uff0c"
_EDGES = re.compile(
    rf"^(?:[\s{COMMAS}]|[-\u2013\u2014/]\s)+|(?:[\s{COMMAS}]|\s[-\u2013\u2014/])+$"
)
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
    inner = text[start:end]
    while found := _EDGES.search(inner):
        if found.start() == 0:
            start += found.end()
        inner = inner[: found.start()] + inner[found.end() :]
    return Span(start, start + len(inner))


def cut(text: str, part: Span, *places: int) -> list[Span]:
    """A part cut at places inside it; nothing empty."""
    inside = [each for each in places if part.start < each < part.end]
    pairs = pairwise([part.start, *inside, part.end])
    found = [trimmed(text, start, end) for start, end in pairs]
    return [each for each in found if each.end > each.start]


def large_first(text: str) -> bool:
    """Whether it goes from the country to the house: Chinese, Japanese, Korean."""
    return _EAST_ASIAN.search(text) is not None
