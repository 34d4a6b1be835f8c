"""What Qt puts on paper is the PDF, at its true size."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from kiosk.errors import PrinterAbsent, PrinterRefused
from kiosk.model.job import Job, JobState
from kiosk.printing.protocol import ABSENT
from kiosk.ui.preview.pdfium import Shot, draw, page_sizes
from kiosk.ui.printing.system_printer import SystemPrinter, put_on_paper

MM = 72 / 25.4
# Sides of a sheet in points: US Letter, A4, a DL envelope fed by its short edge.
SHEETS = ((612, 792), (210 * MM, 297 * MM), (110 * MM, 220 * MM))
# Where the marks of `marked` stand, mm from the left and the top.
LEFT, TOP, RIGHT, BOTTOM = 3.5, 5.0, 4.0, 6.0


def marked(size: tuple[float, float], tops: Sequence[float] = (TOP,)) -> bytes:
    """A page for each of the tops, black but for its edges, in no printer's margins."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=True)
    width, height = size
    for top in tops:
        across = width - (LEFT + RIGHT) * MM
        up = height - (top + BOTTOM) * MM
        canvas.rect(LEFT * MM, BOTTOM * MM, across, up, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def job(pdf: bytes, copies: int = 1) -> Job:
    return Job("1", pdf, "", len(page_sizes(pdf)), copies)


@pytest.fixture
def paper(qapp: object, tmp_path: Path) -> QPrinter:
    """A printer of Qt whose paper is a file."""
    del qapp
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    return printer


def printed(printer: QPrinter) -> bytes:
    return Path(printer.outputFileName()).read_bytes()


def ink(pdf: bytes, page: int, dpi: int = 300) -> tuple[float, ...]:
    """Free paper around the ink, mm: left, top, right, bottom."""
    size = QSize(*(round(each * dpi / 72) for each in page_sizes(pdf)[page]))
    shot = Shot.of(pdf, page, size, QRect(0, 0, size.width(), size.height()))
    image = draw([shot])[shot].convertToFormat(QImage.Format.Format_Grayscale8)
    width, height = image.width(), image.height()
    across = [image.pixelColor(x, height // 2).value() < 128 for x in range(width)]
    down = [image.pixelColor(width // 2, y).value() < 128 for y in range(height)]
    assert all(down[down.index(True) : height - down[::-1].index(True)]), "a seam"
    ends = (across, down, across[::-1], down[::-1])
    return tuple(each.index(True) * 25.4 / dpi for each in ends)


@pytest.mark.parametrize("size", SHEETS)
def test_a_page_keeps_its_size_and_its_place(
    paper: QPrinter, size: tuple[float, float]
) -> None:
    assert put_on_paper(paper, job(marked(size))) is JobState.SENT
    assert page_sizes(printed(paper))[0] == pytest.approx(size, abs=0.6)
    assert ink(printed(paper), 0) == pytest.approx((LEFT, TOP, RIGHT, BOTTOM), abs=0.2)


def test_copies_come_one_whole_document_after_the_other(paper: QPrinter) -> None:
    pdf = marked(SHEETS[0], tops=(5, 25))
    assert put_on_paper(paper, job(pdf, copies=2)) is JobState.SENT
    done = printed(paper)
    tops = [ink(done, page)[1] for page in range(len(page_sizes(done)))]
    assert tops == pytest.approx([5, 25, 5, 25], abs=0.2)


def test_a_printer_that_does_not_begin_has_refused(
    paper: QPrinter, tmp_path: Path
) -> None:
    paper.setOutputFileName(str(tmp_path / "nowhere" / "paper.pdf"))
    with pytest.raises(PrinterRefused):
        put_on_paper(paper, job(marked(SHEETS[0])))


@pytest.mark.usefixtures("qapp")
def test_a_printer_that_the_system_does_not_know_is_absent() -> None:
    printer = SystemPrinter("No such printer")
    assert printer.status() is ABSENT
    with pytest.raises(PrinterAbsent):
        printer.print(job(marked(SHEETS[0])))
