"""Names in a greeting: at most one title before, and nothing behind."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.officials.forms import form_of, forms_table, offices, salutation
from kiosk.addressing.officials.honours import Kind, shipped
from kiosk.addressing.officials.names import gender_of
from kiosk.addressing.officials.spoken import family_known, filled
from kiosk.model.address import Address
from kiosk.model.campaign import Gender, Official

WORDS = sorted({each.written for each in shipped().spellings.values()})
NAMES = ["Jane Roe", "Ada de la Cruz", "Kim Yong-ho", "Ali"]
LETTERS = ["", " MP", ", PhD", " KC MP", ", LL.M.", ", S.H., M.H.", " (Rtd.)"]
LANGUAGES = sorted(forms_table().languages)
MARKS = " ,.:;!\u060c\u3001\uff0c\uff1a\uff01"
TITLES = set(Kind) - {Kind.STYLE}


def greeted(name: str, office: str, gender: str = "", family: str = "") -> str:
    whom = Official("x", name, "Head", office, family=family)
    whom = replace(whom, gender=Gender(gender) if gender else None)
    return salutation(whom, "en")


@pytest.mark.parametrize(
    ("name", "gender", "words"),
    [
        ("Sir John Roe", "m", "Dear Sir John,"),
        ("Sir John Q. Roe KCMG", "m", "Dear Sir John,"),
        ("Rt Hon. Sir John Roe KC MP", "m", "Dear Sir John,"),
        ("Lord John Roe", "m", "Dear Lord Roe,"),
        ("The Rt Hon the Lord Roe of Town", "m", "Dear Lord Roe,"),
        ("Baroness Jane Roe", "f", "Dear Baroness Roe,"),
        ("Dame Jane Roe", "f", "Dear Dame Jane,"),
        ("Prof. Dr. John Roe", "m", "Dear Professor Roe,"),
        ("John Roe, PhD", "m", "Dear Dr Roe,"),
        ("Dr Jane Roe", "f", "Dear Dr Roe,"),
        ("Dr Jane van der Roe", "f", "Dear Dr van der Roe,"),
        ("Dr Mary Ann Roe", "f", "Dear Dr Mary Ann Roe,"),
        ("Dr. h. c. Karl Roe", "m", "Dear Dr. Roe,"),
        ("Sheikh John Roe", "m", "Dear Sheikh John Roe,"),
        ("H.E. Sheikh Dr. John Roe", "m", "Dear Sheikh John Roe,"),
        ("Datuk Seri Jane Roe", "f", "Dear Datuk Seri Jane Roe,"),
        ("YB Datuk Seri Jane Roe", "f", "Dear Datuk Seri Jane Roe,"),
        ("Chief Dr. Emeka Roe, SAN", "m", "Dear Chief Emeka Roe,"),
        ("HRM Oba John Roe", "m", "Your Majesty,"),
        ("Alhaji Musa Roe", "m", "Dear Alhaji Musa Roe,"),
        ("Atty. Ben Roe", "m", "Dear Atty. Ben Roe,"),
        ("Eng. Salim Roe", "m", "Dear Eng. Salim Roe,"),
        ("Mtra. Ana Paz", "f", "Dear Mtra. Ana Paz,"),
        ("Prof. Dr. H. Amir Roe, S.H., M.H.", "m", "Dear Professor H. Amir Roe,"),
        ("Brig. Gen. (Rtd.) Tom Roe", "m", "Dear General Roe,"),
        ("Lt Col Tom Roe DSO", "m", "Dear Colonel Roe,"),
        ("Sen. Marco Roe", "m", "Dear Senator Roe,"),
        ("H.E. Ambassador Dr. Jane Roe", "f", "Dear Ambassador Roe,"),
        ("Mr Justice Cole", "m", "Dear Mr Justice Cole,"),
        ("Mrs Justice Jane Roe", "f", "Dear Mrs Justice Roe,"),
        ("Justice Mensah", "m", "Dear Justice Mensah,"),
        ("Princess Rania", "f", "Dear Princess Rania,"),
        ("Jane Roe MP", "f", "Dear Ms Roe,"),
        ("Jane Roe", "f", "Dear Jane Roe,"),
        ("Jane ROE", "f", "Dear Jane ROE,"),
        ("Hon. Maria Roe", "f", "Dear Maria Roe,"),
        ("Mr Ben Roe", "", "Dear Mr Roe,"),
        ("Ms Kim Yong-ho", "", "Dear Ms Kim Yong-ho,"),
        ("Shri Anil Roe", "m", "Dear Mr Roe,"),
        ("Pol. Gen. Chat Roe", "m", "Dear General Roe,"),
        ("Dr. Paul Roe, Governor of Verland", "m", "Dear Dr. Roe,"),
        ("Tom Roe III", "m", "Dear Tom Roe III,"),
    ],
)
def test_one_title_stands_before_a_name(name: str, gender: str, words: str) -> None:
    assert greeted(name, "member-of-parliament", gender) == words


@pytest.mark.parametrize(
    ("office", "name", "family", "words"),
    [
        ("governor", "Ann Roe", "", "Dear Governor,"),
        ("governor", "Ann Roe", "Roe", "Dear Governor Roe,"),
        ("governor", "Chief Emeka Roe", "", "Dear Governor,"),
        ("governor", "Chief Emeka Roe", "Roe", "Dear Governor Roe,"),
        ("governor", "Mtra. Ana Paz", "", "Dear Governor,"),
        ("governor", "Prof. Dr. John Roe", "", "Dear Governor Roe,"),
        ("governor", "Governor of Atlantis Ann Roe", "", "Dear Governor,"),
        ("general", "Ann Roe", "", "Dear General,"),
        ("general", "Lt. Gen. Tom Roe", "", "Dear General Roe,"),
        ("general", "Gen. Min Aung Roe", "", "Dear General,"),
        ("mayor", "Lord John Roe", "", "Dear Lord Roe,"),
        ("senator", "H.E. Hon. Senator Jane Roe", "", "Dear Senator Roe,"),
        ("supreme-court-judge", "Justice Mary Roe", "", "Dear Justice Roe,"),
        ("police-chief", "Chief of Police John Roe", "", "Dear Chief,"),
    ],
)
def test_behind_an_office_stands_the_family_name_or_none(
    office: str, name: str, family: str, words: str
) -> None:
    title = form_of(office, "en").title.of(None)
    whom = Official("x", name, title, office, family=family)
    assert salutation(whom, "en") == words


@pytest.mark.parametrize(
    ("language", "name", "words"),
    [
        ("de", "Dr. Karl Roe", "Sehr geehrter Herr Dr. Roe,"),
        ("de", "Prof. Dr. Dr. h. c. Karl Roe", "Sehr geehrter Herr Professor Roe,"),
        ("de", "Oberst Karl Roe", "Sehr geehrter Herr Oberst Roe,"),
        ("de", "Sir Karl Roe", "Sehr geehrter Sir Karl,"),
        ("de", "H.E. Mr. Karl Roe", "Sehr geehrter Herr Roe,"),
        ("it", "On. Avv. Karl Roe", "Gentile Signor Roe,"),
        ("ru", "Dr. Karl Roe", "Уважаемый господин Roe!"),
        ("ar", "الشيخ أحمد كامل", "حضرة السيد أحمد كامل المحترم،"),
        ("zh", "王明阁下", "尊敬的王明先生："),
        ("zh", "Sir Karl Roe", "尊敬的Roe先生："),
    ],
)
def test_other_languages_say_mr_and_the_family_name(
    language: str, name: str, words: str
) -> None:
    family = "Roe" if "Roe" in name else ""
    whom = Official("x", name, "Head", "other", family=family, gender=Gender.MALE)
    template = form_of("other", language).salutation.of(Gender.MALE)
    assert filled(template, form_of("other", language), whom, language) == words


@pytest.mark.parametrize(
    ("template", "name", "words"),
    [
        ("Dear Ms {family},", "Dr. Jane Roe", "Dear Dr. Roe,"),
        ("Dear {name},", "Mr Ben Roe", "Dear Mr Roe,"),
        ("Dear {name},", "Ben Roe, PhD", "Dear Dr Roe,"),
        ("Geachte heer {family},", "Dhr. Ben Roe", "Geachte heer Roe,"),
        ("Szanowny Panie {family},", "mgr inż. Jan Roe", "Szanowny Panie Jan Roe,"),
        ("Шановний пане {family}!", "д-р Іван Роу", "Шановний пане Роу!"),
        ("Bästa {name},", "Dr Eva Roe", "Bästa Dr Roe,"),
        ("Sayın {name},", "Prof. Dr. Ayşe Roe", "Sayın Prof. Roe,"),
    ],
)
def test_any_template_is_filled_with_one_title(
    template: str, name: str, words: str
) -> None:
    languages = {"G": "nl", "S": "pl", "Ш": "uk", "B": "sv", "D": "en"}
    language = "tr" if template.startswith("Say") else languages[template[0]]
    whom = Official("x", name, "Head", "other")
    assert filled(template, form_of("other", "en"), whom, language) == words


def test_the_family_name_is_known_where_it_is_given_or_told() -> None:
    def known(name: str, country: str = "GB", family: str = "") -> bool:
        address = Address(("1 Road",), country)
        whom = Official("x", name, "Head", "other", address, family=family)
        return family_known(whom, "en")

    assert known("Ben Roe", family="Roe")
    assert known("Mr Ben Roe")
    assert known("Jane Roe MP")
    assert not known("Ben Roe")
    assert not known("Mr Wang Ming", "CN")
    assert not known("Dr Aung San Suu", "GB")
    assert not known("Mr Ali")


def test_gender_is_told_by_mr_and_ms_and_by_a_style() -> None:
    def told(name: str) -> Gender | None:
        return gender_of(Official("x", name, "Head", "other"))

    assert told("Mr Ben Roe") is Gender.MALE
    assert told("Her Excellency Dr. Jane Roe") is Gender.FEMALE
    assert told("Frau Dr. Anna Roe") is Gender.FEMALE
    assert told("السيدة هدى فؤاد") is Gender.FEMALE
    assert told("H.E. Jane Roe") is None
    assert told("Dame Diouf") is None
    assert told("His Excellency Mrs Roe") is None


@given(
    st.tuples(st.lists(st.sampled_from(WORDS), max_size=3), st.sampled_from(NAMES)),
    st.sampled_from(LETTERS),
    st.tuples(st.sampled_from(sorted(offices())), st.sampled_from((*Gender, None))),
    st.sampled_from(LANGUAGES),
)
def test_a_greeting_has_one_title_and_nothing_behind_the_name(
    written: tuple[list[str], str],
    letters: str,
    office: tuple[str, Gender | None],
    language: str,
) -> None:
    last = written[1].rpartition(" ")[2]
    full = " ".join((*written[0], written[1])) + letters
    for family in ("", last):
        whom = Official("x", full, "Head", office[0], gender=office[1], family=family)
        said = salutation(whom, language)
        assert not {*letters.replace(",", "").split()} & {*said.strip(MARKS).split()}
        before, _, after = said.replace(written[1], last).partition(last)
        phrases = [*shipped().within(before), *shipped().within(after.strip(MARKS))]
        titles = [x.word.kind for _, x in phrases if x and x.word.kind in TITLES]
        most = 1 + (language == "de" and Kind.COURTESY in titles)
        assert last not in said or len(titles) <= most
