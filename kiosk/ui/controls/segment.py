"""A choice of one among two or three, side by side."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.access.whole_target import press_anywhere
from kiosk.ui.art.frame import paint_frame
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class _Part(QRadioButton):
    """One choice: chosen is white on ink and bold."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        press_anywhere(self)
        self.setAccessibleName(words)
        self.setFont(look.font(TextRole.BODY_BOLD))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        height = self._look.leading(TextRole.BODY) + self._look.gap
        px = self._look.px
        return QSize(round(words) + px(36), max(px(48), height))

    def minimumSizeHint(self) -> QSize:
        """Half of the words: longer ones elide, a reader still says them all."""
        return QSize(
            min(self.sizeHint().width(), self._look.px(112)), self._look.px(48)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, colours, on = self._look, self._look.colours, self.isChecked()
        painter = QPainter(self)
        fill = colours.ink if on else colours.paper
        if not on and self.isDown():
            fill = colours.pressed
        elif not on and self.underMouse():
            fill = colours.hover
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()), look.px(4), look.px(4))
        painter.setFont(look.font(TextRole.BODY_BOLD if on else TextRole.BODY))
        painter.setPen(colours.paper if on else colours.ink)
        room = self.width() - look.px(16)
        elide = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(self.text(), elide, room)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)


class Segment(QWidget):
    """Choices as (id, words); `chosen` gives the id of a new choice."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, name: str, choices: Sequence[tuple[str, str]], now: str
    ) -> None:
        super().__init__()
        self._look = look
        give_role(self, Role.Grouping)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look.px(2),) * 4)
        row.setSpacing(look.rule)
        for key, words in choices:
            part = _Part(look, words)
            part.setChecked(key == now)
            part.toggled.connect(partial(self._choose, key))
            row.addWidget(part)
        self._stop_tab()

    def _choose(self, key: str, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Tell of it, whoever did it: a screen reader toggles, and clicks nothing."""
        if on:
            self._stop_tab()
            self.chosen.emit(key)

    def _stop_tab(self) -> None:
        """Tab stops at what is chosen; arrows go to the others, as Qt has it."""
        strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        for part in self.findChildren(_Part):
            part.setFocusPolicy(strong if part.isChecked() else click)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame around the parts."""
        paint_frame(self, self._look)
