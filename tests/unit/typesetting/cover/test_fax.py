"""The cover page of a fax says to whom, from whom and how many pages."""

from collections.abc import Callable

import pytest

from kiosk import paths
from kiosk.model.letter import Letter, Mark
from kiosk.model.page import Glyphs, Page, Tag
from kiosk.typesetting.cover.fax import Fax, lay_out_fax_cover
from kiosk.typesetting.draw import draw
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.typesetting.typesetter import Typesetter

Write = Callable[..., Letter]
FAX = Fax("+1 202-986-1805", 2)
PAPERS = load_stationery(paths.resources() / "stationery")


def said(page: Page) -> list[str]:
    """The paragraphs of a page, line by line."""
    return [
        " ".join(each.text for each in block.items if isinstance(each, Glyphs))
        for block in page.blocks
        if block.tag is not Tag.ARTIFACT
    ]


@pytest.mark.parametrize("paper", PAPERS)
def test_it_says_to_whom_from_whom_and_how_many_pages(
    typesetter: Typesetter, write: Write, paper: str
) -> None:
    letter = write()
    pages = lay_out_fax_cover(letter, FAX, PAPERS[paper], typesetter)
    (page,) = pages.pages
    words = " ".join(said(page))
    for each in (*letter.recipient, *letter.sender, letter.date, FAX.number):
        assert each in words
    assert "Pages, with this one 2" in words
    assert draw([pages], typesetter).startswith(b"%PDF")


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "ru", "ar", "zh"])
def test_nothing_leaves_the_sheet_whatever_the_letter_holds(
    typesetter: Typesetter, write: Write, ink: Callable[..., Area], language: str
) -> None:
    many = tuple(f"A line of an address that goes on {at}" * 3 for at in range(30))
    letter = write(language=language, recipient=many, sender=many)
    pages = lay_out_fax_cover(letter, FAX, PAPERS["a4-din-b"], typesetter)
    sheet = PAPERS["a4-din-b"].sheet
    assert all(sheet.holds(ink(each)) for each in pages.pages[0].items)


def test_practice_says_so(typesetter: Typesetter, write: Write) -> None:
    letter = write(marks=(Mark.PRACTICE,))
    pages = lay_out_fax_cover(letter, FAX, PAPERS["a4-din-b"], typesetter)
    assert "PRACTICE" in said(pages.pages[0])[0]
