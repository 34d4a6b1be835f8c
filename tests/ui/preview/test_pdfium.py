"""A picture is the page to the px, and PDFium is left with nothing open."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.ui.background.runner import Runner
from kiosk.ui.preview.pdfium import Shot, draw
from tests.ui.preview.conftest import BLUE, RED, Calls, pdf_of

WHITE = "#ffffff"
WHOLE = QSize(100, 150)


def shot(pdf: bytes, page: int = 0, part: QRect | None = None) -> Shot:
    return Shot.of(pdf, page, WHOLE, part or QRect(QPoint(0, 0), WHOLE))


def drawn(one: Shot) -> QImage:
    return draw((one,))[one]


def colour(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def test_a_page_is_drawn_as_large_as_it_was_asked_for() -> None:
    image = drawn(shot(pdf_of(RED)))
    assert image.size() == WHOLE
    assert colour(image, 0, 0) == colour(image, 99, 74) == RED
    assert colour(image, 0, 75) == colour(image, 99, 149) == WHITE


def test_a_part_is_what_lies_there_on_the_whole_page() -> None:
    pdf, part = pdf_of(RED), QRect(30, 60, 40, 30)
    assert drawn(shot(pdf, part=part)) == drawn(shot(pdf)).copy(part)


def test_beyond_the_page_is_white_paper() -> None:
    image = drawn(shot(pdf_of(RED), part=QRect(-10, -10, 30, 30)))
    assert colour(image, 9, 29) == colour(image, 29, 9) == WHITE
    assert colour(image, 10, 10) == RED


def test_several_pages_come_out_of_one_opened_document(calls: Calls) -> None:
    pdf = pdf_of(RED, BLUE)
    first, second = shot(pdf), shot(pdf, 1)
    pictures = draw((first, second))
    assert colour(pictures[first], 5, 5) == RED
    assert colour(pictures[second], 5, 5) == BLUE
    assert len(calls["FPDF_LoadMemDocument64"]) == 1


@pytest.mark.parametrize("pdf", [b"", b"no pdf at all", pdf_of(RED)[:400]], ids=len)
def test_a_damaged_document_gives_no_picture(pdf: bytes) -> None:
    assert draw((shot(pdf),)) == {}


@pytest.mark.parametrize("page", [-1, 1])
def test_a_page_that_is_not_there_gives_no_picture(page: int) -> None:
    assert draw((shot(pdf_of(RED), page),)) == {}


def test_words_of_the_letter_are_not_in_what_a_shot_says() -> None:
    assert "words" not in repr(shot(b"words of the visitor"))


@contextmanager
def collecting() -> Iterator[list[int]]:
    """Another thread that collects garbage as fast as it can; its collections."""
    done, found = threading.Event(), list[int]()

    def collect() -> None:
        while not done.is_set():
            found.append(gc.collect())

    # What other tests left dies in this thread alone, and is not searched each time.
    gc.collect()
    gc.freeze()
    thread = threading.Thread(target=collect)
    thread.start()
    try:
        yield found
    finally:
        done.set()
        thread.join()
        gc.unfreeze()


def test_a_thousand_documents_are_closed_where_they_were_opened(
    qtbot: QtBot, runner: Runner, calls: Calls
) -> None:
    one, seen = shot(pdf_of(RED)), list[object]()
    with collecting() as collected:
        for _ in range(1000):
            runner.submit(lambda: colour(drawn(one), 5, 5), seen.append)
        qtbot.waitUntil(lambda: len(seen) == 1000, timeout=60_000)
    gc.collect()
    assert collected
    assert set(seen) == {RED}
    for begun, ended in (
        ("FPDF_LoadMemDocument64", "FPDF_CloseDocument"),
        ("FPDF_LoadPage", "FPDF_ClosePage"),
        ("FPDFBitmap_CreateEx", "FPDFBitmap_Destroy"),
    ):
        assert len(calls[begun]) == len(calls[ended]) == 1000
    threads = {each for those in calls.values() for each in those}
    assert len(threads) == 1
    assert threading.get_ident() not in threads
