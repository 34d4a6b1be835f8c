"""Who else gets the letter: a list under the name, with a label in its language."""

from collections.abc import Callable

import pytest

from kiosk.model.letter import Letter
from kiosk.model.page import Block, Glyphs, Page, Tag
from kiosk.typesetting.draw import draw
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM
from tests.unit.pdf.facts import Facts

Write = Callable[..., Letter]

EMBASSY = "Embassy of the Republic of Belarus, Washington, DC"
FRIENDS = "Human Rights Centre Viasna"
LONG = "The Representative of the Commission on the Defence of Human Rights, " * 3


def blocks_of(page: Page, *tags: Tag) -> list[Block]:
    return [block for block in page.blocks if block.tag in tags]


def runs_of(block: Block) -> list[Glyphs]:
    return [item for item in block.items if isinstance(item, Glyphs)]


def said(block: Block) -> str:
    return "".join(run.text for run in runs_of(block))


def test_each_copy_has_a_line_under_the_name(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(copies=(EMBASSY, FRIENDS)), paper, typesetter)
    (page,) = pages.pages
    label, first, second = blocks_of(page, Tag.LABEL, Tag.ITEM)
    assert [said(label), said(first), said(second)] == ["cc:", EMBASSY, FRIENDS]
    name = next(block for block in page.blocks if block.key == "name")
    ys = [runs_of(block)[0].y for block in (name, first, second)]
    assert ys == sorted(ys)
    assert runs_of(label)[0].y == runs_of(first)[0].y
    assert pages.anchors["copies"][0].y > pages.anchors["name"][0].y


def test_the_lines_of_a_long_copy_hang_from_its_first(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    (page,) = lay_out(write(copies=(LONG, FRIENDS)), paper, typesetter).pages
    (label,) = blocks_of(page, Tag.LABEL)
    items = blocks_of(page, Tag.ITEM)
    starts = {round(run.x, 3) for block in items for run in runs_of(block)}
    assert len(runs_of(items[0])) > 1
    assert len(starts) == 1
    assert starts.pop() > runs_of(label)[0].x == paper.left * MM


@pytest.mark.parametrize(
    "told", [("es", "C. c.:"), ("de-CH", "Verteiler:"), ("xx", "cc:")]
)
def test_the_label_is_in_the_letters_language(
    told: tuple[str, str], paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    language, label = told
    (page,) = lay_out(
        write(language=language, copies=(FRIENDS,)), paper, typesetter
    ).pages
    assert [said(block) for block in blocks_of(page, Tag.LABEL)] == [label]


def test_a_letter_from_right_to_left_has_its_copies_at_the_right(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    """Its label at the margin, and all items, Latin ones too, to the left of it."""
    letter = write(language="ar", copies=("سفارة بيلاروس، واشنطن", FRIENDS))
    (page,) = lay_out(letter, paper, typesetter).pages
    (label,) = blocks_of(page, Tag.LABEL)
    ends = [end_of(runs_of(label), typesetter)]
    ends += [end_of(runs_of(each), typesetter) for each in blocks_of(page, Tag.ITEM)]
    right = (paper.width - paper.right) * MM
    assert ends[0] == pytest.approx(right, abs=0.01)
    assert ends[1] == pytest.approx(ends[2], abs=0.01)
    assert ends[1] < min(run.x for run in runs_of(label))


def end_of(runs: list[Glyphs], typesetter: Typesetter) -> float:
    return max(
        run.x + sum(run.advances) / typesetter.fonts[run.face].upem * run.size
        for run in runs
    )


@pytest.mark.parametrize("lines", range(1, 60))
def test_copies_are_on_the_page_of_the_name(
    lines: int, paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write(body=["A line. " * 9] * lines, copies=(EMBASSY, FRIENDS, LONG))
    pages = lay_out(letter, paper, typesetter)
    places = {each.page for key in ("name", "copies") for each in pages.anchors[key]}
    assert len(places) == 1


def test_a_list_longer_than_the_page_goes_on_at_the_next(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    copies = tuple(f"Copy {at}, {LONG}" for at in range(60))
    pages = lay_out(write(copies=copies), paper, typesetter)
    items = [blocks_of(page, Tag.ITEM) for page in pages.pages]
    starts = [said(block).split(",")[0] for page in items for block in page]
    assert starts == [f"Copy {at}" for at in range(60)]
    assert all(len(page) >= 2 for page in items if page)


def test_a_list_is_said_as_one_with_its_label(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(copies=(LONG, FRIENDS)), paper, typesetter)
    parts = Facts(draw([pages], typesetter)).elements[0].kids
    assert [each.kind for each in parts].count("L") == 1
    kinds = [[part.kind for part in item.kids] for item in parts[-1].kids]
    assert kinds == [["Lbl", "LBody"], ["LBody"]]


def test_no_copies_leave_the_letter_as_it_was(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(), paper, typesetter)
    assert not any(blocks_of(page, Tag.LABEL, Tag.ITEM) for page in pages.pages)
    assert "copies" not in pages.anchors
