"""One rule of the strip below the letter; pressed, it leads to its place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.addressing.languages.names import language_name
from kiosk.i18n import N_
from kiosk.letters.coach import Advice, Spot
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.art.icon import Icon
from kiosk.ui.controls.plain_button import PlainButton
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

CHANGE, SHOW = N_("Change it"), N_("Show the place")
DONE, TO_DO = N_("Done: {rule}"), N_("Still to do: {rule}")


def said(advice: Advice, look: Look) -> str:
    """The rule in the words of the screen."""
    language = language_name(advice.language, look.language) if advice.language else ""
    return look.words(advice.message).format(words=advice.words, language=language)


class Tip(QWidget):
    """A mark and a few words; `taken` gives the place where it can be mended.

    `button` lies below the words of a rule that has such a place.
    """

    taken = Signal(Spot)

    def __init__(self, look: Look, advice: Advice) -> None:
        super().__init__()
        self._look, self.advice = look, advice
        colour = look.colours.warn if advice.stops else look.colours.ink
        icon = "check" if advice.ok else "warn" if advice.stops else "ring"
        role = TextRole.BODY if advice.ok else TextRole.BODY_BOLD
        self._whole, self._metrics = said(advice, look), QFontMetricsF(look.font(role))
        self._words = Prose(look, self._whole, role, wrap=False).in_colour(colour)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, look.px(6), 0)
        self._row.setSpacing(look.gap)
        self.button = _Ground(look, self) if _place(advice) else None
        for each in (Icon(look, icon, 22, colour), self._words):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(look.px(48))
        give_role(self, Role.ListItem)
        name = DONE if advice.ok else TO_DO
        self.setAccessibleName(look.words(name).format(rule=self._whole))
        if self.button is not None:
            self.button.setAccessibleName(self._whole)
            self.button.clicked.connect(self._take)
        self.renew(advice)

    def shows(self, advice: Advice) -> bool:
        """Whether it says just this, wherever its place is now."""
        now, placed = self.advice, self.button is not None
        same = (now.code, now.ok, now.stops) == (advice.code, advice.ok, advice.stops)
        known = said(advice, self._look) == self._whole
        return same and known and placed == (_place(advice) is not None)

    def renew(self, advice: Advice) -> None:
        """The same rule, whose place has moved."""
        self.advice = advice
        place = _place(advice)
        if self.button is not None and place is not None:
            does = self._look.words(SHOW if place.instead is None else CHANGE)
            self.button.setAccessibleDescription(f"{advice.reason} {does}".strip())

    def wide(self) -> int:
        """The width of all its words."""
        return self._beside() + self._words_wide()

    def fit(self, room: int) -> None:
        """As many of the words as there is room for, the rest an ellipsis."""
        whole, room = self._whole, room - self._beside()
        if room < self._words_wide():
            end = Qt.TextElideMode.ElideRight
            whole = self._metrics.elidedText(whole, end, room)
        self._words.say(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All of it can be pressed."""
        super().resizeEvent(event)
        if self.button is not None:
            self.button.setGeometry(self.rect())

    def _beside(self) -> int:
        return self._row.sizeHint().width() - self._words.sizeHint().width()

    def _words_wide(self) -> int:
        return round(self._metrics.horizontalAdvance(self._whole)) + 2

    def _take(self) -> None:
        place = _place(self.advice)
        if place is not None:
            self.taken.emit(place)


class _Ground(PlainButton):
    """What is pressed: the ground below the words."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__()
        self._look = look
        self.setParent(parent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the state."""
        colours = self._look.colours
        if self.isDown() or self.underMouse():
            ground = colours.pressed if self.isDown() else colours.hover
            QPainter(self).fillRect(self.rect(), ground)


def _place(advice: Advice) -> Spot | None:
    """Where a broken rule can be mended."""
    return None if advice.ok else advice.spot
