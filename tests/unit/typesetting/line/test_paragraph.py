import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.direction import direction
from kiosk.typesetting.fonts.face import is_invisible
from kiosk.typesetting.line.assemble import SetLine
from kiosk.typesetting.text.clean import normalise_spaces
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter

ENGLISH = Style("serif", "en")
ARABIC = Style("serif", "ar", rtl=True)
PROSE = (
    "They have committed no recognizable criminal offence and are being prosecuted in "
    "retaliation for their well-known human rights work, says their lawyer (85/21). "
)
WORDS = st.one_of(
    st.text(
        st.characters(max_codepoint=0x6FF, categories=["L", "M", "N", "P", "S"]),
        min_size=1,
        max_size=12,
    ),
    st.text("abc-", min_size=40, max_size=150),
    st.sampled_from(
        [
            "王",
            "国。",
            "recognizable",
            "extra\u00adordinary",
            "(85/21)",
            "سلام",
            "שלום",
            "e" + "\u0301" * 40,
            "a\u00a0b",
            "ไทยนี้รักสงบ",
        ]
    ),
)
PARAGRAPHS = st.lists(WORDS, max_size=40).map(" ".join)
LANGUAGES = st.sampled_from(["en", "de", "ar", "th", "xx"])


def seen(text: str) -> str:
    return "".join(
        each for each in text if not each.isspace() and not is_invisible(each)
    )


def inked(line: SetLine) -> str:
    return "".join(run.text for _, run in line.runs)


@settings(max_examples=150, deadline=None)
@given(PARAGRAPHS, st.floats(6, 50), LANGUAGES)
def test_every_character_comes_out_and_no_line_is_too_long(
    typesetter: Typesetter, text: str, measure: float, language: str
) -> None:
    style = Style("serif", language, direction(text, language))
    lines = typesetter.compositor.lines(text, style, measure)
    assert seen("".join(line.text for line in lines)) == seen(text)
    for line in lines:
        assert line.width <= measure + 0.001 * len(line.text)
        assert sorted(seen(inked(line))) == sorted(seen(line.text))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PROSE.split()), min_size=1, max_size=60))
def test_lines_keep_the_width_of_their_spaces(
    typesetter: Typesetter, words: list[str]
) -> None:
    for line in typesetter.compositor.lines(" ".join(words), ENGLISH, 24.0):
        again = typesetter.compositor.line(line.text.replace("\u00ad", "-"), ENGLISH)
        assert line.width == pytest.approx(again.width)


def test_a_line_of_its_own_and_a_line_of_a_paragraph_are_the_same(
    typesetter: Typesetter,
) -> None:
    one = typesetter.compositor.line("Dear Ambassador,", ENGLISH)
    (other,) = typesetter.compositor.lines("Dear  Ambassador,\n", ENGLISH, 40.0)
    assert one == other


def test_nothing_has_no_lines(typesetter: Typesetter) -> None:
    for text in ("", " ", "\n\t"):
        assert typesetter.compositor.lines(text, ENGLISH, 40.0) == ()
        assert typesetter.compositor.line(text, ENGLISH).runs == ()


def test_the_space_at_the_end_of_a_line_stays_for_readers_outside_its_width(
    typesetter: Typesetter,
) -> None:
    first, *_, last = typesetter.compositor.lines(PROSE, ENGLISH, 20.0)
    assert first.text.endswith(" ")
    assert not last.text.endswith(" ")
    assert first.width == typesetter.compositor.line(first.text, ENGLISH).width


def test_in_a_line_from_right_to_left_it_stands_left_of_it(
    typesetter: Typesetter,
) -> None:
    text = "وأدعوكم إلى الإفراج عنه فورا ودون قيد أو شرط"
    first, *_ = typesetter.compositor.lines(text, ARABIC, 12.0)
    assert first.text.endswith(" ")
    assert first.runs[0][0] < 0
    right = max(start + run.width for start, run in first.runs)
    assert right == pytest.approx(first.width)


def test_a_hyphen_of_ours_is_a_soft_one_to_readers(typesetter: Typesetter) -> None:
    lines = typesetter.compositor.lines("internationally " * 6, ENGLISH, 14.0)
    parted = [line for line in lines if line.text.endswith("\u00ad")]
    assert parted
    hyphen = typesetter.fonts["serif"].hb_font.get_nominal_glyph(ord("-"))
    for line in parted:
        _, run = line.runs[-1]
        assert (run.glyphs[-1], run.clusters[-1]) == (hyphen, "\u00ad")


def test_a_soft_hyphen_is_seen_only_where_a_word_is_parted(
    typesetter: Typesetter,
) -> None:
    word = "extra\u00adordinary"
    (whole,) = typesetter.compositor.lines(word, Style("serif", "xx"), 40.0)
    plain = typesetter.compositor.line("extraordinary", Style("serif", "xx"))
    assert whole.width == pytest.approx(plain.width, abs=0.05)
    head, tail = typesetter.compositor.lines(word, Style("serif", "xx"), 5.0)
    assert (head.text, tail.text) == ("extra\u00ad", "ordinary")


def test_a_no_break_space_holds_words_together(typesetter: Typesetter) -> None:
    text = "Article\u00a0342 of the Code"
    lines = typesetter.compositor.lines(text, Style("serif", "xx"), 5.5)
    assert lines[0].text == "Article\u00a0342 "


def test_a_long_word_starts_on_a_line_of_its_own_and_is_cut(
    typesetter: Typesetter,
) -> None:
    lines = typesetter.compositor.lines(f"See {'x' * 200} now", ENGLISH, 30.0)
    assert "".join(line.text for line in lines) == f"See {'x' * 200} now"
    assert len(lines) == 6
    assert max(line.width for line in lines) <= 30.0


def test_a_mark_is_never_cut_from_its_letter(typesetter: Typesetter) -> None:
    lines = typesetter.compositor.lines("e\u0301" * 200, ENGLISH, 20.0)
    assert all(not line.text.startswith("\u0301") for line in lines)


def test_ideographs_may_end_a_line_anywhere_but_before_their_stop(
    typesetter: Typesetter,
) -> None:
    lines = typesetter.compositor.wrap("国国国。国国国。", ENGLISH, 1.9)
    assert lines == ("国国", "国。国", "国国。")


def test_a_row_of_ideographs_is_more_than_one_word_at_the_end(
    typesetter: Typesetter,
) -> None:
    chinese = Style("serif", "zh")
    measure = typesetter.compositor.line(f"{'国' * 30} {'国' * 10}", chinese).width
    text = f"{'国' * 30} {'国' * 20}"
    first, last = typesetter.compositor.lines(text, chinese, measure)
    assert first.text == f"{'国' * 30} {'国' * 10}"
    assert last.text == "国" * 10


def test_thai_is_broken_between_its_syllables(typesetter: Typesetter) -> None:
    thai = Style("serif", "th")
    lines = typesetter.compositor.lines("มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกัน", thai, 10.0)
    assert len(lines) > 1
    assert all(line.width <= 10.0 for line in lines)


def test_parts_of_a_line_are_as_long_as_can_be(typesetter: Typesetter) -> None:
    lines = typesetter.compositor.wrap("Ministry of Foreign Affairs", ENGLISH, 11.0)
    assert lines == ("Ministry of Foreign", "Affairs")


@pytest.mark.parametrize(
    "make",
    [
        lambda count: "x" * count,
        lambda count: "word " * (count // 5),
        lambda count: (PROSE * (count // len(PROSE) + 1))[:count],
        lambda count: "e" + "\u0301" * count,
        lambda count: "سلام 12 " * (count // 8),
    ],
)
def test_the_work_grows_with_the_number_of_characters(
    typesetter: Typesetter, make: Callable[[int], str]
) -> None:
    calls = []
    for count in (8_000, 40_000):
        text = make(count)
        style = Style("serif", "en", direction(text, "en"))
        with counted_calls() as counter:
            lines = typesetter.compositor.lines(text, style, 40.0)
        calls.append(counter["calls"])
        assert sum(len(seen(line.text)) for line in lines) == len(
            seen(normalise_spaces(text))
        )
    # Five times as much, and what does not depend on the length.
    assert calls[1] < 6 * calls[0] + 10_000


@contextmanager
def counted_calls() -> Iterator[Counter[str]]:
    """How many functions are called meanwhile: work, whatever the machine does."""
    counter: Counter[str] = Counter()

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        counter["calls"] += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        yield counter
    finally:
        sys.setprofile(None)


@pytest.mark.parametrize("measure", [26.0, 27.0])
def test_thai_is_broken_at_a_space_before_it_is_between_syllables(
    typesetter: Typesetter, measure: float
) -> None:
    """Syllables are no words: a word would be parted without a sign of it."""
    text = "มนุษย์ทั้งหลายเกิดมามีอิสระ และเสมอภาคกันในศักดิ์ศรี " * 6
    lines = typesetter.compositor.lines(text, Style("serif", "th"), measure)
    assert all(line.text.endswith(" ") for line in lines[:-1])
    narrow = typesetter.compositor.lines(text, Style("serif", "th"), 8.0)
    assert not all(line.text.endswith(" ") for line in narrow[:-1])
    assert "\u00ad" not in "".join(line.text for line in narrow)


def test_a_word_of_many_syllables_is_still_parted(typesetter: Typesetter) -> None:
    word = "Menschenrechtsverteidigerinnenorganisationsleiterin"
    text = f"Die {word} {word} {word}"
    lines = typesetter.compositor.lines(text, Style("serif", "de"), 27.0)
    assert any(line.text.rstrip().endswith("\u00ad") for line in lines[:-1])
