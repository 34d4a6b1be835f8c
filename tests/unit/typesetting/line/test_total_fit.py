from collections.abc import Iterator
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.typesetting.line.total_fit import (
    Breaks,
    Fitter,
    first_fit,
    total_fit,
)
from kiosk.typesetting.text.ties import STRONG_TIE

SPACE = 0.26
WIDTHS = st.lists(st.floats(0.3, 6.0), min_size=1, max_size=40)
FEW = st.lists(st.floats(0.3, 6.0), min_size=1, max_size=9)
MEASURES = st.floats(7, 40)
SHORT_MEASURES = st.floats(7, 14)
HYPHENATED = st.sets(st.integers(0, 39))


def breaks_of(widths: list[float], hyphenated: set[int]) -> Breaks:
    """Words of these widths with spaces between, some with a hyphen in the middle."""
    breaks = Breaks()
    breaks.add(0.0, 0.0)
    cum = 0.0
    for number, width in enumerate(widths):
        if number in hyphenated:
            middle = cum + width / 2
            breaks.add(middle + 0.32, middle, 50.0, hyphen=True)
        cum += width
        if number == len(widths) - 1:
            breaks.last_word = len(breaks.ends) - 1 - (number in hyphenated)
            breaks.add(cum, cum)
        else:
            breaks.add(cum, cum + SPACE)
            cum += SPACE
    return breaks


@settings(deadline=None)
@given(WIDTHS, HYPHENATED, MEASURES)
def test_total_fit_is_never_worse_than_filling_line_by_line(
    widths: list[float], hyphenated: set[int], measure: float
) -> None:
    breaks = breaks_of(widths, hyphenated)
    best = breaks.total_demerits(total_fit(breaks, measure), measure)
    filled = breaks.total_demerits(first_fit(breaks, measure), measure)
    assert best <= filled


@settings(deadline=None)
@given(
    st.lists(st.tuples(WIDTHS, HYPHENATED), min_size=1, max_size=4),
    st.integers(1, 40),
    MEASURES,
)
def test_what_was_fitted_before_changes_no_line(
    paragraphs: list[tuple[list[float], set[int]]],
    kept: int,
    measure: float,
) -> None:
    """Whether the next paragraph begins as the one before, ends there, or is new."""
    fitter, start = Fitter(), paragraphs[0][0][:kept]
    for widths, hyphenated in paragraphs:
        for words in (widths, start + widths, start, [*start, 1.0]):
            breaks = breaks_of(words, hyphenated)
            wanted = total_fit(breaks, measure)
            assert fitter.fit(breaks, measure) == wanted


@settings(deadline=None)
@given(WIDTHS, HYPHENATED, MEASURES)
def test_every_line_has_room(
    widths: list[float], hyphenated: set[int], measure: float
) -> None:
    breaks = breaks_of(widths, hyphenated)
    for chosen in (total_fit(breaks, measure), first_fit(breaks, measure)):
        assert chosen[-1] == len(breaks.ends) - 1
        assert list(chosen) == sorted(set(chosen))
        assert all(breaks.fits(*line, measure) for line in pairwise((0, *chosen)))


@settings(max_examples=60, deadline=None)
@given(FEW, SHORT_MEASURES)
def test_no_other_way_to_break_a_short_paragraph_is_better(
    widths: list[float], measure: float
) -> None:
    breaks = breaks_of(widths, set())
    best = breaks.total_demerits(total_fit(breaks, measure), measure)
    for chosen in every_breaking(breaks, measure):
        # A line that is hardly filled is only looked at where there is no other.
        lines = list(pairwise((0, *chosen)))
        filled = [breaks.ends[end] - breaks.starts[at] for at, end in lines[:-1]]
        if min(filled, default=measure) >= 0.55 * measure:
            assert best <= breaks.total_demerits(chosen, measure) * (1 + 1e-9)


def every_breaking(breaks: Breaks, measure: float) -> Iterator[tuple[int, ...]]:
    """Every way to break a short paragraph into lines with room."""
    last = len(breaks.ends) - 1
    for count in range(last):
        for inner in combinations(range(1, last), count):
            chosen = (*inner, last)
            if all(breaks.fits(*line, measure) for line in pairwise((0, *chosen))):
                yield chosen


def ends_short(breaks: Breaks, chosen: tuple[int, ...], measure: float) -> bool:
    return breaks.faults_at_end((0, *chosen)[-2], measure) > 0


@settings(max_examples=200, deadline=None)
@given(FEW, st.sets(st.integers(0, 8), max_size=3), st.floats(14, 20))
def test_a_last_line_is_short_only_where_every_other_way_has_a_worse_line(
    widths: list[float], hyphenated: set[int], measure: float
) -> None:
    """Short: one word, the rest of a hyphenated one, or under a fifth."""
    breaks = breaks_of(widths, hyphenated)
    if not ends_short(breaks, total_fit(breaks, measure), measure):
        return
    for chosen in every_breaking(breaks, measure):
        lines = pairwise((0, *chosen))
        if all(breaks.badness(*line, measure) <= 400 for line in lines):
            assert ends_short(breaks, chosen, measure)


@settings(max_examples=100, deadline=None)
@given(FEW, st.sets(st.integers(0, 8)), st.floats(14, 20))
def test_a_break_at_a_tie_is_chosen_only_where_every_way_has_one(
    widths: list[float], tied: set[int], measure: float
) -> None:
    breaks = breaks_of(widths, set())
    ties = {each + 1 for each in tied if each + 1 < len(widths)}
    for each in ties:
        breaks.penalties[each] = STRONG_TIE
    if ties.isdisjoint(total_fit(breaks, measure)):
        return
    for chosen in every_breaking(breaks, measure):
        filled = [
            breaks.ends[end] - breaks.starts[at]
            for at, end in pairwise((0, *chosen[:-1]))
        ]
        if min(filled, default=measure) >= 0.55 * measure:
            assert not ties.isdisjoint(chosen)


def test_two_lines_in_a_row_do_not_end_with_hyphens_where_one_can_do_without() -> None:
    breaks = breaks_of([5.0, 5.0, 4.0, 5.0, 8.0, 4.0], {2, 4})
    chosen = total_fit(breaks, 14.0)
    assert [breaks.hyphens[each] for each in chosen] == [False, True, False]
    # With both hyphens the lines would be fuller.
    assert breaks.fits(0, 3, 14.0)
    assert breaks.hyphens[3]
    assert breaks.badness(0, 3, 14.0) < breaks.badness(0, chosen[0], 14.0)


def test_a_last_line_is_not_one_word_nor_under_a_fifth() -> None:
    breaks = breaks_of([8.0, 8.0, 8.0, 8.0, 5.0], set())
    assert first_fit(breaks, 34.0) == (4, 5)
    assert total_fit(breaks, 34.0) == (3, 5)
    breaks = breaks_of([12.0, 12.0, 8.0, 1.0, 1.0], set())
    assert first_fit(breaks, 33.0) == (3, 5)
    assert total_fit(breaks, 33.0) == (2, 5)


def test_a_tie_is_parted_where_a_line_has_no_room_for_both_words() -> None:
    breaks = breaks_of([8.0, 8.0, 8.0], set())
    breaks.penalties[1] = breaks.penalties[2] = STRONG_TIE
    assert first_fit(breaks, 10.0) == total_fit(breaks, 10.0) == (1, 2, 3)


def test_lines_filled_one_by_one_keep_tied_words_together() -> None:
    breaks = breaks_of([6.0, 3.0, 6.0, 3.0], set())
    breaks.penalties[2] = STRONG_TIE
    assert first_fit(breaks, 10.0) == (1, 3, 4)


def test_a_word_that_no_line_has_room_for_stands_alone() -> None:
    breaks = breaks_of([3.0, 20.0, 3.0], set())
    assert total_fit(breaks, 10.0) == (1, 2, 3)
    assert first_fit(breaks, 10.0) == (1, 2, 3)


def test_ragged_lines_are_evened_out() -> None:
    breaks = breaks_of([8.0, 8.0, 2.0, 12.0, 8.0], set())
    assert first_fit(breaks, 20.0) == (3, 4, 5)
    assert total_fit(breaks, 20.0) == (2, 4, 5)
