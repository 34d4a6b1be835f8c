"""The file of the jobs that are not paper yet: numbers and queues, nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.taken_back.numbers import (
    JobNumber,
    add_number,
    drop_number,
    read_numbers,
)

ONE, OTHER = JobNumber("Laser", 7, 1_795_872_654), JobNumber("Laser", 8, 1_795_872_700)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data/print-jobs"


def test_a_job_is_written_down_and_struck_again(file: Path) -> None:
    add_number(file, ONE)
    add_number(file, OTHER)
    assert read_numbers(file) == (ONE, OTHER)
    drop_number(file, ONE)
    assert read_numbers(file) == (OTHER,)


def test_the_file_holds_a_queue_and_two_numbers_a_line(file: Path) -> None:
    add_number(file, ONE)
    assert file.read_text() == "7 1795872654 Laser\n"
    assert file.stat().st_mode & 0o077 == 0


def test_a_file_that_is_not_there_names_no_job(file: Path) -> None:
    drop_number(file, ONE)
    assert read_numbers(file) == ()
    assert not file.exists()


@given(st.binary(max_size=200))
def test_a_damaged_file_stops_nothing(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes
) -> None:
    file = tmp_path_factory.mktemp("numbers") / "print-jobs"
    file.write_bytes(noise + b"\n")
    before = read_numbers(file)
    add_number(file, ONE)
    assert ONE in read_numbers(file)
    assert set(before) <= set(read_numbers(file))
