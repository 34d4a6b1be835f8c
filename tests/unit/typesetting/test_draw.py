import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from kiosk import paths
from kiosk.model.letter import Letter
from kiosk.model.page import Block, Box, Glyphs, Item, Line, Page, Pages, Tag
from kiosk.typesetting.draw import draw, write
from kiosk.typesetting.fonts.table import load_fonts
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter

Write = Callable[..., Letter]

# Prints the hash of one small document drawn in a process of its own.
ALONE = """
import hashlib, pathlib, sys
from kiosk.model.page import Block, Page, Pages, Glyphs, Tag
from kiosk.typesetting.draw import draw
from kiosk.typesetting.fonts.table import load_fonts
from kiosk.typesetting.typesetter import Typesetter
typesetter = Typesetter(load_fonts(pathlib.Path(sys.argv[1])))
text = "Dear \\u017d\\u00f6e\\u2019s, \\u00a342"
font = typesetter.fonts["serif"].hb_font
glyphs = tuple(font.get_nominal_glyph(ord(each)) for each in text)
run = Glyphs(72, 72, text, "serif", 11, glyphs, (500,) * len(text), (), tuple(text))
page = Page((Block(Tag.HEADING, "subject", (run,)),))
pdf = draw([Pages(612, 792, (page,), "Letter", "en")], typesetter)
print(hashlib.sha256(pdf).hexdigest())
"""


def plain(typesetter: Typesetter, text: str, x: float, y: float) -> Glyphs:
    font = typesetter.fonts["serif"].hb_font
    glyphs = tuple(font.get_nominal_glyph(ord(each)) for each in text)
    advances = tuple(map(font.get_glyph_h_advance, glyphs))
    return Glyphs(x, y, text, "serif", 11, glyphs, advances, clusters=tuple(text))


def one_page(*items: Item) -> Pages:
    block = Block(Tag.PARAGRAPH, "body", items)
    return Pages(612, 792, (Page((block,)),), "Letter to an official", "en-US")


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def content(pdf: bytes, page: int = 0) -> str:
    with opened(pdf) as document:
        return document.pages[page].Contents.read_bytes().decode("ascii")


def objects(pdf: bytes) -> list[Any]:
    with opened(pdf) as document:
        return [repr(each) for each in document.objects]


def test_text_is_placed_to_a_thousandth_of_a_point(typesetter: Typesetter) -> None:
    run = plain(typesetter, "Dear", 72.125, 100.375)
    drawn = content(draw([one_page(run)], typesetter))
    codes = "".join(f"{glyph:04x}" for glyph in run.glyphs)
    assert f"11 Tf\n1 0 0 1 72.125 691.625 Tm\n<{codes}>Tj" in drawn


def test_letter_spacing_and_grey_end_with_their_run(typesetter: Typesetter) -> None:
    mark = replace(plain(typesetter, "COPY", 10, 10), grey=0.4, spacing=1.8)
    drawn = content(
        draw([one_page(mark, plain(typesetter, "Dear", 10, 30))], typesetter)
    )
    assert drawn.index("1.8 Tc") < drawn.index("0 Tc")
    assert drawn.index("0.4 g") < drawn.index("0 g")


def test_rules_and_boxes_are_stroked(typesetter: Typesetter) -> None:
    items = (Line(10, 20, 15.5, 20, 0.2), Box(100, 50, 20, 10, 0.75))
    drawn = content(draw([one_page(*items)], typesetter))
    assert ".2 w\nn 10 772 m 15.5 772 l S" in drawn
    assert ".75 w\nn 100 732 20 10 re S" in drawn


def test_every_font_is_an_embedded_subset_with_its_unicode(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    with opened(draw([lay_out(write(), paper, typesetter)], typesetter)) as document:
        found = document.pages[0].Resources.Font
        assert len(found) >= 2
        for font in found.values():
            assert re.match("/[A-Z]{6}[+]Noto", str(font.BaseFont))
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert len(descriptor.FontFile2.read_bytes()) > 1000
            assert b"beginbfchar" in font.ToUnicode.read_bytes()


def test_language_and_title_are_the_documents(typesetter: Typesetter) -> None:
    with opened(
        draw([one_page(plain(typesetter, "Dear", 72, 72))], typesetter)
    ) as document:
        assert document.pdf_version == "1.7"
        assert document.Root.Lang == "en-US"
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
        assert document.docinfo.Title == "Letter to an official"


def test_no_word_of_the_visitor_is_in_the_metadata(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write(name="Canary Quill", sender=("Canary Quill", "Canaryville"))
    pdf = draw([lay_out(letter, paper, typesetter)], typesetter)
    with opened(pdf) as document:
        described = {str(key): str(value) for key, value in document.docinfo.items()}
        packet = document.Root.Metadata.read_bytes()
    assert described["/Creator"] == described["/Producer"] == "Letter Kiosk"
    assert "/Author" not in described
    assert not any("Canary" in value for value in described.values())
    assert b"Canary" not in packet
    assert b"Canary" not in pdf


def test_nothing_runs_links_or_shows_a_picture(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    text = '<a href="https://example.org">x</a> <img src="/etc/passwd"/> (a) \\ <b>'
    pdf = draw([lay_out(write(body=[text]), paper, typesetter)], typesetter)
    everything = "".join(objects(pdf))
    assert '"/Catalog"' in everything
    for name in ("URI", "JavaScript", "OpenAction", "AA", "Launch", "Annots", "Image"):
        assert f'"/{name}"' not in everything


def test_no_page_names_a_font_that_is_not_embedded(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pdf = draw(
        [lay_out(write(body=["One \ud800 two."]), paper, typesetter)], typesetter
    )
    with opened(pdf) as document:
        for font in document.pages[0].Resources.Font.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_equal_input_gives_equal_bytes(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(), paper, typesetter)
    assert draw([pages], typesetter) == draw([pages], typesetter)


def test_what_was_drawn_before_leaves_no_trace(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write(name="Żółw")
    alone = Typesetter(load_fonts(paths.resources() / "fonts"))
    expected = draw([lay_out(letter, paper, alone)], alone)
    other = write(name="Ünal Çelik", body=["".join(map(chr, range(0xA1, 0x233)))])
    draw([lay_out(other, paper, typesetter)], typesetter)
    assert draw([lay_out(letter, paper, typesetter)], typesetter) == expected


def test_another_process_gives_the_same_bytes() -> None:
    command = [sys.executable, "-c", ALONE, str(paths.resources() / "fonts")]
    hashes = {
        subprocess.run(
            command,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[3],
        ).stdout
        for seed in ("1", "2")
    }
    assert len(hashes) == 1


def test_several_letters_make_one_file_in_their_order(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letters = [write(name=name) for name in ("Ada", "Bo", "Cy")]
    pages = [lay_out(letter, paper, typesetter) for letter in letters]
    with opened(draw(pages, typesetter)) as document:
        assert len(document.pages) == 3
        assert len(document.pages[0].Resources.Font) == len(
            document.pages[2].Resources.Font
        )


def test_a_stream_takes_what_is_otherwise_given(typesetter: Typesetter) -> None:
    documents = [one_page(plain(typesetter, word, 72, 72)) for word in ("One", "Two")]
    stream = BytesIO()
    write(iter(documents), stream, typesetter)
    assert stream.getvalue() == draw(documents, typesetter)


def test_no_letter_is_no_file(typesetter: Typesetter) -> None:
    with pytest.raises(ValueError, match="needs a letter"):
        draw([], typesetter)


def test_each_document_keeps_its_own_sheet(typesetter: Typesetter) -> None:
    letter = one_page(plain(typesetter, "Dear", 72, 72))
    a4 = replace(letter, width=595.28, height=841.89)
    with opened(draw([letter, a4], typesetter)) as document:
        heights = [float(page.MediaBox[3]) for page in document.pages]
    assert heights == pytest.approx([792, 841.89], abs=0.01)


def test_all_characters_of_a_face_are_drawn(typesetter: Typesetter) -> None:
    codes = sorted(typesetter.fonts["serif"].hb_face.unicodes)
    wanted = "".join(chr(code) for code in codes if 0x100 <= code < 0x180)
    pdf = draw([one_page(plain(typesetter, wanted, 0, 72))], typesetter)
    with opened(pdf) as document:
        maps = [
            font.ToUnicode.read_bytes().decode("ascii")
            for font in document.pages[0].Resources.Font.values()
        ]
    rows = "\n".join(maps)
    assert all(f"<{ord(each):04x}>" in rows for each in wanted)
    assert all(
        int(row.split()[0]) <= 100 for row in rows.splitlines() if "beginbf" in row
    )


def test_a_page_with_nothing_on_it_is_a_page(typesetter: Typesetter) -> None:
    with opened(
        draw([Pages(612, 792, (Page(()),), "x", "en")], typesetter)
    ) as document:
        assert len(document.pages) == 1
