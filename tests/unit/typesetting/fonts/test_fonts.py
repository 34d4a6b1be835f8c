import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.errors import ResourceDamaged
from kiosk.typesetting.fonts.face import ROLES
from kiosk.typesetting.fonts.table import Fonts, load_fonts
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter

FOLDER = paths.resources() / "fonts"


def copied(folder: Path) -> Path:
    """The table of the bundled faces, every file an empty one."""
    shutil.copy(FOLDER / "faces.toml", folder)
    for file in FOLDER.glob("*.ttf"):
        (folder / file.name).write_bytes(b"")
    return folder


def test_ink_is_the_outline_of_each_glyph(fonts: Fonts) -> None:
    face = fonts["serif"]
    assert face.ink("d") == pytest.approx((-0.010, 0.760))
    assert face.ink("É") == pytest.approx((0.0, 0.931))
    assert face.ink("Éd g") == pytest.approx((-0.240, 0.931))
    assert face.ink("  ") == (0.0, 0.0)


def test_a_face_covers_what_it_has_and_what_needs_no_glyph(fonts: Fonts) -> None:
    assert fonts["serif"].covers("Dear ü\u200b")
    assert not fonts["serif"].covers("Dear 王")
    assert not fonts["serif"].covers("a\ud800")


def test_every_role_has_a_face(fonts: Fonts) -> None:
    assert all(fonts[role].code_points for role in ROLES)


def test_every_row_says_where_its_file_is_from(fonts: Fonts) -> None:
    assert all(row.file.is_file() for row in fonts.rows.values())
    assert (FOLDER / "faces.toml").read_text().count("source = ") == len(fonts.rows)


@pytest.mark.parametrize(
    ("script", "name"),
    [
        ("Arab", "arabic"),
        ("Hebr", "hebrew"),
        ("Deva", "devanagari"),
        ("Thai", "thai"),
        ("Geor", "georgian"),
        ("Armn", "armenian"),
        ("Ethi", "ethiopic"),
    ],
)
def test_a_script_has_its_face_in_both_weights(
    fonts: Fonts, script: str, name: str
) -> None:
    assert fonts.fallback_names("serif", script, "en")[0] == name
    assert fonts.fallback_names("serif-bold", script, "en")[0] == f"{name}-bold"
    assert fonts.fallback_names("serif", "Latn", "en")[0] == "serif"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Tất cả mọi người – “quyền” ₫"),
        ("tr", "İıŞşĞğ"),
        ("be", "Усе людзі ўІі № 85/21"),
        ("el", "Όλοι ᾠδῇ; «ναι»"),
        ("fa", "می\u200cآیند، «پ چ ژ گ» ؟ ؛ ۱۲۳٪"),
        ("ur", "انسان آزاد ٹ ڈ ڑ ے ہ ں ۔"),
        ("he", "“שלום” (12)! ״צה״ל״ – ₪"),
        ("hi", "“सभी” । ₹100"),
        ("th", "ฯ ๆ “ไทย” ฿"),
        ("ka", "„ყველა“ – 12"),
        ("hy", "Բոլոր՝ «մարդիկ»։"),
        ("am", "የሰው ልጅ፣ ሁሉ፤ (1)"),
    ],
)
def test_a_language_has_all_its_signs(
    typesetter: Typesetter, language: str, text: str
) -> None:
    assert typesetter.shaper.missing(text, Style("serif", language)) == ()
    assert typesetter.shaper.missing(text, Style("serif-bold", language)) == ()


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged, match="faces"):
        load_fonts(tmp_path)


def test_a_table_without_a_role_is_named(tmp_path: Path) -> None:
    table = (FOLDER / "faces.toml").read_text("utf-8")
    renamed = table.replace('name = "serif"', 'name = "other"')
    (copied(tmp_path) / "faces.toml").write_text(renamed, "utf-8")
    with pytest.raises(ResourceDamaged, match="no face serif"):
        load_fonts(tmp_path)


def test_a_font_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "faces.toml", tmp_path)
    with pytest.raises(ResourceDamaged, match="NotoSerif-Regular"):
        load_fonts(tmp_path)


def test_a_font_file_that_was_cut_short_is_named(tmp_path: Path, fonts: Fonts) -> None:
    whole = fonts["serif-bold"].file.read_bytes()
    short = copied(tmp_path) / "NotoSerif-Bold.ttf"
    for part in (8, 2):
        short.write_bytes(whole[: len(whole) // part])
        with pytest.raises(ResourceDamaged, match="NotoSerif-Bold"):
            load_fonts(tmp_path)["serif-bold"]


@pytest.mark.parametrize(
    "content", [b"", b"not a font", b"\x00\x01\x00\x00" + b"\x00" * 40]
)
def test_a_damaged_font_file_is_named(tmp_path: Path, content: bytes) -> None:
    (copied(tmp_path) / "NotoSerif-Bold.ttf").write_bytes(content)
    with pytest.raises(ResourceDamaged, match="NotoSerif-Bold"):
        load_fonts(tmp_path)["serif-bold"]


def test_a_font_somebody_adds_has_what_no_bundled_one_has(tmp_path: Path) -> None:
    bundled, packs = tmp_path / "bundled", tmp_path / "fonts"
    shutil.copytree(FOLDER, bundled)
    packs.mkdir()
    rows = (FOLDER / "faces.toml").read_text().split("[[face]]")
    table = "[[face]]".join(row for row in rows if "NotoSerifThai" not in row)
    (bundled / "faces.toml").write_text(table)
    style = Style("serif", "th")
    assert Typesetter(load_fonts(bundled)).shaper.missing("ก", style) == ("ก",)
    shutil.copy(FOLDER / "NotoSerifThai-Regular.ttf", packs)
    packed = Typesetter(load_fonts(bundled, packs))
    assert packed.shaper.missing("ก", style) == ()
    (word,) = packed.shaper.shape_word("กา", False, style)
    assert word.face == "pack-notoserifthai-regular"


def test_a_damaged_font_somebody_adds_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "broken.otf").write_bytes(b"OTTO no font")
    (tmp_path / "notes.txt").write_text("Fonts of the table.")
    assert len(load_fonts(FOLDER, tmp_path).rows) == len(load_fonts(FOLDER).rows)


def test_a_font_that_no_pdf_can_hold_is_left_out(tmp_path: Path) -> None:
    tiny = (Path(__file__).parents[2] / "pdf" / "tiny.otf").read_bytes()
    (tmp_path / "variable.otf").write_bytes(tiny.replace(b"CFF ", b"CFF2"))
    assert "pack-variable" not in load_fonts(FOLDER, tmp_path).rows
    (tmp_path / "variable.otf").write_bytes(tiny)
    assert "pack-variable" in load_fonts(FOLDER, tmp_path).rows


def test_no_folder_of_fonts_is_none(tmp_path: Path) -> None:
    assert load_fonts(FOLDER, tmp_path / "fonts").rows
