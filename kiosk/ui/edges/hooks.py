"""Where a fault that nobody catches comes to the window: exceptions, Qt's messages.

What Qt says may quote a file or a text, so its words are not written down either.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from kiosk.errors import NoDisplay
from kiosk.faults import Fault, Faults

# The kinds of messages that tell of something wrong.
_WRONG = {
    QtMsgType.QtWarningMsg: "QtWarning",
    QtMsgType.QtCriticalMsg: "QtCritical",
    QtMsgType.QtFatalMsg: "QtFatal",
}
# What Qt says where a display is wrong, or goes away: an X server, a compositor.
_DISPLAY_LOST = "connection broke"
_NO_DISPLAY = ("platform plugin", "could not connect to display", _DISPLAY_LOST)


class _Bell(QObject):
    """Carries a fault from any thread to the one of the window, between two events."""

    rung = Signal(object)


@contextmanager
def watched(faults: Faults, told: Callable[[Fault], None]) -> Iterator[None]:
    """Note what nobody catches, and tell of it in this thread; undone at the end."""
    bell = _Bell()
    bell.rung.connect(told, Qt.ConnectionType.QueuedConnection)
    with faults.watching(bell.rung.emit), qt_messages(faults):
        yield


@contextmanager
def qt_messages(faults: Faults | None) -> Iterator[None]:
    """Note Qt's messages without their words; a lost display ends the process with 3.

    After a fatal message Qt ends the process itself, with a core: this comes first.
    Without `faults` nothing else is noted: of a display that is wrong Qt says much.
    """

    def heard(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if any(each in message for each in _NO_DISPLAY) and (
            kind == QtMsgType.QtFatalMsg or _DISPLAY_LOST in message
        ):
            end_at_once(NoDisplay())
        if faults is not None and kind in _WRONG:
            place = context.file or context.category or ""
            faults.note(Fault(_WRONG[kind], str(place), context.line))
        if kind == QtMsgType.QtFatalMsg:
            os._exit(NoDisplay.exit_code)

    before = qInstallMessageHandler(heard)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def end_at_once(cause: NoDisplay) -> None:
    """Say a cause and end: without a display no screen is left to be wiped."""
    sys.stderr.write(f"letter-kiosk: {cause}\n")
    sys.stderr.flush()
    os._exit(cause.exit_code)
