"""Whole visits through the real window: words, pages, paper, and forgetting."""

from __future__ import annotations

import subprocess
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from kiosk.cli import main
from kiosk.flow import answers as a
from kiosk.flow.navigator import fresh_visit
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.model.draft import Start
from kiosk.model.writer import Writer
from kiosk.ui.screens.write.letter.own_words import OwnWords

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.visits.conftest import Table

OWN = "I keep bees and books."
NAME = "Canary Quill"
TO_WRITE = (a.Begin(), a.ChooseCase("UA 85/21"), a.Continue(), a.Continue())
WRITER = a.EditWriter(Writer(name=NAME))
TO_CHECK = (
    *TO_WRITE,
    a.EditParagraph("own_words", OWN),
    a.Continue(),
    WRITER,
    a.Continue(),
)


def text_of(pdf: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True
    )
    return " ".join(done.stdout.decode().split())


def shown(table: Table) -> str:
    """All words in the editors of the screen that is alive."""
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    boxes = [each.toPlainText() for each in screen.findChildren(QTextEdit)]
    return " ".join([*boxes, *(each.text() for each in screen.findChildren(QLineEdit))])


def test_a_visit_reaches_every_step_and_ends_on_paper(table: Table) -> None:
    seen = [table.kiosk.director.visit.step]
    for each in (*TO_CHECK, a.Print()):
        table.answer(each)
        seen.append(table.kiosk.director.visit.step)
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand())
    seen.append(table.kiosk.director.visit.step)
    # One case is open, so there is none to be chosen; the other ways lie beside.
    past = {Step.CASES, Step.WAYS}
    assert list(dict.fromkeys(seen)) == [it for it in Step if it not in past]
    printed = list(table.paper.glob("*.pdf"))
    assert len(printed) == 1
    words = text_of(printed[0])
    assert "220030 Minsk BELARUS" in words
    assert OWN in words
    assert NAME in words
    table.wait(lambda: table.kiosk.director.count.letters == 1)


def test_the_window_saves_the_bytes_that_the_command_writes(
    table: Table, tmp_path: Path
) -> None:
    drive, stick = table.stick()
    table.answer(*TO_CHECK, a.Save(drive))
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SAVED)
    out = tmp_path / "command.pdf"
    words = ["letter", "UA-85-21", "--official", "prosecutor-general", "--name", NAME]
    words += ["--own-words", OWN, "--date", "2021-08-10", "--data", str(tmp_path)]
    assert main([*words, "-o", str(out)]) == 0
    saved = stick / "ua-85-21-prosecutor-general.pdf"
    assert saved.read_bytes() == out.read_bytes()


def test_both_officials_get_their_own_letter_with_the_same_words(table: Table) -> None:
    table.answer(*TO_WRITE[:3], a.ToggleOfficial("ambassador"), a.Continue())
    table.answer(a.EditParagraph("own_words", OWN), a.Continue(), WRITER, a.Continue())
    table.wait(lambda: table.kiosk.director.fresh)
    letters = [each.letter for each in table.preview.sheets]
    assert [each.salutation.text for each in letters] == [
        "Dear Prosecutor General,",
        "Dear Ambassador,",
    ]
    assert all(OWN in {p.text for p in each.body} for each in letters)
    assert letters[1].recipient[-1] == "Washington, DC 20009"


def test_changing_official_paper_and_start_keeps_every_edit(table: Table) -> None:
    table.answer(*TO_WRITE[:3], a.ToggleOfficial("ambassador"), a.Continue())
    first = table.preview.pdfs[0]
    table.answer(
        a.EditParagraph("concern", "I am worried."),
        a.EditParagraph("own_words", OWN),
        a.EditParagraph("salutation", "Dear Sir,", "prosecutor-general"),
    )
    edited = table.preview.pdfs[0]
    assert edited != first
    table.answer(a.ShowOfficial("ambassador"))
    letter = table.preview.sheets[0].letter
    assert letter.salutation.text == "Dear Ambassador,"
    assert [each.text for each in letter.body][:1] == ["I am worried."]
    assert OWN in {each.text for each in letter.body}
    table.answer(a.ChooseStart(Start.BLANK), a.ChooseStationery("a4-din-b"))
    letter = table.preview.sheets[0].letter
    assert {each.text for each in letter.body if each.text} == {OWN}
    table.answer(a.ChooseStationery("us-letter-10"), a.ChooseStart(Start.SAMPLE))
    table.answer(a.ShowOfficial("prosecutor-general"))
    assert table.preview.pdfs[0] == edited


@pytest.mark.parametrize("leave", [a.Finish(), a.StartAgain()])
def test_leaving_drops_the_draft_and_every_word_on_screen(
    table: Table, leave: a.Answer
) -> None:
    table.answer(*TO_WRITE)
    # The caret stands where own words are written.
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    (own,) = screen.findChildren(OwnWords)
    own.box.insertPlainText(OWN)
    table.rest()
    assert OWN in shown(table)
    before = table.kiosk.window.screen_shown
    table.answer(leave)
    table.pause(50)
    director = table.kiosk.director
    assert not any(each.edits or each.writer.name for each in director.visit.drafts)
    assert director.preview is None
    assert table.kiosk.window.screen_shown is not before
    every = QApplication.allWidgets()
    texts = [e.toPlainText() for e in every if isinstance(e, QTextEdit)]
    texts += [e.text() for e in every if isinstance(e, QLineEdit)]
    assert not any(OWN in each or NAME in each for each in texts)


def test_leaving_drops_the_words_that_typesetting_remembers(table: Table) -> None:
    table.answer(*TO_CHECK[:5])
    service = table.kiosk.director.service
    assert service is not None
    typesetter = weakref.ref(service.bench.typesetter)
    table.answer(a.Finish())
    table.wait(lambda: typesetter() is None)


def test_a_kiosk_that_is_closed_leaves_the_display_and_the_focus(table: Table) -> None:
    table.answer(*TO_WRITE)
    window, focused = table.kiosk.window, QApplication.focusWidget()
    assert focused is not None
    assert window.isAncestorOf(focused)
    table.kiosk.close()
    assert not window.isVisible()
    assert QApplication.focusWidget() is None


def test_leaving_empties_the_clipboard(table: Table) -> None:
    table.answer(*TO_CHECK[:5])
    QGuiApplication.clipboard().setText(OWN)
    table.answer(a.Finish())
    assert QGuiApplication.clipboard().text() == ""


def test_the_written_page_has_room_for_own_words_and_the_printed_has_none(
    table: Table,
) -> None:
    table.answer(*TO_WRITE)
    assert table.preview.sheets[0].pages.anchors["own_words"][0].height > 5
    table.answer(a.Continue(), WRITER, a.Continue())
    assert table.preview.sheets[0].pages.anchors["own_words"][0].height == 0


def test_idling_asks_and_then_wipes_to_the_second(table: Table) -> None:
    table.answer(*TO_CHECK[:5])
    table.later(119)
    assert not table.asking()
    table.later(1)
    assert table.asking()
    table.kiosk.stage.asking.still_here.emit()
    assert not table.asking()
    table.later(149)
    assert table.asking()
    assert table.kiosk.director.visit.drafts
    table.later(1)
    assert table.kiosk.director.visit == fresh_visit(table.kiosk.director.desk)
    assert not table.asking()


def test_nobody_is_asked_on_the_welcome(table: Table) -> None:
    table.later(1000)
    assert not table.asking()


def test_back_works_on_every_step(open_kiosk: Callable[..., Table]) -> None:
    table = open_kiosk(practice=True)
    table.answer(*TO_CHECK)
    steps = []
    while table.kiosk.director.visit.step is not Step.WELCOME:
        table.answer(a.Back())
        steps.append(table.kiosk.director.visit.step)
    assert steps == list(Step)[:6][::-1]


def test_a_printer_that_is_not_there_leaves_the_letter_in_the_window(
    table: Table,
) -> None:
    table.answer(*TO_CHECK)
    table.paper.rmdir()
    table.answer(a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.FAILED)
    visit = table.kiosk.director.visit
    assert visit.fault is not None
    assert NAME not in str(visit.fault)
    assert visit.draft is not None
    assert visit.draft.edit("own_words") == OWN
    table.paper.mkdir()
    table.answer(a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    assert len(list(table.paper.glob("*.pdf"))) == 1


def test_a_stick_that_is_gone_leaves_the_letter_in_the_window(table: Table) -> None:
    drive, _ = table.stick()
    table.drives.pull_out(drive)
    table.answer(*TO_CHECK, a.Save(drive))
    table.wait(lambda: table.kiosk.director.visit.save_fault is not None)
    visit = table.kiosk.director.visit
    assert visit.step is Step.CHECK
    assert visit.draft is not None


def test_news_for_one_visitor_do_not_reach_the_next(table: Table) -> None:
    table.answer(*TO_CHECK, a.Print(), a.Finish())
    table.answer(*TO_CHECK[:3])
    table.pause(300)
    assert table.kiosk.director.visit.step is Step.OFFICIALS
    assert table.kiosk.director.count.letters == 0


def test_practice_says_so_on_every_page_and_counts_nothing(
    open_kiosk: Callable[..., Table],
) -> None:
    table = open_kiosk(practice=True)
    table.answer(*TO_CHECK, a.KeepCopy(wanted=True), a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand())
    words = text_of(next(iter(table.paper.glob("*.pdf"))))
    assert words.replace(" ", "").count("PRACTICE") == 2
    assert table.kiosk.director.count.letters == 0


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (1080, 1920)])
def test_every_step_paints_itself_at_every_size(
    open_kiosk: Callable[..., Table], size: tuple[int, int]
) -> None:
    table = open_kiosk(width=size[0], height=size[1])
    for each in (*TO_CHECK, a.Print()):
        table.answer(each)
        screen = table.kiosk.window.screen_shown
        assert isinstance(screen, QWidget)
        assert screen.size().toTuple() == size
        assert screen.minimumSizeHint().width() <= size[0]
        assert screen.minimumSizeHint().height() <= size[1]


def test_a_new_size_gives_a_new_look_and_keeps_the_words(table: Table) -> None:
    table.answer(*TO_CHECK[:5])
    before = table.kiosk.window.screen_shown
    table.kiosk.window.resize(1080, 1920)
    table.wait(lambda: table.kiosk.window.screen_shown is not before)
    assert OWN in shown(table)


@pytest.mark.usefixtures("qapp")
def test_the_demo_leaves_letters_and_a_picture_of_every_step(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["demo", "--data", str(tmp_path), "-o", str(out)]) == 0
    names = sorted(each.name for each in out.iterdir())
    # The other ways lie beside the way to the letter.
    on_the_way = [step for step in Step if step is not Step.WAYS]
    pictures = [f"{n + 1:02d}-{step.value}.png" for n, step in enumerate(on_the_way)]
    assert names == sorted(
        [
            *pictures,
            "ua-85-21-ambassador.pdf",
            "ua-85-21-prosecutor-general-copy.pdf",
            "ua-85-21-prosecutor-general.pdf",
        ]
    )
    assert "PRACTICE" in text_of(out / "ua-85-21-ambassador.pdf").replace(" ", "")
    assert len(capsys.readouterr().out.splitlines()) == len(names)


@pytest.mark.usefixtures("qapp")
def test_the_demo_of_the_first_example_sends_a_letter_in_spanish(
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    assert main(["demo", "Example 1", "--data", str(tmp_path), "-o", str(out)]) == 0
    assert (out / "05-write.png").is_file()
    minister = text_of(out / "example-1-minister-of-justice.pdf")
    assert "Señor Ministro: Me dirijo a usted" in minister
    assert "I am a librarian." in minister
    assert "Dear Ambassador," in text_of(out / "example-1-ambassador.pdf")
