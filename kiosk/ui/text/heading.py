"""The title of a screen and a hint at the end of its line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.text.chip import Chip
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Heading(QWidget):
    """Title and on its base line a hint or a chip; below it where room is short."""

    def __init__(self, look: Look, title: str, hint: str | Chip = "") -> None:
        super().__init__()
        below = look.portrait or look.text_scale > 1.2
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if below else way.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap if below else look.px(24))
        words = Prose(look, title, TextRole.TITLE)
        row.addWidget(words, 0 if below else 1)
        beside: Prose | Chip
        if isinstance(hint, str):
            beside = Prose(look, hint, TextRole.LEAD).in_colour(look.colours.ink2)
            beside.setMaximumWidth(look.px(1200 if below else 520))
        else:
            beside = hint
        if below:
            row.addWidget(beside, 0, Qt.AlignmentFlag.AlignLeading)
            return
        raised = QVBoxLayout()
        raised.setContentsMargins(0, 0, 0, max(words.foot() - beside.foot(), 0))
        raised.addStretch(1)
        raised.addWidget(beside)
        row.addLayout(raised)
