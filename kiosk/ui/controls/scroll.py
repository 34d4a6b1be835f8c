"""A scroll area for fingers, wheel and keys, with a thin bar that is always seen."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QScroller,
    QWidget,
)

from kiosk.i18n import N_
from kiosk.ui.access.spoken_text import SpokenText
from kiosk.ui.controls.scroll_bar import ScrollBar
from kiosk.ui.theme.icons import paint_icon
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

# The least margin of what scrolls, which the bar lies over.
_MARGIN = 24


class _More(QWidget):
    """A sign at the foot that there is more below; a picture, touches go through."""

    def __init__(self, look: Look, area: QWidget) -> None:
        super().__init__(area)
        self._look = look
        self._words = look.words(N_("More below"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, self.width(), look.rule, look.colours.line)
        half = look.px(1.2) / 2
        box = self._pill().adjusted(half, half, -half, -half)
        painter.setPen(QPen(look.colours.edge, look.px(1.2)))
        painter.setBrush(look.colours.paper)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_words(painter, box.adjusted(look.px(14), 0, -look.px(14), 0))

    def strip(self) -> int:
        """The height that is kept for it below the content, in px."""
        look = self._look
        return look.leading(TextRole.BODY) + look.gap + 2 * look.px(4)

    def settle(self, area: QSize) -> None:
        """Lie along the foot of an area."""
        self.setGeometry(0, area.height() - self.strip(), area.width(), self.strip())
        self.raise_()

    def _pill(self) -> QRectF:
        """The middle of the strip, as wide as the words and the arrow."""
        look = self._look
        metrics = QFontMetricsF(look.font(TextRole.BODY))
        words = round(metrics.horizontalAdvance(self._words))
        wide = words + look.px(22 + 2 * 14 + 8)
        high = look.leading(TextRole.BODY) + look.gap
        return QRectF((self.width() - wide) // 2, look.px(4), wide, high)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        look, size = self._look, self._look.px(22)
        x = box.left() if look.rtl else box.right() - size
        arrow = QRectF(x, box.center().y() - size / 2, size, size)
        paint_icon(painter, "down", arrow, look.colours.ink, rtl=look.rtl)
        painter.setPen(look.colours.ink)
        painter.setFont(look.font(TextRole.BODY))
        side = Qt.AlignmentFlag.AlignRight if look.rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, self._words)


class ScrollArea(QScrollArea):
    """Scrolls `content` up and down; the bar lies over its trailing margin.

    It says at its foot that something lies below, on a strip of its own that is there
    whenever there is something to scroll; without `more` the caret shows the way.

    Where there is something to scroll and no control in it takes the focus, it is a
    tab stop, so that the arrow and page keys reach the text; a control leaves them to
    the area. With `read_by` a text takes the focus in its place.
    """

    def __init__(
        self, look: Look, content: QWidget, name: str = "", *, more: bool = True
    ) -> None:
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
        # The area and not its viewport, so that a finger on the sign scrolls too.
        QScroller.grabGesture(self, gesture)
        self._text: SpokenText | None = None
        self._more = _More(look, self) if more else None
        self._bar = ScrollBar(look, _MARGIN)
        self._bar.setParent(self)
        # The range is not that of the new size before a timer of 0 ms runs.
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._settle_down)
        self._follow()

    def read_by(self, text: SpokenText) -> None:
        """Let a text say all that stands here, and scroll to what is read of it."""
        self._text = text
        # Readers meet nothing of a scroll area but its viewport.
        text.setParent(self.viewport())
        text.lower()
        text.read.connect(self._follow_reader)
        own = self.verticalScrollBar()
        self._set_range(own.minimum(), own.maximum())

    def _follow_reader(self, down: float) -> None:
        own = self.verticalScrollBar()
        own.setValue(round(own.minimum() + down * (own.maximum() - own.minimum())))

    @property
    def says_more(self) -> bool:
        """Whether the sign that there is more below can be seen."""
        return self._more is not None and self._more.isVisible()

    def _follow(self) -> None:
        """Keep the thin bar and Qt's own hidden one the same."""
        own = self.verticalScrollBar()
        own.setSingleStep(self._look.px(40))
        own.rangeChanged.connect(self._set_range)
        own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(own.setValue)
        own.valueChanged.connect(self._show_more)
        self._set_range(own.minimum(), own.maximum())

    def _set_range(self, least: int, most: int) -> None:
        self._bar.setRange(least, most)
        self._bar.setPageStep(self.verticalScrollBar().pageStep())
        self._bar.setVisible(most > least)
        self._settle.start()
        self._show_more()

    def _settle_down(self) -> None:
        """What needs the range and the content as they are at last."""
        self._keep_strip()
        own, tab = self.verticalScrollBar(), Qt.FocusPolicy.TabFocus
        stops = own.maximum() > own.minimum() and not self._has_stops()
        self.setFocusPolicy(tab if stops else Qt.FocusPolicy.NoFocus)

    def _has_stops(self) -> bool:
        """Whether Tab stops at something in it, from where keys reach the area."""
        tab = Qt.FocusPolicy.TabFocus
        return any(
            each.focusPolicy() & tab and each.isEnabled() and each.isVisibleTo(self)
            for each in self.viewport().findChildren(QWidget)
        )

    def _keep_strip(self) -> None:
        """Keep room for the sign where the content is higher than the area."""
        if self._more is not None:
            own = self.verticalScrollBar()
            needed = own.maximum() - own.minimum() + self.viewport().height()
            strip = self._more.strip() if needed > self.height() else 0
            if strip != self.viewportMargins().bottom():
                self.setViewportMargins(0, 0, 0, strip)

    def _show_more(self, _value: int = 0) -> None:
        """Say so while more than a little lies below."""
        if self._more is not None:
            own = self.verticalScrollBar()
            below = own.maximum() - own.value()
            self._more.setVisible(below > self._look.px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the trailing edge."""
        super().resizeEvent(event)
        wide, inset = self._look.px(_MARGIN), self._look.px(4)
        x = 0 if self._look.rtl else self.width() - wide
        self._bar.setGeometry(x, inset, wide, self.height() - 2 * inset)
        self._bar.setPageStep(self.verticalScrollBar().pageStep())
        self._bar.raise_()
        self._settle.start()
        if self._text is not None:
            self._text.setGeometry(self.viewport().rect())
        if self._more is not None:
            self._more.settle(self.size())
