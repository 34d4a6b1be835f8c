"""What each stage of printing envelopes or labels says and asks."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout

from kiosk.errors import KioskError
from kiosk.flow.answers import PaperInHand, PaperMissing, PrintPost, SkipPost
from kiosk.flow.visit import PrintStage
from kiosk.i18n import N_, Plural, counted
from kiosk.model.piece import Piece
from kiosk.ui.controls.button import Kind
from kiosk.ui.screens.print_.missing_list import missing
from kiosk.ui.screens.print_.parts import ProgressBar, Safe, listed, numbered, paired
from kiosk.ui.screens.print_.printer_picture import Mood
from kiosk.ui.screens.print_.saying import (
    Question,
    asked,
    printed,
    sent,
    translated,
    trouble,
)
from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.text.facts import Fact
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_SAFE = N_("Your letters are done. They will not print again.")
_PUT_IN = {
    Piece.ENVELOPE: Plural(
        "Put {count} envelope ({size}) into the printer",
        "Put {count} envelopes ({size}) into the printer",
    ),
    Piece.LABELS: Plural(
        "Put {count} sheet of labels ({size}) into the printer",
        "Put {count} sheets of labels ({size}) into the printer",
    ),
}
_TITLES = {
    Piece.ENVELOPE: N_("Now the envelopes"),
    Piece.LABELS: N_("Now the labels"),
}
_COUNTED = {
    Piece.ENVELOPE: Plural("{count} envelope", "{count} envelopes"),
    Piece.LABELS: Plural("{count} sheet of labels", "{count} sheets of labels"),
}
_IN_HAND = {
    Piece.ENVELOPE: N_("Do you have all the envelopes?"),
    Piece.LABELS: N_("Do you have all the labels?"),
}
_THEN = (
    N_("Then touch “Print them”"),
    N_("Take them out of the printer when they are done."),
)
_PEN = (
    N_("Or write the addresses by hand"),
    N_("The address is printed on each letter and each copy."),
)
_KNOWS = N_("Ask the person at the table which way round they go.")
_FAULT_STEPS = (
    (N_("Ask the person at the table to look"), N_("They know this printer.")),
    (
        N_("Envelopes or labels in the tray? Cover closed?"),
        N_("Then touch “Try again”."),
    ),
    _PEN,
)
_SKIP = Question(N_("Continue without them"), Kind.SECONDARY, "", SkipPost())
QUESTIONS: dict[PrintStage, Sequence[Question]] = {
    PrintStage.POST: (
        Question(N_("Print them"), Kind.PRIMARY, "printer", PrintPost()),
        _SKIP,
    ),
    PrintStage.POST_SENT: (
        Question(N_("Yes, all of them"), Kind.PRIMARY, "check", PaperInHand()),
        Question(N_("No, something is missing"), Kind.SECONDARY, "", PaperMissing()),
    ),
    PrintStage.POST_MISSING: (
        Question(N_("I have it now"), Kind.SECONDARY, "check", PaperInHand()),
        _SKIP,
    ),
    PrintStage.POST_FAILED: (_SKIP,),
}
QUESTIONS[PrintStage.POST_UNKNOWN] = QUESTIONS[PrintStage.POST_SENT]

MOODS = {
    PrintStage.POST: Mood.FEED,
    PrintStage.POST_PRINTING: Mood.WORKING,
    PrintStage.POST_SENT: Mood.DONE,
    PrintStage.POST_UNKNOWN: Mood.DONE,
    PrintStage.POST_MISSING: Mood.MISSING,
    PrintStage.POST_FAILED: Mood.FAULT,
}


def _post(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    title = look.words(_TITLES[_kind(value)])
    column.addWidget(Prose(look, title, TextRole.TITLE))
    column.addWidget(Safe(look, look.words(_SAFE)))
    if value.post:
        put_in = _counted(look, value, _PUT_IN)
        steps = [(put_in, look.words(_KNOWS)), *translated(look, (_THEN, _PEN))]
        column.addWidget(numbered(look, steps))
    column.addStretch(1)


def _printing(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    sending = N_("They are being sent to the printer.")
    words = look.words(value.says.sentence or sending)
    column.addWidget(paired(look, words, _counted(look, value, _COUNTED)))
    column.addWidget(ProgressBar(look, None))
    column.addWidget(listed(look, printed(look, value), ""))
    column.addStretch(1)
    wait = N_("Please stay. You will be asked what came out.")
    asked(look, N_("Printing"), wait, column)


def _sent(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    count = _counted(look, value, _COUNTED)
    column.addWidget(paired(look, sent(look, value), count))
    column.addWidget(ProgressBar(look, 1.0))
    column.addWidget(
        listed(look, printed(look, value), look.words(N_("sent to the printer")))
    )
    column.addStretch(1)
    asked(look, _IN_HAND[_kind(value)], _SAFE, column)


def _unknown(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    words = look.words(N_("The printer does not say if it has printed. Please look."))
    column.addWidget(paired(look, words, _counted(look, value, _COUNTED)))
    column.addWidget(listed(look, printed(look, value), ""))
    column.addStretch(1)
    asked(look, _IN_HAND[_kind(value)], _SAFE, column)


def _missing(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    missing(look, value, _SAFE, column)
    column.insertWidget(column.count() - 1, Fact(look, "pen", *map(look.words, _PEN)))


def _failed(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    fault = value.fault or KioskError()
    sentence = look.words(fault.message).format(**fault.values)
    trouble(look, look.words(N_("Printing has stopped")), sentence, column)
    column.addWidget(Safe(look, look.words(_SAFE)))
    column.addWidget(numbered(look, translated(look, _FAULT_STEPS)))
    column.addStretch(1)


def _counted(look: Look, value: PrintValue, words: dict[Piece, Plural]) -> str:
    """How many envelopes or sheets of labels it takes; "" until they are made."""
    if not value.post:
        return ""
    plural, size = words[_kind(value)], value.post[0].size
    return counted(look.words, plural, len(value.printed), size=size)


def _kind(value: PrintValue) -> Piece:
    return value.post[0].piece if value.post else Piece.ENVELOPE


FILL: dict[PrintStage, Callable[[Look, PrintValue, QVBoxLayout], None]] = {
    PrintStage.POST: _post,
    PrintStage.POST_PRINTING: _printing,
    PrintStage.POST_SENT: _sent,
    PrintStage.POST_UNKNOWN: _unknown,
    PrintStage.POST_MISSING: _missing,
    PrintStage.POST_FAILED: _failed,
}
