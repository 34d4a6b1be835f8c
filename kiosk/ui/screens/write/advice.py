"""The strip below the letter: what makes it good, in a few words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.i18n import N_, Plural, counted
from kiosk.letters.coach import Advice
from kiosk.ui.access.announce import announce
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.art.icon import Icon
from kiosk.ui.screens.write.marks import MarksButton
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class AdviceStrip(QWidget):
    """A mark and a few words for each rule, as many as have room.

    What is still to do is bold, and wins the room over what is kept; the number of
    those that have no room stands at the end. `offer` stands behind them while it is
    shown, without its words where they leave it no room. Tab stops at the strip: a
    reader says all of it there, and each change when it comes.
    """

    def __init__(
        self, look: Look, advice: tuple[Advice, ...], offer: MarksButton
    ) -> None:
        super().__init__()
        self._look, self._offer = look, offer
        self._advice: tuple[Advice, ...] = ()
        self._rules: list[_Rule] = []
        give_role(self, Role.List)
        self.setAccessibleName(look.words(N_("What makes a good letter")))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._rest = Prose(look, "", TextRole.BODY_BOLD, wrap=False)
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
        self._row.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._row.addWidget(offer)
        offer.changed.connect(self._fit)
        self.show_advice(advice)

    def show_advice(self, advice: tuple[Advice, ...]) -> None:
        """Show these rules."""
        if advice == self._advice:
            return
        before = {each.accessibleName() for each in self._rules}
        self._advice = advice
        for each in self._rules:
            each.hide()
            self._row.removeWidget(each)
            each.deleteLater()
        self._rules = [_Rule(self._look, each) for each in advice]
        for index, each in enumerate(self._rules):
            self._row.insertWidget(index, each)
        self._tell(before)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as the new width has room for."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline along the top."""
        look = self._look
        QPainter(self).fillRect(0, 0, self.width(), look.rule, look.colours.line)

    def _tell(self, before: set[str]) -> None:
        """Say all of it where Tab stops, and aloud what is said anew."""
        said = [each.accessibleName() for each in self._rules]
        self.setAccessibleDescription(". ".join(said))
        if before:
            announce(self, ". ".join(each for each in said if each not in before))

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        room -= self._fit_offer(room)
        ranked = sorted(
            self._rules, key=lambda each: (each.advice.ok, not each.advice.blocks)
        )
        space = self._row.spacing()
        shown = _fitting(ranked, room, space)
        if len(shown) < len(ranked):
            self._rest.say(self._words_of_rest(len(ranked)))
            shown = _fitting(
                ranked, room - self._rest.sizeHint().width() - space, space
            )
        for each in ranked:
            each.setVisible(each in shown)
        left = len(ranked) - len(shown)
        self._rest.setVisible(left > 0)
        self._rest.say(self._words_of_rest(left) if left else "")

    def _words_of_rest(self, count: int) -> str:
        return counted(self._look.words, Plural("{count} more", "{count} more"), count)

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


def _fitting(rules: Sequence["_Rule"], room: int, space: int) -> list["_Rule"]:
    """Those of them, in their order, that fit beside each other into `room` px."""
    found = []
    for each in rules:
        wide = each.sizeHint().width()
        if wide <= room:
            found.append(each)
            room -= wide + space
    return found


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
        give_role(self, Role.ListItem)
        name = N_("Done: {rule}") if advice.ok else N_("Still to do: {rule}")
        self.setAccessibleName(look.words(name).format(rule=words.text()))
