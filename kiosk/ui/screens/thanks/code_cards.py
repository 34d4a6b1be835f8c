"""One thing more, with one's own phone: a code for every way that has a link."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.letters.ways.channels import Channel
from kiosk.ui.art.icon import Icon
from kiosk.ui.art.qr import QrCode
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.screens.thanks.address_lines import fits, in_lines
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

# A post of 33 characters makes 29 modules, 37 with their margin: 4 px each and
# the frame, 3 px where the room is needed for the words.
_CARD, _SMALL_CARD = 152, 114
_GAP = 16


class CodeCards(QWidget):
    """Paper below a hairline, the codes in equal columns; `wanted` asks for more."""

    wanted = Signal()

    def __init__(self, look: Look, channels: tuple[Channel, ...]) -> None:
        super().__init__()
        self._look = look
        self._below = look.text_scale > (1 if look.portrait else 1.2)
        column = QVBoxLayout(self)
        # The button of the head is higher than its words: it takes their air.
        pad = look.px(2 if look.compact else 12)
        foot = look.px(2 if look.compact else 14)
        column.setContentsMargins(look.margin, pad, look.margin, foot)
        column.setSpacing(0 if look.compact else look.px(6))
        column.addLayout(self._head())
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(_GAP))
        grid.setVerticalSpacing(look.px(_GAP))
        columns = self._columns(len(channels))
        whole = look.px(720 if look.portrait else 1024 if look.compact else 1280)
        whole -= 2 * look.margin + (columns - 1) * look.px(_GAP)
        wide = whole // columns
        size = self._size(channels, wide)
        for place, each in enumerate(channels):
            card = self._card(each, wide, size)
            grid.addWidget(card, place // columns, place % columns)
        for place in range(columns):
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        column.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper and the hairline."""
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.colours.paper)
        painter.fillRect(0, 0, self.width(), look.rule, look.colours.line)

    def _columns(self, count: int) -> int:
        """Two in portrait, three of large text, else four, three if that is all."""
        look = self._look
        if look.portrait:
            return 2
        return 4 if count > 3 and look.text_scale == 1 else 3

    def _head(self) -> QBoxLayout:
        look, words = self._look, self._look.words
        way = QBoxLayout.Direction
        head = QBoxLayout(way.TopToBottom if self._below else way.LeftToRight)
        head.setSpacing(0 if self._below else look.px(24))
        said = words(N_("One more thing, on your own phone"))
        middle = Qt.AlignmentFlag.AlignVCenter
        head.addWidget(Prose(look, said, TextRole.LEAD_BOLD), 1, middle)
        more = Button(look, words(N_("Show me how")), Kind.SMALL, icon_after="right")
        more.clicked.connect(self.wanted)
        head.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        return head

    @property
    def _between(self) -> int:
        """Px from a code to its words."""
        return self._look.px(8 if self._look.compact else 12)

    def _size(self, channels: tuple[Channel, ...], wide: int) -> int:
        """Large codes, unless rows or addresses need the room of small ones."""
        look = self._look
        if look.compact or (look.portrait and len(channels) > 2):
            return _SMALL_CARD
        room = wide - look.px(_CARD) - self._between
        font = look.font(TextRole.BODY)
        large = all(fits(each.words, font, room) for each in channels)
        return _CARD if large else _SMALL_CARD

    def _card(self, channel: Channel, wide: int, size: int) -> QWidget:
        """Whom it reaches, the code, and beside it what it does; all `wide` px."""
        look, cell = self._look, QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if channel.whom:
            whom = in_lines(channel.whom, look.font(TextRole.BODY_BOLD), wide)
            column.addWidget(Prose(look, whom, TextRole.BODY_BOLD))
        row = QHBoxLayout()
        row.setSpacing(self._between)
        code = QrCode(look, channel.link, channel.line(look.words), size)
        row.addWidget(code)
        row.addLayout(self._words(channel, wide - code.width() - self._between), 1)
        column.addLayout(row)
        column.addStretch(1)
        return cell

    def _words(self, channel: Channel, room: int) -> QVBoxLayout:
        """The way and the address, in `room` px."""
        look, words = self._look, QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        if not look.compact:
            words.addWidget(Icon(look, channel.way.icon))
            words.addSpacing(look.px(4))
        said = look.words(channel.way.message)
        words.addWidget(Prose(look, said, TextRole.BODY_BOLD))
        where = Prose(look, in_lines(channel.words, look.font(TextRole.BODY), room))
        words.addWidget(where.in_colour(look.colours.ink2))
        words.addStretch(1)
        return words
