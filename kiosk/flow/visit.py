"""One visit as a frozen value: where the visitor is and what they have said."""

import os
from dataclasses import field, replace
from datetime import date, time
from enum import StrEnum

from kiosk.errors import KioskError
from kiosk.flow.answers import Finish, StartAgain
from kiosk.flow.events import PrinterSays, Saved
from kiosk.flow.steps import Step
from kiosk.flow.ways.value import Acting
from kiosk.frozen import dataclass
from kiosk.model.draft import Draft
from kiosk.model.piece import SetPage
from kiosk.model.writer import Writer


class PrintStage(StrEnum):
    """What the print step shows: the letters, then what they are posted in."""

    PRINTING = "printing"
    SENT = "sent"
    UNKNOWN = "unknown"
    MISSING = "missing"
    FAILED = "failed"
    SAVED = "saved"
    POST = "post"
    POST_PRINTING = "post-printing"
    POST_SENT = "post-sent"
    POST_UNKNOWN = "post-unknown"
    POST_MISSING = "post-missing"
    POST_FAILED = "post-failed"

    @property
    def of_post(self) -> bool:
        """Whether it is about envelopes or labels."""
        return self.value.startswith("post")

    @property
    def under_way(self) -> bool:
        """Whether a printer is at work."""
        return self in {PrintStage.PRINTING, PrintStage.POST_PRINTING}


@dataclass(frozen=True)
class Visit:
    """All that the kiosk knows of one visitor; dropping it forgets them.

    `drafts` holds a draft a case, so that going back and choosing another case
    loses nothing; `reference` says which one is open. `counted` are the letters
    of this visit that have been counted, as (reference, official). `redated` is the
    day that began while the pages were looked at: they are new, and carry it.
    `asked` is what the visitor wishes and has not confirmed yet. `saving` is whether
    the pages are being saved, `saved` where these letters were, `save_fault` why they
    could not be. `says` is what the printer tells while it prints. `printed` says that
    these letters are in hand on paper, `addressed` that their envelopes or labels are
    too. `missing` are the pages (or envelopes)
    that are marked as missing, and then those that alone are printed again; `sent_at`
    is when the printer took the last. `straight` says that the letter was reached
    without the choice of officials, `calling` that the visitor asks for help.
    `acting` is where they are among the ways besides a letter, `acted` what they say
    they did there, as (reference, official, channel).
    `id` is drawn by chance: 32 hexadecimal digits by which the ledger knows a letter
    again.
    """

    language: str
    step: Step = Step.WELCOME
    reference: str | None = None
    drafts: tuple[Draft, ...] = ()
    writer: Writer = field(default_factory=Writer)
    stage: PrintStage | None = None
    fault: KioskError | None = None
    says: PrinterSays = field(default_factory=PrinterSays)
    counted: frozenset[tuple[str, str]] = frozenset()
    redated: date | None = None
    asked: Finish | StartAgain | None = None
    saving: bool = False
    saved: Saved | None = None
    save_fault: KioskError | None = None
    printed: bool = False
    addressed: bool = False
    missing: frozenset[SetPage] = frozenset()
    sent_at: time | None = None
    straight: bool = False
    calling: bool = False
    acting: Acting | None = None
    acted: frozenset[tuple[str, str, str]] = frozenset()
    text_size: int = 0
    high_contrast: bool = False
    id: str = field(default_factory=lambda: os.urandom(16).hex(), compare=False)

    @property
    def look(self) -> tuple[str, int, bool]:
        """What the look of every screen comes from."""
        return self.language, self.text_size, self.high_contrast

    @property
    def has_something_to_lose(self) -> bool:
        """Whether the visitor has given words, a name or a signature."""
        return _says_something(self.writer) or any(
            bool(each.signature or each.set_aside)
            or _says_something(each.writer)
            or any(edit.text.strip() or edit.base for edit in each.edits)
            for each in self.drafts
        )

    @property
    def draft(self) -> Draft | None:
        """The draft of the case that is open."""
        return self.draft_of(self.reference)

    def draft_of(self, reference: str | None) -> Draft | None:
        """The draft of one case."""
        found = (each for each in self.drafts if each.reference == reference)
        return next(found, None)

    def with_draft(self, draft: Draft) -> "Visit":
        """The visit with this draft as its open one."""
        others = tuple(
            each for each in self.drafts if each.reference != draft.reference
        )
        return replace(self, reference=draft.reference, drafts=(*others, draft))


def _says_something(writer: Writer) -> bool:
    """Whether anything was typed; a country is chosen from a list."""
    return any(each.strip() for each in (writer.name, writer.town, *writer.address))
