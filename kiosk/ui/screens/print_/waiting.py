"""What is said while a printer prints nothing until somebody has seen to it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from kiosk.flow.answers import StopPrinting
from kiosk.flow.press import PrintAnyway
from kiosk.i18n import N_
from kiosk.ui.controls.button import Kind
from kiosk.ui.screens.print_.parts import Safe, numbered
from kiosk.ui.screens.print_.saying import Question, translated, trouble
from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.theme.look import Look

_SAFE = N_("Your words are safe. Nothing prints twice by itself.")
_STEPS = (
    (N_("Ask the person at the table to look"), N_("They know this printer.")),
    (
        N_("Paper in the tray? Cover closed? Light on?"),
        N_("Then printing goes on by itself."),
    ),
    (
        N_("You do not want to wait?"),
        N_("“Stop printing” takes back what has not come out."),
    ),
)
_STOP = Question(N_("Stop printing"), Kind.SECONDARY, "x", StopPrinting())
_ANYWAY = Question(N_("Print anyway"), Kind.SECONDARY, "printer", PrintAnyway())


def questions(value: PrintValue) -> Sequence[Question]:
    """What can be done but wait; what was sent already is not sent again."""
    return (_STOP, _ANYWAY) if value.says.held else (_STOP,)


def fill(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    """The sentence, the promise and what helps."""
    waits = look.words(N_("Printing waits"))
    trouble(look, waits, look.words(value.says.sentence), column)
    column.addWidget(Safe(look, look.words(_SAFE)))
    column.addWidget(numbered(look, translated(look, _STEPS)))
    column.addStretch(1)
