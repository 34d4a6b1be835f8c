"""The parts that the stages of printing are made of."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.art.icon import Icon
from kiosk.ui.art.rule import Rule
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

# More than anybody reads while they wait; hundreds hold up the window for seconds.
_MOST_LISTED = 24


class ProgressBar(QWidget):
    """A bar of ink: `done` from 0 to 1, or None while nobody knows."""

    def __init__(self, look: Look, done: float | None) -> None:
        super().__init__()
        self._look, self._done = look, done
        self.setFixedHeight(look.px(12))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_role(self, Role.ProgressBar)
        self.setAccessibleName(look.words(N_("Printing")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track, and what is done of it."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = look.px(2)
        painter.setBrush(look.colours.line)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        part = 0.35 if self._done is None else self._done
        wide = self.width() * part
        x = self.width() - wide if look.rtl else 0
        painter.setBrush(look.colours.ink)
        painter.drawRoundedRect(QRectF(x, 0, wide, self.height()), radius, radius)


def paired(look: Look, words: str, count: str) -> QWidget:
    """A sentence and, at the end of its line, a number in bold."""
    pair = QWidget()
    give_role(pair, Role.Grouping)
    pair.setAccessibleName(f"{words} {count}".strip())
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Prose(look, words, TextRole.LEAD).in_colour(look.colours.ink2), 1)
    row.addWidget(Prose(look, count, TextRole.LEAD_BOLD, wrap=False))
    return pair


def listed(look: Look, things: Sequence[str], state: str) -> QWidget:
    """Everything that is printed and how it stands, ruled; of very many the first."""
    table = QWidget()
    give_role(table, Role.List)
    table.setAccessibleName(look.words(N_("What will be printed")))
    column = QVBoxLayout(table)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Rule(look))
    more = len(things) - _MOST_LISTED
    shown = things if more <= 1 else things[:_MOST_LISTED]
    rows = [_row(look, each, state) for each in shown]
    if more > 1:
        words = look.words(N_("and {count} more"))
        rows.append(_row(look, words.format(count=more), ""))
    for row in rows:
        column.addWidget(row)
        column.addWidget(Rule(look))
    return table


def _row(look: Look, words: str, state: str) -> QWidget:
    """One of what is printed, with a tick where something is said of it."""
    line = QWidget()
    line.setMinimumHeight(look.px(44 if look.compact else 56))
    give_role(line, Role.ListItem)
    line.setAccessibleName(", ".join(filter(None, (words, state))))
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(16))
    middle = Qt.AlignmentFlag.AlignVCenter
    if state:
        row.addWidget(Icon(look, "check"), 0, middle)
    row.addWidget(Prose(look, words), 1, middle)
    said = Prose(look, state, wrap=False).in_colour(look.colours.ink2)
    row.addWidget(said, 0, middle)
    return line


def numbered(look: Look, steps: Sequence[tuple[str, str]]) -> QWidget:
    """Plain steps with large figures, ruled."""
    table = QWidget()
    give_role(table, Role.List)
    column = QVBoxLayout(table)
    column.setContentsMargins(0, 0, 0, 0)
    gap = look.px(8 if look.compact else 16)
    column.setSpacing(gap)
    for number, (words, more) in enumerate(steps, start=1):
        column.addWidget(Rule(look))
        row = QHBoxLayout()
        row.setSpacing(look.px(24))
        figure = Prose(look, str(number), TextRole.STAGE, wrap=False)
        figure.setMinimumWidth(look.px(24))
        row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(Prose(look, words, TextRole.LEAD_BOLD))
        lines.addWidget(Prose(look, more).in_colour(look.colours.ink2))
        row.addLayout(lines, 1)
        column.addLayout(row)
    return table


class Safe(QWidget):
    """A promise: what is safe whatever the printer does."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        row.setSpacing(look.px(16))
        row.addWidget(Icon(look, "shield"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Prose(look, words, TextRole.LEAD), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper in a hairline."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colours.line)
        painter.setBrush(look.colours.paper)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, look.px(8), look.px(8))
