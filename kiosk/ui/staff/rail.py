"""The rail: where one is, the pages that there are, and the ways out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.staff.answers import Answer
from kiosk.ui.access.roles import Role, give_role, show_chosen
from kiosk.ui.art.icon import Icon
from kiosk.ui.controls.card import let_through
from kiosk.ui.controls.plain_button import PlainButton
from kiosk.ui.frame.flow_row import FlowRow
from kiosk.ui.frame.focus import ring_inside
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

# The rail is ink in every look; 13:1 on it.
_TEXT, _ON, _ON_GROUND = "#E6DFD0", "#FFFFFF", "#34302A"
# The widths of the rail in px at factor 1, as the text grows.
_WIDE, _WIDEST = 256, 400


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the rail; without an answer it only says where one is."""

    icon: str
    words: str
    answer: Answer | None
    on: bool = False


class RailItem(PlainButton):
    """One line: the page that is shown is bold, on a lighter ground with a bar."""

    def __init__(self, look: Look, item: Item) -> None:
        super().__init__()
        self._look, self.is_on = look, item.on
        self.setAccessibleName(item.words)
        give_role(self, Role.Button)
        show_chosen(self, chosen=item.on)
        ring_inside(self, look.px(4), pale=True)
        colour = QColor(_ON if item.on else _TEXT)
        row = QHBoxLayout(self)
        pad = look.px(28 if not look.portrait else 20)
        row.setContentsMargins(look.margins(pad, look.gap, look.px(12), look.gap))
        row.setSpacing(look.px(16))
        row.addWidget(Icon(look, item.icon, colour=colour))
        role = TextRole.BODY_BOLD if item.on else TextRole.BODY
        wrap = not look.portrait
        words = Prose(look, item.words, role, wrap=wrap).in_colour(colour)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        let_through(row)
        self.setMinimumHeight(look.px(56))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def widest(self) -> int:
        """How wide it is with its words in one line."""
        return self._row().totalSizeHint().width()

    def sizeHint(self) -> QSize:
        """What a finger needs, or its words in the width that it has."""
        row, least = self._row(), self._look.px(56)
        if self._look.portrait:
            return QSize(row.totalSizeHint().width(), least)
        wide = self.width() or least
        return QSize(wide, max(row.totalHeightForWidth(wide), least))

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return not self._look.portrait

    def heightForWidth(self, width: int) -> int:
        """Its words at this width, 56 at least."""
        return max(self._row().totalHeightForWidth(width), self._look.px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of what is on, pressed or under the mouse, and the bar."""
        painter, look = QPainter(self), self._look
        if self.is_on or self.isDown() or self.underMouse():
            painter.fillRect(self.rect(), QColor(_ON_GROUND))
        if self.is_on:
            wide = look.px(4)
            x = self.width() - wide if look.rtl else 0
            painter.fillRect(QRectF(x, 0, wide, self.height()), QColor(_ON))

    def _row(self) -> QHBoxLayout:
        found = self.layout()
        assert isinstance(found, QHBoxLayout)  # noqa: S101 - set in __init__
        return found


class Rail(QWidget):
    """Title and day, pages from the top, ways out at the foot; a band in portrait."""

    answered = Signal(object)

    def __init__(
        self, look: Look, day: str, pages: Sequence[Item], ways: Sequence[Item]
    ) -> None:
        super().__init__()
        self._look = look
        every = [[self._item(each) for each in those] for those in (pages, ways)]
        column = QVBoxLayout(self)
        column.setSpacing(0)
        head = self._head(day)
        column.setContentsMargins(0, look.px(24), 0, look.px(24))
        column.addLayout(head)
        column.addSpacing(look.px(24 if not look.compact else 12))
        if look.portrait:
            row = FlowRow(None, 0)
            for each in (*every[0], *every[1]):
                row.addWidget(each)
            column.addLayout(row)
            return
        for each in every[0]:
            column.addWidget(each)
        column.addStretch(1)
        for each in every[1]:
            column.addWidget(each)
        widest = max(each.widest() for each in (*every[0], *every[1]))
        wide = min(max(look.px(_WIDE), widest), look.px(_WIDEST))
        self.setFixedWidth(wide)

    def first_stop(self) -> RailItem:
        """Where the keyboard begins: the page that is shown, else the first."""
        every = self.findChildren(RailItem)
        return next((each for each in every if each.is_on), every[0])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """All of it in ink."""
        QPainter(self).fillRect(self.rect(), self._look.colours.ink)

    def _head(self, day: str) -> QVBoxLayout:
        look, column = self._look, QVBoxLayout()
        side = look.px(28)
        column.setContentsMargins(side, 0, look.px(12), 0)
        column.setSpacing(look.px(2))
        # The program's own name is no message.
        title = Prose(look, "Letter Kiosk", TextRole.BRAND)
        column.addWidget(title.in_colour(QColor(_ON)))
        column.addWidget(Prose(look, day, TextRole.LETTER).in_colour(QColor(_TEXT)))
        return column

    def _item(self, item: Item) -> RailItem:
        line = RailItem(self._look, item)
        if item.answer is not None:
            line.clicked.connect(partial(self._say, item.answer))
        return line

    def _say(self, answer: Answer, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self.answered.emit(answer)
