"""The languages of the screens, side by side; this one is underlined."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from kiosk.flow.answers import ChooseLanguage
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.frame.focus import ring_inside
from kiosk.ui.frame.language import LanguageButton, mark_language
from kiosk.ui.languages import Language
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

# Between the edge of a language and its ink, in px at factor 1.
TAB_PAD = 14


class _Tab(Button):
    """A language in its own words; the chosen one is bold above a line of 4."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look, language.name, Kind.QUIET)
        mark_language(look, self, language)
        # Above its line.
        ring_inside(self, look.px(6))
        self._now = language.code == look.language
        if self._now:
            self.setFont(look.font(TextRole.LEAD_BOLD))

    def _pad(self) -> int:
        return self.look.px(TAB_PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._now:
            look, thick = self.look, self.look.px(4)
            top, pad = self.height() - thick, self._pad()
            wide = self.width() - 2 * pad
            QPainter(self).fillRect(pad, top, wide, thick, look.colours.ink)


class _Cell(Button):
    """A language in its own words; the chosen one is bold on ink."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look, language.name, Kind.SECONDARY)
        mark_language(look, self, language)
        self._now = language.code == look.language
        if self._now:
            self.setFont(look.font(TextRole.LEAD_BOLD))

    def _grounds(self) -> tuple[QColor | None, QColor | None]:
        ink = self.look.colours.ink
        return (ink, ink) if self._now else super()._grounds()

    def _ink(self) -> QColor:
        return self.look.colours.paper if self._now else super()._ink()


class LanguageRow(QWidget):
    """All languages where they fit into `room` px, else a button with a list."""

    answered = Signal(object)

    def __init__(self, look: Look, languages: tuple[Language, ...], room: int) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        tabs = [_Tab(look, each) for each in languages] if len(languages) > 1 else []
        if sum(each.sizeHint().width() for each in tabs) > room:
            button = LanguageButton(look, languages)
            button.answered.connect(self.answered)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addStretch(1)
            return
        for tab, each in zip(tabs, languages, strict=False):
            tab.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
            tab.clicked.connect(lambda _=False, code=each.code: self._choose(code))
            row.addWidget(tab)
        row.addStretch(1)

    def _choose(self, code: str) -> None:
        self.answered.emit(ChooseLanguage(code))


class LanguageGrid(QWidget):
    """All languages four to a row, for a tall window."""

    answered = Signal(object)

    def __init__(self, look: Look, languages: tuple[Language, ...]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.gap)
        columns = 4 if look.text_scale == 1 else 3
        for index, each in enumerate(languages if len(languages) > 1 else ()):
            button = _Cell(look, each)
            button.clicked.connect(
                lambda _=False, code=each.code: self.answered.emit(ChooseLanguage(code))
            )
            grid.addWidget(button, index // columns, index % columns)
