"""A letter to be written with a pen has lines to write on, on every paper."""

from collections.abc import Callable, Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.model.page import Block, Line, Page, Pages, Tag
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM
from tests.unit.typesetting.page_ink import overlaps

PAPERS = load_stationery(paths.resources() / "stationery")
RULED = (Paragraph("ruled", Role.RULED, ""),)
# Fewer would be no letter.
FEWEST = 10

Write = Callable[..., Letter]
Table = tuple[Mapping[str, Stationery], Typesetter]


@pytest.mark.parametrize("language", ["en", "ar", "hi"])
@pytest.mark.parametrize("name", PAPERS)
def test_each_paper_has_lines_to_write_on_and_nothing_over_them(
    write: Write, typesetter: Typesetter, name: str, language: str
) -> None:
    paper = PAPERS[name]
    pages = lay_out(write(body=RULED, language=language), paper, typesetter)
    (page,) = pages.pages
    rules = rules_of(page)
    assert len(rules) >= FEWEST
    assert {round(lower.y0 - upper.y0, 3) for upper, lower in pairwise(rules)} == {
        round(paper.ruling.distance * MM, 3)
    }
    assert overlaps(page, typesetter.fonts) == []


def test_the_lines_stand_between_the_salutation_and_the_close(
    write: Write, paper: Stationery, typesetter: Typesetter
) -> None:
    pages = lay_out(write(body=RULED), paper, typesetter)
    anchors = {key: places[0] for key, places in pages.anchors.items()}
    salutation, close = anchors["salutation"], anchors["close"]
    rules = rules_of(pages.pages[0])
    room = paper.ruling.distance * MM
    assert rules[0].y0 >= salutation.y + salutation.height + room - 0.01
    assert rules[-1].y0 < close.y
    assert anchors["ruled"].height == pytest.approx(room * len(rules))


def test_a_reader_who_does_not_see_the_lines_is_not_told_of_them(
    write: Write, paper: Stationery, typesetter: Typesetter
) -> None:
    pages = lay_out(write(body=RULED), paper, typesetter)
    tags = {each.tag for each in blocks_of(pages) if each.key == "ruled"}
    assert tags == {Tag.ARTIFACT}


FRAMES = st.fixed_dictionaries(
    {
        "sender": st.lists(st.text("Wy É", min_size=1, max_size=40), max_size=8).map(
            tuple
        ),
        "subject": st.text("Aj g", max_size=900),
        "close": st.text("Qy ", max_size=200).map(
            lambda text: Paragraph("close", Role.CLOSE, text)
        ),
        "copies": st.lists(
            st.text("Embassy, ", min_size=1, max_size=60), max_size=12
        ).map(tuple),
    }
)


@given(frame=FRAMES, name=st.sampled_from(sorted(PAPERS)))
def test_whatever_stands_around_them_there_are_lines_inside_the_margins(
    desk: Table, write: Write, frame: dict[str, object], name: str
) -> None:
    papers, typesetter = desk
    letter = write(body=RULED, **frame)
    paper = papers[name]
    pages = lay_out(letter, paper, typesetter)
    rules = [each for page in pages.pages for each in rules_of(page)]
    assert rules
    for each in rules:
        assert paper.min_left * MM - 0.01 <= each.x0 < each.x1
        assert each.x1 <= (paper.width - paper.min_right) * MM + 0.01
        assert each.y0 <= paper.height * MM


def rules_of(page: Page) -> list[Line]:
    blocks = (each for each in page.blocks if each.key == "ruled")
    return [item for each in blocks for item in each.items if isinstance(item, Line)]


def blocks_of(pages: Pages) -> list[Block]:
    return [block for page in pages.pages for block in page.blocks]
