"""What was typed with straight marks, with the marks of print."""

import re
from collections.abc import Iterator

from kiosk.letters.punctuation.change import Change, applied
from kiosk.letters.punctuation.dashes import dash_changes, dot_changes
from kiosk.letters.punctuation.marks import Marks, marks_of
from kiosk.letters.punctuation.quotes import quote_changes

_STRAIGHT = re.compile(r"[\"']|--|\S - \S|\.{3}")
_MARK = re.compile("[\"']")
# Addresses of pages and mail (RFC 3986, without a mark that ends the sentence; RFC
# 5321: 64 octets before the "@").
_ADDRESSES = re.compile(
    r"(?:\b(?:[a-z][a-z0-9+.-]{1,15}://|www\.|mailto:)"
    r"|(?<![\w.-])(?:[\w-]+\.)+[a-z]{2,}/)[^\s\"<>]*[^\s\"<>'.,;:!?)\]]"
    r"|\w[^\s\"<>@]{0,63}@[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)


def typographic(text: str, language: str) -> str:
    """The text with the quotation marks, apostrophes, dashes and dots of print."""
    return applied(text, typographic_changes(text, language))


def typographic_changes(text: str, language: str) -> tuple[Change, ...]:
    """What makes the punctuation of a text that of print, in order.

    No letter, figure, line or address of a page or of mail changes, and nothing
    where it is not clear what is meant or the language's marks are not known.
    """
    marks = marks_of(language) if _STRAIGHT.search(text) else None
    return tuple(_changes(text, marks)) if marks else ()


def _changes(text: str, marks: Marks) -> Iterator[Change]:
    start = 0
    for line in text.split("\n"):
        for each in _of_line(line, marks):
            yield Change(each.start + start, each.end + start, each.text)
        start += len(line) + 1


def _of_line(line: str, marks: Marks) -> list[Change]:
    kept = [each.span() for each in _ADDRESSES.finditer(line)]

    def is_kept(change: Change) -> bool:
        return any(change.start < end and start < change.end for start, end in kept)

    places = [each.start() for each in _MARK.finditer(line)]
    free = [at for at in places if not is_kept(Change(at, at + 1, ""))]
    found = [
        *quote_changes(line, marks, free),
        *(each for each in dash_changes(line, marks) if not is_kept(each)),
        *(each for each in dot_changes(line, marks) if not is_kept(each)),
    ]
    return sorted(found, key=lambda each: each.start)
