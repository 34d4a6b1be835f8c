"""The moves of that step: all ways, one of them, done, and back to where it began."""

from dataclasses import replace

from kiosk.flow import answers as a
from kiosk.flow.desk import Desk
from kiosk.flow.events import Event, Failed, PrintEnded, PrinterSays, Saved
from kiosk.flow.steps import Step
from kiosk.flow.visit import Visit
from kiosk.flow.ways.answers import HaveDone, ShowWay
from kiosk.flow.ways.value import Acting, FaxStage
from kiosk.model.job import JobState

_FROM = frozenset({Step.OFFICIALS, Step.THANKS})


def show(visit: Visit, _answer: a.Answer, desk: Desk) -> Visit:
    """From the officials or the thanks to the ways; in practice nobody is reached."""
    if visit.step not in _FROM or visit.draft is None or desk.practice:
        return visit
    return replace(visit, step=Step.WAYS, acting=Acting(visit.step))


def open_way(visit: Visit, answer: a.Answer, _desk: Desk) -> Visit:
    """Open one of them."""
    acting = visit.acting
    if acting is None or visit.saving or not isinstance(answer, ShowWay):
        return visit
    way = Acting(acting.back, answer.official, answer.channel, answer.address)
    return replace(visit, acting=way, save_fault=None)


def have_done(visit: Visit, answer: a.Answer, desk: Desk) -> Visit:
    """Count it, once for an official and a channel; never in practice."""
    if visit.acting is None or not isinstance(answer, HaveDone) or desk.practice:
        return visit
    done = (visit.reference or "", answer.official, answer.channel)
    return replace(visit, acted=visit.acted | {done})


def print_fax(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    """Print the pages of a fax, of letters that are made already, one at a time."""
    acting = visit.acting
    if acting is None or acting.channel != "fax" or acting.back is not Step.THANKS:
        return visit
    if acting.fax is FaxStage.PRINTING:
        return visit
    return replace(visit, acting=replace(acting, fax=FaxStage.PRINTING, fault=None))


def back(visit: Visit) -> Visit:
    """From one way to all of them, from these to the step that led here."""
    acting = visit.acting
    if acting is None or visit.saving:
        return visit
    if acting.channel:
        return replace(visit, acting=Acting(acting.back), save_fault=None)
    return replace(visit, step=acting.back, acting=None, save_fault=None)


def after_event(visit: Visit, event: Event) -> Visit:
    """The visit after the e-mail was saved or the fax printed, or could not be."""
    acting = visit.acting
    if acting is None:
        return replace(visit, saving=False)
    if isinstance(event, Saved):
        return replace(visit, saving=False, acting=replace(acting, saved=event))
    if isinstance(event, Failed) and event.saving:
        return replace(visit, saving=False, save_fault=event.fault)
    if acting.fax is not FaxStage.PRINTING:
        return visit
    return replace(visit, acting=_after_print(acting, event))


def _after_print(acting: Acting, event: PrintEnded | Failed | PrinterSays) -> Acting:
    """How printing the fax goes after the printer was heard of."""
    if isinstance(event, PrinterSays):
        return replace(acting, says=event.sentence)
    if isinstance(event, PrintEnded):
        sent = event.state is JobState.SENT
        stage = FaxStage.SENT if sent else FaxStage.UNKNOWN
        return replace(acting, fax=stage, says="")
    return replace(acting, fax=FaxStage.FAILED, fault=event.fault, says="")
