"""What each stage of printing says and asks, one function a stage."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from kiosk.errors import KioskError
from kiosk.flow.answers import Answer, PaperInHand, PaperMissing
from kiosk.flow.events import Saved
from kiosk.flow.visit import PrintStage
from kiosk.i18n import N_
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.screens.print_ import post_stages, waiting
from kiosk.ui.screens.print_.missing_list import missing
from kiosk.ui.screens.print_.parts import ProgressBar as Bar
from kiosk.ui.screens.print_.parts import Safe, listed, numbered, paired
from kiosk.ui.screens.print_.printer_picture import Mood
from kiosk.ui.screens.print_.saying import (
    Question,
    asked,
    lead,
    printed,
    sent,
    translated,
    trouble,
)
from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.text.amounts import pages_said
from kiosk.ui.text.facts import Fact
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_ASK = N_("Printers can be wrong. We count a letter only when you say so.")
_SAFE = N_("Your letter is safe. Nothing prints twice by itself.")
_FAULT_STEPS = (
    (N_("Ask the person at the table to look"), N_("They know this printer.")),
    (N_("Paper in the tray? Cover closed? Light on?"), N_("Then touch “Try again”.")),
    (
        N_("Or save it on your own USB stick"),
        N_("You can print it at home."),
    ),
)

MOODS = {
    PrintStage.PRINTING: Mood.WORKING,
    PrintStage.SENT: Mood.DONE,
    PrintStage.UNKNOWN: Mood.DONE,
    PrintStage.MISSING: Mood.MISSING,
    PrintStage.FAILED: Mood.FAULT,
    PrintStage.SAVED: Mood.SAVED,
    **post_stages.MOODS,
}

QUESTIONS: dict[PrintStage, Sequence[Question]] = {
    PrintStage.SENT: (
        Question(N_("Yes, all of them"), Kind.PRIMARY, "check", PaperInHand()),
        Question(N_("No, something is missing"), Kind.SECONDARY, "", PaperMissing()),
    ),
    PrintStage.SAVED: (Question(N_("Continue"), Kind.PRIMARY, "right", PaperInHand()),),
}
# The page that was missing may come after all: nothing has to be printed again.
QUESTIONS[PrintStage.MISSING] = (
    Question(N_("I have it now"), Kind.SECONDARY, "check", PaperInHand()),
)
QUESTIONS[PrintStage.UNKNOWN] = QUESTIONS[PrintStage.SENT]
QUESTIONS |= post_stages.QUESTIONS


def _pages(look: Look, value: PrintValue) -> str:
    return pages_said(look.words, len(value.printed))


def fill(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    """Put what a stage says into a column."""
    fill_stage = waiting.fill if value.waits else _FILL[value.stage]
    fill_stage(look, value, column)


def mood(value: PrintValue) -> Mood:
    """What the drawing says."""
    return Mood.FAULT if value.waits else MOODS[value.stage]


def _printing(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    sending = N_("The letters are being sent to the printer.")
    words = look.words(value.says.sentence or sending)
    column.addWidget(paired(look, words, _pages(look, value)))
    column.addWidget(Bar(look, None))
    column.addWidget(listed(look, printed(look, value), ""))
    column.addStretch(1)
    title = look.words(N_("Printing"))
    column.addWidget(Prose(look, title, TextRole.TITLE))
    wait = look.words(N_("Please stay. You will be asked what came out."))
    column.addWidget(lead(look, wait))


def _sent(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    column.addWidget(paired(look, sent(look, value), _pages(look, value)))
    column.addWidget(Bar(look, 1.0))
    column.addWidget(
        listed(look, printed(look, value), look.words(N_("sent to the printer")))
    )
    column.addWidget(Fact(look, "env", look.words(_envelopes(value))))
    column.addStretch(1)
    asked(look, N_("Do you have all the pages?"), _ASK, column)


def _envelopes(value: PrintValue) -> str:
    """Where the envelopes are, or that they come next."""
    if value.post:
        return N_("Next: the envelopes or labels.")
    if any(each.by_hand for each in value.items):
        return N_(
            "Envelopes are on the table. The address for the envelope "
            "of the copy is printed on the copy."
        )
    return N_("Envelopes are on the table.")


def _unknown(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    words = look.words(N_("The printer does not say if it has printed. Please look."))
    column.addWidget(paired(look, words, _pages(look, value)))
    column.addWidget(listed(look, printed(look, value), ""))
    column.addStretch(1)
    asked(look, N_("Do you have all the pages?"), _ASK, column)


def _failed(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    fault = value.fault or KioskError()
    sentence = look.words(fault.message).format(**fault.values)
    trouble(look, look.words(N_("Printing has stopped")), sentence, column)
    column.addWidget(Safe(look, look.words(_SAFE)))
    steps = _FAULT_STEPS[-1:] if value.unforeseen else _FAULT_STEPS
    column.addWidget(numbered(look, translated(look, steps)))
    column.addStretch(1)


def _missing(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    missing(look, value, _SAFE, column)


def _saved(look: Look, value: PrintValue, column: QVBoxLayout) -> None:
    things = [each.sentence(look) for each in (*value.items, *value.post)]
    column.addWidget(listed(look, things, look.words(N_("saved"))))
    column.addStretch(1)
    title, more = _where(value.saved or Saved(), practice=value.bar.practice)
    asked(look, title, more, column)


_PRACTICE = N_("This was practice: there is nothing to send.")


def _where(saved: Saved, *, practice: bool) -> tuple[str, str]:
    """Where it is saved, and what is to be done with that."""
    if saved.computer:
        return (
            N_("Saved on this computer"),
            N_("Ask the person at the table for it. Print, sign and send it at home."),
        )
    if not saved.to_take:
        return (
            N_("Saved, but leave your stick in"),
            N_("It is still in use. The person at the table can take it out safely."),
        )
    return (
        N_("Take your stick"),
        _PRACTICE if practice else N_("Print, sign and send it at home."),
    )


def buttons(look: Look, value: PrintValue) -> list[tuple[Button, Answer]]:
    """The buttons of a stage and what each answers."""
    asked_now = QUESTIONS.get(value.stage, ())
    if value.waits:
        asked_now = waiting.questions(value)
    return [(each.button(look), each.answer) for each in asked_now]


_FILL = {
    PrintStage.PRINTING: _printing,
    PrintStage.SENT: _sent,
    PrintStage.UNKNOWN: _unknown,
    PrintStage.FAILED: _failed,
    PrintStage.MISSING: _missing,
    PrintStage.SAVED: _saved,
    **post_stages.FILL,
}
