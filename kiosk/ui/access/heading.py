"""Labels that a screen reader meets as headings."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.access.roles import Role, give_role

_Label = TypeVar("_Label", bound=QLabel)


class _Words(QLabel):
    """The words of a heading over it, unseen: the heading itself tells no language."""

    def __init__(self, heading: QLabel) -> None:
        super().__init__(heading.text(), heading)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        heading.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lie where the heading lies."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QLabel):
            self.setGeometry(watched.rect())
        return False

    def sizeHint(self) -> QSize:
        """No room of its own."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        event.accept()


def as_heading(label: _Label) -> _Label:
    """The same label as the heading of what follows."""
    give_role(label, Role.Heading)
    label.setAccessibleName(label.text())
    _Words(label)
    return label


def words_in(widget: QWidget) -> tuple[str, ...]:
    """All words in a widget, a label a line, in the order in which they are read.

    A number that stands alone begins the line of the words behind it.
    """
    lines: list[str] = []
    for each in widget.findChildren(QLabel):
        text = " ".join(each.text().split())
        if not text or isinstance(each, _Words) or each.isHidden():
            continue
        if lines and lines[-1].isdecimal():
            text = f"{lines.pop()}. {text}"
        lines.append(text)
    return tuple(lines)


def renew_heading(label: QLabel) -> None:
    """Let a label whose words have changed say the new ones, if it is a heading."""
    words = label.findChild(_Words)
    if words is not None:
        words.setText(label.text())
        label.setAccessibleName(label.text())
