"""A widget under several fingers at once; the mouse is one more finger."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QHideEvent, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

# Touch points count from 0.
MOUSE = -1


class FingerArea(QWidget):
    """Tells where each finger goes down, moves and comes up.

    Qt makes a mouse of the first finger only: two thumbs would lose letters. What a
    finger means is for the widget to say; Qt's metaclass allows no abstract methods.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def finger_down(self, finger: int, point: QPointF) -> None:
        """A finger touches."""
        raise NotImplementedError

    def finger_move(self, finger: int, point: QPointF) -> None:
        """A finger that is down slides."""
        raise NotImplementedError

    def finger_up(self, finger: int) -> None:
        """A finger lets go."""
        raise NotImplementedError

    def release(self) -> None:
        """Every finger is gone and meant nothing."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Take touch events as they are."""
        if not isinstance(event, QTouchEvent):
            return super().event(event)
        if event.type() is QEvent.Type.TouchCancel:
            self.release()
        else:
            for point in event.points():
                self._touch(point)
        event.accept()
        return True

    def _touch(self, point: QEventPoint) -> None:
        match point.state():
            case QEventPoint.State.Pressed:
                self.finger_down(point.id(), point.position())
            case QEventPoint.State.Updated:
                self.finger_move(point.id(), point.position())
            case QEventPoint.State.Released:
                self.finger_up(point.id())
            case _:
                pass

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The left button is a finger."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.finger_down(MOUSE, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Comes only while a button is held."""
        self.finger_move(MOUSE, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The left button lets go."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.finger_up(MOUSE)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is held when the widget goes means nothing."""
        super().hideEvent(event)
        self.release()
