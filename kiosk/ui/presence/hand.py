"""What shows that a hand is at the kiosk, and not only a table that shakes."""

from PySide6.QtCore import QEvent, QLineF, QPointF
from PySide6.QtGui import QKeyEvent, QSinglePointEvent, QTouchEvent

# Pixels that a mouse on a shaking table, or a finger that lies still, may stray.
STRAY = 8
_PRESSES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_MOVES = frozenset({QEvent.Type.MouseMove, QEvent.Type.TouchUpdate})


class Hand:
    """Remembers where the pointer last rested."""

    def __init__(self) -> None:
        self._rest: QPointF | None = None

    def moved_by(self, event: QEvent) -> bool:
        """Whether an event of the window comes from somebody who is there.

        A key that lies pressed repeats by itself, so its repeats show nobody.
        """
        kind = event.type()
        if isinstance(event, QKeyEvent):
            return kind == QEvent.Type.KeyPress and not event.isAutoRepeat()
        if kind in _PRESSES:
            self._rest = _place(event)
            return True
        if kind in _MOVES:
            return self._left(_place(event))
        return kind == QEvent.Type.Wheel

    def _left(self, place: QPointF | None) -> bool:
        """Whether the pointer is away from where it rested; there it rests now."""
        rest = self._rest
        if rest is not None and place is not None:
            if QLineF(rest, place).length() <= STRAY:
                return False
            self._rest = place
            return True
        # The first move tells where it is, not where it came from.
        self._rest = rest or place
        return False


def _place(event: QEvent) -> QPointF | None:
    """Where on the screen the mouse, the pen or the first finger is."""
    if isinstance(event, QTouchEvent):
        points = event.points()
        return points[0].globalPosition() if points else None
    return event.globalPosition() if isinstance(event, QSinglePointEvent) else None
