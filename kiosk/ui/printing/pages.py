"""Pages of a PDF onto a printer, at the printer's own resolution and in true size."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, QSizeF
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from kiosk.ui.preview.pdfium import Shot, draw, page_sizes

# Finer than this a letter does not become, and a page takes four times as long.
_FINEST_DPI = 600
# A page at that resolution takes 140 MB; a band of it 10.
_BAND_PX = 512
# A driver that scales them would draw a seam between bands that only touch.
_OVERLAP_PX = 8
_POINTS_AN_INCH = 72


def set_up(printer: QPrinter, pdf: bytes) -> None:
    """Let one sheet be taken for each page, and nothing be scaled to its margins."""
    width, height = page_sizes(pdf)[0]
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Point, "Letter")
    printer.setFullPage(True)
    printer.setPageSize(size)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    printer.setResolution(min(printer.resolution(), _FINEST_DPI))


def draw_pages(painter: QPainter, printer: QPrinter, pdf: bytes, copies: int) -> bool:
    """Draw all pages, then all of them again for each copy; whether all were taken.

    Copies are drawn, since not every driver can count and collate.
    """
    sizes = page_sizes(pdf)
    for sheet in range(copies * len(sizes)):
        if sheet and not printer.newPage():
            return False
        page = sheet % len(sizes)
        for shot in _bands(pdf, page, _pixels(sizes[page], printer.resolution())):
            part = shot.part
            where = QRect(part.left, part.top, part.width, part.height)
            painter.drawImage(where, draw([shot])[shot])
    return True


def _pixels(size: tuple[float, float], dpi: int) -> QSize:
    return QSize(*(round(each * dpi / _POINTS_AN_INCH) for each in size))


def _bands(pdf: bytes, page: int, whole: QSize) -> Iterator[Shot]:
    """The page from top to bottom, in parts that memory takes."""
    for top in range(0, whole.height(), _BAND_PX):
        height = min(_BAND_PX + _OVERLAP_PX, whole.height() - top)
        yield Shot.of(pdf, page, whole, QRect(0, top, whole.width(), height))
