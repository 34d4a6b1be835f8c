"""The catalogue: a bad campaign leaves the others be."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.campaigns.shelf import holds_cases, read_catalogue
from kiosk.errors import NoCampaigns, UnknownCampaign

EXPIRES = "expires = 2026-03-04\n"

Write = Callable[..., Path]


def test_a_bad_campaign_leaves_the_others_be(shelf: Path, write_case: Write) -> None:
    write_case("good")
    write_case("bad", ('id = "minister"\n', ""), ("12/34", "13/34"))
    catalogue = read_catalogue(shelf)
    assert [each.folder for each in catalogue.campaigns] == ["good"]
    assert [each.file for each in catalogue.problems] == ["bad/campaign.toml"]


def test_two_campaigns_with_one_reference_are_both_named(
    shelf: Path, write_case: Write
) -> None:
    write_case("one")
    write_case("two", ("UA 12/34", "12.34"))
    write_case("three", ("UA 12/34", "UA 13/34"))
    catalogue = read_catalogue(shelf)
    assert [each.folder for each in catalogue.campaigns] == ["three"]
    assert [(each.file, each.key) for each in catalogue.problems] == [
        ("one/campaign.toml", "reference"),
        ("two/campaign.toml", "reference"),
    ]
    assert "two has too" in catalogue.problems[0].what


def test_open_campaigns_come_first_and_ended_ones_last(
    shelf: Path, write_case: Write
) -> None:
    write_case("a", ("12/34", "1/34"), (EXPIRES, ""))
    write_case("b", ("12/34", "2/34"), (EXPIRES, "expires = 2026-05-01\n"))
    write_case("c", ("12/34", "3/34"), (EXPIRES, "expires = 2026-04-01\n"))
    write_case("d", ("12/34", "4/34"), (EXPIRES, "expires = 2026-02-01\n"))
    write_case("e", ("12/34", "5/34"), (EXPIRES, "expires = 2026-04-01\n"))
    catalogue = read_catalogue(shelf)
    order = [each.folder for each in catalogue.on(date(2026, 4, 1))]
    assert order == ["c", "e", "b", "a", "d"]


def test_real_campaigns_come_before_examples_and_in_practice_ended_ones_too(
    shelf: Path, write_case: Write
) -> None:
    write_case("a", ("12/34", "1/34"), (EXPIRES, "example = true\n"))
    write_case("b", ("12/34", "2/34"), (EXPIRES, ""))
    write_case("c", ("12/34", "3/34"), (EXPIRES, "expires = 2026-02-01\n"))
    catalogue, day = read_catalogue(shelf), date(2026, 4, 1)
    assert [each.folder for each in catalogue.on(day)] == ["b", "a", "c"]
    practised = catalogue.on(day, practice=True)
    assert [each.folder for each in practised] == ["b", "c", "a"]


@pytest.mark.parametrize("written", ["UA 12/34", "ua-12-34", "12.34", "12/34"])
def test_a_campaign_is_found_by_any_habit_of_its_reference(
    shelf: Path, write_case: Write, written: str
) -> None:
    write_case("case")
    assert read_catalogue(shelf).find(written).folder == "case"


def test_an_unknown_reference_is_said_with_the_known_ones(
    shelf: Path, write_case: Write
) -> None:
    write_case("case")
    with pytest.raises(UnknownCampaign, match="UA 12/34"):
        read_catalogue(shelf).find("UA 1/1")


def test_a_missing_folder_is_said_and_loose_and_hidden_things_are_left_out(
    shelf: Path, write_case: Write, tmp_path: Path
) -> None:
    with pytest.raises(NoCampaigns):
        read_catalogue(tmp_path / "nowhere")
    write_case("case")
    (shelf / ".git").mkdir()
    (shelf / "notes.txt").write_text("x", encoding="utf-8")
    assert read_catalogue(shelf).problems == ()


def test_a_folder_or_a_link_that_cannot_be_read_is_named_and_takes_no_other_away(
    shelf: Path, write_case: Write
) -> None:
    write_case("good")
    (shelf / "nowhere").symlink_to(shelf / "gone")
    (shelf / "circle").symlink_to(shelf / "circle")
    # No file system looks it up: as good as a forbidden folder, for root too.
    (shelf / "endless").symlink_to("x" * 300)
    write_case("half", ("12/34", "13/34"))
    (shelf / "half" / "campaign.toml").unlink()
    (shelf / "half" / "campaign.toml").symlink_to("x" * 300)
    catalogue = read_catalogue(shelf)
    assert [each.folder for each in catalogue.campaigns] == ["good"]
    assert sorted((each.file, each.key) for each in catalogue.problems) == [
        ("circle", "folder"),
        ("endless", "folder"),
        ("half", "folder"),
        ("nowhere", "folder"),
    ]
    assert all("expected a folder" in each.what for each in catalogue.problems)


def test_the_folder_of_a_case_itself_is_a_catalogue_of_one(
    write_case: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_case("case")
    (folder / "pictures").mkdir()
    write_case("other", ("12/34", "13/34"))
    found = read_catalogue(folder)
    assert [each.folder for each in found.campaigns] == ["case"]
    assert found.problems == ()
    monkeypatch.chdir(folder)
    assert read_catalogue(Path()).campaigns == found.campaigns


def test_a_stray_file_of_a_case_hides_no_case_beside_it(
    shelf: Path, write_case: Write
) -> None:
    write_case("case")
    (shelf / "campaign.toml").write_text("stray", encoding="utf-8")
    assert [each.folder for each in read_catalogue(shelf).campaigns] == ["case"]


def test_a_copy_of_a_case_counts_once_and_is_noted(
    shelf: Path, write_case: Write
) -> None:
    write_case("one")
    write_case("two")
    (shelf / "three").symlink_to(shelf / "one")
    write_case("other", ("12/34", "13/34"))
    catalogue = read_catalogue(shelf)
    assert [each.folder for each in catalogue.campaigns] == ["one", "other"]
    assert catalogue.problems == ()
    assert [str(each) for each in catalogue.notes] == [
        "three: folder: found a copy of one, which counts once; expected one",
        "two: folder: found a copy of one, which counts once; expected one",
    ]


def test_a_copy_does_not_hide_a_case_that_differs(
    shelf: Path, write_case: Write
) -> None:
    write_case("one")
    write_case("two")
    write_case("three", ("A case", "Another case"))
    catalogue = read_catalogue(shelf)
    assert catalogue.campaigns == ()
    assert [each.file for each in catalogue.problems] == [
        "one/campaign.toml",
        "three/campaign.toml",
    ]
    assert [each.file for each in catalogue.notes] == ["two"]


def test_whether_a_folder_holds_any_case(shelf: Path, write_case: Write) -> None:
    assert not holds_cases(shelf)
    shelf.mkdir(parents=True)
    (shelf / "pictures").mkdir()
    assert not holds_cases(shelf)
    folder = write_case("case")
    assert holds_cases(shelf)
    assert holds_cases(folder)
