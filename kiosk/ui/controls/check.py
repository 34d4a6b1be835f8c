"""A check box whose whole row is the target."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy

from kiosk.ui.access.whole_target import press_anywhere
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.icons import paint_icon
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


def paint_check(painter: QPainter, look: Look, box: QRectF, state: QCheckBox) -> None:
    """A check box in the state of `state`: checked is ink with a white mark."""
    colours, width = look.colours, look.px(2)
    edge: QColor = colours.ink if state.underMouse() else colours.edge
    fill = colours.hover if state.underMouse() else colours.paper
    if not state.isEnabled():
        edge, fill = colours.disabled_edge, colours.ground
    elif state.isChecked():
        edge = fill = colours.ink
    half = width / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, width))
    painter.setBrush(fill)
    inner = box.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, look.px(4), look.px(4))
    if state.isChecked():
        inset = box.width() / 8
        mark = box.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, "check", mark, colours.paper)


class Tick(QCheckBox):
    """A check box that Enter changes as Space does.

    Listen to `toggled`: a screen reader toggles, and clicks nothing.
    """

    def __init__(self) -> None:
        super().__init__()
        press_anywhere(self)

    def show_checked(self, *, on: bool) -> None:
        """Show a state that is known already, without telling of it."""
        self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt leaves Enter to a dialog's default button; here there is none."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class Check(Tick):
    """A check box of 36 and its words; the row is at least 48 high."""

    def __init__(
        self,
        look: Look,
        words: str,
        role: TextRole = TextRole.BODY,
        *,
        on: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._side = look, look.px(36)
        self.setAccessibleName(words)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._label = Prose(look, words, role)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        start = self._side + look.px(16)
        row.setContentsMargins(look.margins(start, look.gap, 0, look.gap))
        row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(look.px(48))

    def changeEvent(self, event: QEvent) -> None:
        """Grey words with a grey box."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            colours = self._look.colours
            on = self.isEnabled()
            self._label.in_colour(colours.ink if on else colours.disabled_text)

    def sizeHint(self) -> QSize:
        """The box, the words and the gap between them."""
        return self._inner().totalSizeHint().expandedTo(self.minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        """The box and the longest word."""
        least = QSize(self._look.px(48), self._look.px(48))
        return self._inner().totalMinimumSize().expandedTo(least)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box; the words paint themselves."""
        y = (self.height() - self._side) / 2
        x = self.width() - self._side if self._look.rtl else 0
        box = QRectF(x, y, self._side, self._side)
        paint_check(QPainter(self), self._look, box, self)

    def _inner(self) -> QHBoxLayout:
        found = self.layout()
        assert isinstance(found, QHBoxLayout)  # noqa: S101 - set in __init__
        return found
