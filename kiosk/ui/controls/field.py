"""A field of one line: plain text, no menu, no drag and drop."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit

from kiosk.model.limits import ADDRESS_LINE
from kiosk.ui.controls.keyboard_key import KeyboardKey
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

# What an editor wishes for of a keyboard that makes capitals by itself.
CAPITALS, WORDS = "capitals", "words"


class Field(QLineEdit):
    """What a visitor types, 64 high; `hint` stands in it while it is empty.

    `names` asks for a capital at each word. The key of the on-screen keyboard stands
    at its end, where there is one.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        text: str = "",
        hint: str = "",
        *,
        names: bool = False,
    ) -> None:
        super().__init__(text)
        self._look, self._hint = look, hint
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.setFont(look.font(TextRole.FIELD))
        self.setFrame(False)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMaxLength(ADDRESS_LINE)
        if names:
            self.setProperty(CAPITALS, WORDS)
        self._key = KeyboardKey(look, self) if look.keyboard else None
        if self._key is not None:
            self._key.setParent(self)
        self._make_room()
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        grey, words = QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text
        palette.setColor(grey, words, look.colours.disabled_text)
        self.setPalette(palette)

    def show_hint(self, hint: str) -> None:
        """Let another hint stand in it while it is empty."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.update()

    def _make_room(self) -> None:
        """Between the frame and the key."""
        look, side = self._look, self._look.px(18)
        key = self._key.sizeHint().width() + look.gap if self._key else side
        self.setTextMargins(look.margins(side, 0, key, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the trailing end."""
        super().resizeEvent(event)
        if self._key is not None:
            key, rim = self._key.sizeHint(), self._look.px(4)
            x = rim if self._look.rtl else self.width() - key.width() - rim
            middle = (self.height() - key.height()) // 2
            self._key.setGeometry(x, middle, key.width(), key.height())

    def sizeHint(self) -> QSize:
        """64 high, or what larger text needs."""
        height = self._look.leading(TextRole.FIELD) + 2 * self._look.gap
        least = self._look.px(56 if self._look.compact else 64)
        return QSize(self._look.px(240), max(least, height))

    def minimumSizeHint(self) -> QSize:
        """As high, and wide enough for a short name."""
        return QSize(self._look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame below Qt's own words and caret, then the hint."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, width = self._edge()
        half = width / 2
        painter.setPen(QPen(edge, width))
        painter.setBrush(
            look.colours.paper if self.isEnabled() else Qt.BrushStyle.NoBrush
        )
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.px(6), look.px(6))
        if not self.text() and self._hint:
            painter.setFont(look.font(TextRole.PLACEHOLDER))
            painter.setPen(look.colours.placeholder)
            side = look.px(20)
            room = self.rect().adjusted(side, 0, -side, 0)
            where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(room, where, self._hint)
        painter.end()
        super().paintEvent(event)

    def _edge(self) -> tuple[QColor, int]:
        colours, px = self._look.colours, self._look.px
        if not self.isEnabled():
            return colours.disabled_edge, px(2)
        if self.hasFocus():
            return colours.accent, px(3)
        return (colours.ink if self.underMouse() else colours.edge), px(2)
