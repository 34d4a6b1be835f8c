"""The lines of a page as they are read out."""

from dataclasses import replace

import pytest

from kiosk.model.page import Block, Page, Pages, Tag
from kiosk.pdf.reading import lines_of
from tests.unit.pdf.hand_set import Faces, set_run


def test_a_page_is_read_line_by_line_without_what_is_no_text(letter: Pages) -> None:
    first, second = letter.pages
    assert lines_of(first) == (
        "May 1",
        "Subject",
        "A first line of the office",
        "that ends this page",
    )
    assert lines_of(second) == (
        "and goes on at the second.",
        "Signature of the writer",
        "cc:",
        "One",
        "Two",
    )


def test_words_of_both_directions_are_read_in_their_order(faces: Faces) -> None:
    runs = (
        set_run(faces, "serif", "Amnesty", (100, 100)),
        set_run(faces, "arabic", "كتبت في ", (200, 100)),
    )
    page = Page((Block(Tag.PARAGRAPH, "body", runs),))
    assert lines_of(page) == ("كتبت في Amnesty",)


@pytest.mark.parametrize(("tag", "lines"), [(Tag.PARAGRAPH, 1), (Tag.ARTIFACT, 0)])
def test_a_hyphen_at_the_end_of_a_line_is_read_as_one(
    faces: Faces, tag: Tag, lines: int
) -> None:
    run = replace(
        set_run(faces, "serif", "Frei", (100, 100)), text="Frei\u00adheits\u00ad"
    )
    found = lines_of(Page((Block(tag, "body", (run,)),)))
    assert found == ("Freiheits-",) * lines
