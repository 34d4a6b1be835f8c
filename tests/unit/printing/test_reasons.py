import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.protocol import PrinterState
from kiosk.printing.reasons import status_of


@pytest.mark.parametrize("severity", ["", "-report", "-warning", "-error"])
@pytest.mark.parametrize(
    ("reason", "state"),
    [
        ("media-empty", PrinterState.NO_PAPER),
        ("media-needed", PrinterState.NO_PAPER),
        ("media-jam", PrinterState.JAM),
        ("cover-open", PrinterState.OPEN),
        ("door-open", PrinterState.OPEN),
        ("toner-empty", PrinterState.NO_INK),
        ("marker-supply-empty", PrinterState.NO_INK),
        ("toner-low", PrinterState.LOW_INK),
        ("marker-supply-low", PrinterState.LOW_INK),
        ("offline", PrinterState.ABSENT),
        ("paused", PrinterState.STOPPED),
    ],
)
def test_a_reason_says_how_a_printer_is(
    reason: str, severity: str, state: PrinterState
) -> None:
    assert status_of([f"{reason}{severity}"]).state is state


def test_what_stops_a_printer_is_told_before_what_does_not() -> None:
    assert status_of(["toner-low", "none", "media-jam"]).state is PrinterState.JAM


@given(st.lists(st.text("XYZ-", max_size=20)))
def test_reasons_that_nobody_knows_stop_nothing(reasons: list[str]) -> None:
    assert status_of(reasons).ready


@pytest.mark.parametrize(
    ("reason", "ready", "waits"),
    [
        ("none", True, False),
        ("toner-low", True, False),
        ("media-empty", False, True),
        ("media-jam", False, True),
        ("cover-open", False, True),
        ("toner-empty", False, True),
        ("offline", False, False),
        ("paused", False, False),
    ],
)
def test_what_is_mended_at_the_printer_is_waited_for(
    reason: str, ready: bool, waits: bool
) -> None:
    status = status_of([reason])
    assert (status.ready, status.waits) == (ready, waits)
