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
        self._marks = [self._mark(each, at, short=False) for each in range(len(order))]
        room = look.px(720) - 2 * look.margin if look.portrait else look.px(440)
        if look.compact or self._total() + 4 * look.px(16) > room:
            self._marks = [
                self._mark(each, at, short=True) for each in range(len(order))
            ]
        said = look.words(N_("Step {number} of 5: {name}"))
        self.setText(said.format(number=at + 1, name=look.words(_WORDS[order[at]])))
        self.setTextFormat(Qt.TextFormat.PlainText)
        wide = (
            QSizePolicy.Policy.Expanding if look.portrait else QSizePolicy.Policy.Fixed
        )
        self.setSizePolicy(wide, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """All marks with 32 between them (20 where compact)."""
        return QSize(round(self._total() + 4 * self._gap()), self._look.visit_bar)

    def minimumSizeHint(self) -> QSize:
        """The same: a step never cuts its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each mark, and a line of 4 in accent below this step."""
        look = self._look
        painter = QPainter(self)
        gap, x = float(self._gap()), 0.0
        if look.portrait:
            x = float(look.margin)
            gap = (self.width() - 2 * x - self._total()) / 4
        for mark in self._marks:
            left = self.width() - x - mark.width if look.rtl else x
            self._paint_mark(painter, mark, left)
            x += mark.width + gap

    def _gap(self) -> int:
        return self._look.px(24 if self._look.compact else 32)

    def _total(self) -> float:
        return sum(each.width for each in self._marks)

    def _mark(self, index: int, at: int, *, short: bool) -> _Mark:
        now, done = index == at, index < at
        words = self._look.words(_WORDS[NUMBERED[index]])
        words = "" if short and not now else words
        number = "" if done else str(index + 1)
        first = self._look.px(22)
        if number:
            first = round(
                QFontMetricsF(self._font(now, True)).horizontalAdvance(number)
            )
        wide = QFontMetricsF(self._font(now, False)).horizontalAdvance(words)
        space = self._look.px(8) if words else 0
        return _Mark(number, words, now, done, first + space + wide + 1)

    def _font(self, now: bool, number: bool) -> QFont:  # noqa: FBT001 - two plain states
        if number:
            return self._look.font(TextRole.STEP_NOW if now else TextRole.STEP)
        return self._look.font(TextRole.BODY_BOLD if now else TextRole.BODY)

    def _paint_mark(self, painter: QPainter, mark: _Mark, x: float) -> None:
        look, colours = self._look, self._look.colours
        ink = colours.ink if mark.now or mark.done else colours.ink2
        box = QRectF(x, 0, mark.width, self.height())
        painter.setPen(ink)
        if mark.done:
            size = look.px(22)
            left = box.right() - size if look.rtl else x
            square = QRectF(left, (box.height() - size) / 2, size, size)
            paint_icon(painter, "check", square, ink)
        else:
            painter.setFont(self._font(mark.now, True))
            painter.drawText(box, self._flags(Qt.AlignmentFlag.AlignLeft), mark.number)
        painter.setFont(self._font(mark.now, False))
        painter.drawText(box, self._flags(Qt.AlignmentFlag.AlignRight), mark.words)
        if mark.now:
            out, thick = look.px(12), look.px(4)
            line = QRectF(x - out, box.height() - thick, mark.width + 2 * out, thick)
            painter.fillRect(line, colours.accent)

    def _flags(self, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
        """In the middle, at one side; the other one from right to left."""
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        turned = {left: right, right: left}[side] if self._look.rtl else side
        return Qt.AlignmentFlag.AlignVCenter | turned | Qt.AlignmentFlag.AlignAbsolute
