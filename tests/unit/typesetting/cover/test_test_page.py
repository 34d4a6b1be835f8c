"""The test page measures true: a ruler laid on it agrees, whatever the paper."""

from collections.abc import Callable, Mapping
from itertools import groupby

import pypdfium2
import pytest

from kiosk import paths
from kiosk.model.page import Item, Pages
from kiosk.typesetting.cover.test_page import PageWords, lay_out_test_page, scales_of
from kiosk.typesetting.draw import draw
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter

Ink = Callable[[Item], Area]
PAPERS = sorted(load_stationery(paths.resources() / "stationery"))
WORDS = PageWords("Test page", "A4, nothing scaled", "The window.", "Dear", "en")
# Dots in a millimetre of the picture that is measured.
DOTS = 10


def page_of(stationery: Stationery, typesetter: Typesetter) -> Pages:
    return lay_out_test_page(stationery, typesetter, WORDS)


def longest(dots: list[bool]) -> int:
    """The most dark dots in a row."""
    return max((len(list(run)) for dark, run in groupby(dots) if dark), default=0)


@pytest.mark.parametrize("name", ["us-letter-10", "a4-din-a"])
def test_both_rulers_are_as_long_on_paper_as_they_say(
    papers: Mapping[str, Stationery], typesetter: Typesetter, name: str
) -> None:
    pdf = draw([page_of(papers[name], typesetter)], typesetter)
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=DOTS * 25.4 / 72, grayscale=True).to_pil()
    document.close()
    wide, high = picture.size
    dark = [each < 128 for each in picture.tobytes()]
    rows = [dark[y * wide : (y + 1) * wide] for y in range(high)]
    across, down = scales_of(papers[name])
    assert abs(max(map(longest, rows)) / DOTS - across.length) < 0.3
    columns = (longest([row[x] for row in rows]) for x in range(wide // 10))
    assert abs(max(columns) / DOTS - down.length) < 0.3
    assert abs(wide / DOTS - papers[name].width) < 0.1


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_leaves_the_sheet_and_the_window_shows_only_its_words(
    papers: Mapping[str, Stationery], typesetter: Typesetter, ink: Ink, name: str
) -> None:
    it = papers[name]
    page = page_of(it, typesetter).pages[0]
    assert all(it.sheet.holds(ink(each)) for each in page.items)
    inside = it.visible.inset(1)
    for block in page.blocks:
        if block.key not in {"window", "shapes"}:
            assert not any(inside.meets(ink(each)) for each in block.items), block.key
    words = next(each for each in page.blocks if each.key == "window")
    assert all(it.visible.holds(ink(each)) for each in words.items)


def test_a_sheet_of_inches_has_a_ruler_of_inches(
    papers: Mapping[str, Stationery],
) -> None:
    assert scales_of(papers["us-letter-10"])[0].length == pytest.approx(6 * 25.4)
    assert scales_of(papers["a4-din-a"])[0].length == 150
