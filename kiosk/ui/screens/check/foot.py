"""What the printer says, how much it will print, and the way to save instead."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.art.icon import Icon
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look


class Foot(QWidget):
    """The state of the printer in words; below it what is given to save with."""

    def __init__(self, look: Look, save: QWidget | None) -> None:
        super().__init__()
        self._look = look
        self.state = Prose(look, "")
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(Icon(look, "printer"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.state, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(look.px(4))
        self._column.addLayout(row)
        if save is not None:
            self._column.addWidget(save)

    def set_in(self, margins: QMargins) -> None:
        """Leave so much room around it."""
        self._column.setContentsMargins(margins)

    def say(self, words: str, *, ready: bool) -> None:
        """Say this, in the colour of warnings where the printer is not ready."""
        self.state.say(words)
        colours = self._look.colours
        self.state.in_colour(colours.ink2 if ready else colours.warn)
