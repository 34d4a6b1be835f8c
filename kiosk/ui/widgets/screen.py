"""What every screen is: a bar, a body and a bottom bar that emit answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Screen(QWidget):
    """A full-window widget; `answered` emits values of kiosk.flow.answers only."""

    answered = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setAccessibleName(name)
        self.setLayoutDirection(look.direction)
        self.setPalette(look.palette())
        self.setFont(look.font(TextRole.BODY))
        self.setAutoFillBackground(True)

    def stack(self, *parts: QWidget, stretch: int) -> None:
        """Set parts below each other; the one at `stretch` takes what is left.

        Called again it puts them in place of those that were there.
        """
        column = self.layout()
        if not isinstance(column, QVBoxLayout):
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        while (item := column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for index, part in enumerate(parts):
            column.addWidget(part, 1 if index == stretch else 0)
