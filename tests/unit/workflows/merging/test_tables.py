"""Tables as spreadsheets and forms write them."""

# ruff: noqa: E501 - a case is a line

from io import StringIO
from pathlib import Path

import pytest

from kiosk.model.writer import Writer
from kiosk.workflows.merging.layout import layout_of
from kiosk.workflows.merging.writers import Row, WriterTable, read_rows

ADA = Writer(name="Ada Roe", town="Leeds")
JOSE = Writer(name="José Núñez", address=("Calle 5",), town="29000 Málaga")


def only_row(text: str) -> Row:
    (row,) = read_rows(StringIO(text, newline=""), "writers.csv")
    assert isinstance(row, Row)
    return row


@pytest.mark.parametrize(
    "text",
    [
        "name,town,email\nAda Roe,Leeds,a@x\n",
        "Name,Town,\nAda Roe,Leeds,\n",
        "Name;Ort;;;\r\nAda Roe;Leeds;;;\r\n;;;;\r\n",
        "sep=;\r\nName;Ort\r\nAda Roe;Leeds\r\n",
        '"sep=,"\nName,Town\nAda Roe,Leeds\n',
        "\nName;Stadt\nAda Roe;Leeds\n",
        ";;\nName;Ort;\nAda Roe;Leeds;\n",
        "“Name”,“Town”\nAda Roe,Leeds\n",
        "«Nom»;«Ville»\nAda Roe;Leeds\n",
        "Name,Town\rAda Roe,Leeds\r",
        "Full Name,City\nAda Roe,Leeds\n",
        "FULL_NAME*,Town (optional)\nAda Roe,Leeds\n",
        "First Name,Last Name,Town\nAda,Roe,Leeds\n",
        "Nachname;Vorname;Wohnort\nRoe;Ada;Leeds\n",
        "Nom;Prénom;Ville\nRoe;Ada;Leeds\n",
        "Nombre;Apellidos;Ciudad\nAda;Roe;Leeds\n",
        "Name, Vorname;Ort\nRoe, Ada;Leeds\n",
        "Full Name,First Name,Last Name,Town\nAda Roe,Ada,Roe,Leeds\n",
        "Table 1\nName,Town\nAda Roe,Leeds\n",
        "Signatures 2026;;\n;;\nName;Ort;Notiz\nAda Roe;Leeds;x\n",
        "Timestamp,Email Address,What is your name?,Town\n1,a@x,Ada Roe,Leeds\n",
        "Zeitstempel;Vor- und Nachname;Wohnort\n1;Ada Roe;Leeds\n",
        "Horodateur;Nom complet;Localité\n1;Ada Roe;Leeds\n",
        "Marca temporal;Nombre y apellidos;Población\n1;Ada Roe;Leeds\n",
        "Name\tOrt\tKommentar\nAda Roe\tLeeds\tx\n",
    ],
)
def test_a_name_and_a_town_are_read_whatever_they_are_called(text: str) -> None:
    assert only_row(text).writer == ADA


@pytest.mark.parametrize(
    ("text", "address", "town"),
    [
        ("Name;Straße;Hausnummer;PLZ;Ort\nA;Hauptstr.;5;50667;Köln\n", ("Hauptstr. 5",), "50667 Köln"),
        ("Nom;Numéro de rue;Rue;CP;Ville\nA;12;rue X;30000;Nîmes\n", ("12 rue X",), "30000 Nîmes"),
        ("Name,Address 1,Address 2,City,State,ZIP\nA,Flat 3,1 St,Springfield,IL,62701\n", ("Flat 3", "1 St"), "Springfield, IL 62701"),
        ('Name,Address,Town\nA,"Flat 3\n1 St",Leeds\n', ("Flat 3", "1 St"), "Leeds"),
    ],
)  # fmt: skip
def test_an_address_in_many_columns_is_put_together(
    text: str, address: tuple[str, ...], town: str
) -> None:
    assert only_row(text).writer == Writer(name="A", town=town, address=address)


def test_what_is_left_out_and_how_columns_were_taken_is_known() -> None:
    table = ["Full Name,Phone,Ort,\n", "A,B,C,\n"]
    layout = layout_of(["x\n", *table])
    assert layout is not None
    assert (layout.line, layout.titled) == (2, True)
    for first in ("\n", "sep=,\n"):
        other = layout_of([first, *table])
        assert other is not None
        assert (other.line, other.titled) == (2, False)
    assert list(layout.head.left_out()) == ["Phone"]
    assert list(layout.head.taken()) == [("Full Name", "name"), ("Ort", "town")]


def test_remarks_of_those_who_keep_the_table_are_no_own_words() -> None:
    row = only_row("Name;Nachricht;Bemerkung\nA;Ich bin Lehrerin.;schwierig\n")
    assert row.own_words == "Ich bin Lehrerin."


@pytest.mark.parametrize("codec", ["cp1252", "utf-16", "utf-8-sig", "mac_roman"])
def test_a_file_is_read_in_the_encoding_of_its_spreadsheet(
    tmp_path: Path, codec: str
) -> None:
    file = tmp_path / "writers.csv"
    text = "Nombre;Calle;CP;Ciudad\r\nJosé Núñez;Calle 5;29000;Málaga\r\n"
    file.write_bytes(text.encode(codec))
    assert [each.writer for each in WriterTable(file)] == [JOSE]


def test_an_encoding_that_nothing_tells_is_named_by_the_one_who_knows(
    tmp_path: Path,
) -> None:
    file = tmp_path / "writers.csv"
    file.write_bytes("name;town\nŁukasz Wójcik;Łódź\n".encode("cp1250"))
    (problem,) = WriterTable(file).problems()
    assert "save it as CSV UTF-8" in str(problem)
    (row,) = WriterTable(file, "cp1250")
    assert row.writer.name == "Łukasz Wójcik"


def test_signs_that_no_letter_gets_are_known_by_their_field() -> None:
    assert only_row("name,town\nA\u202ed,B\n").hidden == ("name",)
