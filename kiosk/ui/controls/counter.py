"""A small number with a key to either side."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.i18n import N_
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.art.frame import paint_frame
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Counter(QWidget):
    """A whole number from `least` to `most`, changed by keys of 48."""

    changed = Signal(int)

    def __init__(
        self, look: Look, name: str, value: int, *, least: int = 1, most: int = 9
    ) -> None:
        super().__init__()
        self._look, self._least, self._most = look, least, most
        self.value = value
        self._name = name
        give_role(self, Role.Grouping)
        self._heard = LiveRegion(self, f"{name}: {value}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fewer = Button(look, "", Kind.BARE, icon="minus")
        self._more = Button(look, "", Kind.BARE, icon="plus")
        fewer, more = look.words(N_("fewer")), look.words(N_("more"))
        self._fewer.setAccessibleName(f"{name}: {fewer}")
        self._more.setAccessibleName(f"{name}: {more}")
        self._number = Prose(look, str(value), TextRole.LEAD_BOLD, wrap=False).centred()
        self._number.setMinimumWidth(look.px(40))
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look.px(2),) * 4)
        row.setSpacing(0)
        for each in (self._fewer, self._number, self._more):
            row.addWidget(each, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._fewer.clicked.connect(lambda: self._change(-1))
        self._more.clicked.connect(lambda: self._change(1))
        self.show_value(value)

    def show_value(self, value: int) -> None:
        """Show another number; a key that leads out of the range is disabled."""
        self.value = value
        self._number.say(str(value))
        self.setAccessibleName(f"{self._name}: {value}")
        self._heard.say(self.accessibleName())
        self._fewer.setEnabled(value > self._least)
        self._more.setEnabled(value < self._most)

    def sizeHint(self) -> QSize:
        """Two keys and a number."""
        return QSize(self._look.px(140), self._look.px(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame around the three."""
        paint_frame(self, self._look)

    def _change(self, by: int) -> None:
        self.show_value(self.value + by)
        self.changed.emit(self.value)
