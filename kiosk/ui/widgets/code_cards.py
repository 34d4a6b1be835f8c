"""One thing more, with one's own phone: a code for every way that has a link."""

from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole
from kiosk.ui.widgets.channel import Channel
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.qr import QrCode

# A post of 33 characters makes 29 modules, 37 with their margin: 4 px each and
# the frame, 3 px where there is little room.
_CARD, _SMALL_CARD = 152, 114
_GAP = 16


class CodeCards(QWidget):
    """Paper below a hairline, the codes in equal columns."""

    def __init__(self, look: Look, channels: tuple[Channel, ...]) -> None:
        super().__init__()
        self._look = look
        self._below = look.portrait or look.text_scale > 1
        column = QVBoxLayout(self)
        pad = look.px(12 if look.compact else 24)
        foot = look.px(12 if look.compact else 14)
        column.setContentsMargins(look.margin, pad, look.margin, foot)
        column.setSpacing(look.px(8 if look.compact else 16))
        column.addLayout(self._head())
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(_GAP))
        grid.setVerticalSpacing(look.px(_GAP))
        columns = self._columns(len(channels))
        whole = look.px(720 if look.portrait else 1024 if look.compact else 1280)
        whole -= 2 * look.margin + (columns - 1) * look.px(_GAP)
        for place, each in enumerate(channels):
            grid.addWidget(
                self._card(each, whole // columns), place // columns, place % columns
            )
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
        said = words(N_("Do one thing more, with your own phone"))
        head.addWidget(Prose(look, said, TextRole.LEAD_BOLD), 1)
        unseen = Prose(look, words(N_("The kiosk sees nothing of it.")))
        head.addWidget(unseen.in_colour(look.colours.ink2))
        return head

    def _card(self, channel: Channel, wide: int) -> QWidget:
        """The code, and beside it what it does; all of it `wide` px."""
        look, cell = self._look, QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        gap = look.px(8 if look.compact else 12)
        row.setSpacing(gap)
        size = _SMALL_CARD if look.compact else _CARD
        code = QrCode(look, channel.link, channel.line(look.words), size)
        row.addWidget(code)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        if not look.compact:
            words.addWidget(Icon(look, channel.way.icon))
            words.addSpacing(look.px(4))
        said = look.words(channel.way.message)
        words.addWidget(Prose(look, said, TextRole.BODY_BOLD))
        room = wide - code.width() - gap
        address = _halved(channel.words, look.font(TextRole.BODY), room)
        where = Prose(look, address)
        words.addWidget(where.in_colour(look.colours.ink2))
        words.addStretch(1)
        row.addLayout(words, 1)
        return cell


def _halved(address: str, font: QFont, room: int) -> str:
    """An address too long for the room on two lines, parted where a name begins."""
    if " " in address or QFontMetricsF(font).horizontalAdvance(address) + 2 <= room:
        return address
    middle = len(address) / 2
    places = range(2, len(address) - 1)
    parts = [each for each in places if _begins(address[each - 1], address[each])]
    at = min(parts or places, key=lambda each: abs(each - middle))
    return f"{address[:at]}\n{address[at:]}"


def _begins(before: str, after: str) -> bool:
    return (before.islower() and after.isupper()) or before in "@._-/"
