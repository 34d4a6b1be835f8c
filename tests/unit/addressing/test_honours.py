"""Names on an envelope: no honour said twice, and nothing of the name lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.officials.addressee import addressee_lines
from kiosk.addressing.officials.forms import forms_table, offices, salutation
from kiosk.addressing.officials.honours import Kind, named_line, read_honours, shipped
from kiosk.errors import ResourceDamaged
from kiosk.model.campaign import Gender, Official

NAMES = ["Jane Roe", "Nguyễn Văn An", "Ada de la Cruz", "Kim Yong-ho", "Ana M. Ruiz"]
WORDS = sorted(each for each in shipped().words if each.strip(".").isascii())


def ambassador(name: str, title: str = "Ambassador of Verland") -> Official:
    return Official("x", name, title, "ambassador")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Jane Roe", "H.E. Jane Roe"),
        ("H.E. Ambassador Ambassador Jane Roe", "H.E. Jane Roe"),
        ("Her Excellency Amb. Jane Roe", "H.E. Jane Roe"),
        ("S.E. Embajadora Jane Roe", "H.E. Jane Roe"),
        ("HE Jane Roe", "H.E. Jane Roe"),
        ("The Rt. Hon. Dr. Jane Roe", "H.E. Dr. Jane Roe"),
        ("Hon. Gen. Dr. Dr. Jane Roe", "H.E. Gen. Dr. Dr. Jane Roe"),
        ("Mr. John Roe", "H.E. John Roe"),
        ("H.E., Mr Mr. John Roe", "H.E. John Roe"),
        ("Excmo. Sr. D. Juan Pérez", "H.E. Juan Pérez"),
        ("HE Lifeng", "H.E. HE Lifeng"),
        ("He Li Feng", "H.E. He Li Feng"),
        ("Hon Lik", "H.E. Hon Lik"),
        ("Ana\u00a0Maria Roe", "H.E. Ana\u00a0Maria Roe"),
        ("H. E. Bates", "H.E. H. E. Bates"),
        ("Ambassador", "H.E. Ambassador"),
        ("Prince Johnson", "H.E. Prince Johnson"),
        ("Generosa Díaz", "H.E. Generosa Díaz"),
    ],
)
def test_an_ambassador_is_honoured_once(name: str, line: str) -> None:
    assert addressee_lines(ambassador(name), "en") == (line, "Ambassador of Verland")


@pytest.mark.parametrize(
    ("before", "name", "after", "line"),
    [
        ("General ", "Gen. Jane Roe", "", "General Jane Roe"),
        ("General ", "Mr. John Roe", "", "General John Roe"),
        ("General ", "H.E. Dr. Jane Roe", "", "H.E. General Dr. Jane Roe"),
        ("The Rt Hon ", "The Rt Hon Jane Roe MP", " MP", "The Rt Hon Jane Roe MP"),
        ("Excmo. Sr. ", "Excmo. Sr. D. Juan Pérez", "", "Excmo. Sr. Juan Pérez"),
        ("Monsieur ", "M. Night Roe", "", "Monsieur M. Night Roe"),
        ("Monsieur ", "S.E. M. Jean Roe", "", "Monsieur Jean Roe"),
        ("Frau ", "Hon. Minister Dr. Ada Roe", "", "Frau Dr. Ada Roe"),
        ("Herrn ", "Gen. John Roe", "", "Herrn Gen. John Roe"),
        ("", "Hon. Hon. Jane Roe", "", "Hon. Jane Roe"),
        ("", "王明阁下", "阁下", "王明阁下"),
        ("", "王明先生", "女士", "王明女士"),
        ("معالي السيد ", "معالي السيد أحمد كامل", "", "معالي السيد أحمد كامل"),
    ],
)
def test_the_line_and_the_name_are_joined_once(
    before: str, name: str, after: str, line: str
) -> None:
    assert named_line(before, name, after) == line


def test_an_office_stays_in_the_name_where_the_title_does_not_say_it() -> None:
    assert named_line("", "Judge Jane Roe", title="Court of Appeal") == "Judge Jane Roe"
    assert named_line("", "Judge Jane Roe", title="Judge of Appeal") == "Jane Roe"


def test_a_king_and_a_cardinal_are_styled_in_the_language_of_the_letter() -> None:
    king = Official("x", "King Ali", "Ruler", "king", gender=Gender.MALE)
    assert addressee_lines(king, "en")[0] == "His Majesty King Ali"
    assert addressee_lines(king, "de")[0] == "Seiner Majestät König Ali"
    bishop = replace(king, name="Archbishop Ali", office="bishop")
    assert addressee_lines(bishop, "de")[0] == "Herrn Archbishop Ali"


def test_a_style_takes_the_article_of_its_language() -> None:
    cardinal = Official("x", "Cardinal Ali", "Head", "cardinal")
    assert addressee_lines(cardinal, "fr")[0] == "Son Éminence le Cardinal Ali"
    assert addressee_lines(cardinal, "es")[0] == "Su Eminencia el Cardenal Ali"


def test_a_letter_in_another_script_has_no_honour_in_latin_letters() -> None:
    head = Official("x", "Hon. Mr. Minister Col. Dr. Ali", "Head", "minister")
    assert addressee_lines(head, "ru")[0] == "Col. Dr. Ali"
    assert addressee_lines(head, "en")[0] == "Hon. Mr. Minister Col. Dr. Ali"


def test_a_salutation_has_no_honour_of_the_name() -> None:
    senator = Official("x", "H.E. Hon. Senator Jane Roe", "Senator", "senator")
    assert salutation(senator, "en") == "Dear Senator Jane Roe,"


def test_without_a_name_the_title_stands_alone_and_without_both_nothing() -> None:
    assert addressee_lines(ambassador(""), "en") == ("Ambassador of Verland",)
    nobody = Official("x", "", "", "other")
    assert addressee_lines(nobody, "en") == ()


@given(
    st.lists(st.sampled_from(WORDS), max_size=5),
    st.builds(
        Official,
        id=st.just("x"),
        name=st.sampled_from(NAMES),
        title=st.just("Title"),
        office=st.sampled_from(sorted(offices())),
        gender=st.sampled_from((*Gender, None)),
        address=st.none(),
        native_name=st.just(""),
        addressee=st.just(()),
        titles=st.just({}),
    ),
    st.sampled_from(sorted(forms_table().languages)),
)
def test_nothing_is_said_twice_and_nothing_of_a_name_is_lost(
    words: list[str], whom: Official, language: str
) -> None:
    name = whom.name
    line, _ = addressee_lines(replace(whom, name=" ".join((*words, name))), language)
    bare, _ = addressee_lines(whom, language)
    assert name in line
    before, _, after = line.partition(name)
    said = [word for _, word in shipped().leading(f"{before}Roe")]
    once = [each.place for each in said if each.kind is not Kind.DEGREE]
    assert len(once) == len(set(once))
    assert after == bare.partition(name)[2]
    degrees = [each for each in words if shipped().words[each].kind is Kind.DEGREE]
    assert [each for each in degrees if each not in before.casefold()] == []
    again = replace(whom, name=line.removesuffix(after))
    assert addressee_lines(again, language)[0] == line


@given(
    st.lists(st.sampled_from(WORDS), max_size=4),
    st.sampled_from(NAMES),
    st.sampled_from(sorted(offices())),
    st.sampled_from(sorted(forms_table().languages)),
)
def test_a_salutation_says_nothing_twice_either(
    words: list[str], name: str, office: str, language: str
) -> None:
    full = " ".join((*words, name))
    for gender in (*Gender, None):
        whom = Official("x", full, "Title", office, gender=gender)
        before, found, _ = salutation(whom, language).partition(name)
        said = [word for _, word in shipped().leading(f"{before}Roe")] if found else []
        once = [each.place for each in said if each.kind is not Kind.DEGREE]
        assert len(once) == len(set(once))


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ('kind = "honour"\nsource = "us"', r"words\.a\.words: missing"),
        (
            'kind = "x"\nwords = ["H.E."]\nsource = "us"',
            'kind: found the text "x", expected one of honour',
        ),
        ('kind = "rank"\nwords = ["A", "a"]\nsource = "us"', "more than once"),
        ('kind = "rank"\nwords = [" "]\nsource = "us"', "an entry that is no text"),
        ('kind = "rank"\nwords = ["A"]', "source: missing"),
    ],
)
def test_a_damaged_table_is_said(tmp_path: Path, content: str, what: str) -> None:
    path = tmp_path / "honours.toml"
    path.write_text(f"[words.a]\n{content}\n", encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what):
        read_honours(path)
