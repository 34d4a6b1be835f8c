"""What one document of a visitor's set is."""

from enum import StrEnum
from typing import NamedTuple


class Piece(StrEnum):
    """A letter, a copy of it for an embassy (CC) or its writer, or what it goes in."""

    LETTER = "letter"
    CC = "cc"
    COPY = "copy"
    ENVELOPE = "envelope"
    LABELS = "labels"


class SetPage(NamedTuple):
    """One page of paper of the set, all counted from 0.

    `copy` is which of several alike, `document` which letter, copy or envelope, `page`
    which page of that. They sort in the order in which they are printed.
    """

    copy: int
    document: int
    page: int
