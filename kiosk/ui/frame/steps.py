"""The five numbered steps of a visit: done, now, to come."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.flow.steps import NUMBERED, Step
from kiosk.i18n import N_
from kiosk.ui.theme.icons import paint_icon
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_WORDS = {
    Step.CASE: N_("Case"),
    Step.OFFICIALS: N_("Official"),
    Step.WRITE: N_("Write"),
    Step.YOU: N_("You"),
    Step.CHECK: N_("Check"),
}


@dataclass(frozen=True, slots=True)
class _Mark:
    """One step as painted: a check mark or a number, then its word."""

    number: str
    words: str
    now: bool
    done: bool
    width: float


class Steps(QLabel):
    """1 Case ... 5 Check; where there is little room only this step has its word."""

    def __init__(self, look: Look, step: Step) -> None:
        super().__init__()
        self._look = look
        order = list(NUMBERED)
        at = order.index(step if step in order else Step.CHECK)
        self._at = at
        self._marks = self._all_marks(others=False, this=False)
        room = look.px(720) - 2 * look.margin
        # In portrait they have a row of their own; else the bar says what has room.
        self._tight = look.portrait and self._total() + 4 * look.px(16) > room
        self.shorten(others=False)
        said = look.words(N_("Step {number} of 5: {name}"))
        self.setText(said.format(number=at + 1, name=look.words(_WORDS[order[at]])))
        self.setTextFormat(Qt.TextFormat.PlainText)
        wide = (
            QSizePolicy.Policy.Expanding if look.portrait else QSizePolicy.Policy.Fixed
        )
        self.setSizePolicy(wide, QSizePolicy.Policy.Expanding)

    @property
    def named(self) -> int:
        """How many of them have their words."""
        return sum(bool(each.words) for each in self._marks)

    def shorten(self, *, others: bool, this: bool = False) -> None:
        """Leave out the words of the other steps and of this, or only as room wants."""
        self._marks = self._all_marks(others=others or self._tight, this=this)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All marks with 24 between them (20 where compact)."""
        wide = self._total() + 4 * self._gap() + 2 * self._out()
        return QSize(round(wide), self._look.visit_bar)

    def minimumSizeHint(self) -> QSize:
        """The same: a step never cuts its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each mark, and a line of 4 in accent below this step."""
        look = self._look
        painter = QPainter(self)
        gap, x = float(self._gap()), float(self._out())
        if look.portrait:
            x = float(look.margin)
            gap = (self.width() - 2 * x - self._total()) / 4
        for mark in self._marks:
            left = self.width() - x - mark.width if look.rtl else x
            self._paint_mark(painter, mark, left)
            x += mark.width + gap

    def _out(self) -> int:
        """How far the line below this step reaches out."""
        return self._look.px(12)

    def _gap(self) -> int:
        return self._look.px(20 if self._look.compact else 24)

    def _total(self) -> float:
        return sum(each.width for each in self._marks)

    def _all_marks(self, *, others: bool, this: bool) -> list[_Mark]:
        return [
            self._mark(each, self._at, short=this if each == self._at else others)
            for each in range(len(NUMBERED))
        ]

    def _mark(self, index: int, at: int, *, short: bool) -> _Mark:
        now, done = index == at, index < at
        words = self._look.words(_WORDS[NUMBERED[index]])
        words = "" if short else words
        number = "" if done else str(index + 1)
        # As wide as it ever gets, so that no word moves from step to step.
        wide = QFontMetricsF(self._font(True, False)).horizontalAdvance(words)
        space = self._look.px(8) if words else 0
        return _Mark(number, words, now, done, self._first() + space + wide + 1)

    def _first(self) -> int:
        """The width of a check mark, and of the place of a number."""
        return self._look.px(22)

    def _font(self, now: bool, number: bool) -> QFont:  # noqa: FBT001 - two plain states
        if number:
            return self._look.font(TextRole.STEP_NOW if now else TextRole.STEP)
        return self._look.font(TextRole.BODY_BOLD if now else TextRole.BODY)

    def _paint_mark(self, painter: QPainter, mark: _Mark, x: float) -> None:
        look, colours = self._look, self._look.colours
        ink = colours.ink if mark.now or mark.done else colours.ink2
        size, high = self._first(), self.height()
        left = x + mark.width - size if look.rtl else x
        painter.setPen(ink)
        if mark.done:
            square = QRectF(left, (high - size) / 2, size, size)
            paint_icon(painter, "check", square, ink)
        else:
            painter.setFont(self._font(mark.now, True))
            place = QRectF(left, 0, size, high)
            painter.drawText(
                place, self._flags(Qt.AlignmentFlag.AlignRight), mark.number
            )
        rest = QRectF(x, 0, mark.width - size - look.px(8), high)
        if not look.rtl:
            rest.moveRight(x + mark.width)
        painter.setFont(self._font(mark.now, False))
        painter.drawText(rest, self._flags(Qt.AlignmentFlag.AlignLeft), mark.words)
        if mark.now:
            painter.fillRect(self._line_below(mark, x), colours.accent)

    def _line_below(self, mark: _Mark, x: float) -> QRectF:
        """As far out at both sides of number and word."""
        look, out, thick = self._look, self._out(), self._look.px(4)
        metrics = QFontMetricsF(self._font(True, True))
        free = self._first() - metrics.horizontalAdvance(mark.number)
        left = x - out + (0 if look.rtl else free)
        wide = mark.width - free + 2 * out
        return QRectF(left, self.height() - thick, wide, thick)

    def _flags(self, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
        """In the middle, at one side; the other one from right to left."""
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        turned = {left: right, right: left}[side] if self._look.rtl else side
        return Qt.AlignmentFlag.AlignVCenter | turned | Qt.AlignmentFlag.AlignAbsolute
