"""A month's sheet of days, one of which can be chosen."""

from calendar import monthrange
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.addressing.languages.dates import calendar_words, full_date
from kiosk.i18n import N_
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.plain_button import PlainButton
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_CELL = 48
_WEEKS = 6
# Nobody uses a version for longer.
_YEARS = 20


class Day(PlainButton):
    """One day: chosen is white on ink and bold, as in a segment."""

    def __init__(self, look: Look, day: date, name: str) -> None:
        super().__init__()
        self._look, self.day = look, day
        self.setText(str(day.day))
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """What a finger needs."""
        return QSize(self._look.px(_CELL), self._look.px(_CELL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the sheet; a button would go to its neighbour."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper with the edge of a control, ink where it is chosen."""
        look, colours, on = self._look, self._look.colours, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = colours.ink if on else colours.paper
        if self.isEnabled() and not on and (self.isDown() or self.underMouse()):
            fill = colours.pressed if self.isDown() else colours.hover
        edge = colours.edge if self.isEnabled() else colours.line
        painter.setPen(QPen(edge, look.px(1)))
        painter.setBrush(fill)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, look.px(6), look.px(6))
        words = colours.ink if self.isEnabled() else colours.disabled_text
        painter.setFont(look.font(TextRole.LEAD_BOLD if on else TextRole.LEAD))
        painter.setPen(colours.paper if on else words)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class _Stepper(QWidget):
    """A word between the one before and the one after; `stepped` gives -1 or 1."""

    stepped = Signal(int)

    def __init__(self, look: Look, before: str, after: str, room: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.before = Button(look, "", Kind.BARE, icon="left")
        self.after = Button(look, "", Kind.BARE, icon="right")
        self.words = Prose(look, "", TextRole.LEAD_BOLD, wrap=False).centred()
        self.words.setMinimumWidth(look.px(room))
        for each, name, by in ((self.before, before, -1), (self.after, after, 1)):
            each.setAccessibleName(name)
            each.clicked.connect(partial(self._step, by))
        middle = Qt.AlignmentFlag.AlignVCenter
        for part in (self.before, self.words, self.after):
            row.addWidget(part, alignment=middle)

    def _step(self, by: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self.stepped.emit(by)


class DaySheet(QWidget):
    """The days of a month from `earliest` on; `chosen` gives the one that is taken.

    Tab stops at one day, the arrows go to the others and on into the next month.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, country: str, earliest: date) -> None:
        super().__init__()
        self._look, self._country, self._earliest = look, country, earliest
        self._latest = date(earliest.year + _YEARS, 12, 31)
        self._words = calendar_words(look.language, country)
        self.day: date | None = None
        self._shown = earliest
        words = look.words
        self._month = _Stepper(
            look, words(N_("Previous month")), words(N_("Next month")), 116
        )
        self._year = _Stepper(
            look, words(N_("Previous year")), words(N_("Next year")), 56
        )
        self._month.stepped.connect(self._turn)
        self._year.stepped.connect(lambda by: self._turn(12 * by))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.gap)
        head = QHBoxLayout()
        head.addWidget(self._month)
        head.addStretch(1)
        head.addWidget(self._year)
        column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(4))
        column.addLayout(self._grid)
        self._show_month()

    def first_stop(self) -> Day:
        """The day where the keyboard begins."""
        days = [each for each in self.findChildren(Day) if each.isEnabled()]
        found = (each for each in days if each.day == self.day)
        return next(found, days[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from day to day, over the end of the month too."""
        ahead = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = dict(zip(_ARROWS, (-ahead, ahead, -7, 7), strict=True))
        focused = self.focusWidget()
        by = steps.get(Qt.Key(event.key()))
        if by is None or not isinstance(focused, Day):
            super().keyPressEvent(event)
            return
        self._go_to(focused.day + timedelta(days=by))

    def _go_to(self, day: date) -> None:
        if not self._earliest <= day <= self._latest:
            return
        if (day.year, day.month) != (self._shown.year, self._shown.month):
            self._shown = day
            self._show_month()
        for each in self.findChildren(Day):
            if each.day == day:
                each.setFocus(Qt.FocusReason.TabFocusReason)

    def _turn(self, months: int) -> None:
        """Show another month, never one before the earliest or after the latest."""
        at = self._shown.year * 12 + self._shown.month - 1 + months
        first = date(at // 12, at % 12 + 1, 1)
        self._shown = min(max(first, self._earliest), self._latest)
        self._show_month()

    def _show_month(self) -> None:
        shown, earliest, latest = self._shown, self._earliest, self._latest
        self._month.words.say(self._words.months[shown.month - 1].capitalize())
        self._year.words.say(str(shown.year))
        at, least = (shown.year, shown.month), (earliest.year, earliest.month)
        self._month.before.setEnabled(at > least)
        self._month.after.setEnabled(at < (latest.year, latest.month))
        self._year.before.setEnabled(shown.year > earliest.year)
        self._year.after.setEnabled(shown.year < latest.year)
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        self._fill()

    def _fill(self) -> None:
        look, first = self._look, self._words.first
        for place in range(7):
            name = self._words.weekdays[(first + place) % 7]
            head = Prose(look, name, wrap=False).in_colour(look.colours.ink2).centred()
            self._grid.addWidget(head, 0, place)
            self._grid.setColumnMinimumWidth(place, look.px(_CELL))
        weekday, count = monthrange(self._shown.year, self._shown.month)
        for number in range(1, count + 1):
            cell = (weekday - first) % 7 + number - 1
            day = self._shown.replace(day=number)
            button = self._cell(day)
            self._grid.addWidget(button, cell // 7 + 1, cell % 7)
            # At once: what is not visible takes no focus.
            button.show()
        for week in range(1, _WEEKS + 1):
            self._grid.setRowMinimumHeight(week, look.px(_CELL))
        self._stop_tab()

    def _cell(self, day: date) -> Day:
        cell = Day(self._look, day, full_date(day, self._look.language, self._country))
        cell.setEnabled(day >= self._earliest)
        cell.setChecked(day == self.day)
        cell.clicked.connect(partial(self._choose, day))
        return cell

    def _choose(self, day: date, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self.day = day
        for each in self.findChildren(Day):
            each.setChecked(each.day == day)
        self._stop_tab()
        self.chosen.emit(day)

    def _stop_tab(self) -> None:
        stop = self.first_stop()
        strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        for each in self.findChildren(Day):
            each.setFocusPolicy(strong if each is stop else click)
