"""Salutations and closes."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.addressing.country.line import read_country_lines
from kiosk.addressing.officials.forms import (
    complimentary_close,
    forms_table,
    offices,
    salutation,
)
from kiosk.addressing.officials.forms_table import read_forms
from kiosk.errors import ResourceDamaged
from kiosk.model.campaign import Gender, Official

ROW = '[offices.other]\nenvelope = "{name}"\nsalutation = "Dear you,"\nclose = "Bye,"\n'
ROW += 'source = "us"\n'
WOMAN, MAN = Gender.FEMALE, Gender.MALE


def official(office: str, gender: Gender | None = None, **own: str) -> Official:
    return Official("x", "Ada Example", "Title", office, salutation=own, gender=gender)


def test_the_campaigns_own_salutation_wins() -> None:
    ambassador = official("ambassador", en="Dear Ambassador,")
    assert salutation(ambassador, "en") == "Dear Ambassador,"


@pytest.mark.parametrize(
    ("office", "words"),
    [
        ("prosecutor-general", "Dear Prosecutor General,"),
        ("minister", "Dear Minister,"),
        ("minister-justice", "Dear Minister,"),
        ("senator", "Dear Senator Ada Example,"),
        ("other", "Dear Sir or Madam,"),
        ("harbor-master", "Dear Sir or Madam,"),
    ],
)
def test_the_office_decides_where_the_campaign_is_silent(
    office: str, words: str
) -> None:
    assert salutation(official(office), "en") == words


@pytest.mark.parametrize(
    ("gender", "words"),
    [
        (WOMAN, "Sehr geehrte Frau Richterin,"),
        (MAN, "Sehr geehrter Herr Richter,"),
        (None, "Sehr geehrte Damen und Herren,"),
    ],
)
def test_gender_decides_where_the_language_needs_it_and_is_never_guessed(
    gender: Gender | None, words: str
) -> None:
    assert salutation(official("judge", gender), "de") == words


def test_a_salutation_in_another_language_does_not_serve() -> None:
    minister = official("minister", es="Estimado Señor Ministro:")
    assert salutation(minister, "en") == "Dear Minister,"


@pytest.mark.parametrize(
    ("own", "language", "words"),
    [
        (
            "Dear Minister/Estimado Señor Secretario de Seguridad",
            "en",
            "Dear Minister,",
        ),
        (
            "Estimado Señor Secretario: / Dear Minister,",
            "es",
            "Estimado Señor Secretario:",
        ),
        ("Dear Sir/Madam,", "en", "Dear Sir/Madam,"),
        ("Dear Minister/Dear Secretary,", "en", "Dear Minister/Dear Secretary,"),
        ("Dear Minister/Estimado Ministro", "fr", "Dear Minister/Estimado Ministro"),
        ("Dear Minister/Estimado Ministro", "xx", "Dear Minister/Estimado Ministro"),
    ],
)
def test_of_two_salutations_in_one_the_letters_language_has_its_own(
    own: str, language: str, words: str
) -> None:
    minister = replace(official("minister"), salutation={language: own})
    assert salutation(minister, language) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "尊敬的部长阁下"),
        ("zh-CN", "尊敬的部长阁下"),
        ("zh-TW", "尊敬的部長閣下"),
        ("zh-HK", "尊敬的部長閣下"),
        ("zh-Hant", "尊敬的部長閣下"),
        ("pt-BR", "Excelência"),
    ],
)
def test_a_language_is_served_by_the_nearest_table(language: str, words: str) -> None:
    assert salutation(official("minister"), language)[:-1] == words


def test_a_language_without_forms_gets_the_safe_english_ones() -> None:
    minister = official("minister")
    assert salutation(minister, "xx") == "Dear Sir or Madam,"
    assert complimentary_close({}, minister, "xx") == "Yours faithfully,"


def test_the_close_is_the_campaigns_else_the_offices_else_the_safe_one() -> None:
    minister, nobody = official("minister"), official("harbor-master")
    own = {"en": "Sincerely,"}
    assert complimentary_close(own, minister, "en") == "Sincerely,"
    assert complimentary_close({}, minister, "en") == "Yours sincerely,"
    assert complimentary_close({}, nobody, "en") == "Yours faithfully,"


def test_a_french_close_repeats_the_salutation_even_the_campaigns() -> None:
    close = complimentary_close({}, official("minister", WOMAN), "fr")
    assert ", Madame la Ministre, l" in close
    own = official("minister", fr="Madame la Garde des Sceaux,")
    close = complimentary_close({}, own, "fr")
    assert ", Madame la Garde des Sceaux, l" in close


def test_the_family_name_follows_a_title_and_the_full_name_serves_without_it() -> None:
    rabbi = Official("x", "Ada Example", "Rabbi", "rabbi", family="Example")
    assert salutation(rabbi, "en") == "Dear Rabbi Example,"
    assert salutation(official("rabbi"), "en") == "Dear Rabbi Ada Example,"


def test_a_name_that_is_not_there_leaves_the_form_that_is_safe_for_anybody() -> None:
    nameless = Official("x", " ", "Senator", "senator", gender=WOMAN)
    assert salutation(nameless, "en") == "Dear Sir or Madam,"
    nameless = Official("x", "", "", "other", gender=MAN)
    assert salutation(nameless, "de") == "Sehr geehrte Damen und Herren,"


# What a salutation ends with; a German and a Persian close have no mark of their own.
# A language that somebody adds may end as it likes.
ENDS = dict.fromkeys(("de", "en", "fr", "it", "pt", "tr"), ",")
ENDS |= {
    "es": ":",
    "ru": "!",
    "ar": "،",
    "fa": "،",
    "zh": "\uff1a",
    "zh-Hant": "\uff1a",
}


@pytest.mark.parametrize("language", sorted(forms_table().languages))
def test_every_office_is_addressed_as_the_language_writes_it(language: str) -> None:
    for office in offices():
        for gender in (WOMAN, MAN, None):
            whom = official(office, gender)
            opening = salutation(whom, language)
            close = complimentary_close({}, whom, language)
            assert opening.endswith(ENDS.get(language, opening[-1]))
            assert "{" not in opening + close
            assert close == close.strip() != ""


def damaged(tmp_path: Path, content: str, what: str) -> None:
    (tmp_path / "en.toml").write_text(content, encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what):
        read_forms(tmp_path)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("offices = [", "end of the file: not TOML"),
        ("", "offices: missing, expected a table"),
        ("[offices]\nother = 3", r"offices\.other: found a number, expected a table"),
        (ROW.replace('source = "us"', ""), r"offices\.other\.source: missing"),
        (ROW.replace("offices.other", "offices.king"), r"offices\.other: missing"),
        (ROW.replace("you", "{country}"), "salutation: found an unknown placeholder"),
        (ROW.replace("you", "{name"), "salutation: found an unknown placeholder"),
        (ROW.replace("Bye", "{name}"), "close: found an unknown placeholder"),
        (ROW.replace("you", "{name}"), "salutation: needs a name"),
        (ROW.replace('"{name}"', '"Mr"'), "envelope: found no"),
        (ROW.replace('"Bye,"', "3"), "close: found a number"),
        (ROW.replace('"Bye,"', '" "'), "close: found no text"),
        (ROW.replace('"Bye,"', '{ m = "Bye," }'), "close: no safe form"),
        (ROW.replace("salutation", "also = []\n#"), "salutation: no safe form"),
        (ROW.replace('"Bye,"', '{ x = "Bye," }'), r"close\.x: unknown key"),
        (ROW + 'clse = "Bye,"', 'clse: unknown key, expected "close"'),
        (ROW + "also = 3", "also: found a number"),
        ("greetings = [3]\n" + ROW, "greetings: found an entry that is no text"),
        (ROW + 'like = "king"', "like: found .* expected another row"),
        (ROW + 'like = "other"', "like: found .* expected another row"),
        (ROW + "[portfolios]\n", r"portfolios\.source: missing"),
        ("portfolios = 3\n" + ROW, "portfolios: found a number, expected a table"),
        (
            ROW + '[portfolios]\nsource = "us"\nx = "X"',
            'like: found "minister", expected another row',
        ),
        (
            ROW + '[offices.a]\nlike = "other"\nsalutation = "{title}"\nsource = "us"',
            r"a\.salutation: needs a title",
        ),
    ],
)
def test_a_damaged_table_is_said(tmp_path: Path, content: str, what: str) -> None:
    damaged(tmp_path, content, what)


def test_a_missing_table_is_said(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged, match=r"en\.toml"):
        read_forms(tmp_path)


def test_an_office_that_english_does_not_name_is_said(tmp_path: Path) -> None:
    other = ROW.replace("other", "king") + ROW
    (tmp_path / "de.toml").write_text(other, encoding="utf-8")
    damaged(tmp_path, ROW, r"de\.toml.*king is no office")


@pytest.mark.parametrize("content", ['codes = "US us"', "codes = 3", 'codes = "US"'])
def test_a_damaged_table_of_countries_is_said(tmp_path: Path, content: str) -> None:
    path = tmp_path / "country-lines.toml"
    line = '[lines.US]\nline.en = "USA"\nsource = "us"' if "us" in content else ""
    path.write_text(f"{content}\n{line}", encoding="utf-8")
    with pytest.raises(ResourceDamaged):
        read_country_lines(path)
