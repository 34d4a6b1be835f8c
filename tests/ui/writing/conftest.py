"""The screens a visitor writes on, with the real letter of a real case."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.drives.fake import FakeDrives
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.letters.amount import amount_of
from kiosk.letters.coach import advise
from kiosk.letters.prompts import PROMPTS
from kiosk.model.draft import Draft, Start
from kiosk.model.piece import Piece
from kiosk.model.writer import Writer
from kiosk.printing.find import find_printer
from kiosk.typesetting.paper.loading import choices_for
from kiosk.ui.background.drive_watch import DriveWatch
from kiosk.ui.background.runner import Runner
from kiosk.ui.dialogs.saver import Saving
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import Bar
from kiosk.ui.languages import Language
from kiosk.ui.preview.items import SheetItem
from kiosk.ui.screens.check.screen import CheckScreen
from kiosk.ui.screens.check.value import CheckValue, Stop
from kiosk.ui.screens.print_.screen import PrintScreen
from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.screens.write.screen import WriteScreen
from kiosk.ui.screens.write.value import WriteValue
from kiosk.ui.screens.you.screen import YouScreen
from kiosk.ui.screens.you.value import YouValue
from kiosk.ui.theme.look import Look, look_for
from kiosk.workflows.open_catalogue import open_catalogue
from kiosk.workflows.service import Service
from kiosk.workflows.workbench import set_up_workbench
from tests.ui.drawn_at_once import DrawnAtOnce

WIDE = QSize(1280, 800)
SHORT = {"prosecutor-general": "Prosecutor General", "ambassador": "Ambassador"}
LANGUAGES = (Language("en", "English"), Language("de", "Deutsch"))
COUNTRIES = (("DE", "Germany"), ("GB", "United Kingdom"), ("US", "United States"))
DRAFT = Draft(
    reference="UA 85/21",
    language="en",
    posted_in="US",
    stationery="us-letter-10",
    officials=("prosecutor-general", "ambassador"),
    shown="prosecutor-general",
)
NAMED = replace(DRAFT, writer=Writer("Alex Example", "Springfield", "United States"))
COVERS = (
    ("", "Window envelope", "Nothing to print: the address shows in the window."),
    ("10", "#10, plain", "The address is printed on it, after the letters."),
    ("letter-3x10", "Labels", "30 labels, 66.7 x 25.4 mm"),
)
LEFT_OVER = Stop("Something is still to be filled in.", Step.WRITE, open=True)


def _bar(step: Step) -> Bar:
    return Bar("UA 85/21", "Belarus", step, practice=True, languages=LANGUAGES)


@dataclass
class Table:
    """A table with the campaigns that ship, and values made from a draft."""

    service: Service
    watch: DriveWatch
    drives: FakeDrives

    def write(self, draft: Draft = DRAFT) -> WriteValue:
        """What the write step shows of a draft."""
        sheet = self.service.shown_sheet(draft)
        campaign = self.service.campaign(draft)
        return WriteValue(
            _bar(Step.WRITE),
            tuple((each, SHORT[each]) for each in draft.officials),
            draft.shown or "",
            sheet.letter,
            draft.start,
            PROMPTS,
            advise(sheet.letter, campaign, len(sheet.pages.pages)),
        )

    def you(self, draft: Draft = DRAFT, *, street: bool = False) -> YouValue:
        """What the step about the writer shows of a draft."""
        letter = self.service.shown_sheet(draft).letter
        bar = _bar(Step.YOU)
        return YouValue(bar, draft.writer, letter, COUNTRIES, "US", street)

    def check(self, draft: Draft = NAMED, stops: tuple[Stop, ...] = ()) -> CheckValue:
        """What the check step shows of a draft."""
        sheets = self.service.sheets(draft)
        papers = self.service.bench.papers
        return CheckValue(
            _bar(Step.CHECK),
            self.items(draft),
            tuple(each.letter for each in sheets),
            tuple(
                (key, papers[key].name) for key in choices_for(draft.stationery, papers)
            ),
            draft.stationery,
            Saving(self.watch, computer=True),
            ("paper", "envelope"),
            amount_of(self.service.campaign(draft), draft),
            draft.sets,
            draft.keep_copy,
            warnings=tuple(each.sentence for each in stops),
            stops=stops,
            printer="The printer is ready.",
            covers=COVERS,
            cover=draft.envelopes,
        )

    def print(self, stage: PrintStage, draft: Draft = NAMED) -> PrintValue:
        """What a stage of printing shows."""
        post = tuple(
            SheetItem(SHORT[each], Piece.ENVELOPE, size="#10")
            for each in draft.officials
        )
        return PrintValue(
            _bar(Step.CHECK),
            stage,
            self.items(draft),
            Saving(self.watch, computer=True),
            post=post if stage.of_post else (),
        )

    def items(self, draft: Draft) -> tuple[SheetItem, ...]:
        """The letters of the set."""
        return tuple(
            SheetItem(SHORT[each.official.id], each.piece, len(each.pages.pages))
            for each in self.service.sheets(draft)
        )

    def lay(self, screen: Screen, draft: Draft) -> None:
        """Give a screen the pages of a draft."""
        if isinstance(screen, WriteScreen | YouScreen):
            sheet = self.service.shown_sheet(draft)
            screen.show_sheet(self.service.pdf(sheet), sheet.pages)
        elif isinstance(screen, CheckScreen):
            sheets = self.service.sheets(draft)
            pdfs = [self.service.pdf(each) for each in sheets]
            screen.show_sheets(pdfs, [each.pages for each in sheets])


@dataclass
class Shown:
    """A screen in a window, and what it has answered."""

    window: QWidget
    screen: Screen
    answers: list[object] = field(default_factory=list)

    def control(self, name: str) -> QAbstractButton:
        """The control that can be seen under this accessible name."""
        QApplication.processEvents()
        buttons = self.window.findChildren(QAbstractButton)
        found = [each for each in buttons if each.accessibleName().startswith(name)]
        found = [each for each in found if each.isVisible()]
        assert found, f"no control named {name}"
        return found[-1]

    def press(
        self,
        key: Qt.Key,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """A key as the keyboard gives it: to the window."""
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, held)

    def tab_to(self, name: str) -> None:
        """Press Tab until the control has the focus."""
        wanted = self.control(name)
        for _ in range(40):
            if QApplication.focusWidget() is wanted:
                return
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab never reaches {name}")


Build = Callable[[Table, Look], Screen]
BUILDERS: dict[str, Build] = {
    "write": lambda table, look: WriteScreen(look, table.write(), DrawnAtOnce()),
    "write-blank": lambda table, look: WriteScreen(
        look, table.write(replace(DRAFT, start=Start.BLANK)), DrawnAtOnce()
    ),
    "you": lambda table, look: YouScreen(look, table.you(), DrawnAtOnce()),
    "you-street": lambda table, look: YouScreen(
        look, table.you(street=True), DrawnAtOnce()
    ),
    "check": lambda table, look: CheckScreen(
        look, table.check(replace(NAMED, keep_copy=True)), DrawnAtOnce()
    ),
    "check-blocked": lambda table, look: CheckScreen(
        look, table.check(NAMED, (LEFT_OVER,)), DrawnAtOnce()
    ),
    **{
        f"print-{stage}": lambda table, look, stage=stage: PrintScreen(  # type: ignore[misc] # bound early on purpose
            look, table.print(stage)
        )
        for stage in PrintStage
    },
}


@pytest.fixture(scope="session")
def table(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Table]:
    """The table that all tests write at; nothing on it changes but the sticks."""
    del qapp
    bench = set_up_workbench(paths.resources(), date(2021, 8, 10), practice=True)
    paper = tmp_path_factory.mktemp("paper")
    drives = FakeDrives(tmp_path_factory.mktemp("sticks"))
    catalogue = open_catalogue(paths.campaigns())
    service = Service(catalogue, bench, find_printer(f"folder:{paper}", paper), drives)
    watch = DriveWatch(Runner(), interval=20)
    watch.open(drives)
    yield Table(service, watch, drives)
    watch.close()


Show = Callable[..., Shown]


@pytest.fixture
def show(qtbot: QtBot, table: Table) -> Show:
    """Show one of the screens by its name; size, scale and words as wanted."""
    kept: list[Shown] = []

    def shown(
        name: str,
        size: QSize = WIDE,
        *,
        build: Build | None = None,
        draft: Draft = NAMED,
        **wishes: object,
    ) -> Shown:
        words = wishes.pop("words", str)
        look = look_for(size, words, **wishes)  # type: ignore[arg-type] # a look's own wishes
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(size)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        screen = (build or BUILDERS[name])(table, look)
        column.addWidget(screen)
        found = Shown(window, screen)
        kept.append(found)
        screen.answered.connect(found.answers.append)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        table.lay(screen, draft)
        if name == "print-printing":
            qtbot.wait(150)
        QApplication.processEvents()
        return found

    return shown
