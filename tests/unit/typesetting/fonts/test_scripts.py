"""A name in any script of the bundled faces: no box on the page, and the same text."""

import re
import subprocess
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import uharfbuzz as hb

from kiosk import paths
from kiosk.model.letter import Letter
from kiosk.model.page import Box, Glyphs
from kiosk.pdf.reading import lines_of
from kiosk.typesetting.draw import draw
from kiosk.typesetting.fonts.table import Fonts
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter

Write = Callable[..., Letter]
FOLDER = paths.resources() / "fonts"

NAMES = tomllib.loads(
    Path(__file__).with_name("names.toml").read_text(encoding="utf-8")
)
# Poppler 22.12 takes it for a script that runs from left to right.
NOT_TURNED_BY_POPPLER = {"nko"}
# Poppler puts some around what runs from right to left; the file puts others behind a
# word that ends in a vowel sign, so that readers turn it round.
MARKS_OF_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202c]")


@pytest.mark.parametrize("face", NAMES)
def test_a_name_in_a_script_is_set_without_a_box_and_comes_back(
    face: str,
    desk: tuple[Mapping[str, Stationery], Typesetter],
    write: Write,
    tmp_path: Path,
) -> None:
    papers, typesetter = desk
    name = NAMES[face]
    letter = write(name=name, sender=(name, "Your town"), subject=name)
    pages = lay_out(letter, papers["us-letter-10"], typesetter)
    assert pages.missing == ()
    items = [item for page in pages.pages for item in page.items]
    assert not any(isinstance(item, Box) for item in items)
    faces = {item.face for item in items if isinstance(item, Glyphs)}
    bold = f"{face}-bold" if f"{face}-bold" in typesetter.fonts.rows else face
    assert {face, bold} <= faces
    (page,) = pages.pages
    assert lines_of(page).count(name) == 3
    if face in NOT_TURNED_BY_POPPLER:
        return
    file = tmp_path / "letter.pdf"
    file.write_bytes(draw([pages], typesetter))
    read = subprocess.run(
        ["pdftotext", file, "-"], capture_output=True, check=True, text=True
    ).stdout
    assert MARKS_OF_DIRECTION.sub("", read).count(name) == 3, read


@pytest.mark.parametrize(
    ("sign", "face"),
    [(each, "math") for each in "→←⇒≠≤≥∞√∑"] + [(each, "symbols") for each in "♥✓★☐☎☒"],
)
def test_a_sign_is_taken_from_the_faces_for_signs(
    typesetter: Typesetter, sign: str, face: str
) -> None:
    for role in ("serif", "serif-bold", "serif-italic", "sans"):
        assert typesetter.shaper.face_of(sign, Style(role, "en")) == face


def test_faces_for_signs_take_no_character_that_a_text_face_has(
    fonts: Fonts, typesetter: Typesetter
) -> None:
    signs = {"math", "symbols"}
    of_text: set[int] = set()
    for name in set(fonts.rows) - signs:
        of_text.update(fonts[name].code_points)
    both = of_text & {each for name in signs for each in fonts[name].code_points}
    assert {ord("0"), ord("A"), ord("x"), ord("α"), ord("+")} <= both
    for role in ("serif", "serif-bold", "sans"):
        style = Style(role, "en")
        faces = {typesetter.shaper.face_of(chr(each), style) for each in both}
        assert faces.isdisjoint(signs)


def test_digits_beside_a_sign_stay_in_the_face_of_the_text(
    typesetter: Typesetter,
) -> None:
    style = Style("serif", "en")
    for text in ("5≠6", "→12", "x≤10", "(→)"):
        for run in typesetter.shaper.shape_word(text, False, style):
            wanted = "math" if set(run.text) & set("≠→≤") else "serif"
            assert run.face == wanted, text


def test_every_bundled_face_says_its_licence_and_is_named_in_it(fonts: Fonts) -> None:
    licence = (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    for name, row in fonts.rows.items():
        told = fonts[name].hb_face.get_name
        assert "SIL Open Font License" in told(hb.OTNameIdPredefined.LICENSE)
        family = told(hb.OTNameIdPredefined.TYPOGRAPHIC_FAMILY) or told(
            hb.OTNameIdPredefined.FONT_FAMILY
        )
        version = re.search(r"\d+\.\d+", told(hb.OTNameIdPredefined.VERSION_STRING))
        assert version
        line = next(
            line
            for line in licence.splitlines()
            if line.startswith((f"{family} (", f"{family} and"))
            or f"and {family} (" in line
        )
        assert f"(version {version[0]})" in line, row.file.name
        assert told(hb.OTNameIdPredefined.COPYRIGHT) in line, row.file.name


def test_every_font_file_is_in_the_table(fonts: Fonts) -> None:
    unlisted: Mapping[str, Path] = {
        file.name: file for file in FOLDER.glob("*.ttf") if file not in fonts.files
    }
    assert set(unlisted) == {"NotoSerifDisplay-Regular.ttf"}
