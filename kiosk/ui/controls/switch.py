"""A switch: words, and a knob at the end of the row."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from kiosk.ui.controls.check import Tick
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Switch(Tick):
    """An on and off of 72 by 40; the whole row is the target, 48 at least."""

    def __init__(self, look: Look, words: str, *, on: bool = False) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(words)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = QHBoxLayout(self)
        end = look.px(72 + 16)
        self._row.setContentsMargins(look.margins(0, look.gap, end, look.gap))
        label = Prose(look, words, TextRole.BODY)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(look.px(48))

    def sizeHint(self) -> QSize:
        """Words and knob."""
        return self._row.totalSizeHint().expandedTo(self.minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        """The longest word and the knob."""
        least = QSize(self._look.px(72), self._look.px(48))
        return self._row.totalMinimumSize().expandedTo(least)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track and the knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track, on = self._track(), self.isChecked()
        colours, line = self._look.colours, self._look.px(2)
        edge = colours.ink if on or self.underMouse() else colours.edge
        painter.setPen(QPen(edge, line))
        painter.setBrush(colours.ink if on else colours.paper)
        radius = track.height() / 2
        painter.drawRoundedRect(track, radius, radius)
        inset = self._look.px(5)
        knob = track.adjusted(inset, inset, -inset, -inset)
        if on != self._look.rtl:
            knob.setLeft(knob.right() - knob.height())
        else:
            knob.setRight(knob.left() + knob.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.paper if on else colours.edge)
        painter.drawEllipse(knob)

    def _track(self) -> QRectF:
        """72 by 40 with its line inside, at the end of the row."""
        look, line = self._look, self._look.px(2)
        wide, high = look.px(72), look.px(40)
        x = 0 if look.rtl else self.width() - wide
        half = line / 2
        box = QRectF(x, (self.height() - high) / 2, wide, high)
        return box.adjusted(half, half, -half, -half)
