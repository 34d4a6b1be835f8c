"""How a country lays its addresses out: the order of the lines and the postcode."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.addressing.lines.folding import folded
from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.table import Table

_LINE_BREAK = "%n"
_STREET, _TOWN, _STATE, _POSTCODE = "%A", "%C", "%S", "%Z"


@dataclass(frozen=True, slots=True)
class Destination:
    """A country's layout (`format`: the fields of Google's address metadata).

    `postcode` and `prefix` are empty where there is none; `zones` says that the
    number of a district stands behind towns.
    """

    format: str
    postcode: str = ""
    prefix: str = ""
    states: str = ""
    zones: bool = False

    @property
    def below_street(self) -> list[str]:
        """The lines under the street."""
        return self.format.rpartition(_STREET)[2].split(_LINE_BREAK)

    @property
    def town_first(self) -> bool:
        """Whether the postcode stands behind the town, or under it."""
        below = "".join(self.below_street)
        return _POSTCODE in below and _POSTCODE not in below.partition(_TOWN)[0]

    @property
    def postcode_alone(self) -> bool:
        """Whether the postcode has a line of its own under the town."""
        found = [re.findall("%[A-Z]", each) for each in self.below_street]
        return self.town_first and [_POSTCODE] in found

    @property
    def state_in_line(self) -> bool:
        """Whether a state before the postcode has the town on its line."""
        together = any(
            _TOWN in each and _POSTCODE in each for each in self.below_street
        )
        return self.state_with_town or together

    @property
    def state_with_town(self) -> bool:
        """Whether the state stands on the line of the town."""
        return any(_TOWN in each and _STATE in each for each in self.below_street)


@cache
def states_of(layout: Destination) -> frozenset[str]:
    """The states of a layout, folded."""
    return frozenset(map(folded, layout.states.split(";"))) - {""}


# Where nothing is known: the town on the last line.
ANYWHERE = Destination("%N%n%O%n%A%n%C")


def read_destinations(path: Path) -> Mapping[str, Destination]:
    """The layouts by country.

    Raises:
        ResourceDamaged: a layout is missing, or a postcode is no pattern.
    """
    return load_resource(path, _destinations)


def _destinations(table: Table) -> Mapping[str, Destination]:
    return {country: _destination(table.table(country)) for country in table}


def _destination(row: Table) -> Destination:
    row.text("repaired", required=False)  # is for people, and for a test
    postcode = row.text("postcode", required=False)
    try:
        re.compile(postcode)
    except re.error:
        row.wrong("postcode", "found no pattern, expected a regular expression")
    return Destination(
        row.text("format"),
        postcode,
        row.text("prefix", required=False),
        row.text("states", required=False),
        row.truth("zones", default=False),
    )


@cache
def _shipped() -> Mapping[str, Destination]:
    return read_destinations(resources() / "addressing" / "destinations.toml")


def destination(country: str) -> Destination:
    """The layout of a country, or one that fits anywhere."""
    return _shipped().get(country, ANYWHERE)
