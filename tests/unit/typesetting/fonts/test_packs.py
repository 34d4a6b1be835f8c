"""Fonts that somebody adds: collections, weights, languages, and files cut short."""

import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.typesetting.fonts.face import FaceRow
from kiosk.typesetting.fonts.packs import read_packs
from kiosk.typesetting.fonts.table import Fonts, load_fonts
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter
from tests.unit.typesetting.conftest import CJK

FOLDER = paths.resources() / "fonts"
EAST = ("Hani", "Hira", "Kana", "Hang", "Bopo")


def with_packs(typesetter: Typesetter, *packs: FaceRow) -> Typesetter:
    return Typesetter(Fonts((*typesetter.fonts.rows.values(), *packs)))


def pack(name: str, language: str = "", weight: int = 400, **more: bool) -> FaceRow:
    languages = (language,) if language else ()
    return FaceRow(name, Path(name), EAST, 0, languages, weight, **more)


def test_every_face_of_a_collection_is_there(packed_typesetter: Typesetter) -> None:
    rows = [
        row
        for row in packed_typesetter.fonts.rows.values()
        if row.name.startswith("pack-")
    ]
    assert [(row.index, row.languages, row.bold) for row in rows] == [
        (at, (language,), bold)
        for bold in (True, False)
        for at, language in enumerate(("ja", "ko", "zh-Hans", "zh-Hant", "zh-HK"))
    ]
    assert all(row.scripts == EAST and not row.sans for row in rows)


def test_a_collection_cut_short_is_left_out(
    packed_typesetter: Typesetter, tmp_path: Path
) -> None:
    assert packed_typesetter.fonts.rows
    whole = CJK / "NotoSerifCJK-Regular.ttc"
    short = tmp_path / whole.name
    shutil.copy(whole, short)
    assert len(list(read_packs(tmp_path))) == 5
    with short.open("r+b") as file:
        file.truncate(whole.stat().st_size // 2)
    assert list(read_packs(tmp_path)) == []
    assert Typesetter(load_fonts(FOLDER, tmp_path)).shaper.missing("王", _style()) == (
        "王",
    )


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
    typesetter: Typesetter, language: str, role: str, first: str
) -> None:
    rows = with_packs(
        typesetter,
        pack("kr", "ko"),
        pack("kr-bold", "ko", 700),
        pack("any"),
        pack("any-sans", sans=True),
        pack("jp-light", "ja", 200),
        pack("jp", "ja"),
    )
    assert rows.fonts.fallback_names(role, "Hani", language)[0] == first


def test_a_font_that_is_added_does_not_stand_in_for_latin(
    typesetter: Typesetter,
) -> None:
    rows = with_packs(typesetter, pack("jp", "ja"))
    assert rows.fonts.fallback_names("serif", "Latn", "ja")[0] == "serif"
    assert rows.fonts.fallback_names("serif", "Arab", "ar")[0] == "arabic"
