"""Sign on screen, or leave the room for a pen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import LeaveRoom, Sign
from kiosk.i18n import N_
from kiosk.model.signature import Signature
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.check import Check
from kiosk.ui.screens.check.signing.sign_pad import SignPad
from kiosk.ui.screens.check.value import CheckValue
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Signing(QWidget):
    """The pad, a way to clear it, and the room that is left for a pen."""

    answered = Signal(object)

    def __init__(self, look: Look, value: CheckValue) -> None:
        super().__init__()
        words = look.words
        self.pad = SignPad(look)
        self.pad.signed.connect(lambda drawn: self.answered.emit(Sign(drawn)))
        self.clear = Button(look, words(N_("Clear")), Kind.BARE, icon="undo")
        self.clear.clicked.connect(lambda: self.answered.emit(Sign(Signature())))
        said = words(N_("I will sign with a pen"))
        self.by_pen = Check(look, said, TextRole.BODY, on=value.leave_room)
        self.by_pen.toggled.connect(lambda on: self.answered.emit(LeaveRoom(wanted=on)))
        head = QHBoxLayout()
        title = Prose(look, words(N_("Sign here")), TextRole.LEAD_BOLD)
        head.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2 if look.compact else 4))
        column.addLayout(head)
        column.addWidget(self.pad)
        column.addWidget(self.by_pen)
        self.show_value(value)

    def show_value(self, value: CheckValue) -> None:
        """Show what was drawn, and whether it will be printed."""
        self.pad.show_signature(value.signature)
        self.pad.setEnabled(not value.leave_room)
        self.clear.setEnabled(bool(value.signature) and not value.leave_room)
        self.by_pen.show_checked(on=value.leave_room)
