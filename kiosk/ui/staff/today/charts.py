"""Counts as bars, with the numbers in words beside or above them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.staff.today.value import Bar
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class HourChart(QWidget):
    """A column an hour; the hour that goes on is paler, and still grows."""

    def __init__(self, look: Look, name: str, hours: Sequence[Bar]) -> None:
        super().__init__()
        self._look, self._hours = look, tuple(hours)
        give_role(self, Role.Graphic)
        said = ", ".join(f"{each.name}: {each.count}" for each in hours if each.count)
        self.setAccessibleName(f"{name}: {said}")
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding)

    def sizeHint(self) -> QSize:
        """As high as a column can be told from its neighbour."""
        return QSize(self._look.px(320), self._look.px(220))

    def minimumSizeHint(self) -> QSize:
        """Lower where there is no room."""
        return QSize(self._look.px(200), self._look.px(130))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The base line, and on it every hour."""
        painter, look = QPainter(self), self._look
        step = self.width() / max(len(self._hours), 1)
        font = self._font(step)
        painter.setFont(font)
        line = round(QFontMetricsF(font).height())
        foot = self.height() - line - look.px(8)
        for place, each in enumerate(self._hours):
            at = len(self._hours) - 1 - place if look.rtl else place
            cell = QRectF(at * step, line + look.px(4), step, 0)
            cell.setBottom(foot)
            self._paint_hour(painter, each, cell, line)
        painter.fillRect(QRectF(0, foot, self.width(), look.rule), look.colours.edge)

    def _font(self, step: float) -> QFont:
        """Small enough for the hours to stand beside each other."""
        font = self._look.font(TextRole.BODY)
        metrics = QFontMetricsF(font)
        widest = max(metrics.horizontalAdvance(each.name) for each in self._hours)
        font.setPixelSize(round(font.pixelSize() * min(1.0, step / (widest + 6))))
        return font

    def _paint_hour(
        self, painter: QPainter, hour: Bar, cell: QRectF, line: int
    ) -> None:
        """A column at the foot of its cell, the count above it and the hour below."""
        look, colours = self._look, self._look.colours
        column = cell.adjusted(cell.width() * 0.16, 0, -cell.width() * 0.16, 0)
        column.setTop(cell.bottom() - cell.height() * hour.share)
        painter.fillRect(column, colours.edge if hour.now else colours.ink)
        middle = Qt.AlignmentFlag.AlignCenter
        if hour.count:
            above = QRectF(cell.left(), column.top() - line - 2, cell.width(), line)
            painter.setPen(colours.ink)
            painter.drawText(above, middle, str(hour.count))
        below = QRectF(cell.left(), cell.bottom() + look.px(4), cell.width(), line)
        painter.setPen(colours.ink2)
        painter.drawText(below, middle, hour.name)


class BarRows(QWidget):
    """A row a name: the name, a bar, the count."""

    def __init__(self, look: Look, rows: Sequence[Bar]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(8))
        for row, each in enumerate(rows):
            grid.addWidget(Prose(look, each.name), row, 0)
            grid.addWidget(_Bar(look, each.share), row, 1)
            many = Prose(look, str(each.count), TextRole.BODY_BOLD, wrap=False)
            grid.addWidget(many, row, 2, Qt.AlignmentFlag.AlignTrailing)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 3)


class _Bar(QWidget):
    """A share of the largest; the number beside it says how many."""

    def __init__(self, look: Look, share: float) -> None:
        super().__init__()
        self._look, self._share = look, share
        self.setFixedHeight(look.px(16))
        self.setMinimumWidth(look.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """From the leading edge."""
        full = QRectF(self.rect())
        full.setWidth(full.width() * self._share)
        if self._look.rtl:
            full.moveRight(self.width())
        QPainter(self).fillRect(full, self._look.colours.ink)
