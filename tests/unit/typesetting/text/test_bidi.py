import pytest
from bidi import get_display
from bidi.mirror import MIRRORED
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.direction import direction
from kiosk.typesetting.line.assemble import Unit, visual_order
from kiosk.typesetting.line.run import Shaped
from kiosk.typesetting.text.bidi import levels

# Of every kind that may stand in a letter: strong, weak and neutral ones, brackets.
SIGNS = "abzאבגابج12١٢ ,.:/+-%()[]«»“”'\u0301\u05b8\u200e\u200f"
TEXTS = st.text(SIGNS, min_size=1, max_size=24).map(str.strip).filter(bool)


def ordered(text: str, *, rtl: bool, mirrored: bool = False) -> str:
    """A text from left to right as we order it."""
    known = levels(text, rtl=rtl) or (0,) * len(text)
    units = [
        Unit(level, Shaped(each, "", 1000, (), (), (), (), rtl=False, width=1.0))
        for each, level in zip(text, known, strict=True)
    ]
    return "".join(
        MIRRORED.get(unit.shaped.text, unit.shaped.text)
        if mirrored and unit.level % 2
        else unit.shaped.text
        for unit in visual_order(units)
    )


def shown(text: str, *, rtl: bool) -> str:
    """The same with its brackets as they are seen."""
    return ordered(text, rtl=rtl, mirrored=True)


def test_a_latin_name_keeps_its_order_among_arabic() -> None:
    assert shown("في Ales Bialiatski عن", rtl=True) == "نع Ales Bialiatski يف"


def test_a_number_keeps_its_order_among_hebrew() -> None:
    assert shown("שלום 2021 (UA 85/21).", rtl=True) == ".(UA 85/21) 2021 םולש"


def test_brackets_go_with_what_they_hold() -> None:
    assert shown("a (ב) c", rtl=False) == "a (ב) c"
    assert shown("(א) b", rtl=True) == "b (א)"
    assert shown("א(b)ג", rtl=True) == "ג(b)א"


def test_text_from_left_to_right_has_no_levels() -> None:
    assert levels("Dear Ambassador, Łódź (85/21)", rtl=False) is None


@settings(deadline=None)
@given(TEXTS, st.booleans())
def test_the_order_is_that_of_another_implementation(text: str, rtl: bool) -> None:
    theirs = get_display(text, base_dir="R" if rtl else "L")
    assert ordered(text, rtl=rtl) == theirs


@pytest.mark.parametrize(
    ("text", "language", "rtl"),
    [
        ("سلام", "ar", True),
        ("سلام", "en", True),
        ("12", "fa-IR", True),
        ("12", "he_IL", True),
        ("Dear علي, and so on", "en", False),
        ("علي wrote", "en", True),
        ("علي wrote", "ar", True),
        ("Ales wrote إلى", "fa", True),
        ("Ales Bialiatski", "ur", False),
        ("12 (34)", "he", True),
        ("12 (34)", "de", False),
    ],
)
def test_the_first_letter_or_the_language_says_where_a_paragraph_starts(
    text: str, language: str, rtl: bool
) -> None:
    assert direction(text, language) is rtl


def test_a_hundred_thousand_brackets_are_no_trouble() -> None:
    assert (
        len(levels("א" + "(" * 50_000 + "b" + ")" * 50_000, rtl=True) or ()) == 100_002
    )
