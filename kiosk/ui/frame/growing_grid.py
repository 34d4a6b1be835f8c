"""A grid of cards that is built as far as somebody looks."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

# As many at a time as are built in a blink; the first fill a screen of 1280x800.
_AT_ONCE = 12


class GrowingGrid(QWidget):
    """Cards in `columns`; `build` gives that of an index.

    The first are built at once. Others follow, behind what is there, when it comes to
    its end: as somebody scrolls, or as the focus reaches the last two rows.
    """

    def __init__(self, columns: int, gap: int, build: Callable[[int], QWidget]) -> None:
        super().__init__()
        self._columns, self._build = columns, build
        self._cards: list[QWidget] = []
        self._count = 0
        self._area: QScrollArea | None = None
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        for index in range(columns):
            self._layout.setColumnStretch(index, 1)

    def hold(self, count: int) -> None:
        """Be the grid of so many cards, never less than before."""
        self._count = count
        if len(self._cards) < _AT_ONCE:
            self._grow(_AT_ONCE)
        self._look()

    def follow(self, area: QScrollArea) -> None:
        """Build more where this area, which the grid lies in, comes near its end."""
        self._area = area
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._look)
        bar.rangeChanged.connect(self._look)

    def reach(self, index: int) -> None:
        """Have the card of an index built."""
        self._grow(index + 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Fill what can be seen, once it is known how much that is."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have a next card before the next Tab asks for it."""
        if event.type() == QEvent.Type.FocusIn:
            near = self._cards[-2 * self._columns :]
            if watched in near:
                self._grow(len(self._cards) + _AT_ONCE)
        return False

    def _look(self) -> None:
        """Have two more screens of cards than can be seen, if there are so many."""
        bar = self._area.verticalScrollBar() if self._area else None
        if bar is None or not self.isVisible():
            return
        if bar.value() + 2 * bar.pageStep() > bar.maximum():
            self._grow(len(self._cards) + _AT_ONCE)

    def _grow(self, count: int) -> None:
        for index in range(len(self._cards), min(count, self._count)):
            card = self._build(index)
            row, column = divmod(index, self._columns)
            self._layout.addWidget(card, row, column)
            if self._cards:
                # Else Tab would come to it last of all, behind the bar at the foot.
                QWidget.setTabOrder(self._cards[-1], card)
            if self.isVisible():
                # At once, for a Tab that follows: Tab passes over what is hidden.
                card.show()
            card.installEventFilter(self)
            self._cards.append(card)
