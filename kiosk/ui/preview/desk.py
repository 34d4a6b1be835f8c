"""A sheet on the desk: the PDF's own picture, hints painted over it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.model.page import Pages
from kiosk.ui.preview.hints import Hint, HintPainter, Scale, body_size
from kiosk.ui.preview.placement import Placement
from kiosk.ui.preview.sheets import Sheets
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.sheet import paint_sheet


@dataclass(frozen=True, slots=True)
class Shown:
    """A letter as it can be painted; `type_size` is its body's, in points."""

    sheets: Sheets
    pages: Pages
    hints: tuple[Hint, ...]
    type_size: float


class Desk(QWidget):
    """Paints one page of a letter with `room` px around it."""

    def __init__(self, look: Look, room: int) -> None:
        super().__init__()
        self._look, self._room = look, look.px(room)
        self._shown: Shown | None = None
        self._page = 0
        self._placement: Placement | None = None
        self._aside = 0
        self._picture: tuple[object, QImage] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def put(self, pdf: bytes, pages: Pages, hints: tuple[Hint, ...]) -> bool:
        """Lay another state of the letter on the desk; False if it is no PDF.

        It is drawn in the paint that shows it: the old picture stays until then.
        """
        sheets = Sheets(pdf)
        if not sheets.count:
            return False
        self._shown = Shown(sheets, pages, hints, body_size(pages))
        self._picture = None
        self._page = min(self._page, sheets.count - 1)
        self._place()
        return True

    @property
    def page(self) -> int:
        """The page on screen, counted from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages the letter has."""
        return self._shown.sheets.count if self._shown else 0

    def sheet_width(self) -> int:
        """Px across the sheet when the whole page is seen; 0 without a page."""
        placed = self._placement
        return replace(placed, level=0).sheet.width() if placed else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Desk, sheet, page, hints."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.desk)
        if self._shown is None or self._placement is None:
            return
        sheet = self._placement.sheet
        paint_sheet(painter, self._look, QRectF(sheet))
        seen = sheet.intersected(self.rect())
        if not seen.isEmpty():
            painter.drawImage(seen.topLeft(), self._drawn(self._shown, sheet, seen))
        self._paint_hints(painter, self._shown, self._placement)

    def keep_aside(self, width: int) -> None:
        """Leave px free at the trailing side for what lies over the desk."""
        self._aside = width
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new size."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Fit the page to the view, keeping level and offset."""
        if self._shown is None:
            return
        old = self._placement
        fresh = Placement(
            view=QSizeF(self.size()),
            page=self._shown.sheets.size(self._page),
            room=self._room,
            level=old.level if old else 0,
            offset=old.offset if old else QPointF(),
            aside=-self._aside if self._look.rtl else self._aside,
        )
        self._placement = fresh.moved(QPointF())
        self.update()

    def _paint_hints(
        self, painter: QPainter, shown: Shown, placement: Placement
    ) -> None:
        corner = QPointF(placement.sheet.topLeft())
        scale = Scale(corner, placement.factor, self.logicalDpiY())
        HintPainter(painter, scale, shown.type_size, self._look.colours).paint(
            shown.hints, shown.pages.anchors, self._page
        )

    def _drawn(self, shown: Shown, sheet: QRect, seen: QRect) -> QImage:
        """The part of the page that is seen, remembered until anything changes."""
        ratio = self.devicePixelRatioF()
        part = seen.translated(-sheet.topLeft())
        key = (self._page, sheet.size().toTuple(), part.getRect(), ratio)
        if self._picture is None or self._picture[0] != key:
            whole = _times(sheet.size(), ratio)
            clip = QRect(
                (QPointF(part.topLeft()) * ratio).toPoint(), _times(part.size(), ratio)
            )
            image = shown.sheets.picture(
                self._page, whole, None if clip.size() == whole else clip
            )
            image.setDevicePixelRatio(ratio)
            self._picture = (key, image)
        return self._picture[1]


def _times(size: QSize, ratio: float) -> QSize:
    return QSize(round(size.width() * ratio), round(size.height() * ratio))
