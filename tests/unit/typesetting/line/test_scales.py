"""Scripts beside Latin: in the size that looks alike, their lines apart."""

import tomllib
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import paths
from kiosk.direction import direction
from kiosk.errors import ResourceDamaged
from kiosk.model.letter import Letter
from kiosk.model.page import Glyphs, Pages
from kiosk.typesetting.fonts.table import Fonts, load_fonts
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter

Write = Callable[..., Letter]

SAMPLES = {
    "ar": "إِنَّ ٱللَّٰهَ لَا يُحِبُّ ٱلظَّالِمِينَ، ونطالب بالإفراج الفوري عن السجين في 2021. ",
    "fa": "آزادی فوری و بی‌قید و شرط او را خواستاریم؛ گزارش‌های گوناگون پژوهشی ۱۴. ",
    "hi": "हम श्रृंखला द्वारा हर्षोल्लास की रिहाई की माँग करते हैं ट्ठु ह्रूँ। ",
    "th": "ที่นี่ผู้ใหญ่กตัญญู ขอให้ปล่อยตัวเขาทันที ป้ำ ",
    "vi": "Tất cả mọi người sinh ra đều được Ẩ Ộ ỵ tự do và bình đẳng. ",
    "he": "בְּרֵאשִׁית בָּרָא אֱלֹהִים לָמֶד קוּם, יש לשחררו לאלתר. ",
}


def glyphs(pages: Pages, key: str) -> list[Glyphs]:
    return [
        item
        for page in pages.pages
        for block in page.blocks
        if block.key == key
        for item in block.items
        if isinstance(item, Glyphs)
    ]


def test_alef_is_about_as_high_as_d_and_the_headline_above_x(fonts: Fonts) -> None:
    latin = fonts["serif"]

    def height(name: str, text: str) -> float:
        return fonts[name].ink(text)[1] * fonts[name].scale

    assert height("arabic", "ا") == pytest.approx(latin.ascent, abs=0.02)
    assert latin.ink("x")[1] < height("devanagari", "क") < latin.ink("H")[1]


def test_every_run_is_set_in_the_size_of_its_face(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    body = ["كتبت Ada Example في 2021", "माँग Ada Example"]
    for text, language in zip(body, ("ar", "hi"), strict=True):
        letter = write(language=language, body=[text])
        runs = glyphs(lay_out(letter, paper, typesetter), "p0")
        sizes = {
            round(run.size / typesetter.fonts.rows[run.face].scale, 6) for run in runs
        }
        assert len(sizes) == 1
        assert len({run.face for run in runs}) == 2


def test_a_run_begins_where_the_one_before_it_ends(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    text = "كتبت Ada Example في London عن Ales هنا"
    letter = write(language="ar", body=[text])
    runs = glyphs(lay_out(letter, paper, typesetter), "p0")
    assert len(runs) > 4
    for run, following in pairwise(runs):
        upem = typesetter.fonts[run.face].upem
        end = run.x + sum(run.advances) / upem * run.size
        assert following.x == pytest.approx(end, abs=0.01)
    right = runs[-1].x + sum(runs[-1].advances) / 1000 * runs[-1].size
    assert right == pytest.approx(anchor_right(letter, paper, typesetter), abs=0.01)


def anchor_right(letter: Letter, paper: Stationery, typesetter: Typesetter) -> float:
    place = lay_out(letter, paper, typesetter).anchors["p0"][0]
    return place.x + place.width


@settings(max_examples=40, deadline=None)
@given(
    language=st.sampled_from(sorted(SAMPLES)),
    name=st.sampled_from(["us-letter-10", "a4-din-b", "a4-uk"]),
    times=st.integers(2, 40),
)
def test_the_ink_of_a_line_stays_off_the_line_above(  # noqa: PLR0917 - fixtures and what is drawn
    desk: tuple[Mapping[str, Stationery], Typesetter],
    write: Write,
    language: str,
    name: str,
    times: int,
) -> None:
    papers, typesetter = desk
    letter = write(language=language, body=[SAMPLES[language] * times])
    pages = lay_out(letter, papers[name], typesetter)
    for page in pages.pages:
        lines: dict[float, tuple[float, float]] = {}
        for block in page.blocks:
            for run in block.items if block.key == "p0" else ():
                assert isinstance(run, Glyphs)
                low, high = shaped_ink(run, typesetter)
                top, foot = lines.get(run.y, (run.y, run.y))
                lines[run.y] = min(top, run.y - high), max(foot, run.y - low)
        baselines = sorted(lines)
        for above, below in pairwise(baselines):
            assert lines[above][1] <= lines[below][0] + 0.01


def shaped_ink(run: Glyphs, typesetter: Typesetter) -> tuple[float, float]:
    """The lowest and highest ink of a run about its baseline, pt."""
    face = typesetter.fonts[run.face]
    unit = run.size / face.upem
    offsets = run.offsets or ((0, 0),) * len(run.glyphs)
    extents = [
        (low * run.size + dy * unit, high * run.size + dy * unit)
        for glyph, (_, dy) in zip(run.glyphs, offsets, strict=True)
        for low, high in [face.extent(glyph)]
    ]
    return min(low for low, _ in extents), max(high for _, high in extents)


def test_a_storm_of_marks_does_not_drive_the_lines_out_of_the_page(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    storm = "e" + "\u0301" * 40
    plain = lay_out(write(body=["Words and words. " * 40]), paper, typesetter)
    stormy = lay_out(
        write(body=[f"{storm} " + "Words and words. " * 40]), paper, typesetter
    )
    assert len(stormy.pages) <= len(plain.pages) + 1


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(["Ada", "كتبت", "2021", "माँग", "१२", "«نعم»", "W1"]), min_size=1
    ),
    language=st.sampled_from(["ar", "hi", "en"]),
    measure=st.floats(4, 30),
)
def test_no_line_of_many_scripts_is_longer_than_the_measure(
    desk: tuple[Mapping[str, Stationery], Typesetter],
    words: list[str],
    language: str,
    measure: float,
) -> None:
    _, typesetter = desk
    text = " ".join(words)
    style = Style("serif", language, direction(text, language))
    for line in typesetter.compositor.lines(text, style, measure):
        assert line.width <= measure + 1e-6
        hung = line.text.endswith(" ")
        scaled = sum(
            sum(run.advances) * run.scale / typesetter.fonts[run.face].upem
            for _, run in line.runs
        )
        assert hung or line.width == pytest.approx(scaled, abs=0.01)


def test_a_scale_that_is_a_slip_of_the_pen_is_refused(tmp_path: Path) -> None:
    folder = paths.resources() / "fonts"
    table = (folder / "faces.toml").read_text("utf-8")
    assert tomllib.loads(table)["face"]
    for file in folder.glob("*.ttf"):
        (tmp_path / file.name).symlink_to(file)
    for wrong in ("115", '"large"', "0"):
        changed = table.replace("scale = 1.15", f"scale = {wrong}")
        (tmp_path / "faces.toml").write_text(changed, "utf-8")
        with pytest.raises(ResourceDamaged):
            load_fonts(tmp_path)
