"""The print service fails in the middle of a letter: nobody can tell."""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import Enum
from pathlib import Path

import pytest

from kiosk.model.job import Job, JobState
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.follow import Pace

Make = Callable[..., CupsPrinter]

SOON = Pace(taking=2.0, silent=1.0)


class Fault(Enum):
    """What the line does once it saw the document."""

    HANGS_UP = "hangs up"
    FALLS_SILENT = "falls silent"
    SWALLOWS_THE_ANSWER = "swallows the answer"


class Line:
    """Between `lp` and cupsd: passes everything on until the document comes."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.cut = threading.Event()
        self.server = socket.create_server(("127.0.0.1", 0))
        self._far = os.environ["CUPS_SERVER"].rsplit(":", 1)
        self._ends: list[socket.socket] = []
        threading.Thread(target=self._answer, daemon=True).start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server.getsockname()[1]}"

    def close(self) -> None:
        for each in (self.server, *self._ends):
            with suppress(OSError):  # ended by itself before
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _answer(self) -> None:
        while True:
            try:
                near, _ = self.server.accept()
            except OSError:
                return
            far = socket.create_connection((self._far[0], int(self._far[1])))
            self._ends += (near, far)
            for ends in ((near, far, True), (far, near, False)):
                threading.Thread(target=self._pass, args=ends, daemon=True).start()

    def _pass(self, source: socket.socket, sink: socket.socket, asks: object) -> None:
        try:
            while data := source.recv(65536):
                if asks and b"%PDF" in data:
                    self.cut.set()
                if not self.cut.is_set():
                    sink.sendall(data)
                elif self.fault is Fault.HANGS_UP:
                    break
                elif asks and self.fault is Fault.SWALLOWS_THE_ANSWER:
                    sink.sendall(data)
            source.shutdown(socket.SHUT_RDWR)
            sink.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # the other direction ended first


@pytest.fixture
def line(
    request: pytest.FixtureRequest,
    cups_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Line]:
    assert cups_folder.is_dir()
    line = Line(request.param)
    monkeypatch.setenv("CUPS_SERVER", line.address)
    yield line
    line.close()


@pytest.mark.parametrize(
    ("line", "pictures"),
    [
        (Fault.HANGS_UP, 0),
        (Fault.HANGS_UP, 300_000),
        (Fault.FALLS_SILENT, 0),
        (Fault.SWALLOWS_THE_ANSWER, 0),
    ],
    indirect=["line"],
)
def test_a_line_that_fails_in_the_middle_of_a_letter_leaves_it_unknown(
    tray: list[bytes],
    letter: bytes,
    *,
    line: Line,
    queue: Make,
    pictures: int,
) -> None:
    job = Job(
        id="8d3a", pdf=letter + bytes(pictures), sheet="na_letter_8.5x11in", pages=1
    )
    assert queue("Tray", SOON).print(job) is JobState.UNKNOWN
    assert line.cut.is_set()
    if line.fault is Fault.SWALLOWS_THE_ANSWER:
        # It came out all the same.
        assert tray == [job.pdf]
