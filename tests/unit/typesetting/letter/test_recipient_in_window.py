"""The window rule, for every paper and any address of three to seven lines."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain, pairwise
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk import paths
from kiosk.model.letter import Letter, Mark
from kiosk.model.page import Box, Glyphs, Item, Line
from kiosk.typesetting import notes
from kiosk.typesetting.letter.head import place_sender
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.letter.recipient import place_recipient, place_return_line
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

SHIPPED = paths.resources() / "stationery"
PAPERS = st.sampled_from(sorted(each.stem for each in SHIPPED.glob("*.toml")))
LETTERS = st.characters(codec="utf-8", categories=["Lu", "Ll"], max_codepoint=0x17F)
WORDS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=14),
    st.text(LETTERS, min_size=30, max_size=60),
    st.sampled_from(["22", "220030", "ÅÉŽ", "gjpqy,", "(Embassy)", "王"]),
)
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
ADDRESSES = st.lists(LINES, min_size=3, max_size=7).map(tuple)
SHORT = st.text(LETTERS, min_size=1, max_size=20)
SENDERS = st.lists(SHORT, min_size=0, max_size=6).map(tuple)
MARKS = st.lists(st.sampled_from(Mark), unique=True).map(tuple)
HEADS = st.fixed_dictionaries(
    {"recipient": ADDRESSES, "sender": SENDERS, "date": SHORT, "marks": MARKS}
)
Write = Callable[..., Letter]


def ink_of(item: Item, typesetter: Typesetter) -> Area:
    """The rectangle of an item's ink, mm, by the outlines of its glyphs."""
    if isinstance(item, Glyphs):
        face = typesetter.fonts[item.face]
        extents = [face.extent(glyph) for glyph in item.glyphs]
        low = min((each for each, _ in extents), default=0.0)
        high = max((each for _, each in extents), default=0.0)
        width = sum(item.advances) / face.upem * item.size
        x, y = item.x, item.y - high * item.size
        return scaled(x, y, width, (high - low) * item.size)
    if isinstance(item, Line):
        return scaled(item.x0, item.y0, item.x1 - item.x0, item.y1 - item.y0)
    assert isinstance(item, Box)
    return scaled(item.x, item.y, item.width, item.height)


def scaled(x: float, y: float, width: float, height: float) -> Area:
    return Area(x / MM, y / MM, width / MM, height / MM)


def characters(items: Iterable[Item]) -> str:
    """The drawn characters, a box as U+25AF."""
    drawn = (
        each.text if isinstance(each, Glyphs) else "\u25af" * isinstance(each, Box)
        for each in items
    )
    return "".join("".join(drawn).split())


@settings(max_examples=settings.default.max_examples // 2)
@given(PAPERS, ADDRESSES)
def test_the_block_is_in_the_window_with_its_clearance_or_it_is_said(
    desk: tuple[Mapping[str, Stationery], Typesetter],
    name: str,
    address: tuple[str, ...],
) -> None:
    papers, typesetter = desk
    paper = papers[name]
    lines, _, found = place_recipient(address, paper, typesetter)
    items = tuple(chain.from_iterable(lines))
    inks = [ink_of(item, typesetter) for item in items]
    small = (notes.ADDRESS_SMALL,) if notes.ADDRESS_SMALL in found else ()
    if found == small:
        assert all(paper.clear.holds(ink) for ink in inks)
    elif found == (*small, notes.ADDRESS_WITHOUT_CLEARANCE):
        assert all(paper.visible.holds(ink) for ink in inks)
        assert not all(paper.clear.holds(ink) for ink in inks)
    else:
        assert found[0] == notes.ADDRESS_OUTSIDE_WINDOW
        # Lines that were joined may fit, but are nothing for a window.
        joined = len(lines) < len(address)
        assert joined or not all(paper.visible.holds(ink) for ink in inks)


@settings(max_examples=settings.default.max_examples // 2)
@given(PAPERS, ADDRESSES)
def test_no_character_of_the_block_is_lost(
    desk: tuple[Mapping[str, Stationery], Typesetter],
    name: str,
    address: tuple[str, ...],
) -> None:
    papers, typesetter = desk
    lines, _, found = place_recipient(address, papers[name], typesetter)
    items = tuple(chain.from_iterable(lines))
    assume(notes.ADDRESS_CUT_SHORT not in found)
    wanted = "".join("".join(address).split()).replace("王", "\u25af")
    # A block that no window holds may be run on, with dots between its lines.
    assert characters(items).replace("·", "") == wanted


@settings(max_examples=settings.default.max_examples // 2)
@given(PAPERS, HEADS)
def test_nothing_else_of_the_letter_is_in_the_window(
    desk: tuple[Mapping[str, Stationery], Typesetter],
    write: Write,
    name: str,
    head: dict[str, Any],
) -> None:
    papers, typesetter = desk
    paper = papers[name]
    block = tuple(
        chain.from_iterable(place_recipient(head["recipient"], paper, typesetter).lines)
    )
    pages = lay_out(write(**head), paper, typesetter)
    others = [item for item in pages.pages[0].items if item not in block]
    assert len(pages.pages[0].items) - len(others) == len(block)
    assert notes.SENDER_CUT_SHORT not in pages.notes
    for item in others:
        assert not ink_of(item, typesetter).meets(paper.visible)


@settings(max_examples=settings.default.max_examples // 2)
@given(HEADS)
def test_the_second_window_shows_the_sender_and_nothing_else(
    desk: tuple[Mapping[str, Stationery], Typesetter],
    write: Write,
    head: dict[str, Any],
) -> None:
    papers, typesetter = desk
    paper = papers["us-letter-9-double"]
    window = paper.return_window
    assert window is not None
    letter = write(**head)
    sender = tuple(chain.from_iterable(place_sender(letter, paper, typesetter).lines))
    for item in lay_out(letter, paper, typesetter).pages[0].items:
        ink = ink_of(item, typesetter)
        assert window.holds(ink) if item in sender else not ink.meets(window)


def sizes_and_faces(items: Iterable[Item]) -> set[tuple[float, str]]:
    return {(each.size, each.face) for each in items if isinstance(each, Glyphs)}


def gaps(items: Iterable[Item], typesetter: Typesetter) -> list[float]:
    """From the descender of each line to the ascender of the next one, mm."""
    lines = [each for each in items if isinstance(each, Glyphs)]
    return [
        (lower.y - upper.y - upper.size * (face.ascent + face.descent)) / MM
        for upper, lower in pairwise(lines)
        for face in [typesetter.fonts[upper.face]]
    ]


@pytest.mark.parametrize("name", sorted(each.stem for each in SHIPPED.glob("*.toml")))
@pytest.mark.parametrize("lines", [3, 4, 5])
def test_up_to_five_lines_are_of_nine_points_and_need_no_note(
    papers: Mapping[str, Stationery], typesetter: Typesetter, name: str, lines: int
) -> None:
    address = ("Prosecutor General of the Republic", *["Ég"] * (lines - 1))
    placed, _, found = place_recipient(address, papers[name], typesetter)
    items = tuple(chain.from_iterable(placed))
    assert found == ()
    assert min(size for size, _ in sizes_and_faces(items)) >= 9
    assert min(gaps(items, typesetter)) >= 0.7


@pytest.mark.parametrize("name", sorted(each.stem for each in SHIPPED.glob("*.toml")))
@pytest.mark.parametrize("lines", [6, 7])
def test_six_and_seven_lines_are_small_where_they_must_be_and_it_is_said(
    papers: Mapping[str, Stationery], typesetter: Typesetter, name: str, lines: int
) -> None:
    address = ("Prosecutor General of the Republic", *["Office"] * (lines - 1))
    placed, _, found = place_recipient(address, papers[name], typesetter)
    items = tuple(chain.from_iterable(placed))
    least = min(size for size, _ in sizes_and_faces(items))
    if notes.ADDRESS_SMALL in found:
        assert {face for _, face in sizes_and_faces(items)} == {"sans"}
        assert least >= 8
        assert min(gaps(items, typesetter)) >= 0.3
    else:
        assert found in {(), (notes.ADDRESS_WITHOUT_CLEARANCE,)}
        assert least >= 9
        assert min(gaps(items, typesetter)) >= 0.7


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (5, ()),
        (6, (notes.ADDRESS_SMALL,)),
        (7, (notes.ADDRESS_SMALL, notes.ADDRESS_WITHOUT_CLEARANCE)),
        (8, (notes.ADDRESS_OUTSIDE_WINDOW,)),
    ],
)
def test_a_number_ten_has_nineteen_millimetres(
    papers: Mapping[str, Stationery],
    typesetter: Typesetter,
    lines: int,
    found: tuple[str, ...],
) -> None:
    paper = papers["us-letter-10"]
    assert paper.clear.height == pytest.approx(19.0)
    assert place_recipient(("Office",) * lines, paper, typesetter)[2] == found


@pytest.mark.parametrize("name", ["a4-din-a", "a4-nl", "a4-nf", "a4-sn-left"])
def test_seven_lines_have_their_clearance_on_european_papers(
    papers: Mapping[str, Stationery], typesetter: Typesetter, name: str
) -> None:
    assert place_recipient(("Office",) * 7, papers[name], typesetter)[2] == ()


def test_fifteen_lines_are_said_to_be_outside(
    paper: Stationery, typesetter: Typesetter
) -> None:
    found = place_recipient(("Office",) * 15, paper, typesetter)[2]
    assert found[0] == notes.ADDRESS_OUTSIDE_WINDOW


@pytest.mark.parametrize(("name", "size"), [("us-letter-10", 9.5), ("a4-din-b", 9)])
def test_the_lines_for_minsk_stay_whole(
    desk: tuple[Mapping[str, Stationery], Typesetter],
    write: Write,
    name: str,
    size: float,
) -> None:
    papers, typesetter = desk
    lines, _, found = place_recipient(write().recipient, papers[name], typesetter)
    items = tuple(chain.from_iterable(lines))
    texts = [item for item in items if isinstance(item, Glyphs)]
    assert tuple(item.text for item in texts) == write().recipient
    assert {item.size for item in texts} == {size}
    assert found == ()


def test_a_long_line_is_broken_after_its_comma(
    papers: Mapping[str, Stationery], typesetter: Typesetter
) -> None:
    line = "Directorate for International Legal Cooperation, Ministry of Justice"
    items = tuple(
        chain.from_iterable(
            place_recipient(("A", line, "B"), papers["us-letter-10"], typesetter).lines
        )
    )
    head, tail = line.split(", ")
    texts = [item.text for item in items if isinstance(item, Glyphs)]
    assert texts == ["A", f"{head},", tail, "B"]


def test_the_return_line_is_the_sender_on_one_small_line(
    papers: Mapping[str, Stationery], typesetter: Typesetter
) -> None:
    sender = ("Your Name", "12 Some Street", "10115 Berlin")
    ((line,),) = place_return_line(sender, papers["a4-din-b"], typesetter).lines
    assert isinstance(line, Glyphs)
    assert line.text == "Your Name · 12 Some Street · 10115 Berlin"
    assert line.size == 7


def test_a_long_return_line_is_broken_between_its_parts(
    papers: Mapping[str, Stationery], typesetter: Typesetter
) -> None:
    sender = (
        "Your Name",
        "1200 Some Rather Long Street",
        "Springfield, IL 62701",
        "UNITED STATES OF AMERICA",
    )
    placed = place_return_line(sender, papers["a4-din-b"], typesetter)
    items = tuple(chain.from_iterable(placed.lines))
    assert placed.notes == ()
    assert [item.text for item in items if isinstance(item, Glyphs)] == [
        "Your Name · 1200 Some Rather Long Street · Springfield, IL 62701 ·",
        "UNITED STATES OF AMERICA",
    ]


def test_paper_without_a_return_line_gets_none(
    papers: Mapping[str, Stationery], typesetter: Typesetter
) -> None:
    sender = ("Your Name", "Your town")
    assert place_return_line(sender, papers["us-letter-10"], typesetter).lines == ()


def test_a_name_alone_is_no_return_address(
    papers: Mapping[str, Stationery], typesetter: Typesetter
) -> None:
    assert place_return_line(("Your Name",), papers["a4-din-b"], typesetter).lines == ()


def test_care_of_stays_with_its_name_in_the_return_line(
    papers: Mapping[str, Stationery], typesetter: Typesetter
) -> None:
    for length in range(40, 65):
        sender = ("x" * length, "c/o Amnesty International", "12 Some Street")
        placed = place_return_line(sender, papers["a4-din-b"], typesetter)
        items = chain.from_iterable(placed.lines)
        texts = [each.text for each in items if isinstance(each, Glyphs)]
        assert any("c/o Amnesty International" in each for each in texts)


def test_a_return_line_that_does_not_fit_is_cut_short_and_said(
    papers: Mapping[str, Stationery], typesetter: Typesetter
) -> None:
    placed = place_return_line(
        ("Some words of it",) * 30, papers["a4-din-b"], typesetter
    )
    assert placed.notes == (notes.RETURN_LINE_CUT_SHORT,)
    assert len(placed.lines) == 2
