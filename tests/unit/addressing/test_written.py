"""Names in their parts, and phrases that go only as a whole."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.officials.addressee import addressee_lines
from kiosk.addressing.officials.name_parts import read_name_parts
from kiosk.addressing.officials.written import read_name
from kiosk.errors import ResourceDamaged
from kiosk.model.campaign import Gender, Official


@pytest.mark.parametrize(
    ("office", "name", "title", "lines"),
    [
        ("minister-justice", "Minister of Justice Selim Aydan", "Minister of Justice",
         "Selim Aydan / Minister of Justice"),
        ("governor-us", "Governor of Texas Ann Roe", "Governor",
         "The Honorable Ann Roe / Governor of Texas"),
        ("governor-us", "Governor of New York Ann Roe", "Governor",
         "The Honorable Ann Roe / Governor of New York"),
        ("governor", "Governor of Kano State Abba Roe", "Governor",
         "Abba Roe / Governor of Kano State"),
        ("president", "President of the Republic Paul Roe", "President of the Republic",
         "H.E. Paul Roe / President of the Republic"),
        ("police-chief", "Commissioner of Police John Roe", "Commissioner of Police",
         "John Roe / Commissioner of Police"),
        ("attorney-general", "Attorney General of Mexico Luis Paz", "Attorney General",
         "Luis Paz / Attorney General of Mexico"),
        ("attorney-general", "Attorney-General of Ghana Ama Roe", "Attorney General",
         "Ama Roe / Attorney-General of Ghana"),
        ("governor", "Governor of Nairobi, Jane Roe", "Governor",
         "Jane Roe / Governor of Nairobi"),
        ("governor", "Governor General Mary Roe", "Governor-General",
         "Mary Roe / Governor-General"),
        ("minister", "Deputy Minister Ann Roe", "Deputy Minister",
         "Ann Roe / Deputy Minister"),
        ("other", "Secretary of State Ann Roe", "Secretary of State",
         "Ann Roe / Secretary of State"),
        ("other", "Ombudsman of Verland Ann Roe", "Ombudsman of Verland",
         "Ann Roe / Ombudsman of Verland"),
        ("minister", "Minister Selim Aydan", "Minister of Justice",
         "Selim Aydan / Minister of Justice"),
        ("ambassador", "Amb. Jane Roe", "Ambassador of Verland",
         "H.E. Jane Roe / Ambassador of Verland"),
        ("president", "Dr. Paul Roe, President of Verland", "President of Verland",
         "H.E. Dr. Paul Roe / President of Verland"),
        ("ambassador", "H.E. the Ambassador Jane Roe", "Ambassador",
         "H.E. Jane Roe / Ambassador"),
    ],
)  # fmt: skip
def test_an_office_goes_with_all_that_belongs_to_it(
    office: str, name: str, title: str, lines: str
) -> None:
    whom = Official("x", name, title, office)
    assert " / ".join(addressee_lines(whom, "en")) == lines


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Justice Mensah", "Minister of Justice"),
        ("Justice Mary Okello", "Minister of Justice"),
        ("Justice Mary Okello", "Judge of the High Court"),
        ("Justice Mary Okello", "Judge"),
        ("Mr. Justice Adrian Cole", "Chief Justice"),
        ("Governor of Nairobi Jane Roe", "Governor"),
        ("Mayor of Rio Grande Ana Paz", "Mayor"),
        ("Minister of Trade and Industry Jane Roe", "Minister"),
        ("Minister Delegate Ann Roe", "Minister"),
        ("Minister van der Merwe", "Minister"),
        ("Deputy Minister Ann Roe", "Minister"),
        ("Acting Minister of Justice Jane Roe", "Minister of Justice"),
        ("Former President Paul Roe", "President"),
        ("Ambassador-designate Jane Roe", "Ambassador"),
        ("Minister General of Trade Ann Roe", "Minister"),
        ("Judge Reinhold Roe", "Mayor"),
        ("Major Roe", "Major"),
        ("Senator the Hon Jane Roe", "Minister"),
        ("King of Bahrain Hamad", "Ruler"),
        ("Minister of Justice", "Minister of Justice"),
        ("Prince Johnson", "Prince Regent"),
    ],
)
def test_what_cannot_go_whole_stays_as_written(name: str, title: str) -> None:
    whom = Official("x", name, title, "other")
    assert addressee_lines(whom, "en")[0] == name


@pytest.mark.parametrize(
    ("office", "name", "title", "line"),
    [
        ("es minister-justice", "Ministro de Justicia Luis Paz", "Ministro de Justicia",
         "Sr. Luis Paz"),
        ("es governor", "Gobernador de Nuevo León Luis Paz", "Gobernador",
         "Sr. Luis Paz"),
        ("fr prosecutor", "Procureur de la République Paul Roe",
         "Procureur de la République", "Monsieur Paul Roe"),
        ("pt president", "Presidente da República Rui Paz", "Presidente da República",
         "A Sua Excelência o Senhor Rui Paz"),
        ("de president", "Präsident der Republik Paul Roe", "Präsident der Republik",
         "Seiner Exzellenz Herrn Paul Roe"),
        ("de minister-justice", "Minister of Justice Paul Roe", "Minister of Justice",
         "Herrn Paul Roe"),
        ("tr minister-justice", "Adalet Bakanı Ali Roe", "Adalet Bakanı",
         "Sayın Ali Roe"),
        ("ru minister-justice", "Министр юстиции Иван Роу", "Minister of Justice",
         "Иван Роу"),
        ("ar minister-justice", "وزير العدل أحمد كامل", "Minister of Justice",
         "معالي السيد أحمد كامل"),
        ("ar minister", "وزير الصحة أحمد كامل", "Minister",
         "معالي السيد وزير الصحة أحمد كامل"),
        ("fa minister-justice", "وزیر دادگستری علی رضوی", "وزیر دادگستری",
         "جناب آقای علی رضوی"),
        ("zh minister-justice", "司法部长王明", "司法部长", "王明阁下"),
        ("fr minister-justice", "Garde des Sceaux Paul Roe",
         "Garde des Sceaux, Ministre de la Justice", "Monsieur Paul Roe"),
    ],
)  # fmt: skip
def test_an_office_goes_as_a_whole_in_every_language(
    office: str, name: str, title: str, line: str
) -> None:
    language, _, row = office.partition(" ")
    whom = Official("x", name, title, row, gender=Gender.MALE)
    assert addressee_lines(whom, language)[0] == line


# Words that no table of the program reads.
GIVEN = ["Adaeze", "Bartolomé", "Chidi", "Dzmitry", "Eylül", "Farrukh", "Ingibjörg"]
PLACES = ["Atlantis", "Ruritania", "Nueva Ínsula", "Port Invented", "Xanadu State"]
OFFICES = ["Governor", "Minister", "Mayor", "Ambassador", "Commissioner", "Justice"]
BODIES = ["of {}", "of the {}", "for {} Affairs", "de {}", "del {}", "General of {}"]


@given(
    st.sampled_from(OFFICES),
    st.sampled_from(["", *BODIES]),
    st.sampled_from(PLACES),
    st.lists(st.sampled_from(GIVEN), min_size=1, max_size=3),
    st.sampled_from(OFFICES),
)
def test_every_word_of_a_name_is_in_the_block_in_its_order(  # noqa: PLR0917
    office: str, body: str, place: str, names: list[str], title: str
) -> None:
    phrase = f"{office} {body.format(place)}".strip()
    name = f"{phrase} {' '.join(names)}"
    for said in (title, phrase, f"{title} of {place}"):
        line, below = addressee_lines(Official("x", name, said, "other"), "en")
        assert line == name or (line == " ".join(names) and phrase in below)


def test_letters_stand_behind_a_name_and_are_no_part_of_it() -> None:
    written = read_name("Sir John Roe KC, LL.M., PhD")
    assert (written.core, written.letters) == ("John Roe", " KC, LL.M., PhD")
    assert read_name("Roe, John").core == "Roe, John"
    assert read_name("Jane ROE").core == "Jane ROE"
    assert read_name("MP").core == "MP"


def test_a_damaged_table_of_name_parts_is_said(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text('[continues]\nsource = "us"\n', encoding="utf-8")
    with pytest.raises(ResourceDamaged, match="missing"):
        read_name_parts(path)
