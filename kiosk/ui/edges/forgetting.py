"""What a visit leaves behind, and who drops it: the one list of what Finish wipes."""

from collections.abc import Callable

from PySide6.QtGui import QClipboard, QGuiApplication

from kiosk.faults import drop_last_exception
from kiosk.ui.collector import Collector
from kiosk.ui.director import Director
from kiosk.ui.preview.pictures import Background
from kiosk.ui.stage import Stage


def what_finish_wipes(
    stage: Stage, director: Director, background: Background, collector: Collector
) -> tuple[Callable[[], object], ...]:
    """All that drops what is known of a visitor, the display before the memory.

    The visit itself is the director's, who has dropped it before any of these.
    """
    return (
        stage.blank,
        director.forget,
        background.pictures.forget,
        director.forget_words_set,
        background.pages.leave_what_hangs,
        background.outside.leave_what_hangs,
        empty_clipboard,
        drop_last_exception,
        collector.sweep_out_soon,
    )


def empty_clipboard() -> None:
    """Drop what a visitor copied or marked; a visit ends with both empty."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
