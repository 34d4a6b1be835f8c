"""Cards: a whole card is one target, and says all its words to a reader."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.controls.check import Tick, paint_check
from kiosk.ui.theme.look import Look


def paint_card(painter: QPainter, look: Look, card: QAbstractButton) -> None:
    """The ground and border of a card: chosen 3 ink, closed without paper."""
    colours = look.colours
    fill: QColor = colours.paper if card.isEnabled() else colours.ground
    edge: QColor = colours.edge
    width = look.rule
    if card.isEnabled() and card.isDown():
        fill, edge = colours.hover, colours.ink
    elif card.isEnabled() and card.underMouse():
        edge = colours.ink
    if card.isCheckable() and card.isChecked():
        edge, width = colours.ink, look.px(3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, width))
    painter.setBrush(fill)
    half = width / 2
    box = QRectF(card.rect()).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(box, look.px(8), look.px(8))


class Card(QPushButton):
    """A card that is pressed; fill `body`. `name` is all a reader says of it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.body = _body(self)

    def sizeHint(self) -> QSize:
        """What is in it."""
        return self.body.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What is in it needs."""
        return self.body.totalMinimumSize()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Every point of it is the target."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and border; the rest paints itself."""
        paint_card(QPainter(self), self._look, self)


class CheckCard(Tick):
    """A card that is chosen, with a check box of 48 in its leading-most corner.

    Keep `side` px free at the trailing end of the first row in `body`.
    """

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.side, self._inset = look.px(48), look.px(24)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.body = _body(self)

    def sizeHint(self) -> QSize:
        """What is in it."""
        return self.body.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What is in it needs."""
        return self.body.totalMinimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, border and, where it can be chosen, the box."""
        painter = QPainter(self)
        paint_card(painter, self._look, self)
        if self.isEnabled():
            inset = self._inset
            x = inset if self._look.rtl else self.width() - inset - self.side
            paint_check(
                painter, self._look, QRectF(x, inset, self.side, self.side), self
            )


def let_through(layout: QLayout) -> None:
    """Let touches on everything in a card reach the card itself."""
    parent = layout.parentWidget()
    for each in parent.findChildren(QWidget) if parent else ():
        each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _body(card: QWidget) -> QVBoxLayout:
    body = QVBoxLayout(card)
    body.setContentsMargins(0, 0, 0, 0)
    body.setSpacing(0)
    return body
