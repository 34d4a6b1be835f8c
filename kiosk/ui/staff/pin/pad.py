"""The pad: a field of dots, ten digits, and what takes them back."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import N_, Plural, counted
from kiosk.staff.pin import MOST, digits_in
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.field import Field
from kiosk.ui.controls.plain_button import PlainButton
from kiosk.ui.staff.pin.value import Asks, PinValue
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_OPENS_AGAIN = Plural("Opens again in {count} second", "Opens again in {count} seconds")
_LOOKING = N_("Looking …")
_OPEN, _ON = N_("Open"), N_("Continue")
# Px at factor 1: the pad's width, a key of it, in a low window too.
_WIDE, _HIGH, _LOW = 336, 76, 56


class PadKey(PlainButton):
    """A digit. A finger leaves the focus in the field; Tab comes here too."""

    def __init__(self, look: Look, digit: str) -> None:
        super().__init__()
        self._look = look
        self.setText(digit)
        self.setAccessibleName(digit)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """104 by 76, lower in a low window, higher where text is large."""
        look = self._look
        least = look.px(_LOW if look.compact else _HIGH)
        high = min(look.leading(TextRole.TITLE) + look.gap, look.px(_HIGH))
        return QSize(look.px(96), max(least, high))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper with the edge of a control, and the digit in the face of numbers."""
        look, colours = self._look, self._look.colours
        painter, width = QPainter(self), look.px(2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge = colours.paper, colours.edge
        if self.isDown():
            fill, edge = colours.pressed, colours.ink
        elif self.underMouse():
            fill, edge = colours.hover, colours.ink
        if not self.isEnabled():
            edge = colours.disabled_edge
        painter.setPen(QPen(edge, width))
        painter.setBrush(fill if self.isEnabled() else Qt.BrushStyle.NoBrush)
        half = width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.px(6), look.px(6))
        font = look.font(TextRole.TITLE)
        font.setPixelSize(min(font.pixelSize(), round(self.height() * 0.6)))
        painter.setFont(font)
        painter.setPen(colours.ink if self.isEnabled() else colours.disabled_text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class PinPad(QWidget):
    """Takes digits from fingers and keys; `typed` gives them all."""

    typed = Signal(str)

    def __init__(self, look: Look, value: PinValue) -> None:
        super().__init__()
        self._look, self._value = look, value
        self.field = self._field()
        self._open = Button(look, "", Kind.PRIMARY)
        self._open.clicked.connect(self._send)
        self._keys: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12 if look.compact else 20))
        column.addWidget(self.field)
        column.addLayout(self._grid())
        column.addWidget(self._open)
        self.setMaximumWidth(round(look.px(_WIDE) * min(look.text_scale, 1.4)))
        self.show_value(value)

    def show_value(self, value: PinValue) -> None:
        """Take digits or none; a PIN that was judged is gone from the field."""
        look, takes, before = self._look, value.takes, self._value
        self._value = value
        judged = before.looking and not value.looking
        if judged or before.asks is not value.asks or value.left > before.left:
            self.field.clear()
        hint = ""
        if value.left:
            hint = counted(look.words, _OPENS_AGAIN, value.left)
        elif value.looking:
            hint = look.words(_LOOKING)
        self.field.show_hint(hint)
        for each in (self.field, *self._keys, self._open):
            each.setEnabled(takes)
        words = look.words(_OPEN if value.asks is not Asks.NEW else _ON)
        self._open.setText(words)
        self._open.setAccessibleName(words)

    def add(self, digit: str) -> None:
        """One more digit, as many as a PIN has."""
        if self.field.isEnabled():
            self.field.setText((self.field.text() + digit)[:MOST])

    def take_back(self) -> None:
        """The last digit goes."""
        if self.field.isEnabled():
            self.field.setText(self.field.text()[:-1])

    def _field(self) -> Field:
        # A pad of its own stands below it.
        look = replace(self._look, keyboard=False)
        field = Field(look, self._look.words(N_("PIN")))
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaxLength(MOST)
        hints = Qt.InputMethodHint
        field.setInputMethodHints(
            hints.ImhDigitsOnly | hints.ImhSensitiveData | hints.ImhNoPredictiveText
        )
        field.textEdited.connect(self._keep_digits)
        field.returnPressed.connect(self._send)
        return field

    def _grid(self) -> QGridLayout:
        look, grid = self._look, QGridLayout()
        grid.setSpacing(look.px(8 if look.compact else 12))
        for column in range(3):
            grid.setColumnStretch(column, 1)
        for place, digit in enumerate("1234567890"):
            key = PadKey(look, digit)
            key.clicked.connect(partial(self._press, digit))
            row, at = (3, 1) if digit == "0" else divmod(place, 3)
            grid.addWidget(key, row, at)
            self._keys.append(key)
        clear = Button(look, look.words(N_("Clear")), Kind.BARE)
        clear.clicked.connect(self.field.clear)
        back = Button(look, "", Kind.BARE, icon="bksp")
        back.setAccessibleName(look.words(N_("Take back the last digit")))
        back.clicked.connect(self.take_back)
        for button, at in ((clear, 0), (back, 2)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            grid.addWidget(button, 3, at)
            self._keys.append(button)
        return grid

    def _keep_digits(self, text: str) -> None:
        digits = digits_in(text)
        if digits != text:
            self.field.setText(digits)

    def _press(self, digit: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self.add(digit)

    def _send(self) -> None:
        if self.field.text():
            self.typed.emit(self.field.text())
