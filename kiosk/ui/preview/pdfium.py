"""Pictures of pages, drawn by PDFium; the only module that knows it.

PDFium is not thread-safe: what is here is called in the thread that makes pages, one
call at a time even where that thread hangs and another one goes on. pypdfium2's own
objects close themselves by finalizers, in whatever thread happens to collect; its raw
functions leave it to us, and nothing is left open.
Each call releases the interpreter's lock, so the window works on meanwhile.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ctypes import c_ubyte
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from threading import Lock
from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage

_WHITE = 0xFFFFFFFF
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page that has been drawn, in px from the page's corner."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Shot:
    """What a picture shows: the part of a page that is `width` by `height` px large.

    Px are those of the screen. The bytes of the PDF are no part of its repr.
    """

    pdf: bytes = field(repr=False)
    page: int
    width: int
    height: int
    part: Part

    @classmethod
    def of(cls, pdf: bytes, page: int, whole: QSize, part: QRect) -> "Shot":
        """What a picture of `part` shows of a page that is `whole` large."""
        cut = Part(part.x(), part.y(), part.width(), part.height())
        return cls(pdf, page, whole.width(), whole.height(), cut)


def load() -> None:
    """Load PDFium ahead of the first picture; it takes about 0.1 s."""
    _raw()


def draw(shots: Iterable[Shot]) -> dict[Shot, QImage]:
    """Pictures on white paper, none of a page that cannot be read.

    A document is opened once for all shots of it that follow each other.
    """
    pictures: dict[Shot, QImage] = {}
    for pdf, those in groupby(shots, attrgetter("pdf")):
        with _ONE_AT_A_TIME, _document(pdf) as document:
            for shot in those if document else ():
                with _page(document, shot.page) as page:
                    if page:
                        pictures[shot] = _picture(page, shot)
    return pictures


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points; none where it cannot be read."""
    with _ONE_AT_A_TIME, _document(pdf) as document:
        count = _raw().FPDF_GetPageCount(document) if document else 0
        return tuple(_size(document, number) for number in range(count))


def _size(document: Any, number: int) -> tuple[float, float]:  # noqa: ANN401 - a pointer
    size = _raw().FS_SIZEF()
    _raw().FPDF_GetPageSizeByIndexF(document, number, size)
    return size.width, size.height


def _raw() -> Any:  # noqa: ANN401 - pypdfium2 has no types
    from pypdfium2 import raw

    return raw


@contextmanager
def _document(pdf: bytes) -> Iterator[Any]:
    """A document, or null; it reads the bytes until it is closed."""
    document = _raw().FPDF_LoadMemDocument64(pdf, len(pdf), None)
    try:
        yield document
    finally:
        if document:
            _raw().FPDF_CloseDocument(document)


@contextmanager
def _page(document: Any, number: int) -> Iterator[Any]:  # noqa: ANN401 - a pointer
    page = _raw().FPDF_LoadPage(document, number)
    try:
        yield page
    finally:
        if page:
            _raw().FPDF_ClosePage(page)


def _picture(page: Any, shot: Shot) -> QImage:  # noqa: ANN401 - a pointer
    """PDFium draws into the picture's own memory: nothing is copied."""
    raw, part = _raw(), shot.part
    image = QImage(part.width, part.height, QImage.Format.Format_RGB32)
    if image.isNull():
        return image
    image.fill(_WHITE)
    memory = (c_ubyte * image.sizeInBytes()).from_buffer(image.bits())
    bitmap = raw.FPDFBitmap_CreateEx(
        part.width, part.height, raw.FPDFBitmap_BGRx, memory, image.bytesPerLine()
    )
    try:
        corner, whole = (-part.left, -part.top), (shot.width, shot.height)
        raw.FPDF_RenderPageBitmap(bitmap, page, *corner, *whole, 0, 0)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    return image
