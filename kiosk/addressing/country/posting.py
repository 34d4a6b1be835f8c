"""Which languages the post of a country takes for the country line."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

# UPU S42: known between nations.
_EVERYWHERE = ("en", "fr")


def read_posting_languages(path: Path) -> Mapping[str, tuple[str, ...]]:
    """The languages by country of posting, the first one the surest.

    Raises:
        ResourceDamaged: a row names no language, or has no source.
    """
    return load_resource(path, _posting_languages)


def _posting_languages(table: Table) -> Mapping[str, tuple[str, ...]]:
    return {
        country: row.texts("accepts", required=True)
        for country, row in rows(table, "posted_in").items()
    }


@cache
def _shipped() -> Mapping[str, tuple[str, ...]]:
    return read_posting_languages(resources() / "addressing" / "posting-languages.toml")


@cache
def accepted(posted_in: str) -> tuple[str, ...]:
    """The languages a post takes for the country line, the first one the surest."""
    return _shipped().get(posted_in) or _by_rule(posted_in)


def _by_rule(posted_in: str) -> tuple[str, ...]:
    """English and French, and the country's own languages.

    French is first where it is the country's own and English is not.
    """
    plain = [each for each in own_languages(posted_in) if "_" not in each]
    first = ("fr",) if "fr" in plain and "en" not in plain else ()
    return tuple(dict.fromkeys((*first, *_EVERYWHERE, *plain)))


def own_languages(country: str) -> tuple[str, ...]:
    """The official languages of a country (Unicode CLDR), as "de" or "zh_Hant"."""
    from babel.languages import (  # noqa: PLC0415 - slow, needed late
        get_official_languages,
    )

    return get_official_languages(country, regional=False, de_facto=True)
