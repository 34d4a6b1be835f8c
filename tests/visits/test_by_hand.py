"""A letter that a pen will write: from the choice on Write to the count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flow import answers as a
from kiosk.flow.visit import PrintStage
from kiosk.model.draft import Start
from kiosk.model.writer import Writer
from kiosk.pdf.reading import lines_of
from kiosk.ui.frame.screen import Screen
from kiosk.ui.screens.write.letter.notes_to_copy import NotesToCopy
from kiosk.ui.text.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visits.conftest import Table

    Open = Callable[..., Table]

OWN = "I keep bees and books."


def test_it_is_printed_without_typed_words_and_counts_as_a_letter(
    open_kiosk: Open,
) -> None:
    table = open_kiosk()
    director = table.kiosk.director
    table.answer(a.Begin(), a.ChooseCase("UA 85/21"), a.Continue(), a.Continue())
    table.answer(a.EditParagraph("own_words", OWN), a.ChooseStart(Start.BY_HAND))
    (notes,) = table.kiosk.window.findChildren(NotesToCopy)
    seen = " ".join(each.text() for each in notes.findChildren(Prose))
    assert "Ales Bialiatski" in seen
    assert "release" in seen
    table.answer(a.Continue(), a.EditWriter(Writer(name="Canary Quill")), a.Continue())
    table.wait(lambda: director.fresh)
    (sheet,) = table.preview.sheets
    (page,) = sheet.pages.pages
    read = lines_of(page)
    assert "Canary Quill" in read
    assert OWN not in " ".join(read)
    table.answer(a.Print())
    table.wait(lambda: director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand())
    table.wait(lambda: director.count.letters == 1)


def test_going_back_to_the_sample_brings_every_word_back(open_kiosk: Open) -> None:
    table = open_kiosk()
    table.answer(a.Begin(), a.ChooseCase("UA 85/21"), a.Continue(), a.Continue())
    table.answer(a.EditParagraph("own_words", OWN))
    before = table.kiosk.director.visit.draft
    table.answer(a.ChooseStart(Start.BY_HAND), a.ChooseStart(Start.SAMPLE))
    assert table.kiosk.director.visit.draft == before
    assert isinstance(table.kiosk.window.screen_shown, Screen)
