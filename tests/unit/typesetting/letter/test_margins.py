"""Margins, given up last to keep a letter on one page."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.model.letter import Letter
from kiosk.model.page import Glyphs, Pages
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

Write = Callable[..., Letter]
Desk = tuple[Mapping[str, Stationery], Typesetter]

SENTENCE = "They have committed no recognizable criminal offence. "
ABOVE = {"sender", "date", "return-line", "recipient", "folds"}


def usual(paper: Stationery) -> Stationery:
    """The paper without the settings whose lines are wider."""
    fits = [each for each in paper.fits if each.left == paper.left]
    return replace(
        paper, fits=tuple(each for each in fits if each.right == paper.right)
    )


def left_of(pages: Pages) -> float:
    """Where the text of the first page begins, mm."""
    return pages.anchors["subject"][0].x / MM


def tightest(paper: Stationery, typesetter: Typesetter, write: Write) -> Pages:
    """The longest letter of plain sentences that is one page."""
    pages = lay_out(write(), paper, typesetter)
    for times in range(30, 90):
        now = lay_out(write(body=[SENTENCE * times]), paper, typesetter)
        if len(now.pages) > 1:
            return pages
        pages = now
    raise AssertionError


def test_margins_are_given_up_after_leading_and_size(
    papers: Mapping[str, Stationery], typesetter: Typesetter, write: Write
) -> None:
    for paper in papers.values():
        pages = tightest(paper, typesetter, write)
        place = pages.anchors["p0"][0]
        wider = [(each.left, each.right) for each in paper.fits[-2:]]
        right = paper.width - (place.x + place.width) / MM
        assert (round(place.x / MM, 3), round(right, 3)) in wider, paper
        assert wider[-1] == (paper.min_left, paper.min_right)
        assert place.width / MM > paper.measure
        sizes = {
            item.size
            for block in pages.pages[0].blocks
            if block.key == "p0"
            for item in block.items
            if isinstance(item, Glyphs)
        }
        assert sizes == {paper.fits[-1].type.size}


def test_what_stands_above_keeps_its_place(
    papers: Mapping[str, Stationery], typesetter: Typesetter, write: Write
) -> None:
    """The address stays in its window, whatever the margins are."""
    for paper in papers.values():
        pages = tightest(paper, typesetter, write), lay_out(write(), paper, typesetter)
        tight, loose = (
            [block for block in each.pages[0].blocks if block.key in ABOVE]
            for each in pages
        )
        assert tight == loose


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(["us-letter-10", "a4-uk"]), times=st.integers(1, 80))
def test_a_letter_that_needs_no_wider_lines_has_none(
    desk: Desk, write: Write, name: str, times: int
) -> None:
    papers, typesetter = desk
    letter = write(body=[SENTENCE * times] * 2)
    before = lay_out(letter, usual(papers[name]), typesetter)
    now = lay_out(letter, papers[name], typesetter)
    if len(before.pages) == 1 or len(now.pages) > 1:
        assert now == before
    else:
        assert left_of(now) < papers[name].left


def test_a_second_page_has_the_usual_margins(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(body=[SENTENCE * 150]), paper, typesetter)
    assert left_of(pages) == pytest.approx(paper.left)
