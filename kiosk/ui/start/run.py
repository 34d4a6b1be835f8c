"""Open the window and stay until it is closed: the edge to the process and to Qt."""

import os
import sys

from PySide6.QtCore import QCoreApplication, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.errors import KioskError
from kiosk.ui.background.outcomes import told
from kiosk.ui.edges.blank import Blank
from kiosk.ui.edges.hooks import qt_messages, watched
from kiosk.ui.edges.signals import end_within, ending
from kiosk.ui.main import WINDOWED, Kiosk, Opening

# What a window manager may put around a window: borders and a title.
_FRAME = QSize(16, 48)
# Set to "first-paint" by the bench: say when the welcome is painted, and end.
_BENCH = "LETTER_KIOSK_BENCH"
# Platforms whose windows nobody sees, nor can close.
_UNSEEN = ("offscreen", "minimal")


def run_window(opening: Opening) -> int:
    """Open the kiosk and stay until its window is closed; the exit code.

    What stops the start is written to standard error, and the window says it. The
    process ends soon after the wish to end it, whatever hangs.
    """
    with qt_messages(None):
        app = QApplication.instance() or QApplication(sys.argv[:1])
    try:
        kiosk = Kiosk(opening, _first_size(windowed=opening.windowed))
    except KioskError as cause:
        return _say_alone(app, cause)
    except Exception as error:  # noqa: BLE001 - the edge of the start
        return _say_alone(app, told(opening.faults.catch(error)))
    kiosk.window.closed.connect(app.quit)
    kiosk.stopped.connect(_write_cause)
    if QGuiApplication.platformName() in _UNSEEN:
        kiosk.stopped.connect(lambda: QTimer.singleShot(0, app.quit))
    if os.environ.get(_BENCH) == "first-paint":
        kiosk.window.first_painted.connect(_say_painted)
        kiosk.window.first_painted.connect(app.quit)
    with watched(opening.faults, kiosk.recovery.broke), ending(app.quit):
        kiosk.show()
        app.exec()
        with end_within():
            ended = kiosk.close()
    code = kiosk.fault.exit_code if kiosk.fault else 0
    if not ended:
        # A thread that hangs cannot be ended, nor waited for.
        sys.stdout.flush()
        os._exit(code)
    return code


def _first_size(*, windowed: bool) -> QSize:
    """The size to open with: the whole screen, or a window with room for its frame.

    Where no window manager answers, a full screen keeps the size that it asks for.
    """
    screen = QGuiApplication.primaryScreen()
    if windowed:
        return WINDOWED.boundedTo(screen.availableSize() - _FRAME)
    return screen.size()


def _say_alone(app: QCoreApplication, cause: KioskError) -> int:
    """Say why there is no kiosk in a window that needs nothing of it."""
    _write_cause(cause)
    window = Blank()
    window.setWindowTitle("Letter Kiosk")
    window.resize(WINDOWED)
    window.say(str(cause))
    window.clicked.connect(app.quit)
    window.show()
    app.exec()
    return cause.exit_code


def _write_cause(cause: KioskError) -> None:
    sys.stderr.write(f"letter-kiosk: {cause}\n")
    sys.stderr.flush()


def _say_painted() -> None:
    sys.stdout.write("first-paint\n")
    sys.stdout.flush()
