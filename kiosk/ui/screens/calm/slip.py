"""The desk of the calm page: a sheet, and on it a slip with the code."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.art.sheet import paint_sheet
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

# The sheet in px at factor 1: its size, and the lines of writing on it, a row each.
_SHEET = (376, 486)
_LINES = (0.35, 0.3, 0, 0.45, 0.6, 0.4, 0, 0.8, 1, 1, 0.7, 0, 1, 1, 0.9, 0, 0.2)
_SLIP = (400, 142)
# The slip lies over a corner of the sheet.
_OVER = 72


class Slip(QWidget):
    """A code that is read out to the person at the table, and when it was."""

    def __init__(self, look: Look, code: str, at: str) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        pad = look.px(20)
        column.setContentsMargins(look.px(28), pad, look.px(28), pad)
        column.setSpacing(look.px(8))
        whom = look.words(N_("for the person at the table"))
        column.addWidget(Prose(look, whom, TextRole.PROSE_ITALIC))
        row = QHBoxLayout()
        row.setSpacing(look.px(24))
        middle = Qt.AlignmentFlag.AlignVCenter
        number = Prose(look, code, TextRole.NUMBER, wrap=False)
        row.addWidget(number, 0, middle)
        if at:
            when = Prose(look, at).in_colour(look.colours.ink2)
            row.addWidget(when, 1, middle)
        else:
            row.addStretch(1)
        column.addLayout(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper, with the flat edge of every sheet."""
        edge = self._look.px(4)
        box = QRectF(self.rect()).adjusted(0, 0, -edge, -edge)
        paint_sheet(QPainter(self), self._look, box, self._look.colours.paper)


class CalmDesk(QWidget):
    """The sheet is drawn: the page itself may be what cannot be shown."""

    def __init__(self, look: Look, code: str, at: str) -> None:
        super().__init__()
        self._look = look
        self._slip = Slip(look, code, at) if code else None
        if self._slip is not None:
            self._slip.setParent(self)
            high = max(self._slip.sizeHint().height(), look.px(_SLIP[1]))
            self.setMinimumHeight(high + look.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Desk, sheet and lines; then the slip is laid where it belongs."""
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.colours.desk)
        sheet = self._sheet()
        paint_sheet(painter, look, sheet)
        self._paint_lines(painter, sheet)

    def resizeEvent(self, _event: object) -> None:
        """Lay the slip over the leading lower corner of the sheet."""
        if self._slip is None:
            return
        look, sheet = self._look, self._sheet()
        wide = max(self._slip.sizeHint().width(), look.px(_SLIP[0]))
        wide = min(wide, self.width() - look.px(32))
        # Where it is narrower than it would be its words take more lines.
        high = max(self._slip.heightForWidth(wide), look.px(_SLIP[1]))
        x = round(sheet.x()) - look.px(_OVER)
        if look.rtl:
            x = round(sheet.right()) + look.px(_OVER) - wide
        x = max(look.px(16), min(x, self.width() - wide - look.px(16)))
        y = min(round(sheet.bottom()) - look.px(66), self.height() - look.px(16) - high)
        self._slip.setGeometry(x, y, wide, high)

    def _sheet(self) -> QRectF:
        """As large as there is room for above the foot of the slip."""
        look = self._look
        room_high = self.height() - look.px(104)
        room_wide = self.width() - look.px(144)
        scale = min(room_high / _SHEET[1], room_wide / _SHEET[0], look.factor * 1.1)
        wide, high = _SHEET[0] * max(scale, 0), _SHEET[1] * max(scale, 0)
        x = (self.width() - wide) / 2 + look.px(28) * (-1 if look.rtl else 1)
        return QRectF(round(x), look.px(32), round(wide), round(high))

    def _paint_lines(self, painter: QPainter, sheet: QRectF) -> None:
        side, step = sheet.width() * 0.12, sheet.height() / (len(_LINES) + 6)
        room = sheet.width() - 2 * side
        for row, share in enumerate(_LINES, start=3):
            x = (
                sheet.right() - side - room * share
                if self._look.rtl
                else (sheet.left() + side)
            )
            line = QRectF(x, sheet.top() + row * step, room * share, step * 0.3)
            painter.fillRect(line, self._look.colours.line)
