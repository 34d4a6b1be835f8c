"""Sheets of labels: what does not add up is refused, and text stays on its label."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import paths
from kiosk.errors import ResourceDamaged
from kiosk.model.letter import Letter, Mark
from kiosk.model.page import Item
from kiosk.typesetting import notes
from kiosk.typesetting.cover.labels import lay_out_labels, too_large_for
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.label_sheet import load_label_sheets, read_label_sheet
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

Write = Callable[..., Letter]
Ink = Callable[[Item], Area]

SHIPPED = paths.resources() / "labels"
SHEETS = load_label_sheets(SHIPPED)
LETTERS = st.characters(codec="utf-8", categories=["Lu", "Ll"], max_codepoint=0x17F)
WORDS = st.text(LETTERS, min_size=1, max_size=30)
LINES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
ADDRESSES = st.lists(LINES, min_size=1, max_size=7).map(tuple)
NAMES = st.sampled_from(sorted(SHEETS))


def said(items: tuple[Item, ...]) -> list[str]:
    return [getattr(each, "text", "") for each in items]


def test_the_sheets_are_those_that_are_sold() -> None:
    sold = {"a4-2x7": (2, 7), "a4-3x8": (3, 8), "letter-3x10": (3, 10)}
    assert sold == {key: (SHEETS[key].columns, SHEETS[key].rows) for key in sold}


@pytest.mark.parametrize("name", SHEETS)
def test_labels_lie_on_the_sheet_and_not_on_each_other(name: str) -> None:
    it = SHEETS[name]
    labels = it.labels
    assert len(labels) == it.columns * it.rows
    assert all(Area(0, 0, it.width, it.height).holds(each, 0.05) for each in labels)
    inner = [each.inset(0.01) for each in labels]
    pairs = [(a, b) for at, a in enumerate(inner) for b in inner[at + 1 :]]
    assert not any(a.meets(b) for a, b in pairs)


@settings(max_examples=30)
@given(case=st.tuples(NAMES, st.lists(ADDRESSES, min_size=1, max_size=10)))
def test_every_address_is_on_its_own_label_or_it_is_said(
    typesetter: Typesetter,
    write: Write,
    ink: Ink,
    case: tuple[str, list[tuple[str, ...]]],
) -> None:
    name, addresses = case
    it = SHEETS[name]
    letters = [write(recipient=each) for each in addresses]
    pages = lay_out_labels(letters, it, typesetter)
    rooms = [each.inset(it.padding) for each in it.labels]
    assert all(
        any(room.holds(ink(item)) for room in rooms)
        for page in pages.pages
        for item in page.items
    )
    left_out = too_large_for(it, letters, typesetter)
    assert pages.notes == (notes.LABEL_TOO_SMALL,) * bool(left_out)
    words = "".join("".join(said(page.items)) for page in pages.pages)
    printed = "".join(words.replace(",", "").split())
    assert all(
        "".join("".join(each.recipient).replace(",", "").split()) in printed
        for each in letters
        if each not in left_out
    )


@pytest.mark.parametrize("name", SHEETS)
def test_eight_and_ten_lines_fit_with_fewer_lines(
    typesetter: Typesetter, write: Write, name: str
) -> None:
    """Two short neighbours go on one line; the name and the country stay alone."""
    for count in (8, 10):
        middle = tuple(f"Part {number}" for number in range(count - 2))
        letter = write(recipient=("Minister", *middle, "BELARUS"))
        pages = lay_out_labels([letter], SHEETS[name], typesetter)
        words = [each.strip() for each in said(pages.pages[0].items)]
        assert pages.notes == ()
        first = words[: words.index("BELARUS") + 1]
        assert first[0] == "Minister"
        assert ", ".join(first[1:-1]) == ", ".join(middle)
        assert len(pages.pages[0].items) == len(SHEETS[name].labels) * len(first)


def test_an_address_that_no_label_holds_is_left_out_and_named(
    typesetter: Typesetter, write: Write
) -> None:
    sheet = SHEETS["letter-3x10"]
    good = write(official="good", recipient=("Office", "BELARUS"))
    long = write(official="long", recipient=("A line that is long, " * 4,) * 9)
    pages = lay_out_labels([good, long], sheet, typesetter)
    assert pages.notes == (notes.LABEL_TOO_SMALL,)
    assert len(pages.pages[0].items) == 2 * 15
    assert too_large_for(sheet, [good, long], typesetter) == (long,)


def test_a_sheet_is_filled_with_every_official_as_often_as_the_others(
    typesetter: Typesetter, write: Write
) -> None:
    letters = [write(recipient=(word,)) for word in ("One", "Two", "Three")]
    pages = lay_out_labels(letters, SHEETS["a4-2x7"], typesetter)
    assert said(pages.pages[0].items) == [*["One"] * 4, *["Two"] * 4, *["Three"] * 4]
    assert (pages.width, pages.height) == (210 * MM, 297 * MM)


def test_more_letters_than_labels_go_on_over_another_sheet(
    typesetter: Typesetter, write: Write
) -> None:
    letters = [write(recipient=(str(at),)) for at in range(31)]
    first, second = lay_out_labels(letters, SHEETS["letter-3x10"], typesetter).pages
    assert said(first.items) == [str(at) for at in range(30)]
    assert set(said(second.items)) == {"30"}


def test_practice_stands_above_the_address(
    typesetter: Typesetter, write: Write
) -> None:
    letter = write(recipient=("Office",), marks=(Mark.PRACTICE,))
    items = lay_out_labels([letter], SHEETS["a4-3x8"], typesetter).pages[0].items
    assert said(items)[:2] == ["PRACTICE", "Office"]


@pytest.mark.parametrize("name", SHEETS)
def test_the_address_of_minsk_fits_every_label(
    typesetter: Typesetter, write: Write, name: str
) -> None:
    assert lay_out_labels([write()], SHEETS[name], typesetter).notes == ()


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("columns = 2", "columns = 3", r"columns add up to 311.6 and not to 210"),
        ("height = 38.1", "height = 38", r"rows add up to 296.3 and not to 297"),
        ("left = 4.65", "left = -4.65", "less than nothing"),
        ("padding = 4", "padding = 20", "padding leaves no room"),
        ("rows = 7", "rows = 7.5", r"labels\.rows: found a number, expected a whole"),
        ("rows = 7", "", r"labels\.rows: missing"),
        ("[text]", "[texts]\n[text]", 'texts: .* expected "text"'),
    ],
)
def test_a_sheet_that_does_not_add_up_is_refused_by_name(
    tmp_path: Path, old: str, new: str, what: str
) -> None:
    text = (SHIPPED / "a4-2x7.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "a4-2x7.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what) as caught:
        read_label_sheet(path)
    assert caught.value.values["file"] == path
