"""The keyboard of a language as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

Rows = tuple[tuple[str, ...], ...]

# Every layer has three rows of characters; the fourth row is the same in all.
ROW_COUNT = 3
# More than this and a key is narrower than a finger on 1024 px.
ROW_LIMIT = 12
# More than this do not fit beside a key in the middle of a row.
ALTERNATIVES_LIMIT = 9


class LayerName(Enum):
    """Which characters the keys give now; the value is the table in the file."""

    LETTERS = "letters"
    NUMBERS = "numbers"
    ACCENTS = "accents"


@dataclass(frozen=True, slots=True)
class Layer:
    """Three rows of characters, and the same keys with shift."""

    rows: Rows
    shifted: Rows


@dataclass(frozen=True, slots=True)
class Layout:
    """The layers of a language, and what a character offers when held down.

    `name` stands on the space bar, the labels on the keys that lead to the
    letters and to the accents; `alone` are the capitals of letters that are words.
    """

    language: str
    name: str
    letters_label: str
    accents_label: str
    layers: Mapping[LayerName, Layer]
    alternatives: Mapping[str, tuple[str, ...]]
    alone: Mapping[str, str] = field(default_factory=dict)
