from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.model.letter import Letter, Mark, Paragraph, Role
from kiosk.model.page import Box, Glyphs, Line, Page, Pages
from kiosk.typesetting import notes
from kiosk.typesetting.fonts.face import is_invisible
from kiosk.typesetting.letter.fit import size_of
from kiosk.typesetting.letter.flow import (
    rows_of,
    set_paragraphs,
    styled_paragraphs,
)
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

Write = Callable[..., Letter]
Desk = tuple[Mapping[str, Stationery], Typesetter]

SENTENCE = "They have committed no recognizable criminal offence. "
PAPERS = st.sampled_from(["us-letter-10", "a4-din-b"])
WORDS = st.one_of(
    st.text(
        st.characters(max_codepoint=0x2FF, categories=["L", "N", "P"]), max_size=12
    ),
    st.text("abc", min_size=100, max_size=300),
    st.sampled_from(["王", "\u00a0", "342", "\n"]),
)
TEXTS = st.builds(
    lambda words, times: " ".join(words * times),
    st.lists(WORDS, max_size=30),
    st.integers(1, 12),
)
LETTERS = st.fixed_dictionaries(
    {
        "body": st.lists(TEXTS, max_size=6),
        "subject": st.text("abc ", max_size=200),
        "name": st.text("abc ", max_size=200),
        "copies": st.lists(st.text("abc ", max_size=200), max_size=12).map(tuple),
    }
)


def texts_of(page: Page) -> list[Glyphs]:
    return [item for item in page.items if isinstance(item, Glyphs)]


def plain(text: str) -> str:
    """The text without hyphens of our own and what no reader sees."""
    return "".join(each for each in text if each != "\u00ad" and not is_invisible(each))


def said(pages: Pages) -> str:
    return " ".join(item.text for page in pages.pages for item in texts_of(page))


def lines_below_head(pages: Pages, number: int, paper: Stationery) -> list[Glyphs]:
    """The body's lines on a page, the name and the close included."""
    first = paper.continuation_body if number else paper.visible.bottom
    return [item for item in texts_of(pages.pages[number]) if item.y > first * MM]


def test_the_sample_letter_is_one_page(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(), paper, typesetter)
    assert len(pages.pages) == 1
    assert pages.notes == pages.missing == ()
    assert (pages.width, pages.height) == (paper.width * MM, paper.height * MM)


def test_the_letter_reads_from_sender_to_name(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write()
    words = said(lay_out(letter, paper, typesetter))
    parts = [*letter.sender, letter.date, *letter.recipient, letter.subject]
    parts += [letter.salutation.text, "I am writing", "Sincerely,"]
    places = [words.index(part) for part in parts]
    assert places == sorted(places)
    assert words.endswith("Sincerely, Your Name")


def test_the_sender_and_the_subject_are_bold_and_nothing_else(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    page = lay_out(write(), paper, typesetter).pages[0]
    bold = [item.text for item in texts_of(page) if item.face == "serif-bold"]
    assert bold == ["Your Name", write().subject]


def test_a_short_letter_is_set_in_the_generous_type(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    page = lay_out(write(body=["Please act."]), paper, typesetter).pages[0]
    (line,) = [item for item in texts_of(page) if item.text == "Please act."]
    assert line.size == paper.fits[0].type.size


def test_type_is_tightened_before_a_second_page(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    sizes, counts = [], []
    for times in range(1, 120, 2):
        pages = lay_out(write(body=[SENTENCE * times]), paper, typesetter)
        sizes.append(lines_below_head(pages, 0, paper)[2].size)
        counts.append(len(pages.pages))
    one_page = sizes[: counts.index(2)]
    assert one_page == sorted(one_page, reverse=True)
    assert one_page[-1] == paper.fits[-1].type.size
    assert sizes[counts.index(2)] == paper.several_pages.type.size


def test_a_second_page_says_whose_letter_it_is(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(body=[SENTENCE * 150]), paper, typesetter)
    head = [item.text for item in texts_of(pages.pages[1])][:2]
    assert head == ["Andrey Shved · August 10, 2021", f"Page 2 of {len(pages.pages)}"]
    assert "Page 1" not in said(pages)


def test_a_long_name_in_the_head_of_a_second_page_is_cut(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write(recipient=("Name " * 60,), body=[SENTENCE * 150])
    head, number = texts_of(lay_out(letter, paper, typesetter).pages[1])[:2]
    assert head.text.endswith("…")
    assert head.x + sum(head.advances) / 1000 * head.size < number.x


def test_every_page_carries_every_mark_and_fold(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write(marks=(Mark.PRACTICE, Mark.COPY), body=[SENTENCE * 150])
    for page in lay_out(letter, paper, typesetter).pages:
        marks = [item for item in texts_of(page) if item.face == "sans-bold"]
        assert {item.text for item in marks} == {"PRACTICE", "COPY"}
        assert sum(isinstance(item, Box) for item in page.items) == 2
        rules = [item for item in page.items if isinstance(item, Line)]
        assert len(rules) == len(paper.folds) + (paper.hole is not None)
        assert all(rule.x0 == pytest.approx(3.5 * MM) for rule in rules)


def test_a_character_without_a_glyph_is_a_box_in_its_place(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(body=["My name is 王 Li."]), paper, typesetter)
    assert pages.missing == ("王",)
    before, after = [
        item
        for item in texts_of(pages.pages[0])
        if item.text in {"My name is ", " Li."}
    ]
    (box,) = [item for item in pages.pages[0].items if isinstance(item, Box)]
    assert before.x < box.x < box.x + box.width < after.x
    assert before.y == after.y == pytest.approx(box.y + box.height)


def test_missing_characters_are_found_in_every_part(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write(
        subject="一", sender=("二",), recipient=("三",), name="四", date="五"
    )
    assert set(lay_out(letter, paper, typesetter).missing) == set("一二三四五")


def test_words_not_written_yet_have_a_place_and_take_no_room(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    body = write().body
    without = tuple(each for each in body if each.role is not Role.OWN_WORDS)
    pages = lay_out(write(), paper, typesetter)
    assert pages.pages == lay_out(write(body=without), paper, typesetter).pages
    (gap,) = pages.anchors["own_words"]
    (before,), (after,) = pages.anchors["background"], pages.anchors["ask"]
    assert gap.height == 0
    assert before.y + before.height <= gap.y <= after.y


def test_every_paragraph_and_part_has_a_place(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    anchors = lay_out(write(), paper, typesetter).anchors
    keys = {"sender", "date", "recipient", "subject", "signature", "name"}
    keys |= {each.key for each in write().paragraphs}
    assert anchors.keys() == keys


def test_a_paragraph_over_two_pages_has_a_place_on_each(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    places = lay_out(write(body=[SENTENCE * 150]), paper, typesetter).anchors["p0"]
    assert [place.page for place in places[:2]] == [0, 1]


def test_a_line_break_starts_a_new_paragraph(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    (first,) = lay_out(write(body=["One.\nTwo."]), paper, typesetter).pages
    (second,) = lay_out(write(body=["One.", "Two."]), paper, typesetter).pages
    assert first.items == second.items


def test_the_room_for_the_signature_is_two_to_three_lines(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    for times in (1, 60):
        pages = lay_out(write(body=[SENTENCE * times]), paper, typesetter)
        (room,), (close,) = pages.anchors["signature"], pages.anchors["close"]
        assert 2 <= room.height / close.height <= 3.1


def test_a_name_left_for_the_pen_has_a_line_of_its_own(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(name="", sender=()), paper, typesetter)
    (place,) = pages.anchors["name"]
    assert place.height > 0


def test_a_sender_too_long_for_its_place_is_said(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(sender=("Line",) * 12), paper, typesetter)
    assert notes.SENDER_CROWDED in pages.notes


def test_an_empty_letter_is_one_page(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    nothing = write(
        body=[],
        sender=(),
        recipient=(),
        date="",
        subject="",
        name="",
        salutation=Paragraph("salutation", Role.SALUTATION, ""),
        close=Paragraph("close", Role.CLOSE, ""),
    )
    assert len(lay_out(nothing, paper, typesetter).pages) == 1


@pytest.mark.parametrize(
    "text", ["x" * 200, "x" * 100_000, "word " * 20_000, "a\n" * 5_000]
)
def test_any_length_comes_out(
    paper: Stationery, typesetter: Typesetter, write: Write, text: str
) -> None:
    words = said(lay_out(write(body=[text]), paper, typesetter))
    assert words.count(text[0]) >= text.count(text[0])


@settings(max_examples=60, deadline=None)
@given(PAPERS, LETTERS)
def test_no_character_is_lost_and_each_box_is_said(
    desk: Desk, write: Write, name: str, fields: dict[str, Any]
) -> None:
    papers, typesetter = desk
    letter = write(**fields)
    pages = lay_out(letter, papers[name], typesetter)
    expected = [letter.subject, *(each.text for each in letter.paragraphs), letter.name]
    copies = [each for each in letter.copies if each.strip()]
    expected += ["cc:", *copies] if copies else []
    wanted = "".join("".join(expected).split())
    drawn = ""
    for number in range(len(pages.pages)):
        lines = lines_below_head(pages, number, papers[name])
        drawn += "".join("".join(item.text for item in lines).split())
    missing = set(pages.missing)
    assert missing <= set(wanted)
    kept = "".join(each for each in wanted if each not in missing)
    assert plain(drawn) == plain(kept)
    boxes = sum(isinstance(item, Box) for page in pages.pages for item in page.items)
    assert boxes == len(wanted) - len(kept)


@settings(max_examples=60, deadline=None)
@given(PAPERS, st.lists(st.integers(1, 60), min_size=3, max_size=9))
def test_no_page_starts_or_ends_with_a_single_line_of_a_paragraph(
    desk: Desk, write: Write, name: str, sentences: list[int]
) -> None:
    papers, typesetter = desk
    letter = write(body=[SENTENCE * times for times in sentences])
    anchors = lay_out(letter, papers[name], typesetter).anchors
    leading = papers[name].several_pages.type.leading
    for key in (f"p{at}" for at in range(len(sentences))):
        if len(anchors[key]) > 1:
            assert all(place.height > 1.9 * leading for place in anchors[key])


@settings(max_examples=60, deadline=None)
@given(PAPERS, st.lists(st.integers(1, 60), min_size=1, max_size=9))
def test_the_close_the_signature_and_the_name_are_together_with_two_lines(
    desk: Desk, write: Write, name: str, sentences: list[int]
) -> None:
    papers, typesetter = desk
    letter = write(body=[SENTENCE * times for times in sentences])
    pages = lay_out(letter, papers[name], typesetter)
    parts = [pages.anchors[key] for key in ("close", "signature", "name")]
    assert [len(places) for places in parts] == [1, 1, 1]
    last = len(pages.pages) - 1
    assert {places[0].page for places in parts} == {last}
    # Two lines of text, the close and the name.
    assert len(lines_below_head(pages, last, papers[name])) >= 2 + 2


def test_a_last_paragraph_of_one_line_does_not_go_with_the_close_alone(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    counts = set()
    for lines in range(20, 45):
        body = ["\n".join(["One line."] * lines)]
        pages = lay_out(write(body=body), paper, typesetter)
        last = len(pages.pages) - 1
        texts = [item.text for item in lines_below_head(pages, last, paper)]
        assert texts.count("One line.") >= 2
        counts.add(last)
    assert counts >= {0, 1}


def test_the_salutation_is_on_the_page_where_the_text_starts(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages_of_salutation = set()
    for times in range(150, 300, 4):
        letter = write(subject="Subject " * times, body=[SENTENCE * 60])
        anchors = lay_out(letter, paper, typesetter).anchors
        assert anchors["salutation"][0].page == anchors["p0"][0].page
        pages_of_salutation.add(anchors["salutation"][0].page)
    assert pages_of_salutation == {0, 1}


@given(PAPERS, st.lists(st.integers(1, 60), min_size=1, max_size=9))
def test_no_line_is_below_the_last_text_line(
    desk: Desk, write: Write, name: str, sentences: list[int]
) -> None:
    papers, typesetter = desk
    letter = write(body=[SENTENCE * times for times in sentences])
    for page in lay_out(letter, papers[name], typesetter).pages:
        foot = max(item.y for item in texts_of(page))
        assert foot <= papers[name].fits[-1].last * MM


@settings(max_examples=40, deadline=None)
@given(PAPERS, LETTERS)
def test_the_height_asked_for_is_that_of_the_rows(
    desk: Desk, write: Write, name: str, fields: dict[str, Any]
) -> None:
    papers, typesetter = desk
    styled = styled_paragraphs(write(**fields), typesetter)
    for fit in papers[name].fits:
        paragraphs = set_paragraphs(styled, 40.0, typesetter)
        rows = rows_of(paragraphs, fit)
        height = sum(row.space_above + row.height for row in rows)
        height -= rows[0].space_above
        size = size_of(styled, [len(each.lines) for each in paragraphs], 0.0)
        assert size.height(fit) == pytest.approx(height)


def test_a_latin_name_stands_at_the_right_of_an_arabic_letter(
    papers: Mapping[str, Stationery], typesetter: Typesetter, write: Write
) -> None:
    paper = papers["a4-din-b"]
    pages = lay_out(write(language="ar", name="Ada Writer"), paper, typesetter)
    blocks = {block.key: block for block in pages.pages[0].blocks}
    (name,) = blocks["name"].items
    assert isinstance(name, Glyphs)
    face = typesetter.fonts[name.face]
    end = name.x + sum(name.advances) / face.upem * name.size
    assert end == pytest.approx((paper.width - paper.right) * MM, abs=0.5)
