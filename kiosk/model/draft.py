"""Everything one visitor has said so far; dropping it forgets the visitor."""

from dataclasses import field, replace
from enum import StrEnum

from kiosk.frozen import dataclass
from kiosk.model.signature import Signature
from kiosk.model.writer import Writer

# One line each: what is written over in another language is written over in all.
_ALONE = frozenset({"salutation", "close"})


class Start(StrEnum):
    """What the letter started from."""

    SAMPLE = "sample"
    BLANK = "blank"
    BY_HAND = "by-hand"


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Draft:
    """One visitor's choices, words and name.

    `officials` are the chosen ids, `shown` the one whose letter is on screen,
    `language` the one the visitor writes in, `sent_in` officials whose letter goes
    out in another one, as (official, language), `posted_in` an ISO 3166-1 alpha-2 code,
    `stationery` a name in `resources/stationery/`, `signature` what was drawn on
    screen; with `leave_room` it is kept and not printed. `envelopes` is a name in
    `resources/envelopes/` or `resources/labels/`, or empty where none are printed;
    `cc` says whether the embassies that the case asks to inform get their copies.
    `set_aside` is what the visitor had written in the paragraph whose sample they
    took back last, `kept_marks` how many straight marks of their words they keep.
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
    set_aside: tuple[Edit, ...] = ()
    kept_marks: int = 0

    @property
    def ruled(self) -> bool:
        """Whether its words are to be written on ruled lines with a pen."""
        return self.start is Start.BY_HAND

    def language_for(self, official: str) -> str:
        """The language in which the letter to this official goes out."""
        return dict(self.sent_in).get(official, self.language)

    def edit(self, paragraph: str, official: str | None = None) -> str | None:
        """The visitor's newest text of a paragraph, or None where it is untouched."""
        found = self.edits_of(paragraph, official)
        return found[-1].text if found else None

    def edits_of(self, paragraph: str, official: str | None = None) -> tuple[Edit, ...]:
        """The visitor's texts of a paragraph: one for each language written in."""
        return tuple(
            each
            for each in self.edits
            if each.paragraph == paragraph and each.official == official
        )

    def edited(
        self,
        paragraph: str,
        text: str | None,
        official: str | None = None,
        *,
        base: str = "",
        language: str = "",
    ) -> "Draft":
        """The draft with one paragraph's text set, or untouched again (None).

        `base` is the sample it was made from (empty: none, or not to be followed),
        `language` the one it is in (empty: the draft's).
        """
        fresh = Edit(paragraph, text or "", official, base, language or self.language)
        kept = tuple(each for each in self.edits if not _gives_way(each, fresh))
        added = () if text is None else (fresh,)
        return replace(self, edits=kept + added)


def _gives_way(edit: Edit, fresh: Edit) -> bool:
    """Whether another edit takes the place of this one.

    Texts made from samples in two languages stand beside each other.
    """
    if (edit.paragraph, edit.official) != (fresh.paragraph, fresh.official):
        return False
    if edit.paragraph in _ALONE or not (edit.base and fresh.base):
        return True
    return edit.language == fresh.language
