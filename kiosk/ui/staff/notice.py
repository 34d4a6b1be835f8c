"""Something that is wrong, in a frame of its own colour."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.art.icon import Icon
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Notice(QWidget):
    """What has happened, what to do about it, and the buttons that do it."""

    def __init__(
        self, look: Look, title: str, words: str, *buttons: QWidget, wide: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        way = QBoxLayout.Direction
        beside = wide and not look.portrait and look.text_scale <= 1.25
        row = QBoxLayout(way.LeftToRight if beside else way.TopToBottom, self)
        row.setContentsMargins(look.px(20), look.px(12), look.px(16), look.px(12))
        row.setSpacing(look.px(16))
        said = QVBoxLayout()
        said.setSpacing(look.px(4))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        warn = look.colours.warn
        role = TextRole.BODY_BOLD
        head.addWidget(Icon(look, "warn", colour=warn), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Prose(look, title, role).in_colour(warn), 1)
        said.addLayout(head)
        self._words = Prose(look, words)
        said.addWidget(self._words)
        said.addStretch(1)
        row.addLayout(said, 1)
        keys = QHBoxLayout()
        keys.setSpacing(look.px(12))
        for each in buttons:
            keys.addWidget(each)
        if buttons:
            row.addLayout(keys)

    def say(self, words: str) -> None:
        """Say something else below the title."""
        self._words.say(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground and the frame of a warning."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look.px(2)
        painter.setPen(QPen(look.colours.warn, width))
        painter.setBrush(look.colours.warn_ground)
        half = width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.px(8), look.px(8))
