"""The key that brings the on-screen keyboard, or sends it away."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QWidget

from kiosk.i18n import N_
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.theme.look import Look

WANTED = QEvent.Type(QEvent.registerEventType())


class KeyboardKey(Button):
    """Asks the window for the keyboard to write into `editor`.

    Whoever moves by Tab has a keyboard: it is no stop, and leaves the focus alone.
    """

    def __init__(self, look: Look, editor: QWidget) -> None:
        super().__init__(look, "", Kind.BARE, icon="kbd")
        self._editor = editor
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(look.words(N_("On-screen keyboard")))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.clicked.connect(self._ask)

    def minimumSizeHint(self) -> QSize:
        """As large as it is: its icon is all that it shows."""
        return self.sizeHint()

    def _ask(self) -> None:
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QCoreApplication.sendEvent(self.window(), QEvent(WANTED))
