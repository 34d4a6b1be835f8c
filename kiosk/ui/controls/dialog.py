"""What lies over the screen inside the window: no window of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from kiosk.ui.access.language import speak_in
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.presses.filter import other_view
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class _Panel(QWidget):
    """The sheet in the middle: paper, a border of 3 in ink, radius 8."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colours.ink, look.px(3)))
        painter.setBrush(look.colours.paper)
        half = look.px(3) / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.px(8), look.px(8))


class Cover(QWidget):
    """Covers `host` until `dismiss`; Tab stays inside, Escape emits `escaped`.

    A reader hears `name`, then its accessible description, and meets nothing of what
    is covered.
    """

    escaped = Signal()

    def __init__(self, look: Look, host: QWidget, name: str) -> None:
        super().__init__(host)
        self.look, self._host = look, host
        give_role(self, Role.Dialog)
        speak_in(self, look.language)
        self.setAccessibleName(name)
        self.setLayoutDirection(look.direction)
        self.setFont(look.font(TextRole.BODY))
        self._before = QApplication.focusWidget()
        self.hide()
        host.installEventFilter(self)

    def settle(self) -> None:
        """Put what is in it where it belongs; the size is the host's."""

    def open_over(self, focus: QWidget) -> None:
        """Cover the host and put the focus on `focus`."""
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        self.settle()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)
        other_view(self)

    def dismiss(self) -> None:
        """Uncover the host, give the focus back and delete the dialog, once."""
        before, self._before = self._before, None
        self._host.removeEventFilter(self)
        self.hide()
        other_view(self)
        # What had the focus may have been deleted meanwhile, or its screen replaced.
        there = before is not None and isValid(before) and before.isVisible()
        if before is not None and there and self._host.isAncestorOf(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host."""
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self.setGeometry(self._host.rect())
            self.settle()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own
        """The next control inside, round and round."""
        every = self.findChildren(QWidget)
        stops = [each for each in every if _takes_tab(each)]
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else -1
        if stops:
            step = 1 if forward else -1
            reason = Qt.FocusReason.TabFocusReason
            stops[(at + step) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is an answer too; no key reaches what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch beside the question does nothing."""
        event.accept()


class Dialog(Cover):
    """A question on a sheet in the middle, over a scrim.

    Put widgets into `body`, then call `open_over` with the one to focus.
    """

    def __init__(self, look: Look, host: QWidget, name: str, width: int = 800) -> None:
        super().__init__(look, host, name)
        self._panel = _Panel(look, self)
        self._panel.setMaximumWidth(look.px(width))
        self.body = QVBoxLayout(self._panel)
        pad = look.px(32 if look.compact else 48)
        self.body.setContentsMargins(pad, pad, pad, pad - look.gap)
        self.body.setSpacing(look.px(24))

    def has_room(self, buttons: Sequence[QWidget]) -> bool:
        """Whether these stand beside each other with all their words."""
        look, margins = self.look, self.body.contentsMargins()
        wide = min(self._panel.maximumWidth(), self._host.width() - 2 * look.margin)
        gaps = (len(buttons) - 1) * look.px(16) + margins.left() + margins.right()
        return sum(each.sizeHint().width() for each in buttons) + gaps <= wide

    def settle(self) -> None:
        """Put the panel in the middle, as high as its words need at its width."""
        room = self.width() - 2 * self.look.margin
        width = min(self._panel.maximumWidth(), room)
        height = self.body.totalHeightForWidth(width)
        if height < 0:
            height = self.body.totalSizeHint().height()
        height = min(height, self.height() - 2 * self.look.gap)
        x, y = (self.width() - width) // 2, (self.height() - height) // 2
        self._panel.setGeometry(x, y, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scrim."""
        QPainter(self).fillRect(self.rect(), self.look.colours.scrim)


def _takes_tab(each: QWidget) -> bool:
    tabbed = each.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabbed) and each.isVisible() and each.isEnabled()
