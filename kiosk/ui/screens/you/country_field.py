"""A field that opens the list of countries."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from kiosk.ui.controls.plain_button import PlainButton
from kiosk.ui.theme.icons import paint_icon
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class CountryField(PlainButton):
    """Looks like a field with a chevron; `name` is what it asks for."""

    def __init__(self, look: Look, name: str, text: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self.setFont(look.font(TextRole.FIELD))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another country."""
        self.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")

    def sizeHint(self) -> QSize:
        """As high as a field."""
        height = self._look.leading(TextRole.FIELD) + 2 * self._look.gap
        least = self._look.px(56 if self._look.compact else 64)
        return QSize(self._look.px(200), max(least, height))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a short name."""
        return QSize(self._look.px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, name and chevron."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        look, size = self._look, self._look.px(28)
        inset = look.px(20)
        x = inset if look.rtl else self.width() - inset - size
        at = QRectF(x, (self.height() - size) / 2, size, size)
        paint_icon(painter, "down", at, look.colours.ink)
        self._paint_name(painter, inset, inset + size + look.gap)

    def _paint_frame(self, painter: QPainter) -> None:
        look, colours = self._look, self._look.colours
        wide = look.px(2)
        edge = colours.ink if self.underMouse() or self.isDown() else colours.edge
        painter.setPen(QPen(edge, wide))
        painter.setBrush(colours.pressed if self.isDown() else colours.paper)
        half = wide / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.px(6), look.px(6))

    def _paint_name(self, painter: QPainter, start: int, end: int) -> None:
        rtl = self._look.rtl
        left, right = (end, start) if rtl else (start, end)
        room = self.rect().adjusted(left, 0, -right, 0)
        painter.setPen(self._look.colours.ink)
        painter.setFont(self.font())
        elide = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(self.text(), elide, room.width())
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        where = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, where, words)
