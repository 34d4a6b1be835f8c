"""Cases that are read by and by: ever more of them, and at last the same as at once."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.campaigns.catalogue import Catalogue, Progress
from kiosk.campaigns.shelf import read_by_and_by, read_catalogue
from kiosk.errors import NoCampaigns

Write = Callable[..., Path]
COUNT = 6


@pytest.fixture
def read(shelf: Path, write_case: Write) -> list[Catalogue]:
    """All the catalogues of a folder with a twin, a copy and a case that is wrong."""
    for number in range(1, COUNT + 1):
        write_case(f"case-{number}", ("12/34", f"{number}/34"))
    write_case("case-7", ("12/34", "1/34"), ("A case", "Another case"))
    write_case("case-8", ("12/34", "8/34"), ('id = "minister"\n', ""))
    shutil.copytree(shelf / "case-2", shelf / "case-9")
    return list(read_by_and_by(shelf, 0))


def test_each_says_how_many_of_how_many_have_been_read(read: list[Catalogue]) -> None:
    counts = [each.progress for each in read]
    assert counts == [*(Progress(it, 9) for it in range(1, 9)), None]


def test_each_begins_with_what_was_in_the_one_before(read: list[Catalogue]) -> None:
    for before, after in pairwise(read[:-1]):
        assert after.campaigns[: len(before.campaigns)] == before.campaigns


def test_the_last_is_what_is_read_at_once(read: list[Catalogue], shelf: Path) -> None:
    assert read[-1] == read_catalogue(shelf)
    assert "UA 1/34" not in {each.reference for each in read[-1].campaigns}
    assert len(read[-1].notes) == 1


def test_of_two_with_one_reference_the_first_is_meant_until_all_is_read(
    read: list[Catalogue],
) -> None:
    nearly = read[-2]
    assert nearly.find("UA 1/34").title == "A case"
    folders = [each.folder for each in nearly.first_of_each()]
    assert "case-1" in folders
    assert "case-7" not in folders


def test_a_case_that_a_visit_has_begun_is_found_though_not_offered(
    read: list[Catalogue],
) -> None:
    begun = [read[-2].find("UA 1/34"), read[-2].find("UA 3/34")]
    whole = read[-1].with_begun(begun)
    assert whole.find("UA 1/34") is begun[0]
    assert whole.begun == (begun[0],)
    assert whole.campaigns == read[-1].campaigns
    assert whole.with_begun(()) == replace(read[-1], begun=())


def test_a_folder_that_is_not_there_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(NoCampaigns):
        next(read_by_and_by(tmp_path / "nowhere", 0))
