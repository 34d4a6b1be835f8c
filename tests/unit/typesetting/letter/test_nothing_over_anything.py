"""No two parts of a page are printed over each other, whatever the words are."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kiosk import paths
from kiosk.model.letter import Letter, Mark
from kiosk.model.page import Block, Glyphs, Line, Page, Pages
from kiosk.typesetting import notes
from kiosk.typesetting.cover.envelope import lay_out_envelope
from kiosk.typesetting.cover.labels import lay_out_labels
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.envelope import load_envelopes
from kiosk.typesetting.paper.label_sheet import load_label_sheets
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.typesetting.paper.stationery import (
    FOLD_MARK_RIGHT,
    HOLE_MARK_RIGHT,
    MARK_LEFT,
)
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM
from tests.unit.typesetting.page_ink import ink_of_block, overlaps

PAPERS = load_stationery(paths.resources() / "stationery")
ENVELOPES = load_envelopes(paths.resources() / "envelopes")
SHEETS = load_label_sheets(paths.resources() / "labels")

Desk = tuple[Mapping[str, Any], Typesetter]
Write = Callable[..., Letter]

COUNTRY = "THE DEMOCRATIC REPUBLIC OF THE CONGO"
THAI = "กระทรวงการต่างประเทศ ถนนศรีอยุธยา ที่ปู่ย่า"
STORM = "E\u0301\u0302\u0303\u0308\u030a\u0327\u0328\u0323\u0331 y\u0323\u0331\u0330"
SENDERS = {
    "none": (),
    "a name": ("Jane Q. Roe",),
    "usual": ("Jane Q. Roe", "12 High Street", "Springfield, IL 62701"),
    "ten lines": tuple(f"Line {n} of ten, somewhere" for n in range(1, 11)),
    "eleven short lines": ("Jane Q. Roe", *("Égypt",) * 10),
    "twelve long lines": (f"{'Long words of an address, ' * 3}",) * 12,
    "long words": ("Jane Roe", *("Llanfairpwllgwyngyllgogerychwyrndrobwll" * 2,) * 4),
    "one endless word": ("Jane Roe", "W" * 600),
    "Arabic": ("ليلى حداد", *("شارع الحرية 12، الطابق الثاني",) * 9),
    "Thai": (THAI,) * 6,
    "storm": (STORM,) * 6,
}
RECIPIENTS = {
    "one line": ("Minister",),
    "six lines": ("Prosecutor General", *("Égypt, rue g",) * 4, "BELARUS"),
    "seven lines": ("Prosecutor General", *("Égypt, rue g",) * 5, "BELARUS"),
    "nine lines": tuple(f"Line {n} of nine lines" for n in range(1, 10)),
    "ten long lines": ("The Directorate for Legal Cooperation and so on " * 2,) * 10,
    "long words": ("W" * 90, "Office", "g" * 120, "É" * 60, COUNTRY),
    "Arabic": ("وزارة الخارجية والتعاون الدولي",) * 9,
    "Thai": (THAI,) * 8,
    "storm": (STORM,) * 7,
}


def said(page: Page, fonts: Any) -> list[str]:
    return [f"{each.first} / {each.second}" for each in overlaps(page, fonts)]


def in_window(pages: Pages, window: Area, typesetter: Typesetter) -> set[str]:
    """The parts of the first page that a window shows."""
    return {
        block.key
        for block in pages.pages[0].blocks
        for ink in ink_of_block(block, typesetter.fonts)
        if ink.meets(window)
    }


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_part_of_a_letter_lies_over_another(
    typesetter: Typesetter, write: Write, name: str, language: str
) -> None:
    paper = PAPERS[name]
    pairs = [*product(SENDERS, ["six lines"]), *product(["ten lines"], RECIPIENTS)]
    for sender, recipient in pairs:
        letter = write(
            sender=SENDERS[sender],
            name=(SENDERS[sender] or ("",))[0],
            recipient=RECIPIENTS[recipient],
            body=["A short text."],
            marks=tuple(Mark),
            language=language,
        )
        pages = lay_out(letter, paper, typesetter)
        assert said(pages.pages[0], typesetter.fonts) == [], (sender, recipient)
        assert in_window(pages, paper.visible, typesetter) <= {"recipient"}
        if paper.return_window:
            assert in_window(pages, paper.return_window, typesetter) <= {"sender"}


# To shrink an example takes minutes, since it is laid out each time.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
LATIN = st.characters(codec="utf-8", categories=["Lu", "Ll"], max_codepoint=0x17F)
WORDS = st.one_of(
    st.text(LATIN, min_size=1, max_size=12),
    st.text(LATIN, min_size=40, max_size=90),
    st.sampled_from(["22", "c/o", "·", "ÅÉŽ", "gjpqy,", "(Embassy)", "وزارة", THAI]),
)
LINES = st.lists(WORDS, min_size=1, max_size=7).map(" ".join)
HEADS = st.fixed_dictionaries(
    {
        "sender": st.lists(LINES, max_size=12).map(tuple),
        "recipient": st.lists(LINES, min_size=1, max_size=10).map(tuple),
        "date": st.text(LATIN, max_size=60),
        "marks": st.lists(st.sampled_from(Mark), unique=True).map(tuple),
        "language": st.sampled_from(["en", "de", "ru", "ar", "he", "th"]),
    }
)


@settings(max_examples=settings.default.max_examples // 4, phases=PHASES)
@given(name=st.sampled_from(sorted(PAPERS)), head=HEADS)
def test_no_words_of_a_head_lie_over_others(
    desk: Desk, write: Write, name: str, head: dict[str, Any]
) -> None:
    typesetter, paper = desk[1], PAPERS[name]
    pages = lay_out(write(body=["A short text."], **head), paper, typesetter)
    assert said(pages.pages[0], typesetter.fonts) == []
    assert in_window(pages, paper.visible, typesetter) <= {"recipient"}


@settings(max_examples=settings.default.max_examples // 8, phases=PHASES)
@given(name=st.sampled_from(sorted(ENVELOPES)), head=HEADS)
def test_no_words_of_an_envelope_lie_over_others_or_outside(
    desk: Desk, write: Write, name: str, head: dict[str, Any]
) -> None:
    typesetter, envelope = desk[1], ENVELOPES[name]
    page = lay_out_envelope(write(**head), envelope, typesetter, "DE").pages[0]
    assert said(page, typesetter.fonts) == []
    for block in page.blocks:
        zone = (envelope.sender if block.key == "sender" else envelope.recipient).area
        for ink in ink_of_block(block, typesetter.fonts):
            assert zone.holds(ink, slack=0.6)


@settings(max_examples=settings.default.max_examples // 8, phases=PHASES)
@given(
    name=st.sampled_from(sorted(SHEETS)), heads=st.lists(HEADS, min_size=1, max_size=4)
)
def test_no_address_lies_on_another_label(
    desk: Desk, write: Write, name: str, heads: list[dict[str, Any]]
) -> None:
    typesetter, sheet = desk[1], SHEETS[name]
    letters = [write(**each) for each in heads]
    page = lay_out_labels(letters, sheet, typesetter).pages[0]
    assert said(page, typesetter.fonts) == []
    for block in page.blocks:
        label = sheet.labels[int(block.key.removeprefix("label-"))]
        inks = ink_of_block(block, typesetter.fonts)
        assert all(label.holds(ink) for ink in inks)


def test_an_overlap_is_found_where_there_is_one(
    papers: Mapping[str, Any], typesetter: Typesetter, write: Write
) -> None:
    (page,) = lay_out(write(), papers["a4-din-a"], typesetter).pages
    assert said(page, typesetter.fonts) == []
    first, *others = page.blocks
    glyphs = [item for item in first.items if isinstance(item, Glyphs)]
    moved = tuple(replace(item, y=item.y + 10) for item in glyphs)
    over = Page((first._replace(items=moved), *others))
    assert "sender / sender" in said(over, typesetter.fonts)
    across = Line(0, glyphs[0].y - 2, 600, glyphs[0].y - 2, 0.5)
    struck = Page((*page.blocks, Block(first.tag, "rule", (across,))))
    assert "sender / rule" in said(struck, typesetter.fonts)


@pytest.mark.parametrize("name", PAPERS)
def test_fold_marks_reach_far_enough_to_be_printed(
    typesetter: Typesetter, write: Write, name: str
) -> None:
    """A printer that leaves 6.35 mm white shows half of them at least."""
    pages = lay_out(write(), PAPERS[name], typesetter)
    lines = [each for each in pages.pages[0].items if isinstance(each, Line)]
    ends = {each.y0 / MM: (each.x0 / MM, each.x1 / MM) for each in lines}
    paper = PAPERS[name]
    assert len(ends) == len(paper.folds) + bool(paper.hole)
    for y in paper.folds:
        (found,) = [at for at in ends if at == pytest.approx(y)]
        assert ends[found] == pytest.approx((MARK_LEFT, FOLD_MARK_RIGHT))
    assert FOLD_MARK_RIGHT - 6.35 >= (FOLD_MARK_RIGHT - MARK_LEFT) / 2
    assert HOLE_MARK_RIGHT - MARK_LEFT == 4


def test_what_did_not_fit_is_said(typesetter: Typesetter, write: Write) -> None:
    paper = PAPERS["a4-din-b"]
    cases = {
        "usual": (),
        "ten lines": (notes.SENDER_CROWDED, notes.RETURN_LINE_CUT_SHORT),
        "twelve long lines": (notes.SENDER_CUT_SHORT, notes.RETURN_LINE_CUT_SHORT),
    }
    for sender, found in cases.items():
        letter = write(sender=SENDERS[sender])
        assert lay_out(letter, paper, typesetter).notes == found
    letter = write(recipient=RECIPIENTS["ten long lines"])
    assert notes.ADDRESS_OUTSIDE_WINDOW in lay_out(letter, paper, typesetter).notes
