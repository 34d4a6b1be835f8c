"""The file itself: syntax, cross-reference, trees, and memory."""

import subprocess
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.page import Page, Pages
from kiosk.typesetting.pdf.colour import srgb_profile
from kiosk.typesetting.pdf.document import write_document
from kiosk.typesetting.pdf.file import PdfFile
from kiosk.typesetting.pdf.objects import Name, Ref, Value, number, syntax
from tests.unit.typesetting.pdf.hand_set import Faces


class Sink:
    """A stream that forgets what it took."""

    def __init__(self) -> None:
        self.length = 0

    def write(self, data: bytes, /) -> int:
        self.length += len(data)
        return len(data)


@given(st.text())
def test_every_text_comes_back_from_a_file(text: str) -> None:
    written = BytesIO()
    file = PdfFile(written)
    root = file.add({"Type": Name("Catalog"), "Said": text, "Pages": pages_of(file)})
    file.close(root, file.add({}))
    with pikepdf.open(BytesIO(written.getvalue())) as pdf:
        said = pdf.Root.Said
        expected = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        assert str(said) == expected


def pages_of(file: PdfFile) -> Ref:
    return file.add({"Type": Name("Pages"), "Kids": (), "Count": 0})


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


def test_values_are_written_in_their_order() -> None:
    value: Value = {"B": (Name("X"), True, b"\1"), "A": {"K": 1}}
    assert syntax(value) == "<</B [/X true <01>]/A <</K 1>>>>"


def test_other_programs_find_nothing_wrong(
    letter: Pages, faces: Faces, tmp_path: Path
) -> None:
    file = tmp_path / "letters.pdf"
    with file.open("wb") as stream:
        write_document([letter] * 150, stream, faces)
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, check=True)
    assert b"No syntax or stream encoding errors" in checked.stdout
    fonts = subprocess.run(["pdffonts", file], capture_output=True, check=True).stdout
    rows = fonts.decode().splitlines()[2:]
    assert rows
    for row in rows:
        assert "CID TrueType      Identity-H       yes yes yes" in row


def test_pages_hang_in_a_tree_of_small_nodes(faces: Faces) -> None:
    written = BytesIO()
    blank = Pages(595, 842, (Page(()),) * 4200, "A letter", "en")
    write_document([blank], written, faces)
    with pikepdf.open(written) as pdf:
        assert len(pdf.pages) == 4200
        assert int(pdf.Root.Pages.Count) == 4200
        nodes = [pdf.Root.Pages]
        while nodes:
            node = nodes.pop()
            assert len(node.Kids) <= 64
            nodes += [kid for kid in node.Kids if kid.Type == "/Pages"]


def test_the_identifier_tells_contents_apart(letter: Pages, faces: Faces) -> None:
    def identifier(*letters: Pages) -> bytes:
        written = BytesIO()
        write_document(letters, written, faces)
        with pikepdf.open(written) as pdf:
            first, second = pdf.trailer.ID
            assert bytes(first) == bytes(second)
            return bytes(first)

    assert identifier(letter) == identifier(letter)
    assert identifier(letter) != identifier(letter, letter)


def test_a_letter_without_a_title_is_named_by_its_maker(
    letter: Pages, faces: Faces
) -> None:
    written = BytesIO()
    write_document([replace(letter, title="\x07")], written, faces)
    with pikepdf.open(written) as pdf:
        assert pdf.docinfo["/Title"] == "Letter Kiosk"
        assert pdf.open_metadata()["dc:title"] == "Letter Kiosk"


def test_memory_hardly_grows_with_the_letters(letter: Pages, faces: Faces) -> None:
    def letters(count: int) -> Iterator[Pages]:
        for _ in range(count):
            yield letter

    def most(count: int) -> int:
        tracemalloc.start()
        write_document(letters(count), Sink(), faces)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak

    write_document(letters(2), Sink(), faces)
    # Offsets of the objects and numbers of the sections alone: 50,000 such letters
    # take about 10 MB.
    assert most(1100) - most(300) < 800 * 450


def test_the_profile_is_whole() -> None:
    profile = srgb_profile()
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert profile[36:40] == b"acsp"
