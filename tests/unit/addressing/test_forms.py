"""Salutations and closes."""

from pathlib import Path

import pytest

from kiosk.addressing.country import read_country_lines
from kiosk.addressing.forms import (
    complimentary_close,
    offices,
    read_forms,
    salutation,
)
from kiosk.errors import ResourceDamaged
from kiosk.model.campaign import Official

ROW = '[offices.other]\nsalutation.en = "Dear you,"\nclose.en = "Bye,"\nsource = "us"\n'


def official(office: str, **own: str) -> Official:
    return Official("x", "Ada Example", "Title", office, salutation=own)


def test_the_campaigns_own_salutation_wins() -> None:
    ambassador = official("ambassador", en="Dear Ambassador,")
    assert salutation(ambassador, "en") == "Dear Ambassador,"


@pytest.mark.parametrize(
    ("office", "words"),
    [
        ("prosecutor-general", "Dear Prosecutor General,"),
        ("minister", "Dear Minister,"),
        ("senator", "Dear Senator Ada Example,"),
        ("other", "Dear Sir or Madam,"),
        ("harbor-master", "Dear Sir or Madam,"),
    ],
)
def test_the_office_decides_where_the_campaign_is_silent(
    office: str, words: str
) -> None:
    assert salutation(official(office), "en") == words


def test_a_salutation_in_another_language_does_not_serve() -> None:
    minister = official("minister", es="Estimado Señor Ministro:")
    assert salutation(minister, "en") == "Dear Minister,"


def test_a_language_without_forms_gets_the_safe_english_ones() -> None:
    assert salutation(official("minister"), "xx") == "Dear Sir or Madam,"
    assert complimentary_close({}, "xx", "minister") == "Yours faithfully,"


def test_the_close_is_the_campaigns_else_the_offices_else_the_safe_one() -> None:
    assert complimentary_close({"en": "Sincerely,"}, "en", "minister") == "Sincerely,"
    assert complimentary_close({}, "en", "minister") == "Yours sincerely,"
    assert complimentary_close({}, "en") == "Yours faithfully,"


def test_every_office_is_addressed_and_leaves_no_placeholder() -> None:
    for office in offices():
        words = salutation(official(office), "en") + complimentary_close(
            {}, "en", office
        )
        assert words.endswith(",")
        assert "{" not in words


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("offices = [", "cannot be read"),
        ("", "offices is missing"),
        ("[offices]\nother = 3", "offices.other is not a row"),
        (ROW.replace('source = "us"', ""), "offices.other.source is missing"),
        (ROW.replace("offices.other", "offices.king"), "offices.other is missing"),
        (ROW.replace("close.en", "close.de"), "other has no English form"),
        (ROW.replace("you", "{title}"), "placeholder"),
        (ROW.replace('close.en = "Bye,"', 'close = "Bye,"'), "close is not a table"),
        (ROW.replace('"Bye,"', '" "'), "close.en is missing"),
    ],
)
def test_a_damaged_table_is_said(tmp_path: Path, content: str, what: str) -> None:
    path = tmp_path / "forms.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what):
        read_forms(path)


def test_a_missing_table_is_said(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged, match=r"none\.toml"):
        read_forms(tmp_path / "none.toml")


@pytest.mark.parametrize("content", ['codes = "US us"', "codes = 3", 'codes = "US"'])
def test_a_damaged_table_of_countries_is_said(tmp_path: Path, content: str) -> None:
    path = tmp_path / "country-lines.toml"
    line = '[lines.US]\nline.en = "USA"\nsource = "us"' if "us" in content else ""
    path.write_text(f"{content}\n{line}", encoding="utf-8")
    with pytest.raises(ResourceDamaged):
        read_country_lines(path)
