"""Digits among Latin words are set as Latin, beside others as those are."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.direction import direction
from kiosk.model.letter import Letter
from kiosk.model.page import Glyphs, Page
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter

Write = Callable[..., Letter]
LANGUAGES = {
    "ar": ("arabic", "كتبت"),
    "fa": ("arabic", "نوشتم"),
    "hi": ("devanagari", "लिखा"),
}


def faces(text: str, language: str, typesetter: Typesetter) -> dict[str, str]:
    """The face of each character of a text set on one line."""
    style = Style("serif", language, direction(text, language))
    line = typesetter.compositor.line(text, style)
    return {each: run.face for _, run in line.runs for each in run.text}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_latin_line_is_in_one_face(typesetter: Typesetter, language: str) -> None:
    found = faces("12 High Street, London W1 2AB (3/4)", language, typesetter)
    assert set(found.values()) == {"serif"}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("{} 12 High Street", False),
        ("High Street 12 {}", False),
        ("{} Viasna 96 Minsk {}", True),
        ("{} Minsk 96", True),
        ("12 Minsk {}", True),
        ("{} 12", False),
        ("12 {}", False),
        ("12", False),
        ("{} Minsk 9 – 6 Minsk {}", True),
    ],
)
def test_digits_are_latin_among_latin_words_alone(
    typesetter: Typesetter, language: str, text: str, latin: bool
) -> None:
    face, word = LANGUAGES[language]
    found = faces(text.format(word, word), language, typesetter)
    wanted = "serif" if latin else face
    assert {found[each] for each in "1269" if each in found} == {wanted}


def test_arabic_digits_stay_arabic(typesetter: Typesetter) -> None:
    found = faces("London ٢٠٢١ Minsk", "ar", typesetter)
    assert found["٢"] == "arabic"
    assert found["L"] == "serif"


@settings(max_examples=80, deadline=None)
@given(
    words=st.lists(st.sampled_from(["Ada", "12", "كتبت", "٣", "W1", "-"]), min_size=1),
    measure=st.floats(5, 20),
)
def test_a_digit_has_one_face_on_whatever_line_it_stands(
    typesetter: Typesetter, words: list[str], measure: float
) -> None:
    """Where lines end changes no face, and no width that was counted on."""
    text = " ".join(words)
    style = Style("serif", "ar", direction(text, "ar"))
    whole = typesetter.compositor.line(text, style)
    lines = typesetter.compositor.lines(text, style, measure)
    assert counted(whole.runs) == counted(run for line in lines for run in line.runs)


def counted(runs: object) -> list[tuple[str, str]]:
    found = [
        (each, run.face)
        for _, run in runs  # type: ignore[attr-defined] # pairs of a line
        for each in run.text
        if not each.isspace()
    ]
    return sorted(found)


@pytest.mark.parametrize("language", ["ar", "hi"])
def test_the_writers_latin_lines_are_in_one_face_and_in_order(
    paper: Stationery, typesetter: Typesetter, write: Write, language: str
) -> None:
    sender = ("Ada Example", "12 High Street", "W1 2AB", "+44 20 7946 0958", "75001")
    letter = write(language=language, sender=sender, recipient=("Andrey", "220030"))
    page = lay_out(letter, paper, typesetter).pages[0]
    for key in ("sender", "recipient"):
        assert {run.face for run in runs(page, key)} <= {"serif", "serif-bold"}
    assert [run.text for run in runs(page, "sender")] == list(sender)
    assert not any(run.rtl for run in runs(page, "sender"))


def runs(page: Page, key: str) -> list[Glyphs]:
    blocks = [each for each in page.blocks if each.key == key]
    return [
        each for block in blocks for each in block.items if isinstance(each, Glyphs)
    ]
