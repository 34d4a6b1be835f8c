"""A row that goes on below where its widgets do not fit."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowRow(QLayout):
    """Widgets of their own size from the leading edge, wrapped into rows."""

    def __init__(self, parent: QWidget | None, gap: int) -> None:
        super().__init__(parent) if parent else super().__init__()
        self._gap, self._items = gap, list[QLayoutItem]()
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """One of them, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give one back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The rows at this width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """All in one row."""
        sizes = [each.sizeHint() for each in self._items]
        wide = sum(each.width() + self._gap for each in sizes) - self._gap
        return QSize(max(wide, 0), max((each.height() for each in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """The widest of them."""
        least = QSize(0, 0)
        for each in self._items:
            least = least.expandedTo(each.minimumSize())
        return least

    def setGeometry(self, box: QRect) -> None:  # noqa: N802 - Qt's name
        """Put each where it belongs."""
        super().setGeometry(box)
        self._place(box, move=True)

    def _place(self, box: QRect, *, move: bool) -> int:
        """Give the height; with `move` also set every place."""
        x, y, high = 0, 0, 0
        parent = self.parentWidget()
        rtl = parent is not None and parent.layoutDirection() == _RTL
        for item in self._items:
            size = item.sizeHint()
            if x and x + size.width() > box.width():
                x, y, high = 0, y + high + self._gap, 0
            if move:
                left = box.width() - x - size.width() if rtl else x
                item.setGeometry(QRect(box.topLeft() + QPoint(left, y), size))
            x, high = x + size.width() + self._gap, max(high, size.height())
        return y + high


_RTL = Qt.LayoutDirection.RightToLeft
