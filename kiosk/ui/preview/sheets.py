"""A PDF in memory and pictures of its pages."""

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize, QSizeF
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions


class Sheets:
    """The pages of one PDF; rendering takes 2 to 5 ms in the calling thread.

    Rendering stays in the GUI thread: PySide6 holds the interpreter's lock while
    PDFium draws, so another thread stops the window just as long (measured).
    """

    def __init__(self, pdf: bytes) -> None:
        self._document = QPdfDocument()
        # PDFium reads while it draws: the buffer has to live as long as the
        # document, so the document owns it.
        buffer = QBuffer(self._document)
        buffer.setData(pdf)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(buffer)

    @property
    def count(self) -> int:
        """How many pages there are; 0 where the bytes are no PDF."""
        return self._document.pageCount()

    def size(self, page: int) -> QSizeF:
        """Width and height of a page in points."""
        return self._document.pagePointSize(page)

    def picture(self, page: int, whole: QSize, part: QRect | None = None) -> QImage:
        """A page drawn `whole` device px large on nothing; of it only `part`."""
        if part is None:
            return self._document.render(page, whole)
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(whole)
        options.setScaledClipRect(part)
        return self._document.render(page, part.size(), options)
