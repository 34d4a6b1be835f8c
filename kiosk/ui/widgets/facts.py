"""A row of a card: an icon, a line and a second line below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.prose import Prose


class Fact(QWidget):
    """What is so, in `role`, and more about it in the second colour.

    The icon stands in the middle of `place` px at factor 1.
    """

    def __init__(
        self,
        look: Look,
        icon: str,
        words: str,
        more: str = "",
        *,
        role: TextRole = TextRole.BODY,
        place: int = 28,
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        drawn = Icon(look, icon)
        above = max((look.leading(role) - drawn.height()) // 2, 0)
        holder = QVBoxLayout()
        side = max((look.px(place) - drawn.width()) // 2, 0)
        holder.setContentsMargins(side, above, side, 0)
        holder.addWidget(drawn, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(holder)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Prose(look, words, role))
        if more:
            column.addWidget(Prose(look, more).in_colour(look.colours.ink2))
        row.addLayout(column, 1)
