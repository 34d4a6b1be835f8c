"""Whether words have room on a screen; for the tests of every screen."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget


def longer(message: str) -> str:
    """A third more words, as German and Russian need."""
    words = message.split(" ")
    if len(words) < 3:
        return message + words[-1][: max(len(message) // 3, 2)].strip("{}").lower()
    return " ".join([*words, *words[: len(words) // 3]])


def cut(each: QWidget) -> str | None:
    """What of a widget cannot be seen, however far one scrolls."""
    needs = each.minimumSizeHint()
    if each.hasHeightForWidth():
        needs.setHeight(each.heightForWidth(each.width()))
    if each.width() < needs.width() or each.height() < needs.height():
        return f"{each.size()} is less than {needs}"
    parent = each.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        box = QRect(each.mapTo(parent, QPoint(0, 0)), each.size())
        scrolls = isinstance(parent.parentWidget(), QScrollArea)
        if not scrolls and not parent.rect().contains(box):
            return f"{box} lies outside {parent.rect()} of {parent}"
        if scrolls and (box.left() < 0 or box.right() > parent.width()):
            return f"{box} lies beside what scrolls"
        parent = parent.parentWidget()
    return None
