"""Copies of glyphs stand where the page would have moved them."""

import pytest
import uharfbuzz as hb

from kiosk import paths
from kiosk.pdf.fonts.moved import add_moved, moved

FONT = (paths.resources() / "fonts" / "NotoNaskhArabic-Regular.ttf").read_bytes()
FACE = hb.Face(FONT)
PLAIN = hb.Font(FACE)
DAMMA = PLAIN.get_nominal_glyph(ord("\u064f"))
SPACE = PLAIN.get_nominal_glyph(ord(" "))


@pytest.fixture(scope="module")
def changed() -> tuple[hb.Font, int]:
    copies = [(DAMMA, -120, 85), (SPACE, 10, 20)]
    font_file, first = add_moved(FONT, copies)
    return hb.Font(hb.Face(font_file)), first


def outline(font: hb.Font, glyph: int) -> list[tuple[str, tuple[float, ...]]]:
    pen: list[tuple[str, tuple[float, ...]]] = []
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, _: pen.append(("m", (x, y))))
    functions.set_line_to_func(lambda x, y, _: pen.append(("l", (x, y))))
    functions.set_quadratic_to_func(lambda *each: pen.append(("q", each[:4])))
    font.draw_glyph(glyph, functions, None)
    return pen


def test_a_copy_is_the_outline_moved(changed: tuple[hb.Font, int]) -> None:
    font, first = changed
    assert first == FACE.glyph_count
    wanted = [
        (kind, tuple(x + (85 if at % 2 else -120) for at, x in enumerate(points)))
        for kind, points in outline(PLAIN, DAMMA)
    ]
    assert wanted
    assert outline(font, first) == wanted


def test_a_copy_has_its_glyph_s_advance_and_extents(
    changed: tuple[hb.Font, int],
) -> None:
    font, first = changed
    assert font.get_glyph_h_advance(first) == PLAIN.get_glyph_h_advance(DAMMA)
    assert font.get_glyph_h_advance(first + 1) == PLAIN.get_glyph_h_advance(SPACE)
    before, after = PLAIN.get_glyph_extents(DAMMA), font.get_glyph_extents(first)
    assert after.x_bearing == before.x_bearing - 120
    assert after.y_bearing == before.y_bearing + 85
    assert outline(font, first + 1) == []


def test_other_glyphs_stay_as_they_are(changed: tuple[hb.Font, int]) -> None:
    font, first = changed
    for glyph in range(0, first, 37):
        assert outline(font, glyph) == outline(PLAIN, glyph)
        assert font.get_glyph_h_advance(glyph) == PLAIN.get_glyph_h_advance(glyph)


def test_only_glyphs_that_stand_elsewhere_are_copied_and_once() -> None:
    glyphs = [(4, 0, 9), (3, 0, 0), (4, 0, 9), (2, -1, 0)]
    assert moved(glyphs) == [(2, -1, 0), (4, 0, 9)]
