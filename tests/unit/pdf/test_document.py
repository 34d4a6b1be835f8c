"""The file itself: syntax, metadata, and what it asks of who shows and prints it."""

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.page import Pages
from kiosk.pdf.document import write_document
from kiosk.pdf.fonts.program import Programs
from kiosk.pdf.syntax import number, text_string
from tests.unit.pdf.hand_set import Faces


def written(faces: Faces, *letters: Pages) -> BytesIO:
    sink = BytesIO()
    write_document(letters, sink, Programs(faces))
    return sink


@given(st.text())
def test_every_text_comes_back_from_a_file(text: str) -> None:
    said = pikepdf.Object.parse(text_string(text).encode("ascii"))
    expected = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert str(said) == expected


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1.0, "1"),
        (-0.0001, "0"),
        (0.1 + 0.2, "0.3"),
        (72.12549, "72.125"),
        (-3.5, "-3.5"),
        (1200000, "1200000"),
    ],
)
def test_numbers_are_short_and_never_in_exponents(value: float, written: str) -> None:
    assert number(value) == written


def test_other_programs_find_nothing_wrong(
    letter: Pages, faces: Faces, tmp_path: Path
) -> None:
    file = tmp_path / "letters.pdf"
    file.write_bytes(written(faces, *[letter] * 150).getvalue())
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, check=True)
    assert b"No syntax or stream encoding errors" in checked.stdout
    fonts = subprocess.run(["pdffonts", file], capture_output=True, check=True).stdout
    rows = fonts.decode().splitlines()[2:]
    assert rows
    for row in rows:
        assert "CID TrueType      Identity-H       yes yes yes" in row


def test_the_identifier_tells_contents_apart(letter: Pages, faces: Faces) -> None:
    def identifier(*letters: Pages) -> bytes:
        with pikepdf.open(written(faces, *letters)) as pdf:
            first, second = pdf.trailer.ID
            assert bytes(first) == bytes(second)
            return bytes(first)

    other = replace(letter, pages=letter.pages[::-1])
    assert identifier(letter) == identifier(letter)
    assert len({identifier(letter), identifier(letter, letter), identifier(other)}) == 3


def test_a_letter_without_a_title_is_named_by_its_maker(
    letter: Pages, faces: Faces
) -> None:
    with pikepdf.open(written(faces, replace(letter, title="\x07"))) as pdf:
        assert pdf.docinfo["/Title"] == "Letter Kiosk"
        assert pdf.open_metadata()["dc:title"] == "Letter Kiosk"


def test_the_title_is_in_the_language_of_the_letter(
    letter: Pages, faces: Faces
) -> None:
    arabic = replace(letter, title="رسالة <إلى> الوزير", language="ar")
    with pikepdf.open(written(faces, arabic)) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
        assert '<rdf:li xml:lang="ar">رسالة &lt;إلى&gt; الوزير</rdf:li>' in packet
        assert pdf.docinfo["/Title"] == arabic.title


def test_who_prints_is_asked_for_true_size_one_side_and_the_right_tray(
    letter: Pages, faces: Faces
) -> None:
    with pikepdf.open(written(faces, letter)) as pdf:
        assert dict(pdf.Root.ViewerPreferences) == {
            "/DisplayDocTitle": True,
            "/PrintScaling": pikepdf.Name("/None"),
            "/Duplex": pikepdf.Name("/Simplex"),
            "/PickTrayByPDFSize": True,
        }


def test_several_letters_have_a_bookmark_and_a_label_each(
    letter: Pages, faces: Faces
) -> None:
    short = replace(letter, pages=letter.pages[:1], title="Another (one)")
    with pikepdf.open(written(faces, short, letter, short)) as pdf:
        with pdf.open_outline() as outline:
            bookmarks: list[tuple[str, Any]] = [
                (str(each.title), each.destination) for each in outline.root
            ]
        assert [title for title, _ in bookmarks] == [
            "1. Another (one)",
            "2. A letter",
            "3. Another (one)",
        ]
        leads_to = [pdf.pages.index(pikepdf.Page(to[0])) for _, to in bookmarks]
        assert leads_to == [0, 1, 3]
        assert [str(page.label) for page in pdf.pages] == ["1", "2-1", "2-2", "3"]


def test_one_letter_needs_no_bookmarks(letter: Pages, faces: Faces) -> None:
    with pikepdf.open(written(faces, letter)) as pdf:
        assert "/Outlines" not in pdf.Root
        assert "/PageLabels" not in pdf.Root


@pytest.mark.parametrize(
    ("title", "shown"),
    [("a\ud800b", "1. a?b"), ("x\x07y", "1. xy"), ("\x00", "1. Letter Kiosk")],
)
def test_a_bookmark_says_what_of_a_title_is_text(
    letter: Pages, faces: Faces, title: str, shown: str
) -> None:
    odd = replace(letter, title=title)
    with (
        pikepdf.open(written(faces, odd, letter)) as pdf,
        pdf.open_outline() as outline,
    ):
        assert str(outline.root[0].title) == shown
