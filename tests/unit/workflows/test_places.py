"""A visitor saves into a place of their own, found by its name."""

import os
from pathlib import Path

import pytest

from kiosk.workflows.places import LocalPlaces


@pytest.fixture
def media(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """/media with two sticks, one of them below the name of a user."""
    mounted = {tmp_path / "media" / "KEY", tmp_path / "media" / "ana" / "blue"}
    for each in mounted:
        each.mkdir(parents=True)
    (tmp_path / "media" / "empty").mkdir()
    monkeypatch.setattr(os.path, "ismount", lambda each: Path(each) in mounted)
    return tmp_path / "media"


def test_sticks_come_first_by_name_and_then_the_home_folder(
    media: Path, tmp_path: Path
) -> None:
    found = LocalPlaces(tmp_path, (media, tmp_path / "absent")).places()
    assert [(each.name, each.stick) for each in found] == [
        ("blue", True),
        ("KEY", True),
        ("Home folder", False),
    ]


def test_inside_a_folder_only_folders_are_listed_and_no_hidden_ones(
    tmp_path: Path,
) -> None:
    for name in ("b", "A", ".hidden"):
        (tmp_path / name).mkdir()
    (tmp_path / "letter.pdf").touch()
    found = LocalPlaces(tmp_path).inside(tmp_path)
    assert [each.name for each in found] == ["A", "b"]


def test_a_folder_that_has_gone_is_empty(tmp_path: Path) -> None:
    assert LocalPlaces(tmp_path).inside(tmp_path / "pulled-out") == ()


def test_a_home_that_is_not_there_is_not_offered(tmp_path: Path) -> None:
    assert LocalPlaces(tmp_path / "gone", ()).places() == ()
