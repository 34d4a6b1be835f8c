"""Whose letter is on screen, its language, and the way to choose others."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QRadioButton, QWidget

from kiosk.flow.answers import ChangeOfficials, ShowOfficial
from kiosk.i18n import N_
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.segment import Segment
from kiosk.ui.screens.write.send_row import SendRow
from kiosk.ui.screens.write.value import WriteValue
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class ToRow(QWidget):
    """One official as words, several as a choice; beside it the letter's language.

    What has no room on the line takes one of its own: first the language, then the
    choice of officials.
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
        # Air below the head and above the rule.
        self._grid.setContentsMargins(left, look.gap, right, look.gap + look.rule)
        self._grid.setHorizontalSpacing(look.px(16))
        self._grid.setVerticalSpacing(look.px(4))
        self._grid.setColumnStretch(3, 1)
        self._lines: tuple[int, int] | None = None
        self._send: SendRow | None = None
        self._show_sending(value)

    def shows(self, value: WriteValue) -> bool:
        """Whether it shows these officials and this one of them already.

        The choice of the language follows the value.
        """
        same = (self._officials, self._shown) == (value.officials, value.shown)
        if same:
            self._show_sending(value)
        return same

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line where everything has room, else more."""
        super().resizeEvent(event)
        self._fit()

    def _show_sending(self, value: WriteValue) -> None:
        now = self._send.sending if self._send else None
        # Laying out anew at each key press would move the whole column.
        if self._lines is not None and now == value.sending:
            return
        if self._send is not None:
            self._send.hide()
            self._grid.removeWidget(self._send)
            self._send.deleteLater()
        self._send, self._lines = None, None
        if value.sending is not None:
            self._send = SendRow(self._look, value.sending)
            self._send.answered.connect(self.answered)
        self._fit()
        self._order_tab_stops()

    def _order_tab_stops(self) -> None:
        """Tab goes from the officials to the language, whenever that came to be."""
        there = self._send.findChildren(QRadioButton) if self._send else []
        stops = [*self._whom.findChildren(QRadioButton), self._change, *there]
        for one, other in pairwise(stops):
            self.setTabOrder(one, other)

    def _fit(self) -> None:
        """Lay the officials and the language on the first line that has room."""
        parts = (self._to, self._whom, self._change)
        space = self._look.px(16)
        wide = sum(each.sizeHint().width() + space for each in parts) - space
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        whom = int(len(self._officials) > 1 and wide > room)
        if self._send is None:
            self._arrange(whom, whom)
            return
        beside = not whom and wide + space + self._send.sizeHint().width() <= room
        self._arrange(whom, 0 if beside else whom + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline below, as wide as the letter."""
        look, margins = self._look, self._grid.contentsMargins()
        end = look.gap
        left = margins.left() + (end if look.rtl else 0)
        right = self.width() - margins.right() - (0 if look.rtl else end)
        y = self.height() - look.rule
        painter = QPainter(self)
        painter.fillRect(left, y, right - left, look.rule, look.colours.line)

    def _arrange(self, whom: int, send: int) -> None:
        """The officials on one line and the language on another, counted from 0."""
        if (whom, send) == self._lines:
            return
        self._lines = (whom, send)
        for each in (self._to, self._whom, self._change, self._send):
            if each is not None:
                self._grid.removeWidget(each)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self._to, 0, 0, middle)
        self._grid.addWidget(self._change, 0, 4, middle)
        if whom:
            self._grid.addWidget(self._whom, 1, 0, 1, 5)
        else:
            self._grid.addWidget(self._whom, 0, 1, middle)
        if self._send is not None:
            start = middle | Qt.AlignmentFlag.AlignLeft
            where = (send, 0, 1, 5) if send else (0, 2, 1, 1)
            self._grid.addWidget(self._send, *where, start)
            self._send.show()
        shown = (self._to, self._whom, self._change, self._send)
        high = max(each.sizeHint().height() for each in shown if each is not None)
        last, margins = max(whom, send), self._grid.contentsMargins()
        for row in range(3):
            self._grid.setRowMinimumHeight(row, high if row <= last else 0)
        lines = (last + 1) * high + last * self._grid.verticalSpacing()
        self.setFixedHeight(margins.top() + lines + margins.bottom())

    def _choice(self, value: WriteValue) -> QWidget:
        look = self._look
        if len(value.officials) == 1:
            return Prose(look, value.officials[0][1], TextRole.BODY_BOLD, lines=1)
        name = look.words(N_("Show the letter to"))
        choice = Segment(look, name, value.officials, value.shown)
        choice.chosen.connect(self._choose)
        return choice

    def _change_button(self) -> Button:
        look = self._look
        change = Button(look, look.words(N_("Change")), Kind.BARE)
        change.setAccessibleName(look.words(N_("Change who gets it")))
        font = change.font()
        font.setUnderline(True)
        change.setFont(font)
        change.clicked.connect(lambda: self.answered.emit(ChangeOfficials()))
        return change

    def _choose(self, official: str) -> None:
        self._shown = official
        self.answered.emit(ShowOfficial(official))
