from pathlib import Path

import pytest

from kiosk.errors import ResourceDamaged
from kiosk.typesetting.fonts import FILES, Fonts, load_fonts


def test_widths_are_the_fonts_own(fonts: Fonts) -> None:
    face = fonts["serif"]
    assert face.width(" ") == pytest.approx(0.26)
    assert face.width("Dear") == pytest.approx(sum(map(face.width, "Dear")))


def test_ink_is_the_outline_of_each_glyph(fonts: Fonts) -> None:
    face = fonts["serif"]
    assert face.ink("d") == pytest.approx((-0.010, 0.760))
    assert face.ink("É") == pytest.approx((0.0, 0.931))
    assert face.ink("Éd g") == pytest.approx((-0.240, 0.931))
    assert face.ink("  ") == (0.0, 0.0)


def test_a_character_without_a_glyph_is_said_and_has_a_width(fonts: Fonts) -> None:
    face = fonts["serif"]
    assert face.missing("Dear 王, ü") == {"王"}
    assert face.width("王") > 0


def test_a_lone_surrogate_is_only_a_missing_character(fonts: Fonts) -> None:
    assert fonts["serif"].missing("a\ud800") == {"\ud800"}


def test_marks_for_machines_have_no_width_and_are_not_drawn(fonts: Fonts) -> None:
    face = fonts["serif"]
    text = "so\u00adft\u200b\ufe0f"
    assert face.width(text) == pytest.approx(face.width("soft"))
    assert face.drawn(text) == "soft"
    assert face.missing(text) == frozenset()


def test_a_space_without_a_glyph_is_drawn_as_a_plain_one(fonts: Fonts) -> None:
    face = fonts["serif"]
    odd = "\u3000"
    assert ord(odd) not in face.glyphs
    assert face.drawn(odd) == " "
    assert face.width(odd) == face.width(" ")


def test_a_combining_mark_has_no_width(fonts: Fonts) -> None:
    assert fonts["serif"].width("e\u0301") == fonts["serif"].width("e")


def test_every_role_has_a_face(fonts: Fonts) -> None:
    assert all(fonts[role].width("a") > 0 for role in FILES)


def test_a_font_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged, match="NotoSerif-Regular"):
        load_fonts(tmp_path)


def test_a_font_file_that_was_cut_short_is_named(tmp_path: Path, fonts: Fonts) -> None:
    whole = Path(fonts["serif"].font.face.filename).read_bytes()
    for name in FILES.values():
        (tmp_path / f"{name}.ttf").write_bytes(whole[: len(whole) // 8])
    with pytest.raises(ResourceDamaged, match="NotoSerif-Bold"):
        load_fonts(tmp_path)["serif-bold"]


@pytest.mark.parametrize(
    "content", [b"", b"not a font", b"\x00\x01\x00\x00" + b"\x00" * 40]
)
def test_a_damaged_font_file_is_named(tmp_path: Path, content: bytes) -> None:
    for name in FILES.values():
        (tmp_path / f"{name}.ttf").write_bytes(content)
    with pytest.raises(ResourceDamaged, match="NotoSerif-Bold"):
        load_fonts(tmp_path)["serif-bold"]
