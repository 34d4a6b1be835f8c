"""What a visitor can answer on a screen; a screen emits nothing else."""

from datetime import date

from kiosk.drives.protocol import Drive
from kiosk.flow.press import Choice, Press
from kiosk.flow.steps import Step
from kiosk.model.draft import Start
from kiosk.model.piece import SetPage
from kiosk.model.signature import Signature
from kiosk.model.writer import Writer


class Begin(Press):
    """From the welcome to the cases."""

    __slots__ = ()


class ChooseLanguage(Choice):
    """The language of the screens."""

    language: str


class TellDay(Choice):
    """Which day it is, where the computer's clock cannot be believed."""

    day: date


class GoOn(Press):
    """From the page that says something went wrong to where the visit is."""

    __slots__ = ()


class ChangeTextSize(Press):
    """The next text size; after the largest the smallest."""

    __slots__ = ()


class ChangeContrast(Press):
    """The other contrast."""

    __slots__ = ()


class ChooseCase(Choice):
    """Read this case."""

    reference: str


class Continue(Press):
    """The next step: the one primary button of a screen."""

    __slots__ = ()


class Back(Press):
    """The step before; nothing is lost."""

    __slots__ = ()


class ToggleOfficial(Choice):
    """Choose an official, or take the choice back."""

    official: str


class ChangeOfficials(Press):
    """From the letter back to the choice of officials."""

    __slots__ = ()


class ShowOfficial(Choice):
    """Show the letter to this official."""

    official: str


class ChooseStart(Choice):
    """The sample, or an empty page with prompts; words are kept either way."""

    start: Start


class EditParagraph(Choice):
    """The text of one paragraph; None puts the sample's words back.

    `official` is set for words that fit one official only (the salutation), `base`
    is the sample's text that was written over.
    """

    paragraph: str
    text: str | None
    official: str | None = None
    base: str = ""


class PutBack(Choice):
    """What was written in a paragraph before the sample's words were put back."""

    paragraph: str
    official: str | None = None


class KeepMarks(Choice):
    """How many straight marks of their words the visitor keeps as typed."""

    count: int


class SendIn(Choice):
    """The language in which the letter to this official goes out."""

    official: str
    language: str


class EditWriter(Choice):
    """Who writes."""

    writer: Writer


class ChooseStationery(Choice):
    """The paper and its envelope."""

    stationery: str


class ChooseSets(Choice):
    """How often the whole set is wanted, 1 to 9."""

    sets: int


class Sign(Choice):
    """The signature drawn on screen; an empty one takes it back."""

    signature: Signature


class LeaveRoom(Choice):
    """Whether the room is left for a pen, whatever was drawn."""

    wanted: bool


class KeepCopy(Choice):
    """Whether a copy for the writer is wanted."""

    wanted: bool


class SendCopies(Choice):
    """Whether the embassies that the case asks to inform get their copies."""

    wanted: bool


class ChooseEnvelopes(Choice):
    """The envelopes or labels to print, by name; empty for none."""

    envelopes: str


class GoBackTo(Choice):
    """An earlier step, to change there what the last look found."""

    step: Step


class Print(Press):
    """Print the letters, or try again after a fault."""

    __slots__ = ()


class PrintPost(Press):
    """Print the envelopes or labels, or try again after a fault."""

    __slots__ = ()


class PrintAnyway(Press):
    """Print although the printer says that it cannot: somebody has looked."""

    __slots__ = ()


class StopPrinting(Press):
    """Do not wait for a printer that does not print: take the job back."""

    __slots__ = ()


class SkipPost(Press):
    """Go on without printed envelopes or labels."""

    __slots__ = ()


class PaperInHand(Press):
    """Yes, every sheet came out."""

    __slots__ = ()


class PaperMissing(Press):
    """No, something is missing."""

    __slots__ = ()


class MarkMissing(Choice):
    """Which pages (or envelopes) of the set did not come out."""

    pages: frozenset[SetPage]


class PrintAgain(Choice):
    """Print these pages (or envelopes) of the set, and no others."""

    pages: frozenset[SetPage]


class Save(Choice):
    """Save the letters as PDF on this stick; None: on this computer, if it may be."""

    drive: Drive | None


class AnotherLetter(Press):
    """Another official of the same case; name and words are kept."""

    __slots__ = ()


class AnotherCase(Press):
    """Another case; the writer's name is kept."""

    __slots__ = ()


class StartAgain(Press):
    """Wipe the words and the name and go back to the cases."""

    __slots__ = ()


class Finish(Press):
    """Wipe everything and go back to the welcome."""

    __slots__ = ()


class Ask(Choice):
    """Finish or start again, after a question where something would be lost."""

    wish: Finish | StartAgain


class NeverMind(Press):
    """Go on: what was asked about is not done."""

    __slots__ = ()


Answer = Press | Choice
