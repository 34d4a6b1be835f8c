"""Typesetter as they are embedded, and those that cannot be.

tiny.otf is a font of five squares with outlines of the kind CFF, made for this test
with fontTools.
"""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.errors import ResourceDamaged
from kiosk.model.page import Block, Glyphs, Page, Pages, Tag
from kiosk.pdf.document import write_document
from kiosk.pdf.fonts.program import Faces as AnyFaces
from kiosk.pdf.fonts.program import Program, Programs
from tests.unit.pdf.facts import Facts
from tests.unit.pdf.fonts_read import descendant, program, to_unicode
from tests.unit.pdf.hand_set import Faces, HandFace, set_run

TINY = Path(__file__).with_name("tiny.otf")


def drawn(faces: AnyFaces, *runs: Glyphs) -> bytes:
    written = BytesIO()
    page = Page((Block(Tag.HEADING, "subject", runs),))
    write_document(
        [Pages(595, 842, (page,), "A letter", "en")], written, Programs(faces)
    )
    return written.getvalue()


def test_outlines_of_the_kind_cff_are_embedded_as_such() -> None:
    run = Glyphs(
        9, 99, "AB一", "tiny", 11, (2, 3, 4), (500, 600, 900), (), tuple("AB一")
    )
    pdf = drawn({"tiny": HandFace(TINY)}, run)
    facts = Facts(pdf)
    (font,) = facts.fonts
    below = descendant(font)
    assert str(font.BaseFont).endswith("+Tiny-Regular")
    assert below.Subtype == "/CIDFontType0"
    assert below.FontDescriptor.FontFile3.Subtype == "/CIDFontType0C"
    assert to_unicode(font) == {1: " ", 2: "A", 3: "B", 4: "一"}


def test_a_font_has_only_what_is_drawn_and_ascii(faces: Faces) -> None:
    facts = Facts(drawn(faces, set_run(faces, "serif", "Łódź", (72, 100))))
    (font,) = facts.fonts
    texts = to_unicode(font)
    assert texts is not None
    plain = {chr(code) for code in range(0x20, 0x7F)}
    assert set(texts.values()) == plain | set("Łódź")
    whole = (paths.resources() / "fonts" / "NotoSerif-Regular.ttf").stat().st_size
    assert len(program(font) or b"") < whole / 10


def test_a_key_press_seldom_makes_a_new_subset(faces: Faces) -> None:
    kept = Program(faces["serif"])
    common = frozenset(kept.ascii_glyphs.items())
    assert kept.subset(common) is kept.subset(frozenset(kept.ascii_glyphs.items()))
    assert len(kept.ascii_glyphs) == 95


def test_a_font_cut_short_is_named(tmp_path: Path) -> None:
    whole = (paths.resources() / "fonts" / "NotoSerif-Regular.ttf").read_bytes()
    file = tmp_path / "cut.ttf"
    file.write_bytes(whole[:25000])
    cut = Program(HandFace(file))
    with pytest.raises(ResourceDamaged, match="cut"):
        cut.subset(frozenset((glyph, "x") for glyph in range(400)))


def test_outlines_that_pdf_does_not_know_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.otf"
    file.write_bytes(TINY.read_bytes().replace(b"CFF ", b"CFF2"))
    with pytest.raises(ResourceDamaged, match="no outlines"):
        Program(HandFace(file))


def test_a_glyph_of_no_text_is_still_named(faces: Faces) -> None:
    """As the dotted circle that a shaper puts in."""
    run = set_run(faces, "serif", "ab", (72, 100))
    facts = Facts(drawn(faces, replace(run, clusters=("ab", ""))))
    (font,) = facts.fonts
    texts = to_unicode(font)
    assert texts is not None
    shown = [texts.get(code) for each in facts.painted for code in each.codes]
    assert len(shown) >= 2
    assert all(shown)


def test_a_page_may_have_runs_and_blocks_of_nothing(faces: Faces) -> None:
    empty = Glyphs(0, 0, "", "serif", 11, (), ())
    run = set_run(faces, "serif", "a", (72, 100))
    page = Page(
        (Block(Tag.FIGURE, "signature", ()), Block(Tag.HEADING, "h", (empty, run)))
    )
    written = BytesIO()
    write_document(
        [Pages(595, 842, (page,), "A letter", "en")], written, Programs(faces)
    )
    kinds = [each.kind for each in Facts(written.getvalue()).elements]
    assert kinds == ["Document", "H1"]
