from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.addressing.country.line import named_codes
from kiosk.errors import ResourceDamaged, UnknownStationery
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.loading import (
    choices_for,
    default_for,
    load_stationery,
    read_stationery,
)
from kiosk.typesetting.paper.stationery import Pocket, Stationery, Window
from kiosk.typesetting.paper.window import always_visible, folded_height

SHARES = st.floats(0, 1)
SHIPPED = paths.resources() / "stationery"


# The table of layouts: the address field, and the folds of the sheet.
TABLE = {
    "a4-din-a": ((20, 27, 85, 45), (87, 192)),
    "a4-din-b": ((20, 45, 85, 45), (105, 210)),
    "a4-sn-right": ((112, 45, 90, 45), (105, 210)),
    "a4-sn-left": ((20, 35.5, 100, 45), (105, 210)),
    "a4-nf": ((100, 35, 100, 45), (99, 198)),
    "a4-uk": ((24.6, 39.5, 95.4, 26.8), (87, 192)),
    "a4-nl": ((24.6, 50, 95.4, 40), (99, 198)),
    "a4-japan": ((25, 24, 90, 40), ()),
    "us-letter-9": ((17.46, 55.56, 114.3, 28.58), (95.25, 187.3)),
    "us-letter-9-double": ((14.29, 55.56, 92.08, 28.58), (95.25, 187.3)),
    "us-letter-10": ((22.2, 63.5, 88.9, 25.4), (101.6, 190.5)),
}

# What a window always shows, from the postal services' figures: x, y, to x, to y.
SHOWN = {
    "us-letter-10": (22.2, 63.5, 111.1, 88.9),
    "us-letter-9": (22.2, 57.1, 127.0, 82.5),
    "a4-din-b": (20, 50, 100, 90),
    "a4-nf": (100, 45, 190, 79),
}

# Not the visible area of one of our papers, but known: DIN form B in other envelopes.
OTHER_POCKETS = [
    (Pocket(229, 114, (Window(20, 15, 90, 45),)), (105, 210), (20, 54, 91, 90)),
    (Pocket(229, 162, (Window(20, 60, 90, 45),)), (148.5,), (20, 57, 91, 88.5)),
]


def changed(folder: Path, old: str, new: str, file: str = "us-letter-10.toml") -> Path:
    text = (SHIPPED / file).read_text(encoding="utf-8")
    assert old in text
    path = folder / file
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_every_paper_is_read_by_the_name_of_its_file(
    papers: Mapping[str, Stationery],
) -> None:
    assert sorted(papers) == sorted(each.stem for each in SHIPPED.glob("*.toml"))
    assert papers["us-letter-10"].name == "US Letter, #10 window envelope"
    assert papers["us-letter-10"].media == "na_letter_8.5x11in"
    assert papers["a4-din-b"].media == "iso_a4_210x297mm"


@pytest.mark.parametrize("name", TABLE)
def test_the_address_field_and_the_folds_are_those_of_the_table(
    papers: Mapping[str, Stationery], name: str
) -> None:
    field = papers[name].field
    found = (field.x, field.y, field.width, field.height), papers[name].folds
    assert found == TABLE[name]


@pytest.mark.parametrize("name", SHOWN)
def test_what_a_window_always_shows_follows_from_its_envelope(
    papers: Mapping[str, Stationery], name: str
) -> None:
    paper = papers[name]
    seen = always_visible(paper.sheet, paper.folds, paper.pocket)
    corners = (seen.x, seen.y, seen.right, seen.bottom)
    assert corners == pytest.approx(SHOWN[name], abs=0.1)


@pytest.mark.parametrize(("pocket", "folds", "shown"), OTHER_POCKETS)
def test_what_other_envelopes_show_of_a_sheet_of_a4(
    pocket: Pocket, folds: tuple[float, ...], shown: tuple[float, ...]
) -> None:
    seen = always_visible(Area(0, 0, 210, 297), folds, pocket)
    assert (seen.x, seen.y, seen.right, seen.bottom) == shown


@given(name=st.sampled_from(sorted(TABLE)), aside=SHARES, up=SHARES)
def test_the_visible_area_is_behind_every_window_in_every_position(
    papers: Mapping[str, Stationery], name: str, aside: float, up: float
) -> None:
    paper = papers[name]
    pocket, seen = paper.pocket, paper.visible
    foot = paper.folds[0] if paper.folds else paper.height
    spare = pocket.height - folded_height(paper.height, paper.folds)
    x = aside * (pocket.width - paper.width) + seen.x
    # The envelope is measured from its foot upwards, the sheet from its head down.
    top = up * spare + foot - seen.y
    shown = Area(x, top - seen.height, seen.width, seen.height)
    for window in pocket.windows:
        hole = Area(window.left, window.bottom, window.width, window.height)
        assert hole.holds(shown, slack=0.11)


def test_the_window_of_a_number_ten_less_its_clearance(
    papers: Mapping[str, Stationery],
) -> None:
    clear = papers["us-letter-10"].clear
    corners = (clear.x, clear.y, clear.right, clear.bottom)
    assert corners == pytest.approx((25.4, 66.7, 107.9, 85.7), abs=0.05)


def test_the_window_of_a_din_long_less_its_clearance(
    papers: Mapping[str, Stationery],
) -> None:
    clear = papers["a4-din-b"].clear
    corners = (clear.x, clear.y, clear.right, clear.bottom)
    assert corners == pytest.approx((23.2, 53.2, 96.8, 86.8), abs=0.05)


@pytest.mark.parametrize(
    ("country", "name"),
    [
        ("US", "us-letter-10"),
        ("CA", "us-letter-10"),
        ("DE", "a4-din-b"),
        ("AT", "a4-din-b"),
        ("CH", "a4-sn-right"),
        ("LI", "a4-sn-right"),
        ("FR", "a4-nf"),
        ("GB", "a4-uk"),
        ("IE", "a4-uk"),
        ("NL", "a4-nl"),
        ("JP", "a4-japan"),
        ("MX", "us-letter-10"),
    ],
)
def test_the_default_follows_the_country(
    papers: Mapping[str, Stationery], country: str, name: str
) -> None:
    assert default_for(country, papers) == name


def test_a_country_that_no_paper_names_has_the_one_for_everywhere(
    papers: Mapping[str, Stationery],
) -> None:
    known = {name: papers[name] for name in ("a4-din-b", "a4-uk")}
    assert default_for("PL", known) == "a4-din-b"


def test_every_country_has_exactly_one_default(
    papers: Mapping[str, Stationery],
) -> None:
    claims = [each for paper in papers.values() for each in paper.default_for]
    assert len(claims) == len(set(claims))
    assert claims.count("*") == 1
    assert set(claims) - {"*"} <= named_codes()
    assert {default_for(each, papers) for each in named_codes()} <= set(papers)


def test_a_country_that_two_files_take_is_refused(tmp_path: Path) -> None:
    changed(tmp_path, '"AS", ', '"AT", ')
    changed(tmp_path, '"AT"', '"AT"', "a4-din-b.toml")
    with pytest.raises(ResourceDamaged, match="AT is the default_for of 2 files"):
        load_stationery(tmp_path)


@pytest.mark.parametrize(
    ("own", "choices"),
    [
        ("a4-uk", ("a4-uk", "us-letter-10")),
        ("us-letter-9", ("a4-din-b", "us-letter-9")),
        ("us-letter-10", ("a4-din-b", "us-letter-10")),
    ],
)
def test_a_table_chooses_between_sizes_of_paper_only(
    papers: Mapping[str, Stationery], own: str, choices: tuple[str, ...]
) -> None:
    known = {name: papers[name] for name in TABLE}
    assert choices_for(own, known) == choices


def test_a_country_nobody_names_is_said(papers: Mapping[str, Stationery]) -> None:
    with pytest.raises(UnknownStationery):
        default_for("DE", {"us-letter-10": papers["us-letter-10"]})


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("width = 215.9", "width = 100", "off the sheet"),
        ("zone = { x = 25.4", "zone = { x = 20.4", "outside the envelope"),
        ("y = 54.5", "y = 60", "date is in the envelope's window"),
        ("subject = 97", "subject = 80", "subject 80 is in the envelope's window"),
        ("last = 254.4", "last = 290", "last 290 is not between"),
        ("marks = [101.6, 190.5]", "marks = [300]", "a mark is off the sheet"),
        ("left = 25.4\n", "left = 200\n", "leave no room"),
        ('media = "na_letter_8.5x11in"', "", "sheet.media: missing"),
        ("height = 279.4", 'height = "tall"', "sheet.height: found the text"),
        ("type = [[10, 13], ", "type = [[13, 10], ", "at most its leading"),
        ("paragraph_gap = 1", "paragraph_gap = -1", "a gap is below 0"),
        (
            "type = [[10, 13], ",
            "type = [[10], ",
            "address.type: found an entry that is none",
        ),
        ('align = "foot"', 'align = "left"', "expected one of head, foot"),
        ("name = ", "nmae = 1\nname = ", 'nmae: unknown key, expected "name"'),
        ("[sheet]", "[[sheet", "Expected"),
        ("width = 114.3", "width = 110", "always seen, only 22.2, 63.5 to 106.8, 88.9"),
        ("marks = [101.6,", "marks = [93.13,", "is not always seen"),
        ("height = 104.8", "height = 101", "does not go in"),
        ("marks = [101.6, 190.5]", "marks = []", "does not go in"),
        ("left = 22.2", "left = 222.2", "a window is off the envelope"),
        (
            "windows = [",
            "windows = []\n_w = [",
            "envelope.windows: found none",
        ),
        ("y = 54.5", "y = 49", "sender.box and date lie over each other"),
        ("marks = [101.6, 190.5]", "marks = [190.5, 101.6]", "not in their order"),
        ("[mark]", "[mask]\n[mark]", 'mask: unknown key, expected "mark"'),
        ("left = 19.05", "left = 30", "least: a margin is wider than the usual one"),
        ("right = 19.05", "right = 9", "or 10 at the right"),
        ("right = 19.05", "", "body.least.right: missing"),
        ("width = 88.9, height = 25.4 }", "width = -88.9, height = 1 }", "no size"),
    ],
)
def test_a_stationery_that_contradicts_itself_is_refused_by_name(
    tmp_path: Path, old: str, new: str, what: str
) -> None:
    path = changed(tmp_path, old, new)
    with pytest.raises(ResourceDamaged) as caught:
        read_stationery(path)
    assert caught.value.values["file"] == path
    assert what in str(caught.value)


def test_a_return_line_in_the_window_is_refused(tmp_path: Path) -> None:
    path = changed(
        tmp_path, "y = 45\nwidth = 80", "y = 48\nwidth = 80", "a4-din-b.toml"
    )
    with pytest.raises(
        ResourceDamaged, match="return_line is in the envelope's window"
    ):
        read_stationery(path)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (
            "box = { x = 25.4",
            "box = { x = 45.4",
            "sender.box is outside the envelope's",
        ),
        ("y = 60.3\nwidth", "y = 40.3\nwidth", "date is in the envelope's return"),
    ],
)
def test_a_return_window_shows_the_sender_and_nothing_else(
    tmp_path: Path, old: str, new: str, what: str
) -> None:
    name = "us-letter-9-double.toml"
    path = changed(tmp_path, old, new, name)
    if "date" in what:
        text = path.read_text(encoding="utf-8").replace("x = 125\n", "x = 91\n")
        path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what):
        read_stationery(path)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_bytes(b'name = "\xff"')
    with pytest.raises(ResourceDamaged, match=r"odd\.toml"):
        read_stationery(path)


def test_a_folder_without_stationery_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged, match="no stationery"):
        load_stationery(tmp_path)
