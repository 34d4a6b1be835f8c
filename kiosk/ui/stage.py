"""The stage: builds the screen of a step for the window's size and look."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal

from kiosk.flow.visit import Visit
from kiosk.i18n import words_for
from kiosk.ui.cast import screen_for
from kiosk.ui.previews import Preview
from kiosk.ui.theme.look import TEXT_SCALES, Look, look_for
from kiosk.ui.views import View
from kiosk.ui.window import KioskWindow


class Stage(QObject):
    """Shows a view on the one window; `answered` carries what the visitor said.

    `locale` is the folder with the words of other languages.
    """

    answered = Signal(object)
    look_changed = Signal()

    def __init__(self, window: KioskWindow, locale: Path) -> None:
        super().__init__()
        self.window = window
        self._locale = locale
        self._size: QSize | None = None
        window.sized.connect(self._resized)

    def look(self, visit: Visit) -> Look:
        """The look for the window as it is and the visitor's own wishes."""
        return look_for(
            self.window.size(),
            words_for(visit.language, self._locale),
            language=visit.language,
            text_scale=TEXT_SCALES[visit.text_size],
            contrast=visit.high_contrast,
        )

    def enter(self, view: View) -> None:
        """Build the screen of the view's step in place of the one before."""
        self._size = self.window.size()
        screen = screen_for(view, self.look(view.visit))
        screen.answered.connect(self.answered)
        self.window.show_screen(screen)

    def refresh(self, view: View) -> None:
        """Give the screen that is alive its new value."""

    def show_preview(self, preview: Preview) -> None:
        """Give the screen that is alive fresh pages."""

    def _resized(self, size: QSize) -> None:
        if self._size is not None and size != self._size:
            self.look_changed.emit()
