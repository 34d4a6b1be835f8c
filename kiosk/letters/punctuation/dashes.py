"""Hyphens that stand for a dash, and dots that stand for an ellipsis."""

import re
from collections.abc import Iterator

from kiosk.letters.punctuation.change import Change
from kiosk.letters.punctuation.context import begins_words, ends_words
from kiosk.letters.punctuation.marks import Marks

_SPACE = "[ \u00a0\u202f]"
_HYPHENS = re.compile(rf"{_SPACE}?(?<!-)-{{2,3}}(?!-){_SPACE}?|(?<=\S) - (?=\S)")
_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")


def dash_changes(line: str, marks: Marks) -> Iterator[Change]:
    """The changes of hyphens between words, in their order.

    Those between figures (a range, a telephone number) are left, and so are those
    at the start of a line.
    """
    if not marks.dash:
        return
    for found in _HYPHENS.finditer(line):
        dash = _dash(line, found, marks)
        if dash:
            yield Change(found.start(), found.end(), dash)


def dot_changes(line: str, marks: Marks) -> Iterator[Change]:
    """The changes of three dots, in their order."""
    for found in _DOTS.finditer(line):
        yield Change(found.start(), found.end(), marks.ellipsis)


def _dash(line: str, found: re.Match[str], marks: Marks) -> str:
    """The dash in place of hyphens with their spaces; "" where they are left."""
    start, end, typed = found.start(), found.end(), found.group()
    closing = marks.outer[1] if marks.inside else ""
    if not start or not ends_words(line, start - 1, closing):
        return ""
    if line[start - 1].isdigit() and line[end : end + 1].isdigit():
        return ""
    left, right = typed[0].isspace(), typed[-1].isspace()
    if not begins_words(line, end, closing):
        broken_off = not left and not right and not line[end : end + 1].isspace()
        return marks.dash.rstrip() if broken_off else ""
    if left == right:
        return marks.spaced if left else marks.dash
    if marks.dash.isspace() or marks.dash != marks.dash.strip():
        return marks.spaced
    return " " * left + marks.dash + " " * right
