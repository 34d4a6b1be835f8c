"""Names on an envelope: each honour once, and nothing of the name lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.officials.addressee import addressee_lines
from kiosk.addressing.officials.envelope import Place, named_line
from kiosk.addressing.officials.forms import forms_table, offices
from kiosk.addressing.officials.honours import Kind, read_honours, shipped
from kiosk.addressing.officials.written import read_name
from kiosk.errors import ResourceDamaged
from kiosk.model.campaign import Gender, Official

NAMES = ["Jane Roe", "Nguyễn Văn An", "Ada de la Cruz", "Kim Yong-ho", "Ana M. Ruiz"]
WORDS = sorted(
    {each.written for each in shipped().spellings.values() if each.written.isascii()}
)
LANGUAGES = sorted(forms_table().languages)
ROW = 'kind = "rank"\nen = ["A"]\nsource = "us"'
WOMAN, MAN = Gender.FEMALE, Gender.MALE


def ambassador(name: str, title: str = "Ambassador of Verland") -> Official:
    return Official("x", name, title, "ambassador")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Jane Roe", "H.E. Jane Roe"),
        ("H.E. Ambassador Ambassador Jane Roe", "H.E. Jane Roe"),
        ("Her Excellency Amb. Jane Roe", "Her Excellency Jane Roe"),
        ("S.E. Embajadora Jane Roe", "H.E. Jane Roe"),
        ("HE Jane Roe", "H.E. Jane Roe"),
        ("The Rt. Hon. Dr. Jane Roe", "The Rt. Hon. Dr. Jane Roe"),
        ("Hon. Gen. Dr. Dr. Jane Roe", "Hon. Gen. Dr. Dr. Jane Roe"),
        ("Mr. John Roe", "His Excellency John Roe"),
        ("H.E., Mr Mr. John Roe", "His Excellency John Roe"),
        ("Excmo. Sr. D. Juan Pérez", "His Excellency Juan Pérez"),
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
        ("General ", "H.E. Dr. Jane Roe", "", "H.E. Dr. Jane Roe"),
        ("General ", "H.E. Gen. Dr. Jane Roe", "", "H.E. General Dr. Jane Roe"),
        ("The Rt Hon ", "The Rt Hon Jane Roe MP", " MP", "The Rt Hon Jane Roe MP"),
        ("Excmo. Sr. ", "Excmo. Sr. D. Juan Pérez", "", "Excmo. Sr. D. Juan Pérez"),
        ("Monsieur ", "M. Night Roe", "", "Monsieur M. Night Roe"),
        ("Monsieur ", "S.E. M. Jean Roe", "", "Monsieur Jean Roe"),
        ("Frau ", "Hon. Mrs. Dr. Ada Roe", "", "Frau Dr. Ada Roe"),
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
    template = f"{before}{{name}}{after}"
    assert named_line(template, read_name(name), Place("xx")) == line


def test_an_office_stays_in_the_name_where_the_title_does_not_say_it() -> None:
    judge = Official("x", "Judge Jane Roe", "Court of Appeal", "judge")
    assert addressee_lines(judge, "en")[0] == "Judge Jane Roe"
    known = replace(judge, title="Judge of Appeal")
    assert addressee_lines(known, "en")[0] == "Jane Roe"


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
    assert addressee_lines(head, "en")[0] == "Hon. Minister Col. Dr. Ali"


def test_without_a_name_the_title_stands_alone_and_without_both_nothing() -> None:
    assert addressee_lines(ambassador(""), "en") == ("Ambassador of Verland",)
    nobody = Official("x", "", "", "other")
    assert addressee_lines(nobody, "en") == ()


@pytest.mark.parametrize(
    ("name", "office", "line"),
    [
        ("Lt. Gen. Tom Roe", "general", "Lt. Gen. Tom Roe"),
        ("Senior General Tom Roe", "general", "Senior General Tom Roe"),
        ("Brig. Gen. (Rtd.) Tom Roe", "general", "Brig. Gen. (Rtd.) Tom Roe"),
        ("Gen. Tom Roe", "general", "General Tom Roe"),
        ("Col. Gen. Tom Roe", "general", "Col. Gen. Tom Roe"),
        (
            "General (Retd) Tom Roe",
            "president",
            "His Excellency General (Retd) Tom Roe",
        ),
        ("HRH Prince Khalid Roe", "ambassador", "HRH Prince Khalid Roe"),
        ("HM King Aldo Roe", "king", "His Majesty King Aldo Roe"),
        ("H.E. King Aldo Roe", "king", "His Majesty King Aldo Roe"),
        ("Rt Hon. Sir John Roe", "prime-minister", "Rt Hon. Sir John Roe"),
        ("Lord John Roe", "minister-uk", "The Rt Hon Lord John Roe"),
        ("Baroness Roe of Town", "minister-uk", "The Rt Hon Baroness Roe of Town"),
        ("Sir John Roe KC", "minister-uk", "The Rt Hon Sir John Roe KC MP"),
        ("Jane Roe KC MP", "minister-uk", "The Rt Hon Jane Roe KC MP"),
        ("Senator the Hon Jane Roe", "minister", "Senator the Hon Jane Roe"),
        ("Mr. Justice Adrian Cole", "chief-justice", "Mr. Justice Adrian Cole"),
        ("The Hon. Mr Justice Cole", "chief-justice", "The Hon. Mr Justice Cole"),
        ("Mr. Dr. John Roe", "other", "Dr. John Roe"),
        ("YB Datuk Seri Ali Roe", "minister", "YB Datuk Seri Ali Roe"),
        ("Tan Sri Dato' Seri Ali Roe", "minister", "Tan Sri Dato' Seri Ali Roe"),
        ("Chief Alhaji Musa Roe", "governor", "Chief Alhaji Musa Roe"),
        ("HRM Oba John Roe", "other", "HRM Oba John Roe"),
        ("Ir. H. Joko Roe, M.Si.", "governor", "Ir. H. Joko Roe, M.Si."),
        ("H.E. Sheikh Dr. Ahmed Roe", "minister", "H.E. Sheikh Dr. Ahmed Roe"),
        ("Exmo. Sr. Dr. Luís Paz", "other", "Exmo. Sr. Dr. Luís Paz"),
        ("Shri Anil Roe", "minister", "Shri Anil Roe"),
    ],
)
def test_in_english_the_names_own_honour_comes_before_the_tables(
    name: str, office: str, line: str
) -> None:
    whom = Official("x", name, "Head", office, gender=MAN)
    assert addressee_lines(whom, "en") == (line, "Head")


@pytest.mark.parametrize(
    ("office", "name", "line"),
    [
        ("fr president m", "S.E.M. Ali Roe", "Son Excellence Monsieur Ali Roe"),
        ("fr minister f", "S.E. Mme Ada Roe", "S.E. Mme Ada Roe"),
        ("fr minister m", "M. Ali Roe", "Monsieur Ali Roe"),
        ("fr minister m", "M. le Ministre Ali Roe", "Monsieur Ali Roe"),
        ("fr minister ", "M. Ali Roe", "M. Ali Roe"),
        ("fr minister m", "Général Ali Roe", "Monsieur le Général Ali Roe"),
        ("fr other m", "Amiral Ali Roe", "Monsieur l’Amiral Ali Roe"),
        ("fr crown-prince m", "Prince Ali Roe", "Son Altesse Royale le Prince Ali Roe"),
        ("fr minister f", "Maître Ada Roe", "Maître Ada Roe"),
        ("fr minister m", "Cheikh Ali Roe", "Cheikh Ali Roe"),
        ("fr minister f", "Hon. Ada Roe", "Madame Ada Roe"),
        ("es minister m", "Excmo. Sr. D. Luis Paz", "Excmo. Sr. D. Luis Paz"),
        ("es president m", "Excmo. Sr. D. Luis Paz", "Excmo. Sr. D. Luis Paz"),
        ("es minister m", "Sr. D. Luis Paz", "Sr. D. Luis Paz"),
        ("es prosecutor m", "Lic. Luis Paz", "Sr. Lic. Luis Paz"),
        ("es governor f", "Mtra. Ana Paz", "Sra. Mtra. Ana Paz"),
        ("es general m", "General de División Luis Paz",
         "General de División Luis Paz"),
        ("es crown-prince m", "Príncipe Luis Paz",
         "Su Alteza Real el Príncipe Luis Paz"),
        ("it minister f", "On. Carla Roe", "On. Carla Roe"),
        ("it minister f", "On. Avv. Carla Roe", "On. Avv. Carla Roe"),
        ("pt minister m", "Exmo. Sr. Dr. Luís Paz",
         "A Sua Excelência o Senhor Dr. Luís Paz"),
        ("pt judge m", "Desembargador Luís Paz",
         "A Sua Excelência o Senhor Desembargador Luís Paz"),
        ("de other m", "Dr. Karl Roe", "Herrn Dr. Karl Roe"),
        ("de other m", "Prof. Dr. Dr. h. c. Karl Roe",
         "Herrn Prof. Dr. Dr. h. c. Karl Roe"),
        ("de minister ", "Herr Karl Roe", "Herrn Karl Roe"),
        ("de minister ", "Frau Dr. Anna Roe", "Frau Dr. Anna Roe"),
        ("de minister m", "H.E. Mr. Karl Roe", "Herrn Karl Roe"),
        ("de ambassador m", "HRH Prince Khalid Roe", "HRH Prince Khalid Roe"),
        ("de minister m", "Sir John Roe", "Sir John Roe"),
        ("tr minister m", "Sayın Ali Roe", "Sayın Ali Roe"),
        ("tr prosecutor f", "Prof. Dr. Ayşe Roe", "Sayın Prof. Dr. Ayşe Roe"),
        ("ru general m", "генерал-лейтенант Иван Роу", "генерал-лейтенант Иван Роу"),
        ("fa ayatollah m", "آیت‌الله علی رضوی", "حضرت آیت‌الله علی رضوی"),
        ("fa minister m", "جناب آقای علی رضوی", "جناب آقای علی رضوی"),
        ("ar ambassador m", "سعادة السفير أحمد كامل", "سعادة السيد أحمد كامل"),
        ("ar minister m", "الدكتور أحمد كامل", "معالي السيد الدكتور أحمد كامل"),
        ("ar judge m", "القاضي أحمد كامل", "القاضي أحمد كامل"),
        ("ar general m", "اللواء أحمد كامل", "اللواء أحمد كامل"),
        ("zh general m", "王明将军", "王明将军"),
        ("zh minister m", "王明先生", "王明阁下"),
        ("zh other m", "王明阁下", "王明阁下"),
        ("fr president m", "Général de division Ali Roe",
         "Son Excellence Monsieur le Général de division Ali Roe"),
        ("zh general m", "General Ali Roe", "Ali Roe将军"),
    ],
)  # fmt: skip
def test_in_other_languages_each_honour_stands_once(
    office: str, name: str, line: str
) -> None:
    language, row, gender = office.split(" ")
    whom = Official("x", name, "", row, gender=Gender(gender) if gender else None)
    assert addressee_lines(whom, language)[0] == line


@pytest.mark.parametrize(
    ("template", "name", "line"),
    [
        ("nl De heer {name}", "Dhr. mr. Jan Roe", "De heer mr. Jan Roe"),
        ("nl De heer {name}", "Z.E. Jan Roe", "Z.E. Jan Roe"),
        ("nl De heer {name}", "prof. dr. Jan Roe", "De heer prof. dr. Jan Roe"),
        ("pl Pan {name}", "Pan Jan Roe", "Pan Jan Roe"),
        ("pl Szanowny Pan {name}", "dr hab. Jan Roe", "Szanowny Pan dr hab. Jan Roe"),
        ("uk Пан {name}", "пан Іван Роу", "Пан Іван Роу"),
        ("uk Пан {name}", "генерал Іван Роу", "Пан генерал Іван Роу"),
        ("sv Herr {name}", "Herr Karl Roe", "Herr Karl Roe"),
        ("sv Herr {name}", "Generalmajor Karl Roe", "Herr Generalmajor Karl Roe"),
        ("sv H.M. Konungen {name}", "Kung Karl Roe", "H.M. Konungen Karl Roe"),
    ],
)  # fmt: skip
def test_other_templates_say_each_honour_once(
    template: str, name: str, line: str
) -> None:
    language, _, words = template.partition(" ")
    place = Place(language, MAN)
    assert named_line(words, read_name(name), place) == line


def test_a_title_that_is_a_style_stands_before_the_name() -> None:
    king = Official("x", "Salim Roe", "His Majesty King", "king", gender=MAN)
    assert addressee_lines(king, "en") == ("His Majesty King Salim Roe",)
    again = replace(king, name="HM King Salim Roe")
    assert addressee_lines(again, "en") == ("His Majesty King Salim Roe",)


def test_a_style_stands_in_one_line_of_the_block() -> None:
    envoy = ambassador("Jane Roe", "H.E. the Ambassador of Verland")
    assert addressee_lines(envoy, "en") == ("H.E. Jane Roe", "Ambassador of Verland")


def kinds_in(line: str) -> list[str]:
    """Style, courtesy, and rank or degree, as often as they stand in a line."""
    groups = {Kind.DEGREE: Kind.RANK}
    found = (each.word.kind for _, each in shipped().within(line) if each)
    wanted = {Kind.STYLE, Kind.COURTESY, Kind.RANK}
    return [each for x in found if (each := groups.get(x, x)) in wanted]


@given(
    st.sampled_from(WORDS),
    st.sampled_from(NAMES),
    st.sampled_from(sorted(offices())),
    st.sampled_from((*Gender, None)),
    st.sampled_from(LANGUAGES),
)
def test_an_honour_and_an_office_make_each_kind_once_in_every_language(  # noqa: PLR0917
    word: str, name: str, office: str, gender: Gender | None, language: str
) -> None:
    whom = Official("x", f"{word} {name}", "", office, gender=gender)
    line = addressee_lines(whom, language)[0]
    kinds = kinds_in(line.replace(name, "Xx Xx"))
    assert len(kinds) == len(set(kinds))


@given(
    st.lists(st.sampled_from(WORDS), max_size=5),
    st.sampled_from(NAMES),
    st.sampled_from(sorted(offices())),
    st.sampled_from((*Gender, None)),
    st.sampled_from(LANGUAGES),
)
def test_no_name_rank_or_dignity_is_lost(  # noqa: PLR0917
    words: list[str], name: str, office: str, gender: Gender | None, language: str
) -> None:
    whom = Official("x", " ".join((*words, name)), "Title", office, gender=gender)
    line = addressee_lines(whom, language)[0]
    assert name in line
    there = {each.word.same for _, each in shipped().within(line) if each}
    for each in read_name(whom.name).honours:
        kept = each.word.kind in {Kind.STYLE, Kind.COURTESY, Kind.OFFICE}
        assert kept or each.written in line or each.word.same in there


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ('kind = "style"\nsource = "us"', "expected words in a language"),
        ('kind = "x"\nen = ["H.E."]\nsource = "us"', 'kind: found the text "x"'),
        ('kind = "rank"\nlike = "b"\nen = ["A"]\nsource = "us"', "like: found"),
        ('kind = "rank"\nen = [" "]\nsource = "us"', "an entry that is no text"),
        (f"{ROW}\n[words.b]\n{ROW}", 'found "A" more than once'),
        ('kind = "rank"\nen = ["A"]', "source: missing"),
    ],
)
def test_a_damaged_table_is_said(tmp_path: Path, content: str, what: str) -> None:
    path = tmp_path / "honours.toml"
    path.write_text(f"[words.a]\n{content}\n", encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what):
        read_honours(path)
