"""Who hears a letter hears each line of an address, and each mark, apart."""

from collections.abc import Callable, Iterable, Mapping

import pytest

from kiosk.model.letter import Letter, Mark
from kiosk.model.page import Block, Glyphs, Page, Tag
from kiosk.pdf.reading import lines_of
from kiosk.typesetting.cover.envelope import lay_out_envelope
from kiosk.typesetting.cover.labels import lay_out_labels
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.envelope import Envelope
from kiosk.typesetting.paper.label_sheet import LabelSheet
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter

Write = Callable[..., Letter]


def paragraphs(page: Page, key: str) -> list[str]:
    found = [each for each in page.blocks if each.key == key]
    assert {each.tag for each in found} <= {Tag.PARAGRAPH}
    return [text_of(each) for each in found]


def text_of(block: Block) -> str:
    return "".join(item.text for item in block.items if isinstance(item, Glyphs))


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_every_line_of_sender_and_address_is_a_paragraph(
    paper: Stationery, typesetter: Typesetter, write: Write, language: str
) -> None:
    letter = write(language=language)
    page = lay_out(letter, paper, typesetter).pages[0]
    assert paragraphs(page, "sender") == list(letter.sender)
    assert paragraphs(page, "recipient") == list(letter.recipient)


def test_a_line_that_was_broken_stays_one_paragraph(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    long = (
        "Secretaría de Estado en el Despacho de Seguridad, Antiguo Local de la Academia"
    )
    letter = write(recipient=("A", long, "B"))
    page = lay_out(letter, paper, typesetter).pages[0]
    assert [each.replace(" ", "") for each in paragraphs(page, "recipient")] == [
        "A",
        long.replace(" ", ""),
        "B",
    ]


def test_marks_are_heard_one_by_one_in_their_order(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write(marks=(Mark.COPY, Mark.EXAMPLE))
    pages = lay_out(letter, paper, typesetter)
    assert paragraphs(pages.pages[0], "marks") == ["COPY", "EXAMPLE"]
    assert pages.title == f"{letter.title} (COPY, EXAMPLE)"


def test_the_return_address_is_heard_apart_from_the_mark_above_it(
    typesetter: Typesetter, write: Write, envelopes: Mapping[str, Envelope]
) -> None:
    letter = write(marks=(Mark.EXAMPLE,))
    pages = lay_out_envelope(letter, envelopes["10"], typesetter, "US")
    assert paragraphs(pages.pages[0], "sender") == ["EXAMPLE", *letter.sender]
    assert lines_of(pages.pages[0])[-5:] == letter.recipient
    assert pages.title == f"{letter.title} (Envelope, EXAMPLE)"


def test_the_lines_of_a_label_are_heard_apart(
    typesetter: Typesetter, write: Write, labels: Mapping[str, LabelSheet]
) -> None:
    letter = write()
    for sheet in labels.values():
        pages = lay_out_labels([letter], sheet, typesetter)
        assert joined(lines_of(pages.pages[0])) == joined(
            letter.recipient * len(sheet.labels)
        )
        assert pages.title == f"{letter.title} (Labels)"


def joined(lines: Iterable[str]) -> str:
    """Without spaces: a label may be too narrow for a line."""
    return "".join(lines).replace(" ", "")
