"""The table of what CLDR does not say of dates, checked as it is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table


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
    return load_resource(path, _date_words)


def _date_words(table: Table) -> DateWords:
    first = {key: row.text("day") for key, row in rows(table, "first").items()}
    found = rows(table, "persian_months")
    return DateWords(first, {key: _months(row) for key, row in found.items()})


def _months(row: Table) -> tuple[str, ...]:
    months = row.texts("months", required=True)
    if len(months) != 12:
        row.wrong("months", f"found {len(months)} months, expected twelve")
    return months


@cache
def date_words() -> DateWords:
    """The table that ships."""
    return read_date_words(resources() / "wording" / "dates.toml")
