"""A part of the real page, cut out between two places on it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.model.page import Anchor, Pages
from kiosk.ui.preview.desk import Shown
from kiosk.ui.preview.frame import Frame
from kiosk.ui.preview.hints import Hint, HintPainter, Scale
from kiosk.ui.preview.pdfium import Shot
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.theme.look import Look

# Around what is cut out, and above a block that is still to come, in points.
_SIDE, _ABOVE, _TO_COME = 38.0, 14.0, 32.0
# How far letters reach above their block, in points.
_RISE = 4.0
# The size of its type in px at factor 1: read without effort, still the page.
_TYPE = 15.0
_SMALLER = 0.85


@dataclass(frozen=True, slots=True)
class Cut:
    """What is cut out of a letter: from `above` points over the anchor `start` on."""

    shown: Shown
    start: Anchor
    above: float


class Cutout(QWidget):
    """Shows the page from the first anchor of `ends` down to the end of the last."""

    def __init__(
        self, look: Look, name: str, ends: tuple[str, str], pictures: Pictures
    ) -> None:
        super().__init__()
        self._look = look
        self._first, self._last = ends
        self._cut: Cut | None = None
        self._frame: Frame[Cut] = Frame(self, pictures, self.update)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_pages(self, pdf: bytes, pages: Pages, hints: tuple[Hint, ...]) -> None:
        """Show another state of the letter; a page without the anchors is left."""
        start = pages.anchors.get(self._first, ())[:1]
        end = pages.anchors.get(self._last, ())[:1]
        if not start or not end or start[0].page != end[0].page:
            return
        above = _ABOVE if start[0].height > _ABOVE else _ABOVE + _TO_COME
        above = _ABOVE if self._first != "sender" else above
        self._cut = Cut(Shown.of(pdf, pages, hints), start[0], above)
        points = end[0].y + end[0].height - start[0].y + above + _ABOVE
        self.setFixedHeight(round(points * self._factor(self._cut)))
        self._want()

    def show_unmade(self) -> None:
        """Show no page any more: it could not be made."""
        self._cut = None
        self._frame.drop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White paper, the page, the hints and a border."""
        painter = QPainter(self)
        colours = self._look.colours
        painter.fillRect(self.rect(), colours.sheet)
        self._want()
        if (seen := self._frame.seen) is not None:
            cut, scale = seen.of, self._scale(seen.of)
            # What stands above on the page is no part of it.
            above = scale.point(0, cut.start.y - _RISE).toPoint().y()
            painter.setClipRect(self.rect().adjusted(0, above, 0, 0))
            size = QSizeF(seen.image.size()) / self.devicePixelRatioF()
            painter.drawImage(QRectF(QPointF(0, 0), size), seen.image)
            painter.setClipping(False)
            hints = HintPainter(painter, scale, cut.shown.type_size, colours)
            hints.paint(cut.shown.hints, cut.shown.pages.anchors, cut.start.page)
        painter.setPen(QPen(colours.sheet_border, self._look.rule))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._want()

    def _factor(self, cut: Cut) -> float:
        small = _SMALLER if self._look.compact or self._look.portrait else 1.0
        return _TYPE * self._look.factor * small / cut.shown.type_size

    def _scale(self, cut: Cut) -> Scale:
        factor = self._factor(cut)
        corner = QPointF(_SIDE - cut.start.x, cut.above - cut.start.y) * factor
        return Scale(corner, factor, self.logicalDpiY())

    def _want(self) -> None:
        """Ask for the picture that is sharp on this screen as it is now."""
        cut, ratio = self._cut, self.devicePixelRatioF()
        if cut is None:
            return
        scale, pages = self._scale(cut), cut.shown.pages
        whole = QSizeF(pages.width, pages.height) * scale.factor * ratio
        corner = (-scale.origin * ratio).toPoint()
        size = (QSizeF(self.width(), self.maximumHeight()) * ratio).toSize()
        part = QRect(corner, size)
        shot = Shot.of(cut.shown.pdf, cut.start.page, whole.toSize(), part)
        self._frame.want(shot, cut)
