"""Opening quotes and brackets hang at the edge; nothing else moves for them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.model.letter import Letter
from kiosk.model.page import Block, Glyphs, Pages
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

Write = Callable[..., Letter]
Desk = tuple[Mapping[str, Stationery], Typesetter]
OPENING = "“„«‹‘([\"'"
REST = "Words that go on. "


def block(pages: Pages, key: str) -> Block:
    return next(each for each in pages.pages[0].blocks if each.key == key)


def first_run(pages: Pages, key: str = "p0") -> Glyphs:
    item = block(pages, key).items[0]
    assert isinstance(item, Glyphs)
    return item


def right_end(pages: Pages, typesetter: Typesetter, key: str = "p0") -> float:
    items = [each for each in block(pages, key).items if isinstance(each, Glyphs)]
    first_line = [each for each in items if each.y == items[0].y]
    run = max(first_line, key=lambda each: each.x)
    return run.x + sum(run.advances) / typesetter.fonts[run.face].upem * run.size


@pytest.mark.parametrize("mark", OPENING)
def test_an_opening_mark_hangs_out_by_a_part_of_its_width(
    paper: Stationery, typesetter: Typesetter, write: Write, mark: str
) -> None:
    pages = lay_out(write(body=[mark + REST]), paper, typesetter)
    run, left = first_run(pages), pages.anchors["p0"][0].x
    width = run.advances[0] / typesetter.fonts[run.face].upem * run.size
    assert 0.4 * width < left - run.x < width


@pytest.mark.parametrize("mark", "«([")
def test_it_hangs_at_the_right_in_a_letter_from_right_to_left(
    paper: Stationery, typesetter: Typesetter, write: Write, mark: str
) -> None:
    pages = lay_out(write(language="ar", body=[mark + "كتبت هذا"]), paper, typesetter)
    place = pages.anchors["p0"][0]
    assert 0.5 < right_end(pages, typesetter) - place.x - place.width < 5


@pytest.mark.parametrize("text", ["Words.", "—Words", "…words", "¡Words!", "12"])
def test_other_lines_begin_at_the_edge(
    paper: Stationery, typesetter: Typesetter, write: Write, text: str
) -> None:
    pages = lay_out(write(body=[text]), paper, typesetter)
    assert first_run(pages).x == pytest.approx(pages.anchors["p0"][0].x)


def test_a_mark_that_is_not_at_the_letters_edge_stays(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    """A Latin subject of an Arabic letter ends at the right edge."""
    pages = lay_out(write(language="ar", subject="“Ada” (World 1)"), paper, typesetter)
    place = pages.anchors["subject"][0]
    end = right_end(pages, typesetter, "subject")
    assert end == pytest.approx(place.x + place.width)


def test_the_address_does_not_hang(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    plain = write(recipient=("Andrey", "Minsk"), sender=("Ada", "London"))
    quoted = replace(plain, recipient=("“Andrey", "Minsk"), sender=("(Ada", "London"))
    for key in ("recipient", "sender"):
        one, other = (
            first_run(lay_out(each, paper, typesetter), key) for each in (plain, quoted)
        )
        assert one.x == other.x


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(
        st.sampled_from([*OPENING, "word", "longer", "نعم", "“quote”", "(a", "«نعم»"]),
        min_size=1,
        max_size=60,
    ),
    language=st.sampled_from(["en", "fr", "ar", "he"]),
    name=st.sampled_from(["us-letter-10", "us-letter-9-double", "a4-sn-left"]),
)
def test_lines_and_anchors_are_as_without_hanging_and_inside_the_printable_area(  # noqa: PLR0917 - fixtures and what is drawn
    desk: Desk, write: Write, words: list[str], language: str, name: str
) -> None:
    papers, typesetter = desk
    letter = write(language=language, body=[" ".join(words)])
    pages = lay_out(letter, papers[name], typesetter)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "kiosk.typesetting.letter.column.hanging_width", lambda *_, **_rtl: 0.0
        )
        own = Typesetter(typesetter.fonts)
        inside = lay_out(letter, papers[name], own)
    assert pages.anchors == inside.anchors
    for hung, straight in zip(pages.pages, inside.pages, strict=True):
        pairs = list(zip(hung.items, straight.items, strict=True))
        for one, other in pairs:
            if isinstance(one, Glyphs) and isinstance(other, Glyphs):
                assert replace(one, x=0.0) == replace(other, x=0.0)
                # No more than a guillemet of the largest type.
                assert abs(one.x - other.x) < 3 * MM
                assert one.x > 10 * MM
