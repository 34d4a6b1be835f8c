"""What one document of a visitor's set is."""

from enum import StrEnum


class Piece(StrEnum):
    """A letter, a copy of it for an embassy (CC) or its writer, or what it goes in."""

    LETTER = "letter"
    CC = "cc"
    COPY = "copy"
    ENVELOPE = "envelope"
    LABELS = "labels"
