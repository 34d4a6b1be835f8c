"""What the ledger says after a visit: counted once, or still to be asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from kiosk.flow import answers as a
from kiosk.flow.visit import PrintStage
from kiosk.ledger.entry import Channel, State
from kiosk.ledger.file import FILE_NAME
from kiosk.ledger.sqlite import SqliteLedger
from kiosk.model.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.ledger.protocol import Ledger
    from tests.visits.conftest import Table

NAME, OWN = "Canary Quill", "I keep bees and books."
TO_CHECK = (
    a.Begin(),
    a.ChooseCase("UA 85/21"),
    a.Continue(),
    a.Continue(),
    a.EditParagraph("own_words", OWN),
    a.Continue(),
    a.EditWriter(Writer(name=NAME)),
    a.Continue(),
)


def ledger_in(folder: Path) -> Ledger:
    """The ledger as the next program reads it."""
    return SqliteLedger(folder / FILE_NAME, begins=False)


def states(folder: Path) -> list[tuple[State, int]]:
    return [(each.kind.state, each.count) for each in ledger_in(folder).totals()]


def to_the_question(table: Table) -> None:
    table.answer(*TO_CHECK, a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)


def said(table: Table) -> str:
    screen = table.kiosk.stage.screen
    assert screen is not None
    return "\n".join(each.text() for each in screen.findChildren(QLabel))


def test_the_count_of_the_day_outlives_a_crash_at_the_thanks(
    open_kiosk: Callable[..., Table], tmp_path: Path
) -> None:
    table = open_kiosk()
    to_the_question(table)
    table.answer(a.PaperInHand())
    table.wait(lambda: states(tmp_path) == [(State.SENT, 1)])
    # Another start over the same data; the first one has never ended in order.
    again = open_kiosk()
    again.wait(lambda: "1 letter written here today" in said(again))
    (total,) = ledger_in(tmp_path).totals()
    assert total.kind.campaign == "UA 85/21"
    assert total.kind.official == "prosecutor-general"
    assert total.kind.channel is Channel.LETTER


def test_a_visit_that_ends_at_the_question_stays_unknown(
    table: Table, tmp_path: Path
) -> None:
    to_the_question(table)
    table.kiosk.director.wipe()
    table.rest()
    (unknown,) = ledger_in(tmp_path).unknown()
    assert unknown.official == "prosecutor-general"
    assert table.kiosk.director.count.letters == 0
    assert "written here today" not in said(table)


def test_the_letter_is_in_the_ledger_before_the_question_is_asked(
    table: Table, tmp_path: Path
) -> None:
    table.answer(*TO_CHECK)
    table.paper.rename(table.paper.with_name("unplugged"))
    table.answer(a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.FAILED)
    assert states(tmp_path) == [(State.NOT_SENT, 1)]
    table.paper.with_name("unplugged").rename(table.paper)
    table.answer(a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    assert states(tmp_path) == [(State.UNKNOWN, 1)]
    # Something is missing, and is printed again: still one letter.
    table.answer(a.PaperMissing(), a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand())
    table.wait(lambda: states(tmp_path) == [(State.SENT, 1)])


def test_nothing_of_the_writer_is_in_the_data_folder(
    table: Table, tmp_path: Path
) -> None:
    to_the_question(table)
    table.answer(a.PaperInHand())
    table.wait(lambda: states(tmp_path) == [(State.SENT, 1)])
    files = [each for each in tmp_path.glob(f"{FILE_NAME}*") if each.is_file()]
    assert files
    for each in files:
        for word in (NAME, OWN, "Canary", "bees"):
            for encoding in ("utf-8", "utf-16-le"):
                assert word.encode(encoding) not in each.read_bytes()


def test_a_ledger_that_cannot_be_opened_keeps_nobody_from_their_letter(
    open_kiosk: Callable[..., Table], tmp_path: Path
) -> None:
    (tmp_path / FILE_NAME).mkdir()
    table = open_kiosk()
    to_the_question(table)
    table.answer(a.PaperInHand())
    assert list(table.paper.glob("*.pdf"))
    # Once it can be, what has waited is written down.
    (tmp_path / FILE_NAME).rmdir()
    table.answer(a.Finish(), *TO_CHECK, a.Print())
    table.wait(lambda: states(tmp_path) == [(State.SENT, 1), (State.UNKNOWN, 1)])
