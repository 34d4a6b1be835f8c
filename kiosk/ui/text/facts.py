"""A row of a card: an icon, a line and a second line below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.art.icon import Icon
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Fact(QWidget):
    """What is so, in `role`, and more about it in the second colour."""

    def __init__(
        self,
        look: Look,
        icon: str,
        words: str,
        more: str = "",
        *,
        role: TextRole = TextRole.BODY,
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        drawn = Icon(look, icon)
        above = max((look.leading(role) - drawn.height()) // 2, 0)
        holder = QVBoxLayout()
        holder.setContentsMargins(0, above, 0, 0)
        self._holder = holder
        holder.addWidget(drawn, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(holder)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Prose(look, words, role))
        if more:
            column.addWidget(Prose(look, more).in_colour(look.colours.ink2))
        row.addLayout(column, 1)

    def indented(self, side: int) -> "Fact":
        """The same with `side` px more at both sides of its icon."""
        margins = self._holder.contentsMargins()
        self._holder.setContentsMargins(side, margins.top(), side, 0)
        return self
