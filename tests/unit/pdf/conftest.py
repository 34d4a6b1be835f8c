"""Pages by hand for the writer of PDF, and the way to the modules beside the tests."""

import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.model.page import Block, Curve, Line, Page, Pages, Tag

ROOT = Path(__file__).parents[3]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.unit.pdf.hand_set import Faces, set_run  # noqa: E402 - the path comes first


@pytest.fixture(scope="session")
def faces() -> Faces:
    return Faces(paths.resources() / "fonts")


@pytest.fixture
def letter(faces: Faces) -> Pages:
    """Two pages with all there can be: a paragraph over both, a list, a signature."""
    stroke = Curve((80, 300), (((90, 280), (110, 330), (130, 300)),), 1.2)
    goes_on = "and goes on at the second."
    first = (
        Block(Tag.PARAGRAPH, "date", (set_run(faces, "serif", "May 1", (72, 60)),)),
        Block(
            Tag.HEADING, "subject", (set_run(faces, "serif-bold", "Subject", (72, 90)),)
        ),
        Block(
            Tag.PARAGRAPH,
            "body",
            (
                set_run(faces, "serif", "A first line of the office", (72, 120)),
                set_run(faces, "serif", "that ends this page", (72, 135)),
            ),
        ),
        Block(Tag.ARTIFACT, "folds", (Line(10, 280, 16, 280, 0.2),)),
    )
    second = (
        Block(
            Tag.ARTIFACT, "continuation", (set_run(faces, "serif", "2 / 2", (72, 40)),)
        ),
        Block(Tag.PARAGRAPH, "body", (set_run(faces, "serif", goes_on, (72, 120)),)),
        Block(Tag.FIGURE, "signature", (stroke,), alt="Signature of the writer"),
        Block(Tag.LABEL, "copies", (set_run(faces, "serif", "cc:", (72, 400)),)),
        Block(Tag.ITEM, "copies", (set_run(faces, "serif", "One", (90, 400)),)),
        Block(Tag.ITEM, "copies", (set_run(faces, "serif", "Two", (90, 415)),)),
    )
    return Pages(595.28, 841.89, (Page(first), Page(second)), "A letter", "en-GB")
