"""Where a sheet lies in a view; arithmetic only."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPoint, QPointF, QRect, QSizeF

from kiosk.model.page import Pages

# The largest size against the fitted one, where the view is not wider still.
ENLARGED = 2.0
LEVELS = 3
# Of the view, how far beyond its edges is drawn at least.
_BEYOND = 1 / 8


def place_of(pages: Pages, anchor: str, share: float) -> tuple[int, float] | None:
    """The page, and the part of its height, where a share (0 to 1) of a text ends.

    None where there is no such anchor.
    """
    places = pages.anchors.get(anchor, ())
    down = share * sum(each.height for each in places)
    for each in places:
        if down <= each.height or each is places[-1]:
            return each.page, (each.y + min(down, each.height)) / pages.height
        down -= each.height
    return None


@dataclass(frozen=True, slots=True)
class Placement:
    """A page of `page` points in a view of `view` px with `room` px around it.

    `level` is 0 (the whole page), 1 or 2 (the view's full width, or twice as
    large); `offset` is how far a hand has dragged it from the middle. `aside` px
    at the right (negative: at the left) and `below` px at the foot stay free of a page
    that fits.
    """

    view: QSizeF
    page: QSizeF
    room: float
    level: int = 0
    offset: QPointF = field(default_factory=QPointF)
    aside: int = 0
    below: int = 0

    @property
    def factor(self) -> float:
        """Px of a point."""
        wide = max(self.view.width() - 2 * self.room, 20)
        high = max(self.view.height() - self.room - max(self.below, self.room), 20)
        full = wide / self.page.width()
        beside = self.view.width() - self.room - max(abs(self.aside), self.room)
        fit = min(max(beside, 20) / self.page.width(), high / self.page.height())
        most = max(full / fit, ENLARGED)
        return fit * float((1.0, most**0.5, most)[self.level])

    @property
    def sheet(self) -> QRect:
        """The sheet in px of the view."""
        size = self.page * self.factor
        x = (self.view.width() - size.width()) / 2
        x += self._shift(x) + self.offset.x()
        y = (self.view.height() - size.height()) / 2
        y += self._rise(y) + self.offset.y()
        return QRect(QPointF(x, y).toPoint(), size.toSize())

    @property
    def drawn(self) -> QRect:
        """The part of the sheet to draw, in px from its corner.

        It is what is seen and a rim around it, its edges on a grid: most steps of a
        drag stay within and need no other picture.
        """
        sheet = self.sheet
        seen = sheet.intersected(QRect(QPoint(0, 0), self.view.toSize()))
        seen.translate(-sheet.topLeft())
        across = max(1, round(self.view.width() * _BEYOND))
        down = max(1, round(self.view.height() * _BEYOND))
        corner = QPoint(
            (seen.left() // across - 1) * across, (seen.top() // down - 1) * down
        )
        end = QPoint(
            (seen.right() // across + 2) * across, (seen.bottom() // down + 2) * down
        )
        rim = QRect(corner, end)
        return rim.intersected(QRect(QPoint(0, 0), sheet.size()))

    def _shift(self, beside: float) -> float:
        """How far a page with `beside` px at each side gives way."""
        lacking = abs(self.aside) - beside
        if lacking <= 0 or self.level or lacking > beside:
            return 0.0
        return lacking if self.aside < 0 else -lacking

    def _rise(self, above: float) -> float:
        """How far a page with `above` px over and under it gives way upwards."""
        lacking = self.below - above
        return -min(lacking, above) if lacking > 0 and not self.level else 0.0

    def moved(self, by: QPointF) -> "Placement":
        """Dragged, no further than the sheet's margins."""
        size = self.page * self.factor
        most_x = max(0.0, (size.width() - self.view.width()) / 2 + self.room)
        most_y = max(0.0, (size.height() - self.view.height()) / 2 + self.room)
        if size.width() <= self.view.width():
            most_x = 0.0
        if size.height() <= self.view.height():
            most_y = 0.0
        x = max(-most_x, min(self.offset.x() + by.x(), most_x))
        y = max(-most_y, min(self.offset.y() + by.y(), most_y))
        return replace(self, offset=QPointF(x, y))

    def zoomed(self, level: int) -> "Placement":
        """At another level, the same place of the page in the middle."""
        level = max(0, min(level, LEVELS - 1))
        grown = replace(self, level=level)
        growth = grown.factor / self.factor
        return replace(grown, offset=QPointF(self.offset * growth)).moved(QPointF())
