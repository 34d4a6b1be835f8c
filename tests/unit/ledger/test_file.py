"""A file that cannot be used is kept, told, and counted beside; nothing is lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.ledger.entry import State
from kiosk.ledger.errors import (
    LedgerAbsent,
    LedgerBusy,
    LedgerDamaged,
    LedgerKeptAside,
    LedgerLocked,
    LedgerNewer,
)
from kiosk.ledger.memory import MemoryLedger
from kiosk.ledger.patient import PatientLedger
from kiosk.ledger.schema import STEPS, migrate
from kiosk.ledger.sqlite import SqliteLedger
from tests.unit.ledger.actions import action

Spoil = Callable[[Path], object]


def cut(file: Path) -> None:
    os.truncate(file, 5000)


def scribbled(file: Path) -> None:
    with file.open("r+b") as stream:
        stream.seek(4096)
        stream.write(os.urandom(20_000))


def no_ledger(file: Path) -> None:
    file.write_bytes(b"Dear Minister, " * 1000)


def newer(file: Path) -> None:
    change(file, f"PRAGMA user_version = {len(STEPS) + 1}")


def of_another_program(file: Path) -> None:
    change(file, "PRAGMA application_id = 7")


def with_unknown_words(file: Path) -> None:
    change(file, "UPDATE summary SET channel = 'pigeon'")


def change(file: Path, statement: str) -> None:
    connection = sqlite3.connect(file)
    with connection:
        connection.execute(statement)
    connection.close()


def filled(file: Path, letters: int = 400) -> None:
    ledger = SqliteLedger(file)
    ledger.record([action(each) for each in range(letters)], State.SENT)
    ledger.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "ledger.sqlite3"


@pytest.mark.parametrize(
    "spoil", [cut, scribbled, no_ledger, newer, of_another_program, with_unknown_words]
)
def test_a_file_that_cannot_be_used_is_kept_told_and_a_new_one_begun(
    file: Path, spoil: Spoil
) -> None:
    filled(file)
    spoil(file)
    was = file.read_bytes()
    told: list[KioskError] = []
    ledger = SqliteLedger(file, tell=told.append)
    # Its first words may come before it turns out what the file is.
    ledger.totals()
    ledger.record([action(1)], State.SENT)
    assert sum(each.count for each in ledger.totals()) == 1
    ledger.close()
    assert [type(each) for each in told] == [LedgerKeptAside]
    (kept,) = file.parent.glob("ledger-*.sqlite3")
    assert kept.read_bytes() == was
    assert str(kept) in str(told[0])


def test_nothing_is_overwritten_by_what_is_kept_aside_twice_a_day(file: Path) -> None:
    for letters in (b"first", b"second"):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(letters * 1000)
        SqliteLedger(file).totals()
    kept = sorted(file.parent.glob("ledger-*.sqlite3"), key=lambda each: len(each.name))
    assert [each.read_bytes()[:5] for each in kept] == [b"first", b"secon"]


@pytest.mark.parametrize(
    ("spoil", "cause"), [(scribbled, LedgerDamaged), (newer, LedgerNewer)]
)
def test_who_only_reads_leaves_such_a_file_alone(
    file: Path, spoil: Spoil, cause: type[KioskError]
) -> None:
    filled(file)
    spoil(file)
    with pytest.raises(cause):
        SqliteLedger(file, begins=False).totals()
    assert not list(file.parent.glob("ledger-*"))


def test_who_only_reads_begins_no_ledger(file: Path) -> None:
    with pytest.raises(LedgerAbsent):
        SqliteLedger(file, begins=False).totals()
    assert not file.exists()


def test_a_file_of_an_older_version_gets_the_steps_that_it_lacks(
    tmp_path: Path,
) -> None:
    file = tmp_path / "ledger.sqlite3"
    filled(file, 3)
    connection = sqlite3.connect(file, isolation_level=None)
    migrate(connection, (*STEPS, ("CREATE TABLE more (what TEXT)",)))
    assert connection.execute("SELECT count(*) FROM entry").fetchone() == (3,)
    assert connection.execute("SELECT count(*) FROM more").fetchone() == (0,)
    connection.close()
    with pytest.raises(LedgerNewer):
        SqliteLedger(file, begins=False).totals()


def test_a_file_that_is_taken_away_while_it_is_open_is_begun_again(file: Path) -> None:
    ledger = SqliteLedger(file)
    ledger.record([action(1)], State.SENT)
    for each in file.parent.iterdir():
        each.unlink()
    ledger.record([action(2)], State.SENT)
    assert [each.action for each in ledger.entries()] == [action(2)]
    ledger.close()


def test_what_stands_where_the_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(LedgerLocked):
        SqliteLedger(tmp_path / "data" / "ledger.sqlite3").totals()


_WRITER = """
import sys
from kiosk.ledger.entry import State
from kiosk.ledger.sqlite import SqliteLedger
from pathlib import Path
from tests.unit.ledger.actions import action

ledger = SqliteLedger(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    for state in (State.UNKNOWN, State.SENT):
        ledger.record([action(number)], state)
"""


def test_programs_that_begin_and_write_one_ledger_at_once_lose_nothing(
    file: Path,
) -> None:
    ways = [("0", "40"), ("30", "70"), ("60", "100")]
    programs = [
        subprocess.Popen([sys.executable, "-c", _WRITER, str(file), *each])
        for each in ways
    ]
    assert [each.wait() for each in programs] == [0, 0, 0]
    ledger, model = SqliteLedger(file), MemoryLedger()
    model.record([action(each) for each in range(100)], State.SENT)
    assert ledger.totals() == model.totals()
    ledger.close()


def test_a_program_that_holds_the_file_for_too_long_is_said(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(file, 1)
    monkeypatch.setattr("kiosk.ledger.file.PATIENCE", 0.1)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ledger = SqliteLedger(file)
    with pytest.raises(LedgerBusy):
        ledger.record([action(2)], State.SENT)
    other.close()
    ledger.record([action(2)], State.SENT)
    ledger.close()


class Refusing(MemoryLedger):
    """A ledger whose disk can be full."""

    full = True

    def record(self, actions, state):  # type: ignore[no-untyped-def] # as the other
        if self.full:
            raise LedgerLocked(file="ledger")
        return super().record(actions, state)


def test_what_a_disk_refuses_waits_in_order_and_is_told_once() -> None:
    told: list[KioskError] = []
    disk = Refusing()
    ledger = PatientLedger(disk, told.append)
    ledger.record([action(1)], State.UNKNOWN)
    ledger.record([action(1), action(2)], State.SENT)
    assert ledger.totals() == ()
    assert len(told) == 1
    assert ledger.fault is not None
    disk.full = False
    assert sum(each.count for each in ledger.totals()) == 2
    assert ledger.unknown() == ()
    assert ledger.fault is None
