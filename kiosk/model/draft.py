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
    the paragraph out.
    """

    paragraph: str
    text: str
    official: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """One visitor's choices, words and name.

    `officials` are the chosen ids, `shown` the one whose letter is on screen,
    `language` the letter's, `posted_in` an ISO 3166-1 alpha-2 code,
    `stationery` a name in `resources/stationery/`, `signature` what was drawn on
    screen; with `leave_room` it is kept and not printed.
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
