"""The rows of Printer and paper: a printer to choose, a pile, a kept letter."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.access.roles import Role, give_role, show_chosen
from kiosk.ui.controls.card import let_through
from kiosk.ui.controls.plain_button import PlainButton
from kiosk.ui.staff.printer.value import Choice, Level
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class PrinterRow(PlainButton):
    """A printer with a ring before it; the one that is used has a dot in it.

    A press on another one chooses it: no arrow key does, since what is not paper yet is
    cancelled on the one before.
    """

    def __init__(self, look: Look, choice: Choice) -> None:
        super().__init__()
        self._look, self._choice = look, choice
        said = f"{choice.name}. {choice.said}" if choice.said else choice.name
        self.setAccessibleName(said)
        give_role(self, Role.RadioButton)
        show_chosen(self, chosen=choice.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        start = look.px(36 + 12)
        row.setContentsMargins(look.margins(start, look.px(6), 0, look.px(6)))
        column = QVBoxLayout()
        column.setSpacing(0)
        role = TextRole.BODY_BOLD if choice.chosen else TextRole.BODY
        column.addWidget(Prose(look, choice.name, role))
        colours = look.colours
        if choice.said:
            tone = colours.warn if choice.wrong else colours.ink2
            column.addWidget(Prose(look, choice.said).in_colour(tone))
        row.addLayout(column, 1)
        let_through(row)

    def sizeHint(self) -> QSize:
        """Its words, 56 at least."""
        return self._row().totalSizeHint().expandedTo(self._least())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self._row().totalMinimumSize().expandedTo(self._least())

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Its words at this width."""
        return max(self._row().totalHeightForWidth(width), self._look.px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring, and the dot of the one that is used."""
        painter, look, colours = QPainter(self), self._look, self._look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown() or self.underMouse():
            fill = colours.pressed if self.isDown() else colours.hover
            painter.fillRect(self.rect(), fill)
        chosen, radius = self._choice.chosen, look.px(15)
        x = self.width() - radius - look.px(2) if look.rtl else radius + look.px(2)
        middle = QPointF(x, self.height() / 2)
        edge = colours.ink if chosen else colours.edge
        painter.setPen(QPen(edge, look.px(3 if chosen else 2)))
        painter.setBrush(colours.paper)
        painter.drawEllipse(middle, radius, radius)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.ink)
            painter.drawEllipse(middle, look.px(7), look.px(7))

    def _least(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(56))

    def _row(self) -> QHBoxLayout:
        found = self.layout()
        assert isinstance(found, QHBoxLayout)  # noqa: S101 - set in __init__
        return found


class PileRow(QWidget):
    """A pile: its name, how much is left in words and as a bar, and what changes it."""

    def __init__(self, look: Look, level: Level, change: QWidget) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(4), 0, look.px(4))
        column.setSpacing(look.px(4))
        self._name = Prose(look, level.name, TextRole.LEAD_BOLD, wrap=False)
        self._said = Prose(look, level.said, wrap=look.text_scale > 1.25)
        way = QBoxLayout.Direction
        wide = look.text_scale <= 1.25
        head = QBoxLayout(way.LeftToRight if wide else way.TopToBottom)
        head.setSpacing(look.px(16) if wide else 0)
        head.addWidget(self._name)
        if wide:
            head.addStretch(1)
        head.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self._bar = _Bar(look, level)
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(change)
        column.addLayout(head)
        column.addLayout(row)
        self.show_level(level)

    def show_level(self, level: Level) -> None:
        """Show another one; few are in the colour of warnings."""
        colours = self._look.colours
        self._said.say(level.said)
        self._said.in_colour(colours.warn if level.low else colours.ink2)
        self._name.in_colour(colours.warn if level.low else colours.ink)
        self._bar.show_level(level)


class _Bar(QWidget):
    """How full a pile is; the words beside it say the same."""

    def __init__(self, look: Look, level: Level) -> None:
        super().__init__()
        self._look, self._level = look, level
        self.setFixedHeight(look.px(12))
        self.setMinimumWidth(look.px(80))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_level(self, level: Level) -> None:
        """Show another one."""
        self._level = level
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A frame, and in it what is left."""
        painter, look, level = QPainter(self), self._look, self._level
        colours = look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = colours.warn if level.low else colours.ink
        painter.setPen(QPen(tone, look.px(1)))
        painter.setBrush(colours.paper)
        half = look.px(1) / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.px(2), look.px(2))
        if level.share is not None:
            full = QRectF(box)
            full.setWidth(box.width() * max(0.0, min(level.share, 1.0)))
            if look.rtl:
                full.moveRight(box.right())
            painter.fillRect(full, tone)
