"""The ways besides a letter, through the real window."""

from __future__ import annotations

import shutil
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from kiosk import paths
from kiosk.drives.errors import DriveFull
from kiosk.flow import answers as a
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.flow.ways.answers import PrintFax, ShowWay, ShowWays
from kiosk.flow.ways.value import FaxStage
from kiosk.ledger.entry import Action, Channel, State
from kiosk.model.writer import Writer
from kiosk.printing.protocol import AbsentPrinter
from kiosk.ui.art.qr import QrCode
from tests.visits.test_languages import SIZES, all_cut

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.visits.conftest import Table

    Open = Callable[..., Table]

MAIL = "info@prosecutor.example"
OWN = "My canary sings, “naïve” & 100 %."
TO_OFFICIALS = (a.Begin(), a.ChooseCase("UA 85/21"), a.Continue())
TO_PRINT = (
    *TO_OFFICIALS,
    a.ToggleOfficial("ambassador"),
    a.Continue(),
    a.EditParagraph("own_words", OWN),
    a.Continue(),
    a.EditWriter(Writer(name="Canary Quill")),
    a.Continue(),
    a.Print(),
)
WAYS = {
    "x": ShowWay("ambassador", "post on X", "@BelarusEmbUSA"),
    "phone": ShowWay("ambassador", "phone", "202 986 9420"),
    "fax": ShowWay("ambassador", "fax", "202 986 1805"),
    "email": ShowWay("prosecutor-general", "e-mail", MAIL),
    "facebook": ShowWay("prosecutor-general", "Facebook", "@prokuraturab"),
}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """UA 85/21 as if its page did not hide the address of the first official."""
    folder = tmp_path / "cases" / "ua-85-21"
    shutil.copytree(paths.campaigns() / "ua-85-21", folder)
    told = folder / "campaign.toml"
    text = told.read_text(encoding="utf-8")
    line = 'twitter = "@prokuraturaby"'
    told.write_text(text.replace(line, f'{line}\nemail = "{MAIL}"'), encoding="utf-8")
    return folder.parent


@pytest.fixture
def table(open_kiosk: Open, case: Path) -> Table:
    """Two letters in hand, and the other ways on screen."""
    return with_letters(open_kiosk(campaigns=case))


def with_letters(table: Table) -> Table:
    table.answer(*TO_PRINT)
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand(), ShowWays())
    return table


def seen(table: Table, name: str) -> list[QAbstractButton]:
    screen = table.kiosk.stage.screen
    assert screen is not None
    buttons = screen.findChildren(QAbstractButton)
    found = [each for each in buttons if each.accessibleName().startswith(name)]
    return [each for each in found if each.isVisible()]


def press(table: Table, name: str) -> None:
    """Press the topmost button of a name as people do: down, 150 ms, up."""
    table.wait(lambda: bool(seen(table, name)))
    table.rest()
    table.pause(300)
    button = seen(table, name)[-1]
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    table.pause(150)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    table.pause(30)


def said(table: Table) -> str:
    screen = table.kiosk.stage.screen
    assert screen is not None
    labels = screen.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisible())


def scanned(table: Table) -> str:
    """What a phone finds on the screen."""
    shot = table.kiosk.window.grab().toImage()
    grey = shot.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (grey.bytesPerLine(), grey.height())
    picture = Image.frombytes("L", size, bytes(grey.constBits()))
    (found,) = zxingcpp.read_barcodes(picture)
    return found.text


def recorded(table: Table) -> list[tuple[str, str, Channel, str]]:
    """What is in the ledger besides letters, once it is written."""
    service = table.kiosk.director.service
    assert service is not None
    ledger = service.books.ledger

    def others() -> list[Action]:
        every = [each for each in ledger.entries() if each.state is State.SENT]
        letters = {Channel.LETTER, Channel.COPY}
        return [it.action for it in every if it.action.channel not in letters]

    table.wait(lambda: bool(others()))
    return [(a.campaign, a.official, a.channel, a.stationery) for a in others()]


def test_a_call_is_dialled_said_and_counted_once(table: Table) -> None:
    press(table, "Call: Ambassador")
    assert scanned(table) == "tel:+1-202-986-9420"
    words = said(table)
    assert "+1 202-986-9420" in words
    assert "My name is Canary Quill." in words
    assert "UA 85/21" in words
    press(table, "I have done it")
    assert table.kiosk.director.visit.acted == {("UA 85/21", "ambassador", "phone")}
    assert recorded(table) == [("UA 85/21", "ambassador", Channel.PHONE, "")]
    assert "Counted. Thank you." in said(table)
    assert not seen(table, "I have done it")
    press(table, "Back")
    assert seen(table, "Call: Ambassador, +1 202-986-9420, Counted. Thank you.")


def test_a_mail_that_is_too_long_has_the_own_words_and_the_asks(table: Table) -> None:
    press(table, "E-mail")
    link = unquote(scanned(table))
    assert link.startswith(f"mailto:{MAIL}?subject=")
    assert OWN in link
    assert "immediate release" in link
    assert "Article 342" not in link
    assert "the whole letter is too long" in said(table)


def test_the_whole_mail_is_saved_on_the_stick(table: Table) -> None:
    press(table, "E-mail")
    press(table, "Save to my USB stick")
    _, stick = table.stick()
    table.wait(lambda: bool(seen(table, "BLUE")))
    assert "your e-mail program opens" in said(table)
    press(table, "Save")
    table.wait(lambda: "The e-mail is on your stick." in said(table))
    (file,) = stick.iterdir()
    assert file.name == "ua-85-21-prosecutor-general.eml"
    message = message_from_bytes(file.read_bytes(), policy=default)
    body = message.get_body()
    assert body is not None
    assert message["To"] == MAIL
    assert OWN in body.get_content()
    assert "Article 342" in body.get_content()
    assert table.kiosk.director.visit.step is Step.WAYS


def test_a_full_stick_is_said_and_the_mail_is_still_here(table: Table) -> None:
    table.answer(WAYS["email"])
    press(table, "Save to my USB stick")
    _, stick = table.stick()
    table.wait(lambda: bool(seen(table, "BLUE")))
    table.drives.fault = DriveFull()
    press(table, "Save")
    table.wait(lambda: "no room left on your stick" in said(table))
    assert list(stick.iterdir()) == []


def test_a_fax_is_a_cover_page_and_the_letter(table: Table) -> None:
    table.answer(WAYS["fax"])
    before = set(table.paper.iterdir())
    press(table, "Print the fax")
    table.wait(lambda: len(set(table.paper.iterdir()) - before) == 1)
    table.wait(lambda: "The pages are on the way." in said(table))
    assert table.kiosk.director.visit.acted == frozenset()


def test_a_fax_that_fails_is_said(table: Table) -> None:
    table.answer(WAYS["fax"])
    director = table.kiosk.director
    assert director.service is not None
    director.service = replace(director.service, printer=AbsentPrinter())
    table.answer(PrintFax())
    acting = director.visit.acting
    assert acting is not None
    table.wait(
        lambda: (
            director.visit.acting is not None
            and director.visit.acting.fax is FaxStage.FAILED
        )
    )
    assert AbsentPrinter().status().message in said(table)
    assert seen(table, "Print the fax")


def test_from_the_officials_every_way_of_the_case_is_there(
    open_kiosk: Open, case: Path
) -> None:
    table = open_kiosk(campaigns=case)
    table.answer(*TO_OFFICIALS)
    press(table, "Other ways")
    assert table.kiosk.director.visit.step is Step.WAYS
    press(table, "Fax")
    assert "Write your letter first." in said(table)
    assert not seen(table, "Print the fax")
    press(table, "Back")
    press(table, "Back")
    assert seen(table, "Other ways")


def test_the_thanks_lead_there(table: Table) -> None:
    table.answer(a.Back())
    press(table, "Show me how")
    assert table.kiosk.director.visit.step is Step.WAYS


def test_in_practice_there_is_no_way_out(open_kiosk: Open) -> None:
    table = open_kiosk(practice=True)
    table.answer(*TO_OFFICIALS)
    assert not seen(table, "Other ways")


def test_finish_leaves_no_word_of_the_visitor(table: Table) -> None:
    table.answer(WAYS["email"], a.Finish())
    assert table.kiosk.director.visit.acted == frozenset()
    window = table.kiosk.window
    assert window.findChildren(QrCode) == []
    assert not [it for it in window.findChildren(QLabel) if "canary" in it.text()]


@pytest.mark.parametrize(
    ("size", "language"), [*zip(SIZES, ("es", "de", "fr"), strict=True)], ids=str
)
def test_every_word_has_room_and_the_code_is_read(
    open_kiosk: Open, case: Path, size: tuple[int, int], language: str
) -> None:
    table = open_kiosk(campaigns=case, width=size[0], height=size[1])
    table.answer(a.ChooseLanguage(language))
    with_letters(table)
    cut = all_cut(table)
    for way in WAYS.values():
        table.answer(way)
        cut += all_cut(table)
        if way.channel != "fax":
            assert scanned(table)
    assert cut == []
