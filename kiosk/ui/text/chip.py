"""A chip: a short fact with a border, not touchable."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.ui.theme.icons import paint_icon
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Tone(Enum):
    """How much a chip says."""

    PLAIN = "plain"
    STRONG = "strong"
    WARN = "warn"
    CLOSED = "closed"


class Chip(QLabel):
    """Words in a small frame, 36 high, with an icon before them where given."""

    def __init__(
        self, look: Look, words: str, tone: Tone = Tone.PLAIN, icon: str = ""
    ) -> None:
        super().__init__(words)
        self._look, self._tone, self._icon = look, tone, icon
        self._role = TextRole.BODY_BOLD if tone is Tone.STRONG else TextRole.BODY
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(self._role))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Words, icon and 12 on each side."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        height = max(self._look.px(36), self._look.leading(self._role) + self._look.gap)
        return QSize(round(words + self._start() + self._look.px(12)) + 1, height)

    def minimumSizeHint(self) -> QSize:
        """The same: a chip never cuts its words."""
        return self.sizeHint()

    def foot(self) -> int:
        """Px from the base line to the bottom."""
        metrics = QFontMetricsF(self.font())
        return round(
            (self.sizeHint().height() - metrics.ascent() + metrics.descent()) / 2
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, frame, icon and words."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink = self._colours()
        width = look.px(1.5 if look.contrast else 1.2)
        half = width / 2
        painter.setPen(QPen(edge, width))
        painter.setBrush(ground)
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        self._paint_words(painter, ink)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        look, size = self._look, self._look.px(22)
        start, end = self._start(), look.px(12)
        if self._icon:
            x = self.width() - look.px(12) - size if look.rtl else look.px(12)
            box = QRectF(x, (self.height() - size) / 2, size, size)
            paint_icon(painter, self._icon, box, ink, rtl=look.rtl)
        left, right = (end, start) if look.rtl else (start, end)
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(
            self.rect().adjusted(left, 0, -right + 2, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            if not look.rtl
            else Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter,
            self.text(),
        )

    def _start(self) -> int:
        return self._look.px(12 + (32 if self._icon else 0))

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        """Ground, frame and words."""
        colours = self._look.colours
        match self._tone:
            case Tone.STRONG:
                return colours.paper, colours.ink, colours.ink
            case Tone.WARN:
                return colours.warn_ground, colours.warn, colours.warn
            case Tone.CLOSED:
                edge = colours.ink if self._look.contrast else colours.closed
                return colours.closed, edge, colours.ink2
            case _:
                return colours.paper, colours.edge, colours.ink
