"""A letter that is kept has a number, a time, and no name."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.job import Job
from kiosk.workflows.keep_letters import MINUTES, Keeper

LETTER = Job("id", b"%PDF secret", "iso_a4_210x297mm", pages=2, copies=2)


class Seconds:
    """A clock that a test turns."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_letter_is_kept_under_a_number_and_erased_by_itself() -> None:
    seconds = Seconds()
    keeper = Keeper(seconds)
    assert [keeper.keep(LETTER), keeper.keep(LETTER)] == [1, 2]
    seconds.now += MINUTES * 60 - 1
    assert [each.number for each in keeper.kept()] == [1, 2]
    assert keeper.kept()[0].minutes_left(seconds.now) == 1
    seconds.now += 1
    assert keeper.kept() == ()


def test_a_number_is_never_given_twice() -> None:
    keeper = Keeper(Seconds())
    keeper.erase(keeper.keep(LETTER))
    assert keeper.keep(LETTER) == 2
    keeper.erase_all()
    assert keeper.kept() == ()
    assert keeper.keep(LETTER) == 3


def test_a_letter_is_handed_out_once_and_put_back_where_it_was_not_printed() -> None:
    keeper = Keeper(Seconds())
    first, second = keeper.keep(LETTER), keeper.keep(LETTER)
    taken = keeper.take(first)
    assert taken is not None
    assert keeper.take(first) is None
    assert [each.number for each in keeper.kept()] == [second]
    keeper.put_back(taken)
    assert [each.number for each in keeper.kept()] == [first, second]


def test_nothing_of_the_letter_can_be_read_in_its_repr() -> None:
    keeper = Keeper(Seconds())
    keeper.keep(LETTER)
    assert "secret" not in repr(keeper.kept())
    assert keeper.kept()[0].sheets == 4


@given(st.lists(st.floats(0, 3_000), max_size=8), st.floats(0, 10_000))
def test_none_is_kept_for_longer_than_it_may(gaps: list[float], rest: float) -> None:
    seconds = Seconds()
    keeper, begun = Keeper(seconds), {}
    for gap in gaps:
        seconds.now += gap
        begun[keeper.keep(LETTER)] = seconds.now
    seconds.now += rest
    for each in keeper.kept():
        assert seconds.now - begun[each.number] < MINUTES * 60
