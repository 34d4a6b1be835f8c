"""How the lines of a letter end: hyphens in its body alone, no short last lines."""

from collections.abc import Callable, Mapping

from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.typesetting.letter.flow import set_paragraphs, styled_paragraphs
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

Write = Callable[..., Letter]

LONG = "Menschenrechtsverteidigerinnenorganisationsleiterin "


def test_only_the_body_is_hyphenated(typesetter: Typesetter, write: Write) -> None:
    letter = write(
        language="de",
        subject=LONG * 3,
        salutation=Paragraph("salutation", Role.SALUTATION, f"Frau {LONG * 3},"),
        body=[f"Die {LONG * 3}"],
        close=Paragraph("close", Role.CLOSE, f"Die {LONG * 3}"),
        name=f"Ada {LONG * 3}",
        copies=(f"Die {LONG * 3}",),
    )
    paragraphs = set_paragraphs(styled_paragraphs(letter, typesetter), 40.0, typesetter)
    hyphenated = {
        paragraph.key
        for paragraph, lines in paragraphs
        if any("\u00ad" in line.text for line in lines)
    }
    assert hyphenated == {"p0"}


def test_no_paragraph_of_the_body_ends_in_one_word_or_under_a_fifth_of_a_line(
    papers: Mapping[str, Stationery], typesetter: Typesetter, write: Write
) -> None:
    bodies = [each for each in styled_paragraphs(write(), typesetter) if each.body]
    measures = {
        (paper.width - fit.left - fit.right) * MM / fit.type.size
        for paper in papers.values()
        for fit in paper.fits
    }
    for measure in measures:
        for _, lines in set_paragraphs(bodies, measure, typesetter):
            if len(lines) > 1:
                assert lines[-1].width >= 0.2 * measure, lines[-1].text
                assert len(lines[-1].text.split()) > 1, lines[-1].text
