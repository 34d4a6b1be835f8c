"""What every page of the staff area is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.art.rule import Rule
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class StaffPage(QWidget):
    """`answered` emits values of kiosk.staff.answers; `name` is what a reader hears."""

    answered = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look, self.name = look, name

    def first_focus(self) -> QWidget | None:
        """What has the focus at first; None leaves it to the rail."""
        return None

    def focused_name(self) -> str:
        """The name of what has the focus in it, "" for nothing."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        return focused.accessibleName() if focused and inside else ""

    def focus_again(self, name: str) -> None:
        """Give the focus to the control of this name, if there is one."""
        for each in self.findChildren(QWidget) if name else ():
            if each.accessibleName() == name and each.isVisible():
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def page_head(look: Look, title: str, hint: Prose | None = None) -> QVBoxLayout:
    """The title of a page with a hint at its end, on a strong rule."""
    column = QVBoxLayout()
    column.setSpacing(look.px(12))
    below = look.portrait or look.text_scale > 1.25
    way = QBoxLayout.Direction
    row = QBoxLayout(way.TopToBottom if below else way.LeftToRight)
    row.setSpacing(0 if below else look.px(24))
    row.addWidget(Prose(look, title, TextRole.TITLE), 1)
    if hint is not None:
        row.addWidget(hint, 0, Qt.AlignmentFlag.AlignBottom)
    column.addLayout(row)
    column.addWidget(Rule(look, strong=True))
    return column


class PlainPage(StaffPage):
    """A title and a sentence, where there is nothing else to show yet."""

    def __init__(self, look: Look, title: str, words: str) -> None:
        super().__init__(look, title)
        column = QVBoxLayout(self)
        side = look.px(40)
        column.setContentsMargins(side, look.px(32), side, side)
        column.setSpacing(look.px(24))
        column.addLayout(page_head(look, title))
        column.addWidget(Prose(look, words, TextRole.GIST))
        column.addStretch(1)
