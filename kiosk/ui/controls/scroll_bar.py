"""The house's scroll bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from kiosk.ui.theme.look import Look


class ScrollBar(QScrollBar):
    """A thin thumb on a hairline, as wide a target as there is room for.

    A press on the thumb drags it; one beside it brings it there. Qt's own places,
    arrows among them, are not those that are painted.
    """

    def __init__(self, look: Look, width: int = 44) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look, self._wide, self._grip = look, look.px(width), 0.0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Room for a finger."""
        return QSize(self._wide, self._look.px(96))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the thumb, wherever it has to come from."""
        if event.button() is Qt.MouseButton.LeftButton:
            y, thumb = event.position().y(), self._thumb()
            held = thumb.top() <= y <= thumb.bottom()
            self._grip = y - thumb.top() if held else thumb.height() / 2
            self.setSliderDown(True)
            self._bring_to(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep the thumb under what holds it."""
        if self.isSliderDown():
            self._bring_to(event.position().y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)

    def _bring_to(self, y: float) -> None:
        room = max(self.height() - self._thumb().height(), 1)
        share = min(max((y - self._grip) / room, 0), 1)
        least, most = self.minimum(), self.maximum()
        self.setValue(round(least + share * (most - least)))

    def _thumb(self) -> QRectF:
        """As long as what is seen is among all, 48 at least."""
        thin, span = self._look.px(6), self.maximum() - self.minimum()
        share = self.height() / max(span + self.pageStep(), 1)
        high = max(self.pageStep() * share, self._look.px(48))
        top = (self.height() - high) * (self.value() - self.minimum()) / max(span, 1)
        return QRectF((self.width() - thin) / 2, top, thin, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The hairline and the thumb, in ink under a mouse."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        thumb, rule = self._thumb(), look.rule
        painter.setBrush(look.colours.line)
        x = thumb.center().x() - rule / 2
        painter.drawRect(QRectF(x, 0, rule, self.height()))
        painter.setBrush(look.colours.ink if self.underMouse() else look.colours.edge)
        painter.drawRoundedRect(thumb, thumb.width() / 2, thumb.width() / 2)
