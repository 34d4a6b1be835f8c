"""The table of what CLDR does not say of dates, checked as it is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.addressing.tables import read_table, rows, text
from kiosk.errors import ResourceDamaged
from kiosk.paths import resources


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words of dates by language ("fa"), or by language and country ("fa_AF").

    `first` is the first day of a month, `persian_months` are twelve names.
    """

    first: Mapping[str, str]
    persian_months: Mapping[str, tuple[str, ...]]


def read_date_words(path: Path) -> DateWords:
    """The table.

    Raises:
        ResourceDamaged: a row has no source, no day, or not twelve months.
    """
    table, file = read_table(path), path.name
    first = {
        language: text(row, "day", f"first.{language}", file)
        for language, row in rows(table, "first", file).items()
    }
    months = {}
    for language, row in rows(table, "persian_months", file).items():
        found = row.get("months")
        if not isinstance(found, list) or len(found) != 12 or not all(found):
            what = f"persian_months.{language} has not twelve months"
            raise ResourceDamaged(file=file, what=what)
        months[language] = tuple(map(str, found))
    return DateWords(first, months)


@cache
def date_words() -> DateWords:
    """The table that ships."""
    return read_date_words(resources() / "wording" / "dates.toml")
