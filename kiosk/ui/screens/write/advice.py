"""The strip below the letter: what makes it good, in a few words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.i18n import N_, Plural, counted
from kiosk.letters.coach import EVERY_LETTER, OWN_WORDS, Advice, Spot
from kiosk.ui.access.announce import announce
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.screens.write.marks import MarksButton
from kiosk.ui.screens.write.tip import Tip
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class AdviceStrip(QWidget):
    """A mark and a few words for each rule, as many as have room.

    What is still to do is bold, and wins the room over what is kept; what this letter
    breaks wins it over what every letter wants; the number of those that have no room
    stands at the end. `offer` stands behind them while it is shown, without its words
    where they leave it no room. Tab stops at the strip: a reader says all of it there,
    and each change when it comes. `taken` gives the place of a rule that was pressed.
    """

    taken = Signal(Spot)

    def __init__(
        self, look: Look, advice: tuple[Advice, ...], offer: MarksButton
    ) -> None:
        super().__init__()
        self._look, self._offer = look, offer
        self._rules: list[Tip] = []
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
        pairs = zip(self._rules, advice, strict=False)
        if len(advice) == len(self._rules) and all(it.shows(x) for it, x in pairs):
            for each, fresh in zip(self._rules, advice, strict=True):
                each.renew(fresh)
            return
        before = {each.accessibleName() for each in self._rules}
        for each in self._rules:
            each.hide()
            self._row.removeWidget(each)
            each.deleteLater()
        self._rules = [Tip(self._look, each) for each in advice]
        for index, each in enumerate(self._rules):
            each.taken.connect(self.taken)
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
        left = self._fit_rules(room)
        if left:
            left = self._fit_rules(room - self._room_for_rest() - self._row.spacing())
        self._rest.setVisible(left > 0)
        self._rest.say(self._words_of_rest(left) if left else "")

    def _fit_rules(self, room: int) -> int:
        """Show the rules that there is room for; how many there is none for."""
        space, left = self._row.spacing(), 0
        for index, each in enumerate(sorted(self._rules, key=_rank)):
            # The first is said, whatever room there is.
            each.fit(room if not index else each.wide())
            wide = each.sizeHint().width()
            # No praise beside a fault that is not said.
            shown = not index or (wide <= room and not (left and each.advice.ok))
            each.setVisible(shown)
            room -= wide + space if shown else 0
            left += not shown
        return left

    def _room_for_rest(self) -> int:
        """The width of its longest words: "1 weiteres" is longer than "4 weitere"."""
        wide = 0
        for count in range(1, len(self._rules) + 1):
            self._rest.say(self._words_of_rest(count))
            wide = max(wide, self._rest.sizeHint().width())
        return wide

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


def _rank(tip: Tip) -> tuple[bool, bool, bool, bool]:
    """What stops the letter first, then what it breaks, then what it wants."""
    advice = tip.advice
    wanted = advice.code in EVERY_LETTER
    return advice.ok, not advice.stops, wanted, advice.code == OWN_WORDS
