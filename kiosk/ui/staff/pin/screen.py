"""The PIN page: what is asked on the left, the pad on the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.staff.answers import TypePin
from kiosk.staff.pin import digits_in
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.art.ring import Ring
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.staff.notice import Notice
from kiosk.ui.staff.page import StaffPage
from kiosk.ui.staff.pin.pad import PinPad
from kiosk.ui.staff.pin.value import Asks, PinValue
from kiosk.ui.text.facts import Fact
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_TITLES = {
    Asks.PIN: N_("Type your PIN."),
    Asks.NEW: N_("Choose a PIN."),
    Asks.AGAIN: N_("The same once more."),
}
_PAUSE = N_("A short pause.")
_UNDISTURBED = N_("Visitors are not disturbed")
_STILL_THERE = N_("A letter that was begun is still there when you go back.")
_FORGOTTEN = N_("Forgotten the PIN?")
_ANEW = N_(
    "Ask whoever set up this table. Nobody can read a PIN from this computer, but it "
    "can be set again with the command “letter-kiosk pin”."
)
_FIRST = N_("This table has no PIN yet")
_DIGITS = N_(
    "4 to 12 digits. Whoever knows them sees the counts, chooses the printer and "
    "closes the kiosk."
)


class PinPage(StaffPage):
    """Shows a PinValue; answers with the digits that were typed."""

    def __init__(self, look: Look, value: PinValue) -> None:
        super().__init__(look, look.words(_TITLES[value.asks]))
        self.value = value
        self.pad = PinPad(look, value)
        self.pad.typed.connect(lambda pin: self.answered.emit(TypePin(pin)))
        self._heard = LiveRegion(self)
        self._words = QWidget()
        self._column = QVBoxLayout(self._words)
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        name = look.words(_TITLES[value.asks])
        row.addWidget(ScrollArea(look, self._words, name), 480)
        row.addWidget(Rule(look, upright=not look.portrait))
        # In portrait the desk is as high as the pad, and the words have the rest.
        row.addWidget(_Desk(look, self.pad), 0 if look.portrait else 544)
        self._say()

    def show_value(self, value: PinValue) -> None:
        """Say something else; the field keeps the focus where it can."""
        before, self.value = self.value, value
        if _said(before) != _said(value):
            self._say()
        elif value.left != before.left and self._ring is not None:
            self._ring.show_left(value.left)
            if self._notice is not None and value.wrong is not None:
                self._notice.say(value.wrong[1])
        self.pad.show_value(value)
        if value.takes and not before.takes:
            self.pad.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.pad.field if self.value.takes else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits are for the field, wherever the focus is."""
        digits = digits_in(event.text())
        if digits:
            self.pad.add(digits)
        elif event.key() == Qt.Key.Key_Backspace:
            self.pad.take_back()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        look, column, value = self.look, self._column, self.value
        while (item := column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        top = look.px(24 if look.compact or look.portrait else 88)
        side = look.px(40)
        column.setContentsMargins(look.margins(side, top, side, look.px(24)))
        column.setSpacing(look.px(16 if look.compact else 24))
        self._ring = Ring(look, value.pause, value.left, 104) if value.left else None
        column.addWidget(self._head())
        self._notice = Notice(look, *value.wrong) if value.wrong else None
        if self._notice is not None and value.wrong is not None:
            column.addWidget(self._notice)
            self._heard.say(" ".join(value.wrong), urgent=True)
        for index, fact in enumerate(self._facts()):
            if index:
                column.addWidget(Rule(look))
            column.addWidget(fact)
        column.addStretch(1)

    def _head(self) -> QWidget:
        look, head = self.look, QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(24))
        title = _PAUSE if self._ring is not None else _TITLES[self.value.asks]
        if self._ring is not None:
            row.addWidget(self._ring)
        row.addWidget(Prose(look, look.words(title), TextRole.TITLE), 1)
        return head

    def _facts(self) -> tuple[Fact, ...]:
        look, words, role = self.look, self.look.words, TextRole.BODY_BOLD
        undisturbed = words(_UNDISTURBED), words(_STILL_THERE)
        facts = [Fact(look, "shield", *undisturbed, role=role)]
        if self.value.asks is Asks.PIN:
            forgotten = words(_FORGOTTEN), words(_ANEW)
            facts.append(Fact(look, "book", *forgotten, role=role))
        else:
            first = words(_FIRST), words(_DIGITS)
            facts.insert(0, Fact(look, "lock", *first, role=role))
        return tuple(facts)


def _said(value: PinValue) -> tuple[object, ...]:
    """What the words beside the pad are made from; the seconds run in the ring."""
    wrong = value.wrong if not value.left else value.wrong and value.wrong[:1]
    return value.asks, bool(value.left), wrong, value.locked


class _Desk(QWidget):
    """The pad in the middle of a desk."""

    def __init__(self, look: Look, pad: PinPad) -> None:
        super().__init__()
        palette = self.palette()
        palette.setColor(self.backgroundRole(), look.colours.desk)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(pad, 100)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
