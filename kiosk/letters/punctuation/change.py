"""A change of punctuation in a text, and where a place in the text goes with it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """Characters `start` to `end` of a text, and what stands in their place."""

    start: int
    end: int
    text: str


def applied(text: str, changes: Sequence[Change]) -> str:
    """The text with all changes, which are in order and do not overlap."""
    parts, at = [], 0
    for each in changes:
        parts += [text[at : each.start], each.text]
        at = each.end
    return "".join((*parts, text[at:]))


def moved(place: int, changes: Sequence[Change]) -> int:
    """Where the place behind so many characters is after the changes.

    A place inside what is changed goes behind it.
    """
    longer = 0
    for each in changes:
        if place <= each.start:
            break
        longer += len(each.text) - (min(each.end, place) - each.start)
    return place + longer


def reverse(text: str, changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that take these back in the changed text."""
    found, longer = [], 0
    for each in changes:
        start = each.start + longer
        end = start + len(each.text)
        found.append(Change(start, end, text[each.start : each.end]))
        longer += len(each.text) - (each.end - each.start)
    return tuple(found)
