"""A glyph that stands for different texts in different letters of one file.

It has a code for each of them.
"""

import subprocess
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.model.letter import Letter
from kiosk.model.page import Pages
from kiosk.pdf.batch import draw_batch
from kiosk.pdf.document import BatchWriter, DocumentInfo, write_document
from kiosk.pdf.fonts.book import FontBook
from kiosk.typesetting.draw import draw
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter

Write = Callable[..., Letter]

# Neighbours look alike: one glyph, or glyphs of one another's parts.
ODD = (
    *("well-known", "well\u2010known", "well\u2011known"),
    *("10 \u212a", "10 K", "5 \u2126", "5 \u03a9", "3 \u00b5m", "3 \u03bcm"),
    *("\u212bngstr\u00f6m", "\u00c5ngstr\u00f6m", "A\u030angstro\u0308m"),
    *("\u0627\u0644\u0644\u0647", "\ufdf2", "\ufefb", "\u0644\u0627"),
    *("office", "o\ufb00ice", "\u00e9t\u00e9", "e\u0301te\u0301"),
)
# Poppler puts marks of direction about what it turns.
CONTROLS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c"))
LETTERS = st.lists(st.sampled_from(ODD), min_size=2, max_size=8)


@pytest.fixture(scope="module")
def letters(
    papers: Mapping[str, Stationery], typesetter: Typesetter, write: Write
) -> Mapping[str, Pages]:
    paper = papers["a4-uk"]
    return {text: lay_out(write(body=[text]), paper, typesetter) for text in ODD}


def pages_read(pdf: bytes, folder: Path) -> list[str]:
    """Each page as it is laid out and after it as it is drawn.

    As drawn, Poppler parts lam from its alef; as laid out, it joins "5" and ohm.
    """
    file = folder / "letters.pdf"
    file.write_bytes(pdf)
    ways = [_read(file), _read(file, "-raw")]
    return ["".join(page) for page in zip(*ways, strict=True)]


def _read(file: Path, *options: str) -> list[str]:
    command = ["pdftotext", *options, str(file), "-"]
    out = subprocess.run(command, capture_output=True, check=True).stdout
    return out.decode().translate(CONTROLS).split("\f")[:-1]


def has_its_words(texts: Sequence[str], pages: Sequence[str]) -> bool:
    pairs = zip(texts, pages, strict=True)
    return all(f"\n{text}\n" in page for text, page in pairs)


@settings(
    max_examples=settings.default.max_examples // 4,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=LETTERS)
def test_every_letter_of_a_file_keeps_its_text(
    texts: list[str],
    letters: Mapping[str, Pages],
    typesetter: Typesetter,
    tmp_path: Path,
) -> None:
    pdf = draw([letters[text] for text in texts], typesetter)
    assert has_its_words(texts, pages_read(pdf, tmp_path))


@settings(
    max_examples=settings.default.max_examples // 8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(batches=st.lists(LETTERS, min_size=2, max_size=3))
def test_letters_drawn_side_by_side_keep_theirs(
    batches: list[list[str]],
    letters: Mapping[str, Pages],
    typesetter: Typesetter,
    tmp_path: Path,
) -> None:
    """Each batch is drawn without a word of the others, as several processes do."""
    written = BytesIO()
    book = FontBook(typesetter.programs)
    writer = BatchWriter(written, book, DocumentInfo("Letters", "en"))
    start = writer.fonts
    for texts in batches:
        documents = [letters[text] for text in texts]
        if not writer.add(draw_batch(documents, FontBook(typesetter.programs, start))):
            assert writer.add(
                draw_batch(documents, FontBook(typesetter.programs, writer.fonts))
            )
    writer.close()
    texts = [text for batch in batches for text in batch]
    assert has_its_words(texts, pages_read(written.getvalue(), tmp_path))


@settings(
    max_examples=settings.default.max_examples // 2,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(files=st.lists(LETTERS, min_size=2, max_size=4))
def test_what_was_drawn_before_changes_no_byte(
    files: list[list[str]], letters: Mapping[str, Pages], typesetter: Typesetter
) -> None:
    """Operators are remembered from file to file, and may be of other glyph names."""
    for texts in files:
        documents = [letters[text] for text in texts]
        anew = BytesIO()
        write_document(documents, anew, typesetter.programs)
        assert draw(documents, typesetter) == anew.getvalue()
