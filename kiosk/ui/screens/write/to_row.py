"""Whose letter is on screen, and the way to choose others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.flow.answers import ChangeOfficials, ShowOfficial
from kiosk.i18n import N_
from kiosk.ui.screens.write.value import WriteValue
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole
from kiosk.ui.widgets.button import Button, Kind
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.segment import Segment


class ToRow(QWidget):
    """One official as words, several as a choice.

    Where the names are too long for one line the choice takes a line of its own.
    """

    answered = Signal(object)

    def __init__(self, look: Look, value: WriteValue) -> None:
        super().__init__()
        self._look, self._officials = look, value.officials
        self._shown = value.shown
        to = Prose(look, look.words(N_("To")), TextRole.BODY, wrap=False)
        self._to = to.in_colour(look.colours.ink2)
        self._whom = self._choice(value)
        self._change = self._change_button()
        self._grid = QGridLayout(self)
        end = look.margin if look.portrait else min(look.margin, look.px(32))
        start, end = look.margin, end - look.gap
        left, right = (end, start) if look.rtl else (start, end)
        self._grid.setContentsMargins(left, 0, right, 0)
        self._grid.setHorizontalSpacing(look.px(16))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)
        self._two_lines: bool | None = None
        self._arrange(two_lines=False)

    def shows(self, value: WriteValue) -> bool:
        """Whether it shows these officials and this one of them already."""
        return (self._officials, self._shown) == (value.officials, value.shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line where everything has room, else two."""
        super().resizeEvent(event)
        parts = (self._to, self._whom, self._change)
        wide = sum(each.sizeHint().width() for each in parts)
        margins = self._grid.contentsMargins()
        wide += margins.left() + margins.right() + 2 * self._look.px(16)
        several = len(self._officials) > 1
        self._arrange(two_lines=several and wide > self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline below, as wide as the letter."""
        look, margins = self._look, self._grid.contentsMargins()
        end = look.gap
        left = margins.left() + (end if look.rtl else 0)
        right = self.width() - margins.right() - (0 if look.rtl else end)
        y = self.height() - look.rule
        painter = QPainter(self)
        painter.fillRect(left, y, right - left, look.rule, look.colours.line)

    def _arrange(self, *, two_lines: bool) -> None:
        if two_lines == self._two_lines:
            return
        self._two_lines = two_lines
        for each in (self._to, self._whom, self._change):
            self._grid.removeWidget(each)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self._to, 0, 0, middle)
        self._grid.addWidget(self._change, 0, 3, middle)
        line = self._look.px(60 if self._look.compact else 64)
        if two_lines:
            self._grid.addWidget(self._whom, 1, 0, 1, 4)
        else:
            self._grid.addWidget(self._whom, 0, 1, middle)
        self.setFixedHeight(2 * line if two_lines else line)

    def _choice(self, value: WriteValue) -> QWidget:
        look = self._look
        if len(value.officials) == 1:
            return Prose(look, value.officials[0][1], TextRole.BODY_BOLD, lines=1)
        name = look.words(N_("Whose letter is shown"))
        choice = Segment(look, name, value.officials, value.shown)
        choice.chosen.connect(self._choose)
        return choice

    def _change_button(self) -> Button:
        look = self._look
        change = Button(look, look.words(N_("Change")), Kind.BARE)
        change.setAccessibleName(look.words(N_("Change the officials")))
        font = change.font()
        font.setUnderline(True)
        change.setFont(font)
        change.clicked.connect(lambda: self.answered.emit(ChangeOfficials()))
        return change

    def _choose(self, official: str) -> None:
        self._shown = official
        self.answered.emit(ShowOfficial(official))
