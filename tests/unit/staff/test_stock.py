"""Paper and envelopes are counted down, and a damaged count stops nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.stock import FILE_NAME, MOST, PACK, Pile, Stock, StockRoom

piles = st.builds(Pile, st.none() | st.integers(0, MOST), st.integers(1, MOST))


@given(piles, st.integers(0, 2 * MOST))
def test_a_pile_never_has_fewer_than_none(pile: Pile, used: int) -> None:
    left = pile.less(used).left
    assert left is None or left >= 0


@given(piles, st.integers(-5, 2 * MOST))
def test_what_is_left_is_part_of_what_there_was(pile: Pile, put: int) -> None:
    after = pile.more(put)
    assert after.left is not None
    assert 0 <= after.left <= after.of <= MOST


def test_what_nobody_has_counted_stays_uncounted_and_is_not_low() -> None:
    assert Pile().less(5) == Pile()
    assert not Pile().low


def test_a_tenth_is_low() -> None:
    assert Pile(PACK // 10, PACK).low
    assert not Pile(PACK // 10 + 1, PACK).low


def test_counts_survive_a_restart(tmp_path: Path) -> None:
    room = StockRoom(tmp_path / "data")
    room.change(lambda now: replace(now, paper=now.paper.filled().less(3)))
    again = StockRoom(tmp_path / "data").stock()
    assert again.paper == Pile(PACK - 3, PACK)
    assert again.envelopes == Stock().envelopes


@pytest.mark.parametrize("content", [b"\xff", b"", b"paper = 3", b"[paper]\nof = -1"])
def test_a_damaged_file_begins_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert StockRoom(tmp_path).stock() == Stock()


def test_where_nothing_can_be_written_counting_goes_on(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    room = StockRoom(tmp_path / "data")
    room.change(lambda now: replace(now, paper=now.paper.filled()))
    assert room.stock().paper.left == PACK
