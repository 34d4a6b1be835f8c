"""The test page as it will come out, on a desk."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.art.sheet import paint_border, paint_sheet
from kiosk.ui.theme.look import Look

# Letter and A4 differ little; the picture says its own.
_SHAPE = 0.75


def picture_of(pdf: bytes, size: QSize) -> QImage:
    """Its first page at a size in px; called where pages are made and drawn."""
    from kiosk.ui.preview.pdfium import Shot, draw  # noqa: PLC0415 - needed late

    shot = Shot.of(pdf, 0, size, QRect(QPoint(0, 0), size))
    return draw((shot,)).get(shot, QImage())


class SheetPicture(QWidget):
    """A sheet with the picture on it, as soon as there is one."""

    def __init__(self, look: Look, name: str, height: int) -> None:
        super().__init__()
        self._look, self._height = look, height
        self._picture: QImage | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: QImage | None) -> None:
        """Show it."""
        if picture is not None and picture is not self._picture:
            self._picture = picture
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """The picture and the flat edge of a sheet."""
        edge, drawn = self._look.px(4), self._picture
        wide = drawn.width() if drawn else round(self._height * _SHAPE)
        return QSize(wide + edge, self._height + edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sheet, the picture, the border."""
        painter, edge = QPainter(self), self._look.px(4)
        box = QRectF(self.rect()).adjusted(0, 0, -edge, -edge)
        paint_sheet(painter, self._look, box)
        if self._picture is not None:
            painter.drawImage(box, self._picture)
            paint_border(painter, self._look, box)


class TestDesk(QWidget):
    """A desk with the test page on it, words beside it and a button below."""

    def __init__(self, look: Look, parts: list[QWidget]) -> None:
        super().__init__()
        palette = self.palette()
        palette.setColor(self.backgroundRole(), look.colours.desk)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        sheet, beside, foot = parts
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(28),) * 4)
        column.setSpacing(look.px(20))
        way = QBoxLayout.Direction
        narrow = look.text_scale > 1.25
        row = QBoxLayout(way.TopToBottom if narrow else way.LeftToRight)
        row.setSpacing(look.px(24))
        row.addWidget(sheet, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(beside, 1)
        column.addLayout(row)
        column.addStretch(1)
        column.addWidget(foot)
