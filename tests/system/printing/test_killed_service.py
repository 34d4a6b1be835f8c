"""cupsd killed at many moments: nothing is printed again, and what stays is counted.

CUPS writes its jobs down only every 30 s (DirtyCleanInterval). Killed before, it has
forgotten the job, and its document lies in the spool where only the owner of the spool
can clear it. Where it writes them down at once, the job is there after the restart and
is cancelled before it prints again. `make soak` tries twenty moments of each.
"""

import time
from collections.abc import Callable, Iterable, Iterator

import pytest
from hypothesis import settings

from kiosk.model.job import Job, JobState
from kiosk.printing.cups import CupsPrinter
from tests.system.printing.services import FaultyPrinter, PrintService, Waiting, soon

Make = Callable[..., CupsPrinter]
ShowAtEnd = Callable[[str, Iterable[str]], None]
_SOAK = settings.get_current_profile_name() == "soak"
# Seconds after the submit.
_EARLY = [0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.3, 1.6, 2, 2.5]
_MOMENTS = [*_EARLY, 3, 3.5, 4, 5, 6, 8, 10, 15, 20, 35]
_WRITTEN_DOWN_S = 31
_COMPLETED = 9


@pytest.fixture(scope="module")
def row(show_at_end: ShowAtEnd) -> Iterator[Callable[[str], None]]:
    rows = ["| jobs written down | killed after s | documents left | prints |"]
    yield rows.append
    show_at_end(
        "a print service that is killed", [rows[0], "|---|--:|--:|--:|", *rows[1:]]
    )


def killed(printing: Waiting, service: PrintService, faulty: FaultyPrinter) -> int:
    """Kill it, start it again, refill the printer; how many prints there were."""
    service.program.kill()
    assert printing.end() is JobState.UNKNOWN
    service.begin()
    soon(lambda: not service.spooled(), 5)
    faulty.meet("")
    time.sleep(1.5)
    return faulty.ends().count(_COMPLETED)


@pytest.fixture
def printing(
    service: PrintService, faulty: FaultyPrinter, queue: Make, letter: bytes
) -> Waiting:
    """Somebody waits for a printer without paper."""
    faulty.meet("media-empty")
    waiting = Waiting(
        queue("Faulty"), Job("8d3a", letter, "na_letter_8.5x11in", pages=1)
    )
    assert soon(service.spooled)
    return waiting


@pytest.mark.parametrize("moment", _MOMENTS if _SOAK else [0.5])
def test_a_print_service_killed_at_any_moment_prints_nothing_again(
    printing: Waiting,
    service: PrintService,
    faulty: FaultyPrinter,
    *,
    row: Callable[[str], None],
    moment: float,
) -> None:
    time.sleep(moment)
    prints = killed(printing, service, faulty)
    left = len(service.spooled())
    row(f"| every 30 s | {moment} | {left} | {prints} |")
    # The first may be in the printer's own memory already; no second ever is.
    assert prints <= 1
    assert left == 0 or moment < _WRITTEN_DOWN_S


@pytest.mark.parametrize("moment", _MOMENTS if _SOAK else [0.5, 4])
@pytest.mark.parametrize("service", ["DirtyCleanInterval 0"], indirect=True)
def test_one_that_writes_its_jobs_down_at_once_keeps_nothing_either(
    printing: Waiting,
    service: PrintService,
    faulty: FaultyPrinter,
    *,
    row: Callable[[str], None],
    moment: float,
) -> None:
    time.sleep(moment)
    prints = killed(printing, service, faulty)
    left = len(service.spooled())
    row(f"| at once | {moment} | {left} | {prints} |")
    assert prints <= 1
    assert left == 0
