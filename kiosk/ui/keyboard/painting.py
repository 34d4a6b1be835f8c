"""Paint keys: dark, white letters, inverted while pressed, Done in blue ink."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from kiosk.ui.keyboard.geometry import Placed
from kiosk.ui.keyboard.keys.board import Act, Key
from kiosk.ui.theme.icons import paint_icon
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_ICON = 28
# Of a key's width, what its face takes at most.
_FULL = 0.86


class State(Enum):
    """How a key is just now; ON is shift for one letter."""

    UP = auto()
    DOWN = auto()
    ON = auto()


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of the keyboard (the tokens `keyboard / key / special key`)."""

    panel: QColor
    key: QColor
    special: QColor
    letter: QColor
    done: QColor
    outline: QColor | None


def ink_for(look: Look) -> Ink:
    """White letters, 11.7:1 or more; with high contrast white outlines on black."""
    if look.contrast:
        black, white = QColor("#000000"), QColor("#FFFFFF")
        return Ink(black, black, black, white, look.colours.accent, white)
    return Ink(
        panel=QColor("#1C1A17"),
        key=QColor("#3B372F"),
        special=QColor("#2A2721"),
        letter=QColor("#FFFEFB"),
        done=look.colours.accent,
        outline=None,
    )


@dataclass(frozen=True, slots=True)
class KeyPainter:
    """Paints one key at a time with the colours, faces and words of a look."""

    look: Look
    ink: Ink

    def paint(self, painter: QPainter, placed: Placed, state: State) -> None:
        """A key with its face."""
        letter, ground = self.ink.letter, self._ground(placed.key)
        if state is State.DOWN:
            letter, ground = ground, letter
        outline = self.ink.letter if state is State.ON else self.ink.outline
        painter.setPen(QPen(outline, self.look.px(2)) if outline else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        inset = self.look.px(2) / 2 if outline else 0.0
        box = placed.box.adjusted(inset, inset, -inset, -inset)
        radius = self.look.px(6)
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(letter)
        self._face(painter, placed, letter)

    def _ground(self, key: Key) -> QColor:
        if key.act is Act.DONE:
            return self.ink.done
        return self.ink.key if key.act is Act.TEXT else self.ink.special

    def _face(self, painter: QPainter, placed: Placed, colour: QColor) -> None:
        key, box = placed.key, placed.box
        label = self.look.words(key.label) if key.translated else key.label
        side = min(self.look.px(_ICON), box.height() / 2)
        if not label:
            square = QRectF(box.topLeft(), QSizeF(side, side))
            square.moveCenter(box.center())
            paint_icon(painter, key.icon, square, colour)
            return
        painter.setFont(_fitting(self._font(key, box), label, box.width()))
        gap = self.look.px(12)
        text = painter.fontMetrics().horizontalAdvance(label)
        # A long word says it without the icon.
        if not key.icon or text + gap + side > box.width() * _FULL:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
            return
        left = box.center().x() - (text + gap + side) / 2
        words = QRectF(left, box.top(), text + gap, box.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, label)
        top = box.center().y() - side / 2
        paint_icon(painter, key.icon, QRectF(words.right(), top, side, side), colour)

    def _font(self, key: Key, box: QRectF) -> QFont:
        """Letters as large as the key lets them be, words as on other buttons."""
        if key.act is Act.DONE:
            return self.look.font(TextRole.PRIMARY)
        font = self.look.font(TextRole.LEAD)
        if len(key.label) == 1:
            wanted = self.look.px(27) * self.look.text_scale
            font.setPixelSize(round(min(wanted, box.height() * 0.5, box.width() * 0.6)))
        return font


def _fitting(font: QFont, label: str, width: float) -> QFont:
    """The font, smaller where a long word would touch the edges of its key."""
    wide = QFontMetricsF(font).horizontalAdvance(label)
    if wide > width * _FULL:
        font.setPixelSize(max(12, round(font.pixelSize() * width * _FULL / wide)))
    return font
