"""What a reader copies is the text, whatever script it is in."""

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from kiosk.model.page import Block, Glyphs, Page, Pages, Tag
from kiosk.pdf.document import write_document
from kiosk.pdf.fonts.program import Programs
from tests.unit.pdf.facts import Facts
from tests.unit.pdf.fonts_read import glyph_of, to_unicode, widths
from tests.unit.pdf.hand_set import Faces, set_run

TEXTS = {
    "serif": "The office of difficult affairs: five flying offices (AVATAR) naïve",
    "arabic": "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق وقد وُهبوا عقلًا "
    "السلام على الله لا إله",
    "hebrew": "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם",
    "devanagari": "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता प्राप्त है "
    "प्रधानमंत्री कीजिए",
    "thai": "มนุษย์ทั้งหลายเกิดมามีอิสระ และเสมอภาคกัน ในเกียรติศักดิ์ น้ำ ที่นี่",
}
# Poppler puts marks of direction about what it turns.
CONTROLS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c"))


def drawn(faces: Faces, *runs: Glyphs) -> bytes:
    heading = Block(Tag.HEADING, "subject", runs[:1])
    blocks = (heading, *(Block(Tag.PARAGRAPH, "p", (run,)) for run in runs[1:]))
    written = BytesIO()
    pages = Pages(595, 842, (Page(blocks),), "A letter", "en")
    write_document([pages], written, Programs(faces))
    return written.getvalue()


def copied(pdf: bytes, folder: Path, *options: str) -> str:
    file = folder / "letter.pdf"
    file.write_bytes(pdf)
    command = ["pdftotext", *options, str(file), "-"]
    out = subprocess.run(command, capture_output=True, check=True).stdout
    return " ".join(out.decode().translate(CONTROLS).split())


@pytest.mark.parametrize("script", TEXTS)
def test_a_line_comes_back_as_it_is_read(
    script: str, faces: Faces, tmp_path: Path
) -> None:
    pdf = drawn(faces, set_run(faces, script, TEXTS[script], (40, 100)))
    assert copied(pdf, tmp_path) == TEXTS[script]


# Poppler's raw mode parts lam from the alef that is drawn over it.
@pytest.mark.parametrize("script", [each for each in TEXTS if each != "arabic"])
def test_every_word_comes_back_as_it_was_drawn(
    script: str, faces: Faces, tmp_path: Path
) -> None:
    pdf = drawn(faces, set_run(faces, script, TEXTS[script], (40, 100)))
    assert sorted(copied(pdf, tmp_path, "-raw").split()) == sorted(
        TEXTS[script].split()
    )


def test_one_glyph_may_stand_for_two_texts(faces: Faces, tmp_path: Path) -> None:
    plain = set_run(faces, "serif", "well-known", (40, 100))
    clusters = tuple(each.replace("-", "\u2010") for each in plain.clusters)
    other = replace(plain, y=130, text="well\u2010known", clusters=clusters)
    pdf = drawn(faces, plain, other)
    assert copied(pdf, tmp_path) == "well-known well\u2010known"


def test_a_word_is_told_by_its_codes_alone(faces: Faces) -> None:
    """Many readers do not know ActualText."""
    words = "अधिकारों कर्म गर्म ग प्रधानमंत्री कीजिए"
    pdf = drawn(faces, set_run(faces, "devanagari", words, (40, 100)))
    assert read_on(pdf) == words


def test_glyphs_of_other_texts_have_codes_of_their_own(faces: Faces) -> None:
    """The ga of a syllable with reph stands for a part of the syllable."""
    facts = Facts(drawn(faces, set_run(faces, "devanagari", "र्ग ग", (40, 100))))
    (font,) = facts.fonts
    (ga,) = set_run(faces, "devanagari", "ग", (0, 0)).glyphs
    shown = {code for each in facts.painted for code in each.codes}
    texts = to_unicode(font) or {}
    both = {texts[code] for code in shown if glyph_of(font, code) == ga}
    assert len(both) == 2
    assert texts[ga] == "ग"
    assert {widths(font)[code] for code in shown if glyph_of(font, code) == ga} == {
        widths(font)[ga]
    }


def test_an_element_of_shared_glyphs_says_its_text(faces: Faces) -> None:
    """Poppler's readers of structure lose what follows a word with a text."""
    lines = [
        set_run(faces, "devanagari", text, (40, 100 + 20 * at))
        for at, text in enumerate(("कीजिए कर्म", "प्रधानमंत्री"))
    ]
    block = Block(Tag.PARAGRAPH, "p", tuple(lines))
    written = BytesIO()
    pages = Pages(595, 842, (Page((block,)), Page((block,))), "A letter", "hi")
    write_document([pages], written, Programs(faces))
    facts = Facts(written.getvalue())
    (paragraph,) = [each for each in facts.elements if each.kind == "P"]
    once = "कीजिए कर्म प्रधानमंत्री"
    assert str(paragraph.object.ActualText) == f"{once} {once}"


def test_lines_of_a_paragraph_do_not_run_together(faces: Faces) -> None:
    lines = [
        set_run(faces, "serif", text, (40, 100 + 15 * at))
        for at, text in enumerate(("one line", "ends-", "here"))
    ]
    block = Block(Tag.PARAGRAPH, "p", tuple(lines))
    written = BytesIO()
    pages = Pages(595, 842, (Page((block,)),), "A letter", "en")
    write_document([pages], written, Programs(faces))
    assert read_on(written.getvalue()) == "one line ends-here "


def read_on(pdf: bytes) -> str:
    """The text of a page's operators in their order, by ToUnicode alone."""
    facts = Facts(pdf)
    texts = []
    for each in facts.painted:
        names = to_unicode(each.font) or {}
        texts += [names[code] for code in each.codes]
    return "".join(texts)


def test_an_element_says_its_text_in_the_order_of_reading(faces: Faces) -> None:
    right = set_run(faces, "arabic", "كتبت في", (200, 100))
    left = set_run(faces, "serif", "Amnesty", (100, 100))
    block = Block(Tag.PARAGRAPH, "p", (left, right))
    written = BytesIO()
    pages = Pages(595, 842, (Page((block,)),), "A letter", "ar")
    write_document([pages], written, Programs(faces))
    facts = Facts(written.getvalue())
    (paragraph,) = [each for each in facts.elements if each.kind == "P"]
    assert str(paragraph.object.ActualText) == "كتبت فيAmnesty"
