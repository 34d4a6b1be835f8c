"""The same text drawn by Qt's own HarfBuzz: the same glyphs at the same places."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import uharfbuzz as hb
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from kiosk.direction import direction
from kiosk.typesetting.line.assemble import SetLine
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter

# A glyph with its place right of the line's start and above its baseline, in
# thousandths of an em.
Place = tuple[int, int, int]
EM = 1000

FAMILIES: Mapping[str, Mapping[str, str]] = tomllib.loads(
    Path(__file__).with_name("script_samples.toml").read_text(encoding="utf-8")
)
SHAPED_BY_QT = [name for name, family in FAMILIES.items() if family.get("qt", True)]


def samples(family: str) -> list[str]:
    """Forty texts of one to seven words, every word of the family's in some."""
    words = FAMILIES[family]["text"].split()
    starts = [number * len(words) // 40 for number in range(40)]
    return [
        " ".join((words + words)[at : at + 1 + number % 7])
        for number, at in enumerate(starts)
    ]


@pytest.fixture(params=SHAPED_BY_QT)
def family(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def desk_fonts(request: pytest.FixtureRequest, family: str) -> Typesetter:
    """The bundled fonts, or those with a pack where the family's face is of one."""
    packed = FAMILIES[family]["face"].startswith("pack-")
    found: Typesetter = request.getfixturevalue(
        "packed_typesetter" if packed else "typesetter"
    )
    return found


@pytest.fixture
def face_in_qt(
    qapp: QApplication, desk_fonts: Typesetter, family: str
) -> Iterator[QFont]:
    """The family's face at a thousand pixels, without another to stand in for it."""
    assert isinstance(qapp, QApplication)
    samples = FAMILIES[family]
    yield from loaded(
        desk_fonts.fonts.rows[samples["face"]].file, samples.get("family")
    )


def loaded(file: Path, family: str | None) -> Iterator[QFont]:
    number = QFontDatabase.addApplicationFont(str(file))
    families = QFontDatabase.applicationFontFamilies(number)
    assert family is None or family in families
    font = QFont(family or families[0])
    font.setPixelSize(EM)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    yield font
    QFontDatabase.removeApplicationFont(number)


def by_qt(text: str, font: QFont, *, rtl: bool) -> list[Place]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setUseDesignMetrics(True)
    ways = Qt.LayoutDirection
    option.setTextDirection(ways.RightToLeft if rtl else ways.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000_000)
    layout.endLayout()
    ascent = line.ascent()
    places = [
        (round(place.x()), round(ascent - place.y()), glyph)
        for run in line.glyphRuns()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]
    return from_left(places)


def by_us(line: SetLine) -> list[Place]:
    places: list[Place] = []
    for start, run in line.runs:
        x = round(start * EM / run.scale)
        offsets = run.offsets or ((0, 0),) * len(run.glyphs)
        for glyph, advance, (dx, dy) in zip(
            run.glyphs, run.advances, offsets, strict=True
        ):
            places.append((x + dx, dy, glyph))
            x += advance
    return from_left(places)


def from_left(places: list[Place]) -> list[Place]:
    ordered = sorted(places)
    left = ordered[0][0]
    return [(x - left, y, glyph) for x, y, glyph in ordered]


def test_a_family_is_set_as_qt_sets_it(
    desk_fonts: Typesetter, family: str, face_in_qt: QFont
) -> None:
    face, language = FAMILIES[family]["face"], FAMILIES[family]["language"]
    texts = samples(family)
    assert len(set(texts)) == 40
    for text in texts:
        assert desk_fonts.fonts[face].covers(text), text
        rtl = direction(text, language)
        style = Style("serif", language, rtl)
        line = desk_fonts.compositor.line(text, style)
        assert {run.face for _, run in line.runs} == {face}, text
        assert by_us(line) == by_qt(text, face_in_qt, rtl=rtl), text


@pytest.mark.parametrize("family", sorted(set(FAMILIES) - set(SHAPED_BY_QT)))
def test_a_family_that_qt_does_not_shape_is_set_as_harfbuzz_sets_whole_lines(
    typesetter: Typesetter, family: str
) -> None:
    name, language = FAMILIES[family]["face"], FAMILIES[family]["language"]
    face = typesetter.fonts[name]
    for text in samples(family):
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(face.hb_font, buffer)
        x, places = 0, []
        for glyph, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            places.append((x + at.x_offset, at.y_offset, glyph.codepoint))
            x += at.x_advance
        style = Style("serif", language, direction(text, language))
        line = typesetter.compositor.line(text, style)
        assert {run.face for _, run in line.runs} == {name}, text
        assert by_us(line) == from_left(places), text
