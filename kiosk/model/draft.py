"""Everything one visitor has said so far; dropping it forgets the visitor."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk.model.signature import Signature
from kiosk.model.writer import Writer


class Start(StrEnum):
    """What the letter started from."""

    SAMPLE = "sample"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Edit:
    """The visitor's own text of one paragraph.

    `official` is set where the words fit one official only (the salutation);
    otherwise the edit goes into every official's letter. An empty text takes
    the paragraph out. `base` is the template's text that was edited, `language`
    the one both are in.
    """

    paragraph: str
    text: str
    official: str | None = None
    base: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One visitor's choices, words and name.

    `officials` are the chosen ids, `shown` the one whose letter is on screen,
    `language` the one the visitor writes in, `sent_in` officials whose letter goes
    out in another one, as (official, language), `posted_in` an ISO 3166-1 alpha-2 code,
    `stationery` a name in `resources/stationery/`, `signature` what was drawn on
    screen; with `leave_room` it is kept and not printed. `envelopes` is a size in
    `resources/envelopes/`, or empty where none are printed; `cc` says whether the
    embassies that the case asks to inform get their copies.
    """

    reference: str
    language: str
    posted_in: str
    stationery: str
    officials: tuple[str, ...] = ()
    shown: str | None = None
    start: Start = Start.SAMPLE
    edits: tuple[Edit, ...] = ()
    writer: Writer = field(default_factory=Writer)
    sets: int = 1
    keep_copy: bool = False
    signature: Signature = field(default_factory=Signature)
    leave_room: bool = False
    sent_in: tuple[tuple[str, str], ...] = ()
    envelopes: str = ""
    cc: bool = True

    def language_for(self, official: str) -> str:
        """The language in which the letter to this official goes out."""
        return dict(self.sent_in).get(official, self.language)

    def edit(self, paragraph: str, official: str | None = None) -> str | None:
        """The visitor's text of a paragraph, or None where it is untouched."""
        for each in self.edits:
            if each.paragraph == paragraph and each.official == official:
                return each.text
        return None

    def edited(
        self, paragraph: str, text: str | None, official: str | None = None
    ) -> "Draft":
        """The draft with one paragraph's text set, or untouched again (None)."""
        kept = tuple(
            each
            for each in self.edits
            if (each.paragraph, each.official) != (paragraph, official)
        )
        added = () if text is None else (Edit(paragraph, text, official),)
        return replace(self, edits=kept + added)
