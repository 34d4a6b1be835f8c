"""The languages in which a post takes the country line."""

from pathlib import Path

import pytest

from kiosk.addressing.country.line import named_codes, read_country_lines
from kiosk.addressing.country.posting import accepted, read_posting_languages
from kiosk.errors import ResourceDamaged
from kiosk.paths import resources


@pytest.mark.parametrize(
    ("posted_in", "languages"),
    [
        ("US", ("en",)),
        ("CA", ("en", "fr")),
        ("DE", ("de", "en", "fr")),
        ("BY", ("en", "fr", "be", "ru")),
        ("SN", ("fr", "en", "wo")),
        ("CM", ("en", "fr")),
        ("RW", ("en", "fr", "rw")),
        ("VU", ("en", "fr", "bi")),
        ("HN", ("en", "fr", "es")),
        ("XV", ("en", "fr")),
    ],
)
def test_a_post_without_a_row_takes_its_own_languages_and_those_of_the_upu(
    posted_in: str, languages: tuple[str, ...]
) -> None:
    assert accepted(posted_in) == languages


def test_every_row_is_of_a_country() -> None:
    path = resources() / "addressing" / "posting-languages.toml"
    assert set(read_posting_languages(path)) <= named_codes()


@pytest.mark.parametrize(
    "row", ["accepts = []", "accepts = 3", 'source = "us"', 'accepts = ["en"]']
)
def test_a_row_without_a_language_or_a_source_is_said(tmp_path: Path, row: str) -> None:
    path = tmp_path / "posting-languages.toml"
    source = "" if row == 'accepts = ["en"]' else 'source = "us"'
    rows = dict.fromkeys((row, source))
    path.write_text("[posted_in.US]\n" + "\n".join(rows), encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=r"US"):
        read_posting_languages(path)


def test_a_table_without_its_further_codes_is_said(tmp_path: Path) -> None:
    path = tmp_path / "country-lines.toml"
    path.write_text('codes = "US"\n[lines.US]\nsource = "us"', encoding="utf-8")
    with pytest.raises(ResourceDamaged, match="also: missing"):
        read_country_lines(path)
