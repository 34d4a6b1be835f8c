"""A report in words and numbers, before anything is placed."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Level(Enum):
    """What a row is: one by itself, a group, a part of one, the sum of all groups."""

    ALONE = "alone"
    GROUP = "group"
    PART = "part"
    SUM = "sum"


class Row(NamedTuple):
    """What it is about, and its numbers."""

    name: str
    numbers: tuple[str, ...]
    level: Level = Level.ALONE


class Grid(NamedTuple):
    """A table: its title, the headings above names and numbers, and its rows.

    Two `narrow` ones stand beside each other where both fit on a page.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    narrow: bool = False


class Figure(NamedTuple):
    """A large number and what it counts."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class Report:
    """One report: `left` and `right` stand above its title, `strokes` below figures.

    `notes` are said at its end, each a paragraph.
    """

    title: str
    subtitle: str
    language: str
    left: str = ""
    right: str = ""
    figures: tuple[Figure, ...] = ()
    strokes: int = 0
    grids: tuple[Grid, ...] = ()
    notes: tuple[str, ...] = ()
