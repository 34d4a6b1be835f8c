"""The moves of the print step: the letters first, then what they are posted in.

A letter is counted when somebody has it in hand. Nothing about the envelopes that come
after takes that back or prints a letter again.
"""

from dataclasses import replace
from datetime import date, time

from kiosk.flow import answers as a
from kiosk.flow.desk import Desk
from kiosk.flow.events import Event, Failed, PrintEnded, PrinterSays, Saved
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage, Visit
from kiosk.flow.ways import moves as ways
from kiosk.model.job import JobState

# Where somebody has to say whether the paper came out.
_ANSWERED = {
    PrintStage.SENT,
    PrintStage.UNKNOWN,
    PrintStage.MISSING,
    PrintStage.SAVED,
    PrintStage.POST_SENT,
    PrintStage.POST_UNKNOWN,
    PrintStage.POST_MISSING,
}
# Where somebody has to say whether to print envelopes.
_POST_WAITS = {PrintStage.POST, PrintStage.POST_MISSING, PrintStage.POST_FAILED}

# Where letters are saved, or one as an e-mail.
_SAVES = {Step.CHECK, Step.PRINT, Step.WAYS}


# What goes on where pages, and where envelopes, are printed again.
_AGAIN = {
    PrintStage.MISSING: PrintStage.PRINTING,
    PrintStage.FAILED: PrintStage.PRINTING,
    PrintStage.POST_MISSING: PrintStage.POST_PRINTING,
    PrintStage.POST_FAILED: PrintStage.POST_PRINTING,
}


def after_event(visit: Visit, event: Event, at: time | None = None) -> Visit:
    """The visit after something happened outside `at` a time of the day.

    Late news change nothing.
    """
    if visit.step not in {Step.PRINT, Step.CHECK}:
        return ways.after_event(visit, event)
    if isinstance(event, Saved):
        return replace(
            visit,
            step=Step.PRINT,
            stage=PrintStage.SAVED,
            fault=None,
            saving=False,
            saved=event,
        )
    if isinstance(event, Failed) and event.saving:
        return replace(visit, saving=False, save_fault=event.fault)
    if isinstance(event, PrinterSays):
        return replace(visit, says=event) if _under_way(visit) else visit
    if event.post != posting(visit):
        return visit
    return _after_job(visit, event, at)


def _after_job(visit: Visit, event: PrintEnded | Failed, at: time | None) -> Visit:
    """The visit after a job ended, well or not."""
    visit = replace(
        visit, step=Step.PRINT, stage=_stage_after(event), says=PrinterSays()
    )
    if isinstance(event, Failed):
        return replace(visit, fault=event.fault)
    return replace(visit, fault=None, sent_at=at)


def save(visit: Visit, answer: a.Answer, _desk: Desk) -> Visit:
    """Save the letters; one save at a time."""
    if visit.saving or visit.draft is None or not isinstance(answer, a.Save):
        return visit
    if visit.step not in _SAVES or _under_way(visit):
        return visit
    return replace(visit, saving=True, save_fault=None)


def _under_way(visit: Visit) -> bool:
    return visit.stage is not None and visit.stage.under_way


def posting(visit: Visit) -> bool:
    """Whether it is about envelopes: the letters are in hand, and counted."""
    return visit.stage is not None and visit.stage.of_post


def wants_paper(visit: Visit, answer: a.Answer) -> bool:
    """Whether an answer puts the letters on paper or on a stick, whose day counts."""
    if visit.draft is None or visit.step not in {Step.CHECK, Step.PRINT}:
        return False
    if visit.saving:
        return False
    if isinstance(answer, a.Save):
        return visit.stage in {None, PrintStage.FAILED}
    if isinstance(answer, a.PrintAgain):
        return _AGAIN.get(visit.stage) is PrintStage.PRINTING if visit.stage else False
    printing = visit.stage is PrintStage.PRINTING or posting(visit)
    return isinstance(answer, a.Print) and not printing


def redated(visit: Visit, day: date) -> Visit:
    """Back at the check, whose pages carry another day than those before."""
    return replace(visit, step=Step.CHECK, stage=None, fault=None, redated=day)


def start(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    """Print the letters; once they are in hand only another visit prints more."""
    if not wants_paper(visit, a.Print()):
        return visit
    return replace(
        visit,
        step=Step.PRINT,
        stage=PrintStage.PRINTING,
        fault=None,
        redated=None,
        printed=False,
        addressed=False,
        missing=frozenset(),
    )


def go_on(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    """Wait for the printer no longer; what comes of the job is told at its end."""
    return replace(visit, says=PrinterSays())


def mark_missing(visit: Visit, answer: a.Answer, _desk: Desk) -> Visit:
    """Mark what did not come out; nothing is printed yet."""
    asked = visit.stage in {PrintStage.MISSING, PrintStage.POST_MISSING}
    if not asked or not isinstance(answer, a.MarkMissing):
        return visit
    return replace(visit, missing=answer.pages)


def start_again(visit: Visit, answer: a.Answer, _desk: Desk) -> Visit:
    """Print some pages or envelopes again, and nothing else."""
    if visit.stage not in _AGAIN or not isinstance(answer, a.PrintAgain):
        return visit
    if not answer.pages or visit.saving:
        return visit
    return replace(visit, stage=_AGAIN[visit.stage], fault=None, missing=answer.pages)


def start_post(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    """Print the envelopes or labels."""
    if visit.step is not Step.PRINT or visit.stage not in _POST_WAITS:
        return visit
    return replace(
        visit, stage=PrintStage.POST_PRINTING, fault=None, missing=frozenset()
    )


def skip_post(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    """Do without printed envelopes."""
    if visit.step is not Step.PRINT or visit.stage not in _POST_WAITS:
        return visit
    return replace(visit, step=Step.THANKS, stage=None, fault=None)


def in_hand(visit: Visit, _answer: a.Answer, desk: Desk) -> Visit:
    """The paper came out: letters are counted, and envelopes come next."""
    draft, stage = visit.draft, visit.stage
    if visit.step is not Step.PRINT or draft is None or stage not in _ANSWERED:
        return visit
    if posting(visit):
        return replace(visit, step=Step.THANKS, stage=None, addressed=True)
    if stage is PrintStage.SAVED:
        # What is on a stick is no letter yet.
        return replace(visit, step=Step.THANKS, stage=None, fault=None)
    written = {(draft.reference, each) for each in draft.officials}
    counted = visit.counted if desk.practice else visit.counted | written
    visit = replace(visit, counted=frozenset(counted), printed=True)
    if draft.envelopes:
        return replace(visit, stage=PrintStage.POST, fault=None)
    return replace(visit, step=Step.THANKS, stage=None)


def missing(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    """Something did not come out."""
    if visit.stage in {PrintStage.SENT, PrintStage.UNKNOWN}:
        return replace(visit, stage=PrintStage.MISSING, missing=frozenset())
    if visit.stage in {PrintStage.POST_SENT, PrintStage.POST_UNKNOWN}:
        return replace(visit, stage=PrintStage.POST_MISSING, missing=frozenset())
    return visit


def _stage_after(event: PrintEnded | Failed) -> PrintStage:
    if isinstance(event, Failed):
        return PrintStage.POST_FAILED if event.post else PrintStage.FAILED
    if event.state is JobState.SENT:
        return PrintStage.POST_SENT if event.post else PrintStage.SENT
    return PrintStage.POST_UNKNOWN if event.post else PrintStage.UNKNOWN
