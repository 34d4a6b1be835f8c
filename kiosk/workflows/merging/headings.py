"""What the columns of a table of writers are, by their headings."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from kiosk.model.plain_text import clean, clean_line
from kiosk.model.writer import Writer
from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

_SHOWN = 40
_REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\W*$")


class Kind(StrEnum):
    """What a column holds; the words are those of `resources/wording/headings.toml`."""

    FULL = "full"
    REVERSED = "reversed"
    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    ADDRESS = "address"
    NUMBER = "number"
    POSTCODE = "postcode"
    TOWN = "town"
    REGION = "region"
    COUNTRY = "country"
    OWN_WORDS = "own_words"


# The columns of a name, best first: what one of them says, the later do not.
NAMES = (Kind.FULL, Kind.REVERSED, Kind.NAME, Kind.GIVEN, Kind.FAMILY)
_WHOLE = frozenset({Kind.FULL, Kind.REVERSED, Kind.NAME})
_HALVES = frozenset({Kind.GIVEN, Kind.FAMILY})
_CALLED = {
    Kind.FULL: "name",
    Kind.REVERSED: "name",
    Kind.GIVEN: "given name",
    Kind.FAMILY: "family name",
    Kind.NUMBER: "house number",
}
_TOWNS = frozenset({Kind.POSTCODE, Kind.TOWN, Kind.REGION})
# There may be several of these, one below the other.
_SEVERAL = frozenset({Kind.ADDRESS})
# As which column a writer's field is named where something is said of it.
_OF_FIELDS = {
    "name": NAMES,
    "address": (Kind.ADDRESS, Kind.NUMBER),
    "town": (Kind.TOWN, Kind.POSTCODE, Kind.REGION),
    "country": (Kind.COUNTRY,),
    "own_words": (Kind.OWN_WORDS,),
}


@dataclass(frozen=True, slots=True)
class Head:
    """The headings of a table as they stand in it, and the kind of each column."""

    headings: tuple[str, ...]
    kinds: tuple[Kind | None, ...]

    @property
    def names_writers(self) -> bool:
        """Whether a column says who writes."""
        return not set(NAMES).isdisjoint(self.kinds)

    @property
    def known(self) -> tuple[int, int]:
        """How many columns are understood, and how few are not."""
        strange = sum(bool(heading) and not kind for heading, kind in self._columns())
        return sum(each is not None for each in self.kinds), -strange

    def twice(self) -> tuple[str, ...]:
        """Headings that stand for one column, if several do."""
        same = [Kind.NAME if each in _WHOLE else each for each in self.kinds]
        doubled = {x for x in same if x and x not in _SEVERAL and same.count(x) > 1}
        pairs = zip(self.headings, same, strict=True)
        return tuple(heading for heading, kind in pairs if kind in doubled)

    def _columns(self) -> Iterator[tuple[str, Kind | None]]:
        return zip(self.headings, self.kinds, strict=True)

    def heading(self, field: str) -> str:
        """What the table calls a field of the writer."""
        for kind in _OF_FIELDS.get(field, ()):
            if kind in self.kinds:
                return self.headings[self.kinds.index(kind)]
        return field

    def taken(self) -> Iterator[tuple[str, str]]:
        """Each heading that is not our own word for its column, and that word."""
        for heading, kind in self._columns():
            if kind and _plain(heading) != _plain(kind) and kind not in self._unused():
                yield heading, _CALLED.get(kind, kind.value)

    def left_out(self) -> Iterator[str]:
        """The heading of each column that is not used."""
        for heading, kind in self._columns():
            if heading and (kind is None or kind in self._unused()):
                yield heading

    def _unused(self) -> frozenset[Kind]:
        """The halves of a name that a column has whole."""
        kinds = set(self.kinds)
        plain = Kind.NAME in kinds and not kinds >= _HALVES
        whole = not kinds.isdisjoint(_WHOLE) and not plain
        return _HALVES if whole else frozenset()

    def writer(self, fields: Sequence[str]) -> Writer:
        """Who writes, from the fields of a row as they were typed."""
        return Writer(
            name=self._name(fields),
            town=self._town(fields),
            country=self._first(Kind.COUNTRY, fields),
            address=tuple(self._address(fields)),
        )

    def own_words(self, fields: Sequence[str]) -> str:
        """The writer's own words as they were typed."""
        return self._first(Kind.OWN_WORDS, fields)

    def _first(self, kind: Kind, fields: Sequence[str]) -> str:
        return fields[self.kinds.index(kind)] if kind in self.kinds else ""

    def _name(self, fields: Sequence[str]) -> str:
        """Beside a column for one half of the name, "Name" is the other half."""
        full, turned, name, given, family = (self._first(x, fields) for x in NAMES)
        if self._unused() >= _HALVES:
            return full or _turned(turned) or name
        if Kind.NAME in self.kinds and Kind.FAMILY in self.kinds:
            given = name
        elif Kind.NAME in self.kinds:
            family = name
        return " ".join(each for each in (given, family) if each.strip())

    def _town(self, fields: Sequence[str]) -> str:
        """Postcode, town and region on one line, in the order of the columns."""
        line, before = "", None
        for kind, field in zip(self.kinds, fields, strict=True):
            if kind in _TOWNS and field.strip():
                comma = kind is Kind.REGION and before is Kind.TOWN
                line += (", " if comma else " ") * bool(line) + clean_line(field)
                before = kind
        return line

    def _address(self, fields: Sequence[str]) -> Iterator[str]:
        """Its lines; the number of a house stands on the line of its street."""
        held = ""
        for kind, field in zip(self.kinds, fields, strict=True):
            if kind is Kind.NUMBER:
                held = f"{held} {clean_line(field)}".strip()
            if kind is Kind.ADDRESS and not self._waits(held):
                yield from _lines(held)
                held = field
            elif kind is Kind.ADDRESS:
                held = f"{held} {field}"
        yield from _lines(held)

    def _waits(self, held: str) -> bool:
        """Whether what is held is a number whose street comes behind it."""
        if not held or Kind.NUMBER not in self.kinds:
            return False
        return self.kinds.index(Kind.NUMBER) < self.kinds.index(Kind.ADDRESS) and (
            "\n" not in held and len(held.split()) == 1
        )


def read_head(fields: Sequence[str]) -> Head:
    """The columns of a row of headings."""
    headings = tuple(_shown(each) for each in fields)
    return Head(headings, tuple(map(_kind, headings)))


def _kind(heading: str) -> Kind | None:
    """The kind of a column, also behind a remark such as "(optional)"."""
    known = _known(resources() / "wording" / "headings.toml")
    bare = _REMARK.sub("", heading)
    return known.get(_plain(heading)) or known.get(_plain(bare))


def _turned(name: str) -> str:
    """A name as it is said: "Example, Ada" is Ada Example."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else name


def _lines(text: str) -> Iterator[str]:
    return (each.strip() for each in clean(text).split("\n") if each.strip())


def _shown(heading: str) -> str:
    line = clean_line(heading).strip(
        " \"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb\u00a0"
    )
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}\u2026"


def _plain(heading: str) -> str:
    """Letters and digits alone, without case and accents."""
    plain = unicodedata.normalize("NFKD", heading.casefold())
    return "".join(each for each in plain if each.isalnum())


@cache
def _known(path: Path) -> Mapping[str, Kind]:
    """The kind of each heading; raises ResourceDamaged."""
    return load_resource(path, _read)


def _read(table: Table) -> Mapping[str, Kind]:
    known: dict[str, Kind] = {}
    for kind in Kind:
        for row in rows(table, kind).values():
            for each in row.texts("words", required=True):
                if known.setdefault(_plain(each), kind) is not kind:
                    row.wrong("words", "found a word of another column")
    return known
