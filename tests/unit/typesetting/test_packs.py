"""Fonts that somebody adds: collections, weights, languages, and files cut short."""

import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.typesetting.face_row import FaceRow
from kiosk.typesetting.fonts import Fonts, load_fonts
from kiosk.typesetting.packs import packed
from kiosk.typesetting.shaping import Style
from tests.unit.typesetting.conftest import CJK

FOLDER = paths.resources() / "fonts"
EAST = ("Hani", "Hira", "Kana", "Hang", "Bopo")


def with_packs(fonts: Fonts, *packs: FaceRow) -> Fonts:
    return Fonts((*fonts.rows.values(), *packs))


def pack(name: str, language: str = "", weight: int = 400, **more: bool) -> FaceRow:
    languages = (language,) if language else ()
    return FaceRow(name, Path(name), EAST, 0, languages, weight, **more)


def test_every_face_of_a_collection_is_there(packed_fonts: Fonts) -> None:
    rows = [row for row in packed_fonts.rows.values() if row.name.startswith("pack-")]
    assert [(row.index, row.languages, row.bold) for row in rows] == [
        (at, (language,), bold)
        for bold in (True, False)
        for at, language in enumerate(("ja", "ko", "zh-Hans", "zh-Hant", "zh-HK"))
    ]
    assert all(row.scripts == EAST and not row.sans for row in rows)


def test_a_collection_cut_short_is_left_out(
    packed_fonts: Fonts, tmp_path: Path
) -> None:
    assert packed_fonts.rows
    whole = CJK / "NotoSerifCJK-Regular.ttc"
    short = tmp_path / whole.name
    shutil.copy(whole, short)
    assert len(list(packed(tmp_path))) == 5
    with short.open("r+b") as file:
        file.truncate(whole.stat().st_size // 2)
    assert list(packed(tmp_path)) == []
    assert load_fonts(FOLDER, tmp_path).shaper.missing("王", _style()) == ("王",)


def _style() -> Style:
    return Style("serif", "zh")


@pytest.mark.parametrize(
    ("language", "role", "first"),
    [
        ("ja", "serif", "jp"),
        ("ko", "serif", "kr"),
        ("ko", "serif-bold", "kr-bold"),
        # None is made for it: one that does not say what it is for.
        ("zh-TW", "serif", "any"),
        ("zh-TW", "sans", "any-sans"),
    ],
)
def test_a_font_for_the_language_comes_before_others(
    fonts: Fonts, language: str, role: str, first: str
) -> None:
    rows = with_packs(
        fonts,
        pack("kr", "ko"),
        pack("kr-bold", "ko", 700),
        pack("any"),
        pack("any-sans", sans=True),
        pack("jp-light", "ja", 200),
        pack("jp", "ja"),
    )
    assert rows.order(role, "Hani", language)[0] == first


def test_a_font_that_is_added_does_not_stand_in_for_latin(fonts: Fonts) -> None:
    rows = with_packs(fonts, pack("jp", "ja"))
    assert rows.order("serif", "Latn", "ja")[0] == "serif"
    assert rows.order("serif", "Arab", "ar")[0] == "arabic"
