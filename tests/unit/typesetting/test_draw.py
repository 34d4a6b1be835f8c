import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from kiosk import paths
from kiosk.model.letter import Letter
from kiosk.model.page import Box, Glyphs, Line, Page, Pages
from kiosk.typesetting.draw import draw
from kiosk.typesetting.fonts import Fonts, load_fonts
from kiosk.typesetting.layout import lay_out
from kiosk.typesetting.stationery import Stationery

Write = Callable[..., Letter]

# Prints the hash of one small document drawn in a process of its own.
ALONE = """
import hashlib, pathlib, sys
from kiosk.model.page import Page, Pages, Glyphs
from kiosk.typesetting.draw import draw
from kiosk.typesetting.fonts import load_fonts
fonts = load_fonts(pathlib.Path(sys.argv[1]))
page = Page((Glyphs(72, 72, "Dear \\u017d\\u00f6e\\u2019s, \\u00a342", "serif", 11),))
pdf = draw([Pages(612, 792, (page,), "Letter", "en")], fonts)
print(hashlib.sha256(pdf).hexdigest())
"""


def one_page(*items: Glyphs | Line | Box) -> Pages:
    return Pages(612, 792, (Page(items),), "Letter to an official", "en-US")


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def content(pdf: bytes, page: int = 0) -> str:
    with opened(pdf) as document:
        return document.pages[page].Contents.read_bytes().decode("ascii")


def objects(pdf: bytes) -> list[Any]:
    with opened(pdf) as document:
        return [repr(each) for each in document.objects]


def test_text_is_placed_to_a_hundredth_of_a_point(fonts: Fonts) -> None:
    drawn = content(
        draw([one_page(Glyphs(72.125, 100.375, "Dear", "serif", 11))], fonts)
    )
    assert "1 0 0 1 72.125 691.625 Tm" in drawn
    assert "11 Tf <44656172> Tj" in drawn


def test_letter_spacing_and_grey_end_with_their_run(fonts: Fonts) -> None:
    mark = Glyphs(10, 10, "COPY", "sans-bold", 7, grey=0.4, spacing=1.8)
    drawn = content(draw([one_page(mark, Glyphs(10, 30, "Dear", "serif", 11))], fonts))
    assert drawn.index("1.8 Tc") < drawn.index("0 Tc")
    assert drawn.index("0.4 g") < drawn.index("0 g")


def test_rules_and_boxes_are_stroked(fonts: Fonts) -> None:
    items = (Line(10, 20, 15.5, 20, 0.2), Box(100, 50, 20, 10, 0.75))
    drawn = content(draw([one_page(*items)], fonts))
    assert "0.2 w\n10 772 m\n15.5 772 l S" in drawn
    assert "0.75 w\n100 732 20 10 re S" in drawn


def test_every_font_is_an_embedded_subset_with_its_unicode(
    paper: Stationery, fonts: Fonts, write: Write
) -> None:
    with opened(draw([lay_out(write(), paper, fonts)], fonts)) as document:
        found = document.pages[0].Resources.Font
        assert len(found) >= 2
        for font in found.values():
            assert str(font.BaseFont).startswith("/AAAAA")
            assert "Noto" in str(font.BaseFont)
            assert len(font.FontDescriptor.FontFile2.read_bytes()) > 1000
            assert b"beginbfchar" in font.ToUnicode.read_bytes()


def test_language_and_title_are_the_documents(fonts: Fonts) -> None:
    with opened(
        draw([one_page(Glyphs(72, 72, "Dear", "serif", 11))], fonts)
    ) as document:
        assert document.pdf_version == "1.7"
        assert document.Root.Lang == "en-US"
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
        assert document.docinfo.Title == "Letter to an official"


def test_no_word_of_the_visitor_is_in_the_metadata(
    paper: Stationery, fonts: Fonts, write: Write
) -> None:
    letter = write(name="Canary Quill", sender=("Canary Quill", "Canaryville"))
    pdf = draw([lay_out(letter, paper, fonts)], fonts)
    with opened(pdf) as document:
        described = {str(key): str(value) for key, value in document.docinfo.items()}
    assert described["/Creator"] == described["/Producer"] == "Letter Kiosk"
    assert described["/Author"] == ""
    assert not any("Canary" in value for value in described.values())
    assert b"Canary" not in pdf


def test_nothing_runs_links_or_shows_a_picture(
    paper: Stationery, fonts: Fonts, write: Write
) -> None:
    text = '<a href="https://example.org">x</a> <img src="/etc/passwd"/> (a) \\ <b>'
    pdf = draw([lay_out(write(body=[text]), paper, fonts)], fonts)
    everything = "".join(objects(pdf))
    assert '"/Catalog"' in everything
    for name in ("URI", "JavaScript", "OpenAction", "AA", "Launch", "Annots", "Image"):
        assert f'"/{name}"' not in everything


def test_no_page_names_a_font_that_is_not_embedded(
    paper: Stationery, fonts: Fonts, write: Write
) -> None:
    pdf = draw([lay_out(write(body=["One \ud800 two."]), paper, fonts)], fonts)
    assert b"Helvetica" not in pdf


def test_equal_input_gives_equal_bytes(
    paper: Stationery, fonts: Fonts, write: Write
) -> None:
    pages = lay_out(write(), paper, fonts)
    assert draw([pages], fonts) == draw([pages], fonts)


def test_what_was_drawn_before_leaves_no_trace(
    paper: Stationery, fonts: Fonts, write: Write
) -> None:
    letter = write(name="Żółw")
    alone = load_fonts(paths.resources() / "fonts")
    expected = draw([lay_out(letter, paper, alone)], alone)
    other = write(name="Ünal Çelik", body=["".join(map(chr, range(0xA1, 0x233)))])
    draw([lay_out(other, paper, fonts)], fonts)
    assert draw([lay_out(letter, paper, fonts)], fonts) == expected


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
    paper: Stationery, fonts: Fonts, write: Write
) -> None:
    letters = [write(name=name) for name in ("Ada", "Bo", "Cy")]
    pages = [lay_out(letter, paper, fonts) for letter in letters]
    with opened(draw(pages, fonts)) as document:
        assert len(document.pages) == 3
        assert len(document.pages[0].Resources.Font) == len(
            document.pages[2].Resources.Font
        )


def test_each_document_keeps_its_own_sheet(fonts: Fonts) -> None:
    text = Glyphs(72, 72, "Dear", "serif", 11)
    a4 = Pages(595.28, 841.89, (Page((text,)),), "Letter", "de")
    with opened(draw([one_page(text), a4], fonts)) as document:
        heights = [float(page.MediaBox[3]) for page in document.pages]
    assert heights == pytest.approx([792, 841.89], abs=0.01)


def test_more_characters_than_one_subset_holds_are_all_drawn(fonts: Fonts) -> None:
    face = fonts["serif"]
    wanted = [chr(code) for code in sorted(face.glyphs) if 0x100 <= code < 0x500]
    wanted = [each for each in wanted if face.drawn(each) == each]
    assert len(wanted) > 500
    pdf = draw([one_page(Glyphs(0, 72, "".join(wanted), "serif", 5))], fonts)
    with opened(pdf) as document:
        maps = [
            font.ToUnicode.read_bytes().decode("ascii")
            for font in document.pages[0].Resources.Font.values()
        ]
    rows = "\n".join(maps)
    assert all(f"<{ord(each):04X}>" in rows for each in wanted)
    assert all(
        int(row.split()[0]) <= 100 for row in rows.splitlines() if "beginbf" in row
    )


def test_a_page_with_nothing_on_it_is_a_page(fonts: Fonts) -> None:
    with opened(draw([one_page()], fonts)) as document:
        assert len(document.pages) == 1
