"""Postal lines that are too long are broken at sense."""

from collections.abc import Mapping
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import paths
from kiosk.model.page import Glyphs
from kiosk.typesetting import notes
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.block.wrap import wrap_line
from kiosk.typesetting.letter.recipient import place_recipient
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.text.clean import normalise_spaces
from kiosk.typesetting.typesetter import Typesetter

SHIPPED = paths.resources() / "stationery"
PAPERS = sorted(each.stem for each in SHIPPED.glob("*.toml"))
WIDE, NARROW, HANG = 200.0, 130.0, 10.0
WORDS = st.one_of(
    st.sampled_from(["Vul.", "22,", "220030", "Minsk", "de", "of", "Ministry,", "–"]),
    st.sampled_from(["東京都千代田区霞が関", "القاهرة،", "ул.", "Box", "Bau-und-Amt"]),
    st.text(st.characters(codec="latin-1", categories=["L", "N", "P"]), max_size=40),
)
LINES = st.lists(WORDS, min_size=1, max_size=9).map(" ".join).map(normalise_spaces)


def pen_of(typesetter: Typesetter) -> Pen:
    return Pen(typesetter, "serif", "en", 10)


@pytest.mark.parametrize(
    ("width", "line", "parts"),
    [
        (
            WIDE,
            "Secretaría de Estado, Aldea el Ocotal, Tegucigalpa",
            ("Secretaría de Estado,", "Aldea el Ocotal, Tegucigalpa"),
        ),
        (
            150.0,
            "Vul. Internatsianalnaya, 22, Prokuratura, 220030 Minsk",
            ("Vul. Internatsianalnaya, 22,", "Prokuratura, 220030 Minsk"),
        ),
        (
            WIDE,
            "1619 New Hampshire Avenue Northwest, Washington, DC 20009",
            ("1619 New Hampshire Avenue Northwest,", "Washington, DC 20009"),
        ),
        (
            NARROW,
            "Internatsianalnaya Street 22 220030",
            ("Internatsianalnaya Street", "22 220030"),
        ),
        (
            145.0,
            "Antiguo Local de la Academia de Policía",
            ("Antiguo Local", "de la Academia de Policía"),
        ),
        (
            NARROW,
            "Corniche Road West P.O. Box 8991",
            ("Corniche Road West", "P.O. Box 8991"),
        ),
        (
            WIDE,
            "DEMOCRATIC REPUBLIC OF THE CONGO AND SO ON",
            ("DEMOCRATIC REPUBLIC OF", "THE CONGO AND SO ON"),
        ),
    ],
)
def test_a_line_ends_where_its_sense_does(
    typesetter: Typesetter, width: float, line: str, parts: tuple[str, ...]
) -> None:
    assert wrap_line(line, pen_of(typesetter), width, width - HANG) == parts


def test_a_word_is_broken_only_where_it_is_wider_than_the_box(
    typesetter: Typesetter,
) -> None:
    line = "Amt Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch"
    first, *others = wrap_line(line, pen_of(typesetter), NARROW, NARROW - HANG)
    assert first == "Amt"
    assert "".join(others) == line.removeprefix("Amt ")
    hyphens = "Willy-Brandt-Straße-und-Platz"
    assert wrap_line(f"Abc Def {hyphens}", pen_of(typesetter), 150, 145) == (
        "Abc Def",
        hyphens,
    )


@settings(deadline=None)
@given(line=LINES, width=st.floats(60, 300))
def test_every_part_fits_and_nothing_is_lost(
    desk: tuple[Mapping[str, Stationery], Typesetter], line: str, width: float
) -> None:
    pen = pen_of(desk[1])
    parts = wrap_line(line, pen, width, width - HANG)
    assert "".join(parts).replace(" ", "") == line.replace(" ", "")
    assert pen.width(parts[0]) <= width
    assert all(pen.width(part) <= width - HANG for part in parts[1:])
    whole = [word for word in line.split(" ") if pen.width(word) <= width - HANG]
    spaced = [word for word in whole if max(word, default="a") < "\u0e00"]
    found = " ".join(parts).split(" ")
    assert all(word in found for word in spaced)


@pytest.mark.parametrize("name", PAPERS)
def test_the_rest_of_a_broken_line_stands_in(
    papers: Mapping[str, Stationery], typesetter: Typesetter, name: str
) -> None:
    line = (
        "Secretaría de Estado en el Despacho de Seguridad, Antiguo Local de la Academia"
    )
    lines, _, found = place_recipient(("A", line, "B"), papers[name], typesetter)
    items = tuple(chain.from_iterable(lines))
    texts = [item for item in items if isinstance(item, Glyphs)]
    first, start, *rest, last = texts
    assert notes.ADDRESS_OUTSIDE_WINDOW not in found
    assert " ".join(each.text for each in (start, *rest)) == line
    assert first.x == start.x == last.x
    assert {round(each.x - start.x, 3) for each in rest} == {start.size}


@pytest.mark.parametrize("name", PAPERS)
def test_broken_lines_that_have_no_room_are_said(
    papers: Mapping[str, Stationery], typesetter: Typesetter, name: str
) -> None:
    line = ", ".join(["Antiguo Local de la Academia Nacional de Policía"] * 3)
    found = place_recipient((line,) * 6, papers[name], typesetter).notes
    assert found[0] == notes.ADDRESS_OUTSIDE_WINDOW


@pytest.mark.parametrize("name", PAPERS)
def test_nine_lines_are_all_printed_and_said_to_be_too_many_where_they_are(
    papers: Mapping[str, Stationery], typesetter: Typesetter, name: str
) -> None:
    address = tuple(f"Line {number} of nine" for number in range(1, 10))
    lines, _, found = place_recipient(address, papers[name], typesetter)
    items = tuple(chain.from_iterable(lines))
    assert tuple(item.text for item in items if isinstance(item, Glyphs)) == address
    assert notes.ADDRESS_CUT_SHORT not in found
    # Nine lines of 9 pt, the last without a descender, are 33.5 mm high.
    small = papers[name].visible.height < 33.5
    assert (notes.ADDRESS_OUTSIDE_WINDOW in found) == small


@pytest.mark.parametrize(
    "care_of",
    ["c/o", "℅", "C/O", "a/c", "s/c", "p. A.", "z. Hd.", "z. Hd. von", "presso"],
)
def test_care_of_stays_with_its_name(typesetter: Typesetter, care_of: str) -> None:
    pen = pen_of(typesetter)
    for before in ("A", "Office", "Ministry of the Interior", "x" * 17, "x" * 20):
        line = f"{before} {care_of} Maria Example, 12 High Street, Springfield"
        parts = wrap_line(line, pen, NARROW + 20, NARROW)
        assert any(f"{care_of} Maria Example" in part for part in parts), parts
        assert " ".join(parts) == line


def test_a_name_wider_than_a_line_is_broken_after_its_first_word(
    typesetter: Typesetter,
) -> None:
    line = "Office c/o Maria of the very long name of Example"
    parts = wrap_line(line, pen_of(typesetter), NARROW, NARROW)
    assert any("c/o Maria" in part for part in parts)
