"""Words on a screen: plain text with a leading, wrapped, elided by lines."""

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.direction import direction
from kiosk.ui.access.heading import as_heading, renew_heading
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_NO_LIMIT = 10_000
_TITLES = frozenset({TextRole.WELCOME, TextRole.CASE_TITLE, TextRole.TITLE})


# The words of each line and where it starts.
_Lines = tuple[tuple[str, float], ...]


def direction_of(text: str, language: str = "") -> Qt.LayoutDirection:
    """The direction of a paragraph in a language, as Qt says it."""
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    return right if direction(text, language) else left


def base_line(look: Look, role: TextRole) -> int:
    """Px from the top of a text to its first base line."""
    metrics = QFontMetricsF(look.font(role))
    rest = look.leading(role) - metrics.ascent() - metrics.descent()
    return round(rest / 2 + metrics.ascent())


class Prose(QLabel):
    """A label that wraps, with the leading of its role (QLabel has none).

    `lines` limits it: what does not fit ends in an ellipsis. `wrap=False` keeps
    one line that never elides. Its text is what a screen reader says; titles are
    headings to it.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        role: TextRole = TextRole.BODY,
        *,
        lines: int = _NO_LIMIT,
        wrap: bool = True,
    ) -> None:
        super().__init__()
        self._look, self._role = look, role
        self._lines, self._wrap = lines, wrap
        self._colour = look.colours.ink
        self._align = Qt.AlignmentFlag.AlignLeading
        # By width: a layout asks for several, in turn and again.
        self._set: dict[int, _Lines] = {}
        self.setFont(look.font(role))
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)
        if role in _TITLES:
            as_heading(self)

    def in_colour(self, colour: QColor) -> "Prose":
        """The same label in another colour."""
        self._colour = colour
        self.update()
        return self

    def centred(self) -> "Prose":
        """The same label with its lines in the middle."""
        self._align = Qt.AlignmentFlag.AlignHCenter
        self._set.clear()
        return self

    def say(self, text: str) -> None:
        """Show other words."""
        if text != self.text():
            self._set.clear()
            self.setText(text)
            self.updateGeometry()
            renew_heading(self)

    def show_lines(self, lines: int) -> None:
        """Show at most so many lines."""
        if lines != self._lines:
            self._lines = lines
            self._set.clear()
            self.updateGeometry()
            self.update()

    def elided(self, width: int = 0) -> bool:
        """Whether some words do not fit into its lines, at its own width or another."""
        lines = self._lay_out(width or self.width())
        return "".join(words for words, _ in lines) != self.text().replace("\n", "")

    def hasHeightForWidth(self) -> bool:
        """Whether it wraps."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """The lines at this width times the leading, and room for descenders."""
        lines = len(self._lay_out(width))
        return lines * self._look.leading(self._role) + self._below()

    def sizeHint(self) -> QSize:
        """One line as wide as the words, at most about 34 of them."""
        wide = self._natural()
        if self._wrap:
            wide = min(wide, self._look.leading(self._role) * 24)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """The longest word and one line; all of it where it does not wrap."""
        if not self._wrap:
            return self.sizeHint()
        metrics = QFontMetricsF(self.font())
        longest = max(map(metrics.horizontalAdvance, self.text().split()), default=0)
        one = self._look.leading(self._role) + self._below()
        return QSize(int(longest) + 2, one)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each line in the middle of its leading, a single one in that of all."""
        painter = QPainter(self)
        painter.setPen(self._colour)
        painter.setFont(self.font())
        metrics = QFontMetricsF(self.font())
        leading = self._look.leading(self._role)
        base = self._base(metrics)
        if not self._wrap:
            base += (self.height() - leading - self._below()) / 2
        painter.setLayoutDirection(direction_of(self.text(), self._look.language))
        for index, (words, x) in enumerate(self._lay_out(self.width())):
            # From right to left the space at a line's end would push it out.
            painter.drawText(QPointF(x, index * leading + base), words.rstrip())

    def foot(self) -> int:
        """Px from the last base line to the bottom."""
        return (
            self._look.leading(self._role)
            + self._below()
            - base_line(self._look, self._role)
        )

    def _base(self, metrics: QFontMetricsF) -> float:
        """Where the base line lies in its leading."""
        rest = self._look.leading(self._role) - metrics.ascent() - metrics.descent()
        return rest / 2 + metrics.ascent()

    def _below(self) -> int:
        """How far descenders hang below the last line: titles are set tight."""
        metrics = QFontMetricsF(self.font())
        leading = self._look.leading(self._role)
        return max(math.ceil(self._base(metrics) + metrics.descent() - leading), 0)

    def _natural(self) -> int:
        """The width of the longest line when nothing wraps."""
        metrics = QFontMetricsF(self.font())
        lines = self.text().split("\n")
        return int(max(map(metrics.horizontalAdvance, lines), default=0)) + 2

    def _lay_out(self, width: int) -> _Lines:
        """The lines at a width, remembered."""
        if width not in self._set:
            lines: list[str] = []
            for paragraph in self.text().split("\n"):
                lines += self._break(paragraph, width)
            if len(lines) > self._lines:
                lines = [*lines[: self._lines - 1], self._ellipsis(lines, width)]
            self._set[width] = tuple((each, self._start(each, width)) for each in lines)
        return self._set[width]

    def _break(self, text: str, width: int) -> list[str]:
        if not text or not self._wrap:
            return [text]
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            starts.append(line.textStart())
        layout.endLayout()
        return [text[a:b] for a, b in pairwise([*starts, len(text)])]

    def _ellipsis(self, lines: list[str], width: int) -> str:
        """What has room of the rest, cut behind a word where there is one."""
        rest = "".join(lines[self._lines - 1 :])
        metrics = QFontMetricsF(self.font())
        words = rest.split(" ")
        for count in range(len(lines[self._lines - 1].split()), 0, -1):
            shown = " ".join(words[:count]).rstrip(" ,;:") + " \u2026"
            if metrics.horizontalAdvance(shown) <= width:
                return shown
        return metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)

    def _start(self, line: str, width: int) -> float:
        room = width - QFontMetricsF(self.font()).horizontalAdvance(line.rstrip())
        if self._align == Qt.AlignmentFlag.AlignHCenter:
            return max(room / 2, 0)
        return max(room, 0) if self._look.rtl else 0
