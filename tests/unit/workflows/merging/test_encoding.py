"""The encoding of a table is found, or it is said that nothing tells it."""

# ruff: noqa: RUF001 - letters of other scripts are meant

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.workflows.merging.encoding import encoding_of

GERMAN = "Name;Straße;Ort\nJürgen Müller;Königstraße 5;Köln\n"
FRENCH = "Nom;Ville\nFrançois Lefèvre;Orléans\nZoé;Nîmes\n"
SPANISH = "Nombre;Ciudad\nJosé Núñez;Málaga\nBegoña Ibáñez;A Coruña\n"
LOUD = "NAME;ORT\nJÜRGEN MÜLLER;KÖLN\n"


@pytest.mark.parametrize("text", [GERMAN, FRENCH, SPANISH, LOUD])
@pytest.mark.parametrize("codec", ["cp1252", "mac_roman", "cp850"])
def test_what_old_spreadsheets_of_western_europe_write_is_told_apart(
    text: str, codec: str
) -> None:
    found = encoding_of([text.encode(codec)])
    assert found is not None
    assert text.encode(codec).decode(found.codec) == text
    assert found.said


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_text_is_known_with_and_without_its_mark(codec: str) -> None:
    found = encoding_of([GERMAN.encode(codec)])
    assert found is not None
    assert GERMAN.encode(codec).decode(found.codec) == GERMAN
    assert found.said.startswith("UTF-")


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("name;town\nŁukasz Wójcik;Łódź\nŚwięty;Gdańsk\n", "cp1250"),
        ("имя;name\nИван Петров;Москва\n", "cp1251"),
        ("name;town\nİsmail Yıldız;Eskişehir\n", "cp1254"),
    ],
)
def test_what_nothing_tells_is_not_guessed(text: str, codec: str) -> None:
    assert encoding_of([text.encode(codec)]) is None


@given(st.text(), st.integers(1, 7))
def test_utf_8_is_utf_8_however_it_is_read(text: str, size: int) -> None:
    # Zeros at every other byte are text of 16 bits.
    data = text.replace("\x00", "").encode()
    chunks = [data[at : at + size] for at in range(0, len(data), size)]
    found = encoding_of(chunks)
    assert found is not None
    assert found.codec.startswith("utf-") or data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    assert not found.said
