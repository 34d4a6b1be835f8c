"""Salutations by the office that a title names, by row and by name."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.officials.addressee import addressee_lines
from kiosk.addressing.officials.agreement import (
    agrees,
)
from kiosk.addressing.officials.forms import (
    complimentary_close,
    forms_table,
    offices,
    salutation,
)
from kiosk.addressing.officials.forms_table import one_wording, read_forms
from kiosk.errors import ResourceDamaged
from kiosk.model.campaign import Gender, Official

LANGUAGES = sorted(forms_table().languages)
GENDERS = {"f": Gender.FEMALE, "m": Gender.MALE, "-": None}
SOMEBODY = Official("x", "Alex Roe", "Title", "other")
MAN = replace(SOMEBODY, gender=Gender.MALE, family="Roe")


def titles() -> Iterator[tuple[str, ...]]:
    table = Path(__file__).with_name("titles.txt").read_text("utf-8")
    for line in table.splitlines()[1:]:
        yield tuple(line.split(" | "))


def titled(language: str, office: str, gender: str, title: str) -> Official:
    english = language == "en"
    return replace(
        SOMEBODY,
        office=office,
        title=title if english else "Title",
        titles={} if english else {language: title},
        gender=GENDERS[gender],
        family="" if gender == "-" else "Roe",
    )


@pytest.mark.parametrize(
    ("language", "office", "gender", "title", "words"), list(titles())
)
def test_a_salutation_says_the_office_that_the_campaign_says(  # noqa: PLR0917 - a row
    language: str, office: str, gender: str, title: str, words: str
) -> None:
    assert salutation(titled(language, office, gender, title), language) == words


@pytest.mark.parametrize(
    ("office", "language", "title", "words"),
    [
        ("prosecutor", "tr", "İstanbul Cumhuriyet Başsavcısı", "Sayın Başsavcı,"),
        ("chief-justice", "fa", "رئیس قوهٔ قضائیه", "جناب آقای رئیس قوهٔ قضائیه،"),
        ("president", "zh", "国家主席", "尊敬的主席阁下\uff1a"),
        ("governor", "zh", "广东省公安厅厅长", "尊敬的厅长\uff1a"),
        ("president", "ru", "Председатель Совета", "Уважаемый господин Председатель!"),
        (
            "chief-justice",
            "ru",
            "Председатель Верховного суда",
            "Уважаемый господин Председатель!",
        ),
    ],
)
def test_the_tables_word_gives_way_to_the_campaigns(
    office: str, language: str, title: str, words: str
) -> None:
    whom = replace(MAN, office=office, titles={language: title})
    assert salutation(whom, language) == words


@pytest.mark.parametrize(
    ("whom", "words"),
    [
        (replace(SOMEBODY, name="Ben Roe"), "Dear Ben Roe,"),
        (replace(SOMEBODY, name="Mr Ben Roe"), "Dear Mr Roe,"),
        (MAN, "Dear Mr Roe,"),
        (replace(MAN, gender=Gender.FEMALE), "Dear Ms Roe,"),
        (replace(SOMEBODY, name="", title="Head of Unit"), "Dear Sir or Madam,"),
        (replace(MAN, name="HRH Prince Khalid Roe"), "Your Royal Highness,"),
        (replace(MAN, name="H.H. Sheikh Khalid Roe"), "Your Highness,"),
        (replace(MAN, title="Emir of Verland"), "Your Highness,"),
        (replace(MAN, title="Lord Chancellor"), "Dear Lord Chancellor,"),
        (
            replace(MAN, name="HRH Prince Khalid Roe", office="ambassador"),
            "Your Royal Highness,",
        ),
        (replace(MAN, name="HRH Prince Khalid Roe", office="king"), "Your Majesty,"),
    ],
)
def test_who_has_a_name_is_greeted_by_it_and_only_nobody_as_sir_or_madam(
    whom: Official, words: str
) -> None:
    assert salutation(whom, "en") == words
    faithfully = words == "Dear Sir or Madam,"
    close = complimentary_close({}, whom, "en")
    assert (close == "Yours faithfully,") is faithfully


@pytest.mark.parametrize(
    ("name", "title", "words"),
    [
        ("Board of Appeals", "Board of Appeals", "Dear board members,"),
        ("", "Parole Board", "Dear board members,"),
        ("Ministry of Justice", "", "Dear Sir or Madam,"),
        ("Office of the Prosecutor", "Office of the Prosecutor", "Dear Sir or Madam,"),
        ("Ben Roe", "Ministry of Justice", "Dear Ben Roe,"),
    ],
)
def test_a_body_is_greeted_as_nobody_in_particular(
    name: str, title: str, words: str
) -> None:
    assert salutation(replace(SOMEBODY, name=name, title=title), "en") == words


@pytest.mark.parametrize(
    ("office", "language", "english", "line"),
    [
        (
            "minister-interior",
            "es",
            "Minister of the Interior",
            "Ministro del Interior",
        ),
        ("other", "es", "Interior Minister", "Ministro del Interior"),
        ("prosecutor", "ar", "Public Prosecutor", "النائب العام"),
        ("ambassador", "es", "Ambassador", "Embajador"),
        ("other", "pl", "Minister for Justice", "Minister Sprawiedliwości"),
        ("minister-defence", "uk", "Minister of Defense", "Міністр оборони"),
        (
            "minister",
            "es",
            "Minister of Justice and Human Rights",
            "Ministro de Justicia y Derechos Humanos",
        ),
        (
            "minister-justice",
            "es",
            "Minister of Justice and Human Rights of Verland",
            "Minister of Justice and Human Rights of Verland",
        ),
        ("chief-justice", "es", "President", "President"),
        ("ambassador", "es", "Ambassador of Verland", "Ambassador of Verland"),
    ],
)
def test_an_english_title_that_is_surely_an_office_stands_in_the_letters_language(
    office: str, language: str, english: str, line: str
) -> None:
    whom = replace(MAN, office=office, title=english)
    assert addressee_lines(whom, language)[-1] == line


def test_a_public_prosecutor_of_egypt_is_no_junior_member_of_the_office() -> None:
    whom = replace(MAN, office="prosecutor", title="Public Prosecutor")
    assert salutation(whom, "ar") == "سعادة النائب العام،"


PARTED = "Dear Governor,"


@pytest.mark.parametrize(
    ("language", "own", "words"),
    [
        ("en", "Dear Governor / Szanowny Panie Gubernatorze", PARTED),
        ("en", "Dear Governor / Geachte heer Gouverneur", PARTED),
        ("en", "Dear Governor/Sr. Gobernador", PARTED),
        ("en", "Hyvä kuvernööri / Dear Governor", PARTED),
        ("en", "Dear Governor | Bwana Gavana", PARTED),
        ("en", "Dear Governor\nDomnule Guvernator", PARTED),
        ("en", "Dear Governor / Xaawo Guddoomiye Sare", PARTED),
        ("pl", "Dear Governor / Szanowny Panie", "Szanowny Panie,"),
        ("uk", "Шановний пане / Dear Governor", "Шановний пане!"),
        ("fi", "Dear Governor / Hyvä kuvernööri,", "Hyvä kuvernööri,"),
        (
            "es",
            "Dear Chair / Estimado Presidente / Cher Président",
            "Estimado Presidente:",
        ),
        (
            "de",
            "Dear Minister/Sehr geehrter Herr Minister",
            "Sehr geehrter Herr Minister,",
        ),
    ],
)
def test_of_two_salutations_the_letters_own_is_taken(
    language: str, own: str, words: str
) -> None:
    whom = replace(SOMEBODY, salutation={language: own})
    assert salutation(whom, language) == words


@pytest.mark.parametrize(
    ("language", "own"),
    [
        ("en", "Dear Minister/Deputy Prime Minister,"),
        ("en", "Dear Sir/Madam,"),
        ("en", "Dear Mr/Ms Roe,"),
        ("en", "Dear Director/Head of the Prison,"),
        ("en", "Dear Friend/Colleague,"),
        ("es", "Estimado/a Ministro/a:"),
        ("es", "Estimado Señor Ministro/Señor Secretario General:"),
        ("fr", "Madame/Monsieur,"),
    ],
)
def test_one_salutation_with_a_stroke_in_it_stays_whole(
    language: str, own: str
) -> None:
    assert salutation(replace(SOMEBODY, salutation={language: own}), language) == own


@pytest.mark.parametrize(
    ("language", "own", "words"),
    [
        ("en", "Dear Prosecutor General", "Dear Prosecutor General,"),
        ("es", "Estimado Señor Ministro", "Estimado Señor Ministro:"),
        ("ru", "Уважаемый господин Министр", "Уважаемый господин Министр!"),
        ("ar", "معالي الوزير", "معالي الوزير،"),
        ("zh", "尊敬的部长", "尊敬的部长\uff1a"),
        ("pl", "Szanowny Panie Ministrze ", "Szanowny Panie Ministrze,"),
    ],
)
def test_a_salutation_without_its_mark_gets_the_languages(
    language: str, own: str, words: str
) -> None:
    whom = replace(SOMEBODY, salutation={language: own})
    assert salutation(whom, language) == words


@pytest.mark.parametrize("language", ["da", "no", "fi", "xx"])
def test_a_language_without_a_table_takes_the_english_row_of_the_office(
    language: str,
) -> None:
    minister = replace(SOMEBODY, office="minister", title="Minister")
    assert salutation(minister, language) == "Dear Minister,"


def test_a_title_can_tell_the_gender_that_the_campaign_does_not() -> None:
    woman = replace(SOMEBODY, office="minister", titles={"es": "Ministra de Justicia"})
    assert salutation(woman, "es") == "Señora Ministra:"
    assert salutation(replace(woman, gender=Gender.MALE), "en") == "Dear Minister,"


def test_a_salutation_by_title_agrees_with_the_table() -> None:
    chair = replace(SOMEBODY, title="Chairman of the State Security Committee")
    assert agrees("Dear Chairman", chair, "en")
    assert not agrees("Dear Minister", chair, "en")


@given(
    st.sampled_from(LANGUAGES),
    st.sampled_from(sorted(offices())),
    st.sampled_from((*Gender, None)),
    st.sampled_from(["Alex Roe", ""]),
    st.text(max_size=30),
)
def test_whatever_the_title_a_salutation_is_whole(  # noqa: PLR0917 - drawn
    language: str, office: str, gender: Gender | None, name: str, title: str
) -> None:
    whom = replace(SOMEBODY, name=name, title=title, office=office, gender=gender)
    said = salutation(replace(whom, titles={language: title}), language)
    assert said[-1] == forms_table().languages[language].mark
    assert "{" not in said.replace(title, "") or "{" in title


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_greets_by_its_own_title_as_without_one(language: str) -> None:
    table = forms_table()
    forms = table.languages[language].forms.items()
    by_office = {x: form for x, form in forms if "{" not in form.salutation.general}
    for office, form in by_office.items() if language != "en" else ():
        for gender in Gender:
            whom = replace(MAN, office=office, gender=gender)
            own = replace(whom, titles={language: form.title.of(gender) or "x"})
            assert salutation(own, language) == salutation(whom, language), office


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_office_has_a_row_of_its_own_or_is_like_one(language: str) -> None:
    kinds = {each for each in offices() if not each.endswith(("-us", "-uk"))}
    assert kinds <= set(forms_table().languages[language].forms)


def test_portfolios_are_known_in_either_order() -> None:
    assert one_wording("Interior Minister") == one_wording("Minister for the Interior")
    assert one_wording("Prime Minister") == "prime minister"


GRAMMAR = (
    '[offices.other]\nenvelope = "{name}"\nsalutation = "Dear you,"\nclose = "Bye,"\n'
    'source = "us"\n[grammar]\nplace = "last"\nsource = "us"\n'
    '[[grammar.heads]]\nformula = "Dear {title},"\nwords = ["Minister"]\n'
)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('place = "last"', 'place = "middle"', "place: found .* expected one of first"),
        (
            'place = "last"',
            'place = "last"\nplaces = 3',
            r"grammar\.places: unknown key",
        ),
        ('place = "last"', 'place = "last"\ncut = 3', r"grammar\.cut: found a number"),
        (
            'place = "last"',
            'place = "last"\nbodies = 3',
            r"grammar\.bodies: found a number",
        ),
        ("Dear {title}", "Dear", "formula: found no {title}"),
        ('["Minister"]', "[]", "words: found none"),
        ('["Minister"]', '[{ x = "Minister" }]', "f: missing"),
        ('["Minister"]', '[{ said = "Minister" }]', "f: missing"),
        ('source = "us"\n[[', "[[", r"grammar\.source: missing"),
    ],
)
def test_a_damaged_grammar_is_said(
    tmp_path: Path, old: str, new: str, what: str
) -> None:
    damaged = GRAMMAR.replace(old, new)
    (tmp_path / "en.toml").write_text(damaged, encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what):
        read_forms(tmp_path)
