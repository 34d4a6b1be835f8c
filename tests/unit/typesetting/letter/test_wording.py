"""What the program itself puts on paper is in the letter's language."""

from collections.abc import Callable

import pytest

from kiosk import paths
from kiosk.model.letter import Letter, Mark
from kiosk.model.page import Glyphs, Pages
from kiosk.typesetting.cover.envelope import lay_out_envelope
from kiosk.typesetting.cover.labels import lay_out_labels
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.envelope import load_envelopes
from kiosk.typesetting.paper.label_sheet import load_label_sheets
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter

Write = Callable[..., Letter]


def said(pages: Pages) -> list[str]:
    """The text of every run, in the order of reading."""
    items = (item for page in pages.pages for item in page.items)
    return [each.text for each in items if isinstance(each, Glyphs)]


@pytest.mark.parametrize(
    ("language", "word"), [("en", "EXAMPLE"), ("es", "EJEMPLO"), ("de", "BEISPIEL")]
)
def test_marks_on_envelopes_and_labels_are_in_the_letters_language(
    write: Write, typesetter: Typesetter, language: str, word: str
) -> None:
    letter = write(language=language, marks=(Mark.EXAMPLE,))
    envelope = load_envelopes(paths.resources() / "envelopes")["dl"]
    labels = load_label_sheets(paths.resources() / "labels")["a4-3x8"]
    assert said(lay_out_envelope(letter, envelope, typesetter, "DE"))[0] == word
    assert said(lay_out_labels((letter,), labels, typesetter))[0] == word


def test_a_french_letter_says_le_before_its_date(
    write: Write, typesetter: Typesetter, paper: Stationery
) -> None:
    french = write(language="fr", date="22 novembre 2026")
    german = write(language="de", date="22. November 2026")
    assert "Le 22 novembre 2026" in " ".join(said(lay_out(french, paper, typesetter)))
    assert "22. November 2026" in said(lay_out(german, paper, typesetter))
    undated = said(lay_out(write(language="fr", date=""), paper, typesetter))
    assert not any(each.startswith("Le") for each in undated)
