"""A part of the real page, cut out between two places on it."""

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.model.page import Anchor, Pages
from kiosk.ui.preview.desk import Shown
from kiosk.ui.preview.hints import Hint, HintPainter, Scale, body_size
from kiosk.ui.preview.sheets import Sheets
from kiosk.ui.theme.look import Look

# Around what is cut out, and above a block that is still to come, in points.
_SIDE, _ABOVE, _TO_COME = 38.0, 14.0, 32.0
# How far letters reach above their block, in points.
_RISE = 4.0
# The size of its type in px at factor 1: read without effort, still the page.
_TYPE = 15.0
_SMALLER = 0.85


class Cutout(QWidget):
    """Shows the page from the anchor `first` down to the end of `last`."""

    def __init__(self, look: Look, name: str, first: str, last: str) -> None:
        super().__init__()
        self._look, self._first, self._last = look, first, last
        self._shown: Shown | None = None
        self._part: tuple[Anchor, float] | None = None
        self._picture: QImage | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_pages(self, pdf: bytes, pages: Pages, hints: tuple[Hint, ...]) -> None:
        """Show another state of the letter; a page without the anchors is left."""
        sheets = Sheets(pdf)
        start = pages.anchors.get(self._first, ())[:1]
        end = pages.anchors.get(self._last, ())[:1]
        if not sheets.count or not start or not end or start[0].page != end[0].page:
            return
        self._shown = Shown(sheets, pages, hints, body_size(pages))
        above = _ABOVE if start[0].height > _ABOVE else _ABOVE + _TO_COME
        above = _ABOVE if self._first != "sender" else above
        self._part = (start[0], above)
        points = end[0].y + end[0].height - start[0].y + above + _ABOVE
        self.setFixedHeight(round(points * self._factor()))
        self._picture = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White paper, the page, the hints and a border."""
        painter = QPainter(self)
        colours = self._look.colours
        painter.fillRect(self.rect(), colours.sheet)
        if self._shown is not None and self._part is not None:
            scale = self._scale(self._part)
            # What stands above on the page is no part of it.
            above = scale.point(0, self._part[0].y - _RISE).toPoint().y()
            painter.setClipRect(self.rect().adjusted(0, above, 0, 0))
            painter.drawImage(0, 0, self._drawn(self._shown, scale))
            painter.setClipping(False)
            hints = HintPainter(painter, scale, self._shown.type_size, colours)
            hints.paint(
                self._shown.hints, self._shown.pages.anchors, self._part[0].page
            )
        painter.setPen(QPen(colours.sheet_border, self._look.rule))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._picture = None

    def _factor(self) -> float:
        size = self._shown.type_size if self._shown else _TYPE
        small = _SMALLER if self._look.compact or self._look.portrait else 1.0
        return _TYPE * self._look.factor * small / size

    def _scale(self, part: tuple[Anchor, float]) -> Scale:
        anchor, above = part
        corner = QPointF(_SIDE - anchor.x, above - anchor.y) * self._factor()
        return Scale(corner, self._factor(), self.logicalDpiY())

    def _drawn(self, shown: Shown, scale: Scale) -> QImage:
        if self._picture is None and self._part is not None:
            page, ratio = self._part[0].page, self.devicePixelRatioF()
            whole = shown.sheets.size(page) * scale.factor * ratio
            corner = (-scale.origin * ratio).toPoint()
            size = QSize(round(self.width() * ratio), round(self.height() * ratio))
            part = QRect(corner, size)
            self._picture = shown.sheets.picture(page, whole.toSize(), part)
            self._picture.setDevicePixelRatio(ratio)
        return self._picture or QImage()
