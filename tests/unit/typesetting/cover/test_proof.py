"""Proof sheets: every area of a stationery is drawn in its place and told in mm."""

from collections.abc import Callable, Mapping

import pytest

from kiosk import paths
from kiosk.model.page import Box, Item, Line, Pages
from kiosk.typesetting.cover.proof import (
    proof_of_envelope,
    proof_of_labels,
    proof_of_stationery,
)
from kiosk.typesetting.draw import draw
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.envelope import load_envelopes
from kiosk.typesetting.paper.label_sheet import load_label_sheets
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

Ink = Callable[[Item], Area]

PAPERS = sorted(load_stationery(paths.resources() / "stationery"))
ENVELOPES = load_envelopes(paths.resources() / "envelopes")
SHEETS = load_label_sheets(paths.resources() / "labels")


def told(pages: Pages) -> str:
    return "\n".join(getattr(each, "text", "") for each in pages.pages[0].items)


def drawn(pages: Pages) -> list[Area]:
    boxes = (each for each in pages.pages[0].items if isinstance(each, Box))
    return [
        Area(each.x / MM, each.y / MM, each.width / MM, each.height / MM)
        for each in boxes
    ]


def same(one: Area, other: Area) -> bool:
    return one.holds(other) and other.holds(one)


@pytest.mark.parametrize("name", PAPERS)
def test_a_proof_shows_box_visible_area_clearance_and_body(
    papers: Mapping[str, Stationery], typesetter: Typesetter, name: str
) -> None:
    it = papers[name]
    pages = proof_of_stationery(it, typesetter)
    boxes = drawn(pages)
    areas = [it.field, it.visible, it.clear, it.recipient.area, it.sender.area]
    assert all(any(same(box, area) for box in boxes) for area in areas)
    words = told(pages)
    assert f"address field: {it.field.x:g}, {it.field.y:g}" in words
    assert f"always visible: {it.visible.x:g}, {it.visible.y:g}" in words
    assert f"clearance of {it.clearance:g}" in words
    assert f"body: {it.left:g}, {it.fits[0].subject:g}" in words
    assert "sheet at the left and the foot" in words
    assert (pages.width, pages.height) == (it.width * MM, it.height * MM)
    assert pages.missing == ()


@pytest.mark.parametrize("name", PAPERS)
def test_a_proof_has_every_fold_from_edge_to_edge(
    papers: Mapping[str, Stationery], typesetter: Typesetter, name: str
) -> None:
    it = papers[name]
    pages = proof_of_stationery(it, typesetter)
    rules = [each for each in pages.pages[0].items if isinstance(each, Line)]
    for fold in it.folds:
        parts = [each for each in rules if each.y0 == each.y1 == fold * MM]
        assert max(each.x1 for each in parts) > (it.width - 2) * MM
        assert f"fold mark at {fold:g}" in told(pages)


@pytest.mark.parametrize("name", PAPERS)
def test_a_proof_stays_on_its_sheet(
    papers: Mapping[str, Stationery], typesetter: Typesetter, ink: Ink, name: str
) -> None:
    it = papers[name]
    items = proof_of_stationery(it, typesetter).pages[0].items
    words = [each for each in items if not isinstance(each, Box | Line)]
    assert all(it.sheet.holds(ink(each)) for each in words)


@pytest.mark.parametrize("name", ENVELOPES)
def test_the_proof_of_an_envelope_shows_what_stays_clear(
    typesetter: Typesetter, ink: Ink, name: str
) -> None:
    it = ENVELOPES[name]
    pages = proof_of_envelope(it, typesetter)
    boxes, words = drawn(pages), told(pages)
    areas = [it.recipient.area, it.sender.area, *(each.area for each in it.clear)]
    assert all(any(same(box, area) for box in boxes) for area in areas)
    assert all(f"{each.name}, kept clear" in words for each in it.clear)
    runs = [each for each in pages.pages[0].items if not isinstance(each, Box | Line)]
    assert all(it.front.holds(ink(each)) for each in runs)


@pytest.mark.parametrize("name", SHEETS)
def test_the_proof_of_labels_shows_each_of_them(
    typesetter: Typesetter, name: str
) -> None:
    it = SHEETS[name]
    boxes = drawn(proof_of_labels(it, typesetter))
    assert all(any(same(box, label) for box in boxes) for label in it.labels)


def test_a_proof_can_be_drawn(
    papers: Mapping[str, Stationery], typesetter: Typesetter
) -> None:
    pages = proof_of_stationery(papers["a4-uk"], typesetter)
    assert draw([pages], typesetter).startswith(b"%PDF-1.7")
