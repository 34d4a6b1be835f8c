"""A letter that is read in one language and goes out in another, in the real window."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from kiosk.flow import answers as a
from kiosk.flow.visit import PrintStage
from kiosk.model.writer import Writer
from kiosk.ui.screens.write.screen import WriteScreen
from tests.visits.test_languages import unread

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.ui.screens.write.letter.text_box import TextBox
    from tests.visits.conftest import Table

MINISTER = "minister-of-justice"
OWN = "I keep bees and books."
TO_WRITE = (
    a.Begin(),
    a.ChooseCase("Example 1"),
    a.Continue(),
    a.ToggleOfficial("ambassador"),
    a.Continue(),
)
ASK = "ask_drop_charge"


@pytest.fixture
def table(open_kiosk: Callable[..., Table]) -> Table:
    """A kiosk for practice, in which invented cases are open."""
    return open_kiosk(practice=True)


def screen_of(table: Table) -> WriteScreen:
    screen = table.kiosk.window.screen_shown
    assert isinstance(screen, WriteScreen)
    return screen


def button(table: Table, name: str) -> QAbstractButton:
    """The control that can be seen under this name."""
    every = screen_of(table).findChildren(QAbstractButton)
    named = (each for each in every if each.accessibleName().startswith(name))
    return next(each for each in named if each.isVisible())


def box(table: Table, key: str) -> TextBox:
    """Where a paragraph is written."""
    return screen_of(table).editor.blocks[key].box


def texts(table: Table) -> dict[str, str]:
    """Every paragraph as it stands in the editor."""
    blocks = screen_of(table).editor.blocks
    return {key: each.box.toPlainText() for key, each in blocks.items()}


def sent(table: Table) -> dict[str, str]:
    """Every paragraph as it stands on the page."""
    (sheet,) = table.preview.sheets
    return {each.key: each.text for each in sheet.letter.paragraphs}


def sample(table: Table, key: str) -> str:
    """What the sample says in the language that is read."""
    service, draft = table.kiosk.director.service, table.kiosk.director.visit.draft
    assert service is not None
    assert draft is not None
    every = service.shown_letter(draft).paragraphs
    return next(each.sample for each in every if each.key == key)


def changed(table: Table, key: str, text: str) -> a.EditParagraph:
    return a.EditParagraph(key, text, None, sample(table, key))


def write(table: Table, words: str) -> None:
    """Write own words at the caret, which stands there on arrival."""
    box(table, "own_words").insertPlainText(words)
    table.rest()


def activate(table: Table) -> None:
    """Give the window the keyboard."""
    table.kiosk.window.activateWindow()
    table.wait(table.kiosk.window.isActiveWindow)


def test_a_visit_in_english_ends_in_a_spanish_letter_with_the_visitors_words(
    table: Table,
) -> None:
    drive, stick = table.stick()
    table.answer(*TO_WRITE, a.EditParagraph("own_words", OWN))
    assert sent(table)["salutation"] == "Dear Minister,"
    button(table, "Español · preferred").click()
    table.rest()
    assert texts(table)["salutation"] == "Dear Minister,"
    assert sent(table)["salutation"] == "Señor Ministro:"
    table.answer(a.Continue(), a.EditWriter(Writer(name="Canary Quill")), a.Continue())
    table.answer(a.Save(drive))
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SAVED)
    minister, ambassador = sorted(stick.glob("*.pdf"), reverse=True)
    assert "Le ruego respetuosamente" in text_of(minister)
    assert OWN in text_of(minister)
    assert "Respetuosamente," in text_of(minister)
    assert "Dear Ambassador," in text_of(ambassador)
    assert OWN in text_of(ambassador)


def text_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True)
    return " ".join(done.stdout.decode().split())


def test_another_language_of_the_screens_and_back_keeps_every_word(
    table: Table,
) -> None:
    table.answer(*TO_WRITE, a.SendIn(MINISTER, "es"))
    write(table, OWN)
    table.answer(changed(table, "thanks", sample(table, "thanks") + " I wait."))
    before, page = texts(table), table.preview.pdfs
    table.answer(a.ChooseLanguage("de"))
    assert texts(table)["salutation"] == "Sehr geehrter Herr Minister,"
    assert texts(table)["own_words"] == OWN
    assert not screen_of(table).editor.blocks["own_words"].note.isVisible()
    assert texts(table)["thanks~en"] == "I wait."
    assert table.preview.pdfs == page
    table.answer(a.ChooseLanguage("en"))
    assert texts(table) == before
    assert table.preview.pdfs == page


def test_words_in_another_language_are_written_on_where_they_stand(
    table: Table,
) -> None:
    table.answer(*TO_WRITE)
    table.answer(changed(table, "thanks", sample(table, "thanks") + " I wait."))
    table.answer(a.ChooseLanguage("de"))
    activate(table)
    apart = box(table, "thanks~en")
    assert apart.accessibleName() == "Ihre Worte, auf Englisch"
    apart.setFocus()
    # The caret stands behind the last word.
    for _ in range(len("I wait.")):
        QTest.keyClick(apart, Qt.Key.Key_Backspace)
    table.rest()
    assert box(table, "thanks~en").hasFocus()
    assert "thanks~en" not in sent(table)
    QTest.keyClicks(box(table, "thanks~en"), "Please write.")
    table.rest()
    assert sent(table)["thanks~en"] == "Please write."
    table.answer(a.ChooseLanguage("en"))
    assert texts(table)["thanks"].endswith("grateful for a reply. Please write.")


def test_the_caret_stays_where_a_label_comes_or_goes(table: Table) -> None:
    table.answer(*TO_WRITE)
    dear = sample(table, "salutation")
    table.answer(a.EditParagraph("salutation", "Dear Sir,", MINISTER, dear))
    table.answer(a.ChooseLanguage("de"))
    activate(table)
    before = box(table, "salutation")
    assert before.accessibleName() == "Ihre Worte, auf Englisch"
    before.go_to(len("Dear"))
    QTest.keyClicks(before, "e")
    table.rest()
    after = box(table, "salutation")
    assert after.accessibleName() == "Anrede"
    assert after.hasFocus()
    QTest.keyClicks(after, "r")
    table.rest()
    assert sent(table)["salutation"] == texts(table)["salutation"] == "Dearer Sir,"


def test_what_the_sample_says_for_another_official_is_a_tap_away_and_back(
    table: Table,
) -> None:
    table.answer(*TO_WRITE)
    table.answer(changed(table, ASK, "Please drop this charge."))
    table.answer(a.ShowOfficial("ambassador"))
    note = screen_of(table).editor.blocks[ASK].note
    assert note.isVisible()
    assert "Your words are kept." in note.words.text()
    assert "convey my concern to the Minister" in note.quote.text()
    assert sent(table)[ASK] == "Please drop this charge."
    button(table, "Use this wording instead").click()
    table.rest()
    assert sent(table)[ASK].startswith("I respectfully urge you to convey")
    assert not note.isVisible()
    button(table, "Use my wording again").click()
    table.rest()
    assert sent(table)[ASK] == texts(table)[ASK] == "Please drop this charge."
    assert note.isVisible()


def test_words_in_another_language_come_back_when_the_sample_was_taken(
    table: Table,
) -> None:
    table.answer(*TO_WRITE)
    table.answer(changed(table, ASK, "Please drop this charge."))
    table.answer(a.ChooseLanguage("de"))
    assert texts(table)[f"{ASK}~en"] == "Please drop this charge."
    button(table, "Diesen Wortlaut verwenden").click()
    table.rest()
    assert f"{ASK}~en" not in sent(table)
    assert sent(table)[ASK].startswith("Ich bitte Sie mit allem Respekt")
    button(table, "Wieder meine Worte verwenden").click()
    table.rest()
    assert sent(table)[f"{ASK}~en"] == "Please drop this charge."


def test_the_coach_reads_the_letter_that_the_visitor_reads(table: Table) -> None:
    table.answer(*TO_WRITE, a.SendIn(MINISTER, "es"))
    assert advice(table) == {"own-words"}
    table.answer(a.EditParagraph("own_words", "My family "))
    assert advice(table) == {"own-words"}
    table.answer(a.EditParagraph("own_words", OWN))
    assert advice(table) == set()
    # The ask that goes out is the sample's own; what was added stands below it.
    table.answer(changed(table, ASK, sample(table, ASK) + " Now!"))
    assert sent(table)[ASK].startswith("Le ruego")
    assert sent(table)[f"{ASK}~en"] == "Now!"
    assert advice(table) == {"asks"}


def advice(table: Table) -> set[str]:
    """What the coach still wants."""
    return {each.code for each in screen_of(table).value.advice if not each.ok}


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (1080, 1920)], ids=str)
@pytest.mark.parametrize("language", ["en", "fr", "de"])
@pytest.mark.parametrize("larger", [0, 2])
def test_every_word_about_two_languages_has_room(
    open_kiosk: Callable[..., Table], language: str, size: tuple[int, int], larger: int
) -> None:
    table = open_kiosk(practice=True, width=size[0], height=size[1])
    table.answer(*[a.ChangeTextSize()] * larger, a.ChooseLanguage(language), *TO_WRITE)
    found = all_cut_below_the_bar(table)
    table.answer(a.SendIn(MINISTER, "es"), a.EditParagraph("own_words", OWN))
    found += all_cut_below_the_bar(table)
    table.answer(changed(table, ASK, "Please."))
    found += all_cut_below_the_bar(table)
    table.answer(a.ShowOfficial("ambassador"))
    found += all_cut_below_the_bar(table)
    table.answer(a.ChooseLanguage("es"))
    assert found + all_cut_below_the_bar(table) == []


def all_cut_below_the_bar(table: Table) -> list[str]:
    """Every label and button of the step that cannot be read."""
    screen = screen_of(table)
    every: list[QLabel | QAbstractButton] = [*screen.findChildren(QLabel)]
    every += screen.findChildren(QAbstractButton)
    seen = [e for e in every if e.isVisible() and not screen.bar.isAncestorOf(e)]
    assert seen
    return [f"{each.text()!r}: {why}" for each in seen if (why := unread(each))]
