"""The sender's block: at the outer margin, and never in the window."""

from collections.abc import Callable, Mapping
from itertools import product

import pytest

from kiosk.model.letter import Letter, Mark
from kiosk.model.page import Box, Item, Pages
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

Write = Callable[..., Letter]
Ink = Callable[[Item], Area]

LATIN = ("Your Name", "1 Main Street, with a second line", "Springfield, USA")
ARABIC = ("ليلى حداد", "شارع الحرية 12، الطابق الثاني", "بيروت")
LEFT = {"a4-din-b", "a4-nl", "a4-sn-left", "a4-sn-right"}
LEFT |= {"us-letter-10", "us-letter-9"}


def sender_of(pages: Pages) -> tuple[Item, ...]:
    blocks = [each for each in pages.pages[0].blocks if each.key == "sender"]
    return tuple(item for block in blocks for item in block.items)


def test_the_sender_is_never_in_the_window(
    desk: tuple[Mapping[str, Stationery], Typesetter], write: Write, ink: Ink
) -> None:
    papers, typesetter = desk
    letters = product(papers.values(), ("ar", "en"), (LATIN, ARABIC))
    for paper, language, sender in letters:
        pages = lay_out(write(language=language, sender=sender), paper, typesetter)
        for area in map(ink, sender_of(pages)):
            assert not area.meets(paper.visible), paper
            assert not area.meets(paper.date.area), paper
            if paper.return_window:
                assert paper.return_window.holds(area)


@pytest.mark.parametrize("sender", [LATIN, ARABIC])
def test_a_letter_from_right_to_left_has_its_sender_at_the_right_margin(
    papers: Mapping[str, Stationery],
    typesetter: Typesetter,
    write: Write,
    sender: tuple[str, ...],
) -> None:
    """All of its lines end there, where nothing else has its place."""
    for name in LEFT:
        paper = papers[name]
        pages = lay_out(write(language="ar", sender=sender), paper, typesetter)
        (place,) = pages.anchors["sender"]
        right = paper.width - paper.right
        assert (place.x + place.width) / MM == pytest.approx(right, abs=0.3), paper


@pytest.mark.parametrize("name", sorted(LEFT))
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_marks_are_on_the_other_side(
    desk: tuple[Mapping[str, Stationery], Typesetter],
    write: Write,
    name: str,
    language: str,
) -> None:
    papers, typesetter = desk
    letter = write(language=language, marks=tuple(Mark))
    pages = lay_out(letter, papers[name], typesetter)
    (frames,) = [each for each in pages.pages[0].blocks if each.key == "frames"]
    boxes = [item for item in frames.items if isinstance(item, Box)]
    assert len(boxes) == len(Mark)
    (place,) = pages.anchors["sender"]
    middle = pages.width / 2
    assert all((box.x > middle) == (language == "en") for box in boxes)
    assert (place.x > middle) == (language == "ar")


@pytest.mark.parametrize("name", sorted(LEFT))
def test_an_arabic_sender_of_an_english_letter_is_at_the_left_margin(
    name: str, papers: Mapping[str, Stationery], typesetter: Typesetter, write: Write
) -> None:
    paper = papers[name]
    pages = lay_out(write(sender=ARABIC), paper, typesetter)
    (place,) = pages.anchors["sender"]
    assert place.x / MM == pytest.approx(paper.sender.area.x)
