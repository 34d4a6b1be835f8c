"""A scroll area for fingers, wheel and keys, with a thin bar that is always seen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QScrollBar,
    QScroller,
    QWidget,
)

from kiosk.ui.theme.look import Look


class _Bar(QScrollBar):
    """A thumb of 8 on a hairline; it takes 24 of width so that a finger finds it."""

    def __init__(self, look: Look, area: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, thin, rule = self.width() / 2, look.px(6), look.rule
        span = self.maximum() - self.minimum() + self.pageStep()
        share = self.height() / max(span, 1)
        high = max(self.pageStep() * share, look.px(48))
        room = self.height() - high
        top = room * self.value() / max(self.maximum(), 1)
        painter.setBrush(look.colours.line)
        painter.drawRect(QRectF(middle - rule / 2, 0, rule, self.height()))
        painter.setBrush(look.colours.ink if self.underMouse() else look.colours.edge)
        box = QRectF(middle - thin / 2, top, thin, high)
        painter.drawRoundedRect(box, thin / 2, thin / 2)


class ScrollArea(QScrollArea):
    """Scrolls `content` up and down; the bar lies over its trailing margin.

    Where there is something to scroll it is a tab stop, so that the arrow and page
    keys reach text without controls.
    """

    def __init__(self, look: Look, content: QWidget, name: str = "") -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoFillBackground(False)
        # A viewport of our own: asking Qt for its own one makes the bindings build
        # every class of widgets, 30 ms of a cold start.
        viewport = QWidget()
        viewport.setAutoFillBackground(False)
        self.setViewport(viewport)
        content.setAutoFillBackground(False)
        self.setWidget(content)
        gesture = QScroller.ScrollerGestureType.TouchGesture
        QScroller.grabGesture(viewport, gesture)
        self._bar = _Bar(look, self)
        self._follow()

    def _follow(self) -> None:
        """Keep the thin bar and Qt's own hidden one the same."""
        own = self.verticalScrollBar()
        own.setSingleStep(self._look.px(40))
        own.rangeChanged.connect(self._set_range)
        own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(own.setValue)
        self._set_range(own.minimum(), own.maximum())

    def _set_range(self, least: int, most: int) -> None:
        self._bar.setRange(least, most)
        self._bar.setPageStep(self.verticalScrollBar().pageStep())
        self._bar.setVisible(most > least)
        tab, none = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(tab if most > least else none)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the trailing edge."""
        super().resizeEvent(event)
        wide, inset = self._look.px(24), self._look.px(4)
        x = 0 if self._look.rtl else self.width() - wide
        self._bar.setGeometry(x, inset, wide, self.height() - 2 * inset)
        self._bar.setPageStep(self.verticalScrollBar().pageStep())
        self._bar.raise_()
