from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.errors import ResourceDamaged, UnknownStationery
from kiosk.typesetting.stationery import (
    Stationery,
    default_for,
    load_stationery,
    read_stationery,
)

SHIPPED = paths.resources() / "stationery"


def changed(folder: Path, old: str, new: str, file: str = "us-letter-10.toml") -> Path:
    text = (SHIPPED / file).read_text(encoding="utf-8")
    assert old in text
    path = folder / file
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_both_papers_are_read_by_the_names_of_their_files(
    papers: Mapping[str, Stationery],
) -> None:
    assert list(papers) == ["a4-din-b", "us-letter-10"]
    assert papers["us-letter-10"].name == "US Letter, #10 window envelope"
    assert papers["us-letter-10"].media == "na_letter_8.5x11in"
    assert papers["a4-din-b"].media == "iso_a4_210x297mm"


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
        ("JP", "a4-din-b"),
    ],
)
def test_the_default_follows_the_country(
    papers: Mapping[str, Stationery], country: str, name: str
) -> None:
    assert default_for(country, papers) == name


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
        ("last = 254", "last = 290", "last 290 is not between"),
        ("marks = [101.6, 190.5]", "marks = [300]", "a mark is off the sheet"),
        ("left = 25.4\n", "left = 200\n", "leave no room"),
        ('media = "na_letter_8.5x11in"', "", "media is missing"),
        ("height = 279.4", 'height = "tall"', "height must be a number"),
        ("type = [11.5, 15.2]", "type = [15.2, 11.5]", "at most its leading"),
        ("type = [[10, 11], ", "type = [[10], ", "not enough values"),
        ('align = "foot"', 'align = "left"', "must be head or foot"),
        ("name = ", "nmae = ", "nmae is not a key"),
        ("[sheet]", "[[sheet", "Expected"),
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


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_bytes(b'name = "\xff"')
    with pytest.raises(ResourceDamaged, match=r"odd\.toml"):
        read_stationery(path)


def test_a_folder_without_stationery_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged, match="no stationery"):
        load_stationery(tmp_path)
