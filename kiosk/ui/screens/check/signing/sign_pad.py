"""A pad to sign on with a finger, a pen or the mouse."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QScroller, QSizePolicy, QWidget

from kiosk.i18n import N_
from kiosk.model.signature import Signature
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.presses.finger_area import FingerArea
from kiosk.ui.screens.check.signing.ink import Ink, Paper
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

NAME = N_("Sign here")
HINT = N_("with your finger")
OTHERWISE = N_("Or leave room and sign with your pen on paper.")

# One more finger: the pen of a drawing tablet.
PEN = -2
_BY_KEY = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class SignPad(FingerArea):
    """Emits the whole Signature after each stroke, in px of the pad.

    The first finger draws, others rest; a pen takes over from a hand that lies on
    the glass. It is disabled while it is not the visitor's turn (they sign on
    paper). `show_signature` and `clear` emit nothing.
    """

    signed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._ink = look, Ink()
        self._finger: int | None = None
        self._by_key = False
        give_role(self, Role.Canvas)
        self.setAccessibleName(look.words(NAME))
        self.setAccessibleDescription(look.words(OTHERWISE))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(look.px(200))

    def show_signature(self, signature: Signature) -> None:
        """Show what was drawn before, here or on a pad of another size."""
        if not signature:
            self.clear()
        elif signature != self._ink.drawn:
            self._ink.take(signature)
            self.update()

    def clear(self) -> None:
        """Forget every point."""
        self._finger, self._ink = None, Ink()
        self.update()

    def sizeHint(self) -> QSize:
        """About three times as wide as high; lower in a small window."""
        look = self._look
        return QSize(look.px(320), look.px(96 if look.compact else 112))

    def finger_down(self, finger: int, point: QPointF) -> None:
        """Begin a stroke, unless another finger is drawing."""
        if finger == PEN:
            self.release()
        if self._finger is None:
            self._finger = finger
            self.finger_move(finger, point)

    def finger_move(self, finger: int, point: QPointF) -> None:
        """Draw on; off the pad the stroke ends, and back on it another begins."""
        if finger != self._finger:
            return
        if self._ink.add(point, self._paper()):
            self._tell()
        # Only what is new is painted, and only once a frame.
        self.update(self._ink.fresh(self._look.px(4)).toAlignedRect())

    def finger_up(self, finger: int) -> None:
        """End the stroke and tell."""
        if finger == self._finger:
            self._finger = None
            if self._ink.finish(self._paper()):
                self._tell()
            self._ink.drop()

    def release(self) -> None:
        """Forget the stroke that is being drawn."""
        self._finger = None
        self._ink.drop()
        self.update()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen draws as a finger does; Qt then makes no mouse of it."""
        if event.type() == QEvent.Type.TabletPress:
            self.finger_down(PEN, event.position())
        elif event.type() == QEvent.Type.TabletMove:
            self.finger_move(PEN, event.position())
        elif event.type() == QEvent.Type.TabletRelease:
            self.finger_up(PEN)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Keep the scroll areas around it still while a finger draws.

        A scroller sees the touches of all that lies in it, taken or not.
        """
        if not self.isEnabled():
            return QWidget.event(self, event)
        taken = super().event(event)
        if isinstance(event, QTouchEvent):
            around = self.parentWidget()
            while around is not None:
                if QScroller.hasScroller(around):
                    QScroller.scroller(around).stop()
                around = around.parentWidget()
        return taken

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Somebody comes by key: say what they can do instead."""
        super().focusInEvent(event)
        self._by_key = event.reason() in _BY_KEY

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper, its line and the ink, in a frame of accent on the visitor's turn."""
        painter, look = QPainter(self), self._look
        colours, on, half = look.colours, self.isEnabled(), look.px(2) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent if on else colours.disabled_edge, 2 * half))
        painter.setBrush(colours.paper if on else colours.ground)
        frame = self._paper().box.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(frame, look.px(8), look.px(8))
        rule = QRectF(0, round(self._paper().line), self.width(), look.rule)
        inset = look.px(26)
        edge = colours.edge if on else colours.disabled_edge
        painter.fillRect(rule.adjusted(inset, 0, -inset, 0), edge)
        if on:
            self._paint_hint(painter)
            ink = QPen(colours.accent, look.px(3))
            ink.setCapStyle(Qt.PenCapStyle.RoundCap)
            ink.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            # As thick when it was drawn on a pad of another size.
            ink.setCosmetic(True)
            painter.setPen(ink)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._ink.paint(painter, self._paper())

    def _paint_hint(self, painter: QPainter) -> None:
        look, line, inset = self._look, self._paper().line, self._look.px(26)
        across = QRectF(inset, 0, self.width() - 2 * inset, self.height())
        painter.setPen(look.colours.ink2)
        painter.setFont(look.font(TextRole.BODY))
        painter.setLayoutDirection(look.direction)
        start, middle = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter
        below = across.adjusted(0, line, 0, 0)
        painter.drawText(below, start | middle, look.words(HINT))
        if self.hasFocus() and self._by_key and not self._ink:
            above = across.adjusted(0, look.px(12), 0, line - self.height())
            wrapped = start | Qt.TextFlag.TextWordWrap
            painter.drawText(above, wrapped, look.words(OTHERWISE))

    def _paper(self) -> Paper:
        """The pad now, with room for the hint below its line."""
        below = self._look.leading(TextRole.BODY) + self._look.px(20)
        return Paper(QSizeF(self.size()), float(self.height() - below))

    def _tell(self) -> None:
        self.update()
        self.signed.emit(self._ink.drawn)
