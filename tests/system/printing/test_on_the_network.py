"""A printer that CUPS only sees is one to print on: nobody has to set up a queue."""

from collections.abc import Callable, Iterator, Mapping

import pytest

from kiosk.model.job import Job, JobState
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.protocol import PrinterState
from tests.system.printing.services import (
    FaultyPrinter,
    PrintService,
    Start,
    Tool,
    soon,
)

Make = Callable[..., CupsPrinter]


@pytest.fixture
def announced(
    service: PrintService,
    bus: Mapping[str, str],
    start: Start,
    tool: Tool,
    *,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[FaultyPrinter]:
    """A printer on the network, plugged in after the print service was started."""
    for name, value in bus.items():
        monkeypatch.setenv(name, value)
    folder = service.root.parent / "announced"
    printer = FaultyPrinter(folder, bus, start, tool, announced=True)
    yield printer
    printer.program.kill()


def test_a_printer_on_the_network_is_found_and_prints(
    announced: FaultyPrinter, queue: Make, letter: bytes
) -> None:
    printer = queue("Faulty")
    assert soon(lambda: printer.status().state is PrinterState.READY)
    # It says itself what lies in it, over TLS.
    assert printer.status().loaded
    job = Job("8d3a", letter, "na_letter_8.5x11in", pages=1)
    assert printer.print(job) is JobState.SENT
    assert len(announced.ends()) == 1
