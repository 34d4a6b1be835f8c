"""The title of a screen and a hint at the end of its line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole
from kiosk.ui.widgets.prose import Prose


class Heading(QWidget):
    """Title, then a hint (or any widget) beside it, or below it where room is short."""

    def __init__(self, look: Look, title: str, hint: str | QWidget = "") -> None:
        super().__init__()
        below = look.portrait or look.text_scale > 1.2
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if below else way.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap if below else look.px(24))
        words = Prose(look, title, TextRole.TITLE)
        row.addWidget(words, 0 if below else 1)
        if isinstance(hint, str):
            hint = Prose(look, hint, TextRole.LEAD).in_colour(look.colours.ink2)
            hint.setMaximumWidth(look.px(1200 if below else 520))
        bottom = Qt.AlignmentFlag.AlignBottom
        row.addWidget(hint, 0, Qt.AlignmentFlag.AlignLeading if below else bottom)
