"""The strip below the letter: what makes it good, in a few words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.letters.coach import Advice
from kiosk.ui.art.icon import Icon
from kiosk.ui.screens.write.marks import MarksButton
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class AdviceStrip(QWidget):
    """A mark and a few words for each rule, as many as have room.

    What is still to do is bold, and wins the room over what is kept. `offer` stands
    behind them while it is shown, without its words where they leave it no room.
    """

    def __init__(
        self, look: Look, advice: tuple[Advice, ...], offer: MarksButton
    ) -> None:
        super().__init__()
        self._look, self._offer = look, offer
        self._advice: tuple[Advice, ...] = ()
        self._rules: list[_Rule] = []
        # As high as the offer from the start, so that nothing moves when it comes.
        least = look.rule + offer.sizeHint().height()
        self.setFixedHeight(max(least, look.leading(TextRole.BODY) + 2 * look.gap))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        # The words of the offer end where the letter's lines do.
        end = look.margin if look.portrait else min(look.margin, look.px(32))
        self._row.setContentsMargins(
            look.margins(look.margin, look.rule, end - look.gap, 0)
        )
        self._row.setSpacing(look.px(16 if look.compact else 24))
        self._row.addStretch(1)
        self._row.addWidget(offer)
        offer.changed.connect(self._fit)
        self.show_advice(advice)

    def show_advice(self, advice: tuple[Advice, ...]) -> None:
        """Show these rules."""
        if advice == self._advice:
            return
        self._advice = advice
        for each in self._rules:
            each.hide()
            self._row.removeWidget(each)
            each.deleteLater()
        self._rules = [_Rule(self._look, each) for each in advice]
        for index, each in enumerate(self._rules):
            self._row.insertWidget(index, each)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as the new width has room for."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline along the top."""
        look = self._look
        QPainter(self).fillRect(0, 0, self.width(), look.rule, look.colours.line)

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        room -= self._fit_offer(room)
        ranked = sorted(
            self._rules, key=lambda each: (each.advice.ok, not each.advice.blocks)
        )
        for each in ranked:
            room -= each.sizeHint().width() + self._row.spacing()
            each.setVisible(room + self._row.spacing() >= 0)

    def _fit_offer(self, room: int) -> int:
        """Give the offer the width that what is still to do leaves it; say how much."""
        if self._offer.isHidden():
            return 0
        space, wide = self._row.spacing(), self._offer.sizeHint().width()
        to_do = (each for each in self._rules if not each.advice.ok)
        needed = sum(each.sizeHint().width() + space for each in to_do)
        fits = needed + wide <= room
        width = wide if fits else self._offer.minimumSizeHint().width()
        self._offer.setFixedWidth(width)
        return width + space


class _Rule(QWidget):
    """One rule of the strip."""

    def __init__(self, look: Look, advice: Advice) -> None:
        super().__init__()
        self.advice = advice
        colours = look.colours
        colour = colours.warn if advice.blocks else colours.ink
        icon = "check" if advice.ok else "warn" if advice.blocks else "ring"
        role = TextRole.BODY if advice.ok else TextRole.BODY_BOLD
        middle = Qt.AlignmentFlag.AlignVCenter
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap)
        row.addWidget(Icon(look, icon, 22, colour), 0, middle)
        said = look.words(advice.message).format(words=advice.words)
        words = Prose(look, said, role, wrap=False)
        row.addWidget(words.in_colour(colour), 0, middle)
        self.setAccessibleName(words.text())
