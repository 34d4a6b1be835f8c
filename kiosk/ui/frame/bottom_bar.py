"""The bar at the foot: back, what stands between, and the one primary button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.theme.look import Look


def back_button(look: Look) -> Button:
    """The button that leads to the step before."""
    return Button(look, look.words(N_("Back")), Kind.SECONDARY, icon="left")


class BottomBar(QWidget):
    """Leading, middle and trailing widgets on one line above the edge of the window.

    What is `above` stands on a line of its own, at the trailing end.
    """

    def __init__(
        self,
        look: Look,
        leading: Sequence[QWidget] = (),
        middle: Sequence[QWidget] = (),
        trailing: Sequence[QWidget] = (),
        *,
        above: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self.setMinimumHeight(look.bottom_bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        air = look.gap if above is None else look.px(16)
        column.setContentsMargins(look.margin, air, look.margin, air)
        column.setSpacing(look.gap)
        if above is not None:
            column.addWidget(above, 0, Qt.AlignmentFlag.AlignTrailing)
        row = QHBoxLayout()
        column.addLayout(row)
        row.setSpacing(_spacing(look))
        # Both ends are as wide as each other: the middle is in one place on every
        # screen.
        row.addLayout(_group(look, leading), 1)
        row.addLayout(_group(look, middle))
        row.addLayout(_group(look, trailing, at_end=True), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline along the top."""
        look = self._look
        QPainter(self).fillRect(0, 0, self.width(), look.rule, look.colours.line)


def _spacing(look: Look) -> int:
    return look.px(12 if look.compact else 16)


def _group(
    look: Look, widgets: Sequence[QWidget], *, at_end: bool = False
) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(_spacing(look))
    if at_end:
        row.addStretch(1)
    for each in widgets:
        row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
    if not at_end:
        row.addStretch(1)
    return row
