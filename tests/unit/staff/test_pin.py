"""A PIN opens, no other does, and wrong ones take ever longer."""

import stat
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import DiskFull
from kiosk.staff import lock as lock_module
from kiosk.staff.errors import PinDamaged, PinUnusable
from kiosk.staff.lock import FILE_NAME, Lock
from kiosk.staff.pin import LEAST, MOST, PinHash, digits_in, hash_pin, is_pin
from kiosk.staff.tries import FREE, PAUSES, Tries, pause_after

# As little as the file may say, and less for hashes that no file holds.
CHEAP, CHEAPEST = 1 << 14, 1 << 8
PIN, WRONG = "2804", "2805"
pins = st.text("0123456789", min_size=LEAST, max_size=MOST)


class Seconds:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that cost a test little."""

    def cheaply(pin: str) -> PinHash:
        return hash_pin(pin, CHEAP)

    monkeypatch.setattr(lock_module, "hash_pin", cheaply)


@pytest.fixture
def lock(tmp_path: Path, seconds: Seconds, cheap: None) -> Lock:
    del cheap
    found = Lock(tmp_path, seconds)
    found.set_pin(PIN)
    return found


def fail(lock: Lock, times: int) -> None:
    for _ in range(times):
        assert not lock.opens(WRONG)


@given(pins, pins)
def test_a_pin_is_its_own_and_no_other(one: str, other: str) -> None:
    kept = hash_pin(one, CHEAPEST)
    assert is_pin(one, kept)
    assert is_pin(other, kept) is (one == other)


@given(pins)
def test_two_hashes_of_one_pin_have_nothing_in_common(pin: str) -> None:
    one, other = hash_pin(pin, CHEAPEST), hash_pin(pin, CHEAPEST)
    assert one.digest != other.digest
    assert pin not in repr(one)


@pytest.mark.parametrize("bad", ["", "123", "1" * 13, "12a4", " 1234", "١٢٣٤", "-123"])
def test_what_is_no_pin_is_refused(bad: str) -> None:
    with pytest.raises(PinUnusable):
        hash_pin(bad)


def test_digits_of_any_keyboard_are_digits() -> None:
    assert digits_in("١٢ 3x४") == "1234"


def test_a_hash_takes_long_to_guess_from_and_not_long_to_type() -> None:
    begun = time.process_time()
    hash_pin(PIN)
    assert 0.02 < time.process_time() - begun < 3


@given(st.integers(0, 10**6), st.floats(-(10**6), 10**6), st.floats(-(10**6), 10**6))
def test_no_clock_makes_a_pause_longer_than_it_is(
    wrong: int, since: float, now: float
) -> None:
    assert 0 <= Tries(wrong, since).left(now) <= pause_after(wrong)


@given(st.integers(0, 100))
def test_pauses_never_grow_shorter(wrong: int) -> None:
    assert pause_after(wrong) <= pause_after(wrong + 1) <= PAUSES[-1]


def test_the_right_pin_opens_and_a_wrong_one_does_not(lock: Lock) -> None:
    assert not lock.opens(WRONG)
    assert lock.opens(PIN)


def test_five_wrong_pins_are_free_and_then_there_is_a_pause(
    lock: Lock, seconds: Seconds
) -> None:
    fail(lock, FREE)
    assert lock.left() == PAUSES[0]
    assert not lock.opens(PIN), "not even the right one opens during a pause"
    seconds.now += PAUSES[0]
    assert lock.left() == 0
    fail(lock, 1)
    assert lock.left() == PAUSES[1]
    seconds.now += PAUSES[1]
    assert lock.opens(PIN)
    assert lock.tries() == Tries()


def test_a_try_during_a_pause_makes_it_no_longer(lock: Lock, seconds: Seconds) -> None:
    fail(lock, FREE)
    seconds.now += 10
    fail(lock, 3)
    assert lock.left() == PAUSES[0] - 10


def test_tries_survive_a_restart_and_the_pause_begins_anew(
    lock: Lock, tmp_path: Path, seconds: Seconds
) -> None:
    fail(lock, FREE)
    seconds.now += PAUSES[0]
    fail(lock, 1)
    seconds.now = 5.0  # the computer was started again too
    again = Lock(tmp_path, seconds)
    assert again.left() == PAUSES[1]
    assert not again.opens(PIN)
    seconds.now += PAUSES[1]
    assert again.opens(PIN)


def test_a_clock_that_jumps_back_opens_nothing_and_locks_nobody_out(
    lock: Lock, seconds: Seconds
) -> None:
    fail(lock, FREE)
    seconds.now -= 10**6
    assert lock.left() == PAUSES[0]


def test_a_try_is_counted_before_it_is_judged(
    lock: Lock, tmp_path: Path, seconds: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(_pin: str, _kept: PinHash) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(lock_module, "is_pin", crash)
    with pytest.raises(KeyboardInterrupt):
        lock.opens(WRONG)
    assert Lock(tmp_path, seconds).tries().wrong == 1


def test_another_program_sets_the_pin_anew_and_ends_the_pause(
    lock: Lock, tmp_path: Path, seconds: Seconds
) -> None:
    fail(lock, FREE)
    Lock(tmp_path, seconds).set_pin("77777777")
    assert lock.left() == 0
    assert not lock.opens(PIN)
    assert lock.opens("77777777")


def test_the_file_is_for_its_owner_alone_and_does_not_hold_the_pin(
    lock: Lock, tmp_path: Path
) -> None:
    assert lock.opens(PIN)
    file = tmp_path / FILE_NAME
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert PIN not in file.read_text(encoding="utf-8").split('"')


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"salt = 3",
        b'salt = "zz"\ndigest = "00"\ncost = 16384',
        b'salt = "00"\ndigest = "00"\ncost = 3',
        b'salt = "00"\ndigest = "00"\ncost = 16384\nwrong = -1',
        b"\xff\xfe",
        b"a" * 70_000,
    ],
)
def test_a_damaged_file_lets_nobody_in(
    tmp_path: Path, seconds: Seconds, content: bytes
) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    lock = Lock(tmp_path, seconds)
    with pytest.raises(PinDamaged):
        lock.has_pin()
    with pytest.raises(PinDamaged):
        lock.opens(PIN)


@pytest.mark.usefixtures("cheap")
def test_a_pin_set_anew_replaces_a_damaged_file(
    tmp_path: Path, seconds: Seconds
) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff")
    lock = Lock(tmp_path, seconds)
    lock.set_pin(PIN)
    assert lock.opens(PIN)


def test_where_nothing_can_be_written_the_right_pin_opens_and_tries_still_count(
    lock: Lock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: Path, _kept: object) -> None:
        raise DiskFull(folder="/")

    monkeypatch.setattr(lock_module, "_write", full)
    fail(lock, FREE)
    assert lock.left() == PAUSES[0]


def test_without_a_pin_nothing_opens(tmp_path: Path, seconds: Seconds) -> None:
    lock = Lock(tmp_path, seconds)
    assert not lock.has_pin()
    assert not lock.opens("")
    assert lock.left() == 0
