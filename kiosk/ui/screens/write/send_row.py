"""The language in which the letter goes out: the visitor's or the official's."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.flow.answers import SendIn
from kiosk.i18n import N_
from kiosk.ui.controls.segment import Segment
from kiosk.ui.screens.write.value import Sending
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class SendRow(QWidget):
    """Two languages by their own names, the official's marked."""

    answered = Signal(object)

    def __init__(self, look: Look, sending: Sending) -> None:
        super().__init__()
        self.sending = sending
        label = Prose(look, look.words(N_("Send it in")), TextRole.BODY, wrap=False)
        preferred = look.words(N_("{language} · preferred"))
        choices = [
            (
                code,
                preferred.format(language=name) if code == sending.preferred else name,
            )
            for code, name in sending.languages
        ]
        name = look.words(N_("The language in which this letter is sent"))
        choice = Segment(look, name, choices, sending.now)
        choice.chosen.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(label.in_colour(look.colours.ink2), 0, middle)
        row.addWidget(choice, 0, middle)

    def _choose(self, language: str) -> None:
        self.sending = replace(self.sending, now=language)
        self.answered.emit(SendIn(self.sending.official, language))
