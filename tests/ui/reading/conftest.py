"""The screens a visitor reads, with values as long as real ones."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.flow.deadline import Access, Deadline
from kiosk.flow.steps import Step
from kiosk.letters.ways.channels import channels
from kiosk.model.campaign import Contacts, Section
from kiosk.ui.frame.focus import FocusRing
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import Bar
from kiosk.ui.languages import Language
from kiosk.ui.screens.case.screen import CaseScreen
from kiosk.ui.screens.case.value import CaseValue, PersonItem
from kiosk.ui.screens.cases.screen import CasesScreen
from kiosk.ui.screens.cases.value import CaseItem, CasesValue
from kiosk.ui.screens.officials.screen import OfficialsScreen
from kiosk.ui.screens.officials.value import OfficialItem, OfficialsValue
from kiosk.ui.screens.thanks.screen import ThanksScreen
from kiosk.ui.screens.thanks.value import ThanksValue
from kiosk.ui.screens.welcome.screen import WelcomeScreen
from kiosk.ui.screens.welcome.value import WelcomeValue
from kiosk.ui.theme.look import Look, look_for

LANGUAGES = (Language("en", "English"), Language("de", "Deutsch"))
ENDED = Deadline(Access.PRACTICE, None, "Sep 28, 2021")


def _bar(step: Step) -> Bar:
    return Bar("UA 85/21", "Belarus", step, practice=True, languages=LANGUAGES)


WELCOME = WelcomeValue(LANGUAGES, letters=47)
CASES = CasesValue(
    Bar(languages=LANGUAGES),
    (
        CaseItem(
            "UA 85/21",
            "Belarus",
            "Three human rights defenders held in Belarus",
            "For their work with the Human Rights Center Viasna.",
            ("AB", "VS", "UL", "NL"),
            ENDED,
        ),
        CaseItem("E 1", "Verland", "A poet on trial", "For a poem.", ("LV",)),
        CaseItem(
            "E 2",
            "Norrany",
            "A village teacher threatened",
            "He taught children in a language that was banned.",
            ("TI",),
            Deadline(Access.CLOSED, None, "Nov 15"),
            example=True,
        ),
    ),
)
CASE = CaseValue(
    _bar(Step.CASE),
    "Three human rights defenders held in Belarus",
    "Ales, Valyantsin and Uladzimir helped others stand up for their rights. They "
    "committed no crime. They are locked up and should be free.",
    (
        PersonItem("Ales Bialiatski", "chair of Viasna", "AB"),
        PersonItem("Valyantsin Stefanovich", "vice chair of Viasna", "VS"),
        PersonItem("Nina Labkovich", "released on July 23, 2021", "NL"),
    ),
    (
        Section("What happened", ("They were arrested in mass raids. " * 8,)),
        Section("What we ask", ("The immediate release of all three.",)),
    ),
    ENDED,
)
PROSECUTOR = OfficialItem(
    "prosecutor-general",
    "Andrey Shved",
    "Prosecutor General of the Republic of Belarus",
    "The letter asks him to do everything in his power to have them released.",
    "Minsk, Belarus",
    "Vul. Internatsianalnaya, 22, 220030 Minsk",
    stamp="One stamp for another country: $1.70, as of September 2025",
    caution="This price is more than a year old; ask at the table.",
    channels=channels(Contacts(twitter="@prokuraturaby")),
)
AMBASSADOR = OfficialItem(
    "ambassador",
    "Dmitry Basik",
    "Ambassador of Belarus to the United States",
    "He speaks for Belarus here, and can pass it on.",
    "Washington, DC",
    "Embassy of Belarus, 1619 New Hampshire Ave NW, Washington, DC 20009",
    stamp="One stamp for this country: $0.78, as of September 2025",
    channels=channels(Contacts(phone=("202 986 9420",), fax=("202 986 1805",))),
)
UNREACHABLE = OfficialItem(
    "minister",
    "Ivan Example",
    "Minister of the Interior",
    channels=channels(Contacts(email=("minister@example.org",))),
)
SUSPENDED = OfficialItem(
    "warden",
    "Ann Other",
    "Director of Prison 1",
    "She can let them have visitors.",
    "Minsk, Belarus",
    "Prison 1, 220030 Minsk",
    stamp="One stamp for another country",
    not_carried="No mail is carried from the United States to Belarus now.",
    channels=channels(Contacts(email=("warden@example.org",))),
)
OFFICIALS = OfficialsValue(
    _bar(Step.OFFICIALS),
    (PROSECUTOR, AMBASSADOR, SUSPENDED, UNREACHABLE),
    ("Letters take three weeks; a postcard in an envelope arrives as well.",),
)
THANKS = ThanksValue(
    Bar(languages=LANGUAGES, leave=False),
    2,
    2,
    (
        "Minsk: $1.70",
        "Washington, DC: $0.78",
        "Prices from September 2025, more than a year old; ask at the table.",
    ),
    ("Letters take three weeks; a postcard in an envelope arrives as well.",),
    ("Director: No mail is carried from the United States to Belarus now.",),
    PROSECUTOR.channels + AMBASSADOR.channels,
)
PRACTISED = replace(THANKS, practice=True)

BUILDERS: dict[str, Callable[[Look], Screen]] = {
    "welcome": lambda look: WelcomeScreen(look, WELCOME),
    "cases": lambda look: CasesScreen(look, CASES),
    "no-cases": lambda look: CasesScreen(look, CasesValue(Bar())),
    "case": lambda look: CaseScreen(look, CASE),
    "officials": lambda look: OfficialsScreen(look, OFFICIALS),
    "thanks": lambda look: ThanksScreen(look, THANKS),
    "practised": lambda look: ThanksScreen(look, PRACTISED),
}
WIDE = QSize(1280, 800)


@dataclass
class Shown:
    """A screen in a window, and what it has answered."""

    window: QWidget
    screen: Screen
    ring: FocusRing
    answers: list[object] = field(default_factory=list)

    def control(self, name: str) -> QAbstractButton:
        """The control a robot finds by its accessible name."""
        buttons = self.window.findChildren(QAbstractButton)
        found = [each for each in buttons if each.accessibleName().startswith(name)]
        assert found, f"no control named {name}"
        return found[0]

    def press(self, key: Qt.Key) -> None:
        """A key as the keyboard gives it: to the window."""
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key)

    def tab_to(self, name: str) -> None:
        """Press Tab until the control has the focus."""
        wanted = self.control(name)
        for _ in range(40):
            if QApplication.focusWidget() is wanted:
                return
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab never reaches {name}")


Show = Callable[..., Shown]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show one of the screens by its name; size, scale and words as wanted."""

    def shown(
        name: str,
        size: QSize = WIDE,
        *,
        text_scale: float = 1.0,
        language: str = "en",
        words: Callable[[str], str] = str,
    ) -> Shown:
        look = look_for(size, words, language=language, text_scale=text_scale)
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(size)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        screen = BUILDERS[name](look)
        column.addWidget(screen)
        found = Shown(window, screen, FocusRing(window))
        screen.answered.connect(found.answers.append)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        QApplication.processEvents()
        return found

    return shown
