"""Buttons: primary (one a screen), secondary, quiet; painted, no style sheet."""

from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kiosk.frozen import dataclass
from kiosk.ui.theme.icons import paint_icon
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


@dataclass(frozen=True)
class Shape:
    """Height, padding and icon in px at factor 1, and how the words are set."""

    height: int
    pad: int
    icon: int
    role: TextRole
    compact: int


class Kind(Enum):
    """What a button is for."""

    START = Shape(72, 50, 30, TextRole.START, 64)
    PRIMARY = Shape(64, 32, 28, TextRole.PRIMARY, 56)
    SECONDARY = Shape(56, 24, 28, TextRole.LEAD, 48)
    QUIET = Shape(56, 16, 26, TextRole.LEAD, 48)
    SMALL = Shape(48, 14, 22, TextRole.BODY, 48)
    BARE = Shape(48, 8, 24, TextRole.BODY, 48)


_SOLID = (Kind.START, Kind.PRIMARY)
_FRAMED = (Kind.SECONDARY, Kind.SMALL)
_ENTERS = QEvent.Type.HoverEnter
_LEAVES = frozenset({QEvent.Type.HoverLeave, QEvent.Type.TouchEnd})
# From this scale of text on.
_LARGE = 1.5
_QUIET = (Kind.QUIET, Kind.BARE)


class Button(QPushButton):
    """A push button with every state of the tokens' table.

    `icon` stands before the words, `icon_after` behind them; both mirror with the
    direction of reading. The words are its accessible name unless set otherwise.
    """

    def __init__(
        self,
        look: Look,
        words: str,
        kind: Kind,
        *,
        icon: str = "",
        icon_after: str = "",
    ) -> None:
        super().__init__(words)
        self.look, self.kind = look, kind
        self._icon, self._icon_after = icon, icon_after
        self._hovered = False
        self.setFont(look.font(kind.value.role))
        self.setAccessibleName(words)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Words, icons and padding; 48 by 48 at least."""
        shape = self.kind.value
        least = shape.compact if self.look.compact else shape.height
        height = max(self.look.px(least), self.look.leading(shape.role) + self.look.gap)
        pad = 0 if not self.text() else self._pad()
        return QSize(max(self._content() + 2 * pad, self.look.px(48)), height)

    def minimumSizeHint(self) -> QSize:
        """Less padding; one with an icon before its words may do without them.

        A framed one does so where text is large, or a row of them would have no room.
        """
        hint = self.sizeHint()
        if self.text():
            hint.setWidth(min(hint.width(), self._content() + 2 * self.look.px(12)))
        large = self.look.text_scale >= _LARGE and self.kind in _FRAMED
        if (self.kind in _QUIET or large) and self._icon:
            hint.setWidth(self.look.px(56))
        return hint

    def set_icon(self, name: str) -> None:
        """Put another icon before the words."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def shows_words(self) -> bool:
        """Whether there is room for its words; else its icon stands alone."""
        return not self._icon or self.width() >= self._content()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Every point of it is the target."""
        return self.rect().contains(pos)

    def event(self, event: QEvent) -> bool:
        """Follow the mouse: a finger never hovers."""
        kind = event.type()
        if kind == _ENTERS:
            self._hovered = True
        if kind in _LEAVES:
            self._hovered = False
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, border, words and icons of the state it is in."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge = self._grounds()
        self._paint_ground(painter, fill, edge)
        self._paint_words(painter, self._ink())

    def _pad(self) -> int:
        pad = self.kind.value.pad
        return self.look.px(pad * 0.75 if self.look.compact else pad)

    def _content(self) -> int:
        """The width of words and icons with the gaps between them."""
        metrics = QFontMetricsF(self.font())
        words = metrics.horizontalAdvance(self.text())
        icons = sum(self._icon_box() for each in (self._icon, self._icon_after) if each)
        gaps = sum(bool(each) for each in (self._icon, self.text(), self._icon_after))
        return round(words + icons + (gaps - 1) * self._space()) + 2

    def _icon_box(self) -> int:
        scale = min(self.look.text_scale, 1.15)
        return round(self.look.px(self.kind.value.icon) * scale)

    def _space(self) -> int:
        return self.look.px(12)

    def _pressed(self) -> bool:
        return self.isDown() or (self.isCheckable() and self.isChecked())

    def _grounds(self) -> tuple[QColor | None, QColor | None]:
        """Fill and border of the state it is in."""
        colours = self.look.colours
        solid, framed = self.kind in _SOLID, self.kind in _FRAMED
        if not self.isEnabled():
            frame = colours.disabled_edge if framed or self.look.contrast else None
            return colours.disabled_ground if solid else None, frame
        if self._pressed():
            fill = colours.accent_pressed if solid else colours.pressed
            return fill, colours.ink if framed else None
        if self._hovered:
            fill = colours.accent_hover if solid else colours.hover
            return fill, colours.ink if framed else None
        if solid:
            return colours.accent, None
        return (colours.paper, colours.edge) if framed else (None, None)

    def _ink(self) -> QColor:
        colours = self.look.colours
        if not self.isEnabled():
            return colours.disabled_text
        return colours.on_accent if self.kind in _SOLID else colours.ink

    def _paint_ground(
        self, painter: QPainter, fill: QColor | None, edge: QColor | None
    ) -> None:
        width = self.look.px(2)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if edge is not None:
            painter.setPen(QPen(edge, width))
            box = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        if fill is not None or edge is not None:
            painter.drawRoundedRect(box, self.look.px(6), self.look.px(6))

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        if not self.shows_words():
            self._paint_icon_alone(painter, ink)
            return
        rtl, size = self.look.rtl, self._icon_box()
        parts = [(self._icon, size), ("", 0), (self._icon_after, size)]
        x = (self.width() - self._content()) / 2 + 1
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        painter.setPen(ink)
        painter.setFont(self.font())
        for name, width in reversed(parts) if rtl else parts:
            if name:
                box = QRectF(x, (self.height() - width) / 2, width, width)
                self._paint_icon(painter, name, box, ink)
                x += width + self._space()
            elif not width and self.text():
                box = QRectF(x, 0, words + 2, self.height())
                middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
                painter.drawText(
                    box, middle | Qt.AlignmentFlag.AlignAbsolute, self.text()
                )
                x += words + self._space()

    def _paint_icon_alone(self, painter: QPainter, ink: QColor) -> None:
        """What is left of a quiet button where there is no room for words."""
        box = QRectF(0, 0, self._icon_box(), self._icon_box())
        box.moveCenter(QRectF(self.rect()).center())
        self._paint_icon(painter, self._icon, box, ink)

    def _paint_icon(
        self, painter: QPainter, name: str, box: QRectF, ink: QColor
    ) -> None:
        """An icon; "Aa" is two letters of the letter's own face."""
        if name != "Aa":
            paint_icon(painter, name, box, ink, rtl=self.look.rtl)
            return
        painter.setFont(self.look.font(TextRole.BRAND))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(box, flags, name)
        painter.setFont(self.font())
