"""Qt's bindings leave Python's constants alone.

Wheels built for the stable ABI of Python 3.12 take a reference from True with each
signal and from None with each call, and under Python 3.11 the process dies of it.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal

# What else may come and go meanwhile.
SLACK = 100


class Sender(QObject):
    sent = Signal()


def taken(constant: object, call: Callable[[], object], times: int) -> int:
    """How many references so many calls took from a constant, or gave it."""
    before = sys.getrefcount(constant)
    for _ in range(times):
        call()
    return abs(sys.getrefcount(constant) - before)


@pytest.mark.parametrize("times", [1_000, 300_000])
@pytest.mark.parametrize("constant", [None, True, False], ids=str)
def test_calls_and_signals_take_no_reference_from_a_constant(
    constant: object, times: int
) -> None:
    sender = Sender()
    assert taken(constant, sender.sent.emit, times) < SLACK
    assert taken(constant, lambda: sender.setObjectName("name"), times) < SLACK
