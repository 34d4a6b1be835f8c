"""What a visitor can answer on a screen; a screen emits nothing else."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.model.draft import Start
from kiosk.model.writer import Writer


@dataclass(frozen=True, slots=True)
class Begin:
    """From the welcome to the cases."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """The language of the screens."""

    language: str


@dataclass(frozen=True, slots=True)
class ChangeTextSize:
    """The next text size; after the largest the smallest."""


@dataclass(frozen=True, slots=True)
class ChangeContrast:
    """The other contrast."""


@dataclass(frozen=True, slots=True)
class ChooseCase:
    """Read this case."""

    reference: str


@dataclass(frozen=True, slots=True)
class Continue:
    """The next step: the one primary button of a screen."""


@dataclass(frozen=True, slots=True)
class Back:
    """The step before; nothing is lost."""


@dataclass(frozen=True, slots=True)
class ToggleOfficial:
    """Choose an official, or take the choice back."""

    official: str


@dataclass(frozen=True, slots=True)
class ChangeOfficials:
    """From the letter back to the choice of officials."""


@dataclass(frozen=True, slots=True)
class ShowOfficial:
    """Show the letter to this official."""

    official: str


@dataclass(frozen=True, slots=True)
class ChooseStart:
    """The sample, or an empty page with prompts; words are kept either way."""

    start: Start


@dataclass(frozen=True, slots=True)
class EditParagraph:
    """The text of one paragraph; None puts the sample's words back.

    `official` is set for words that fit one official only (the salutation).
    """

    paragraph: str
    text: str | None
    official: str | None = None


@dataclass(frozen=True, slots=True)
class EditWriter:
    """Who writes."""

    writer: Writer


@dataclass(frozen=True, slots=True)
class ChooseStationery:
    """The paper and its envelope."""

    stationery: str


@dataclass(frozen=True, slots=True)
class ChooseSets:
    """How often the whole set is wanted, 1 to 9."""

    sets: int


@dataclass(frozen=True, slots=True)
class KeepCopy:
    """Whether a copy for the writer is wanted."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class Print:
    """Print the set, or try again after a fault."""


@dataclass(frozen=True, slots=True)
class PaperInHand:
    """Yes, every sheet came out."""


@dataclass(frozen=True, slots=True)
class PaperMissing:
    """No, something is missing."""


@dataclass(frozen=True, slots=True)
class Save:
    """Save the letters as PDF into this folder."""

    folder: Path


@dataclass(frozen=True, slots=True)
class AnotherLetter:
    """Another official of the same case; name and words are kept."""


@dataclass(frozen=True, slots=True)
class AnotherCase:
    """Another case; the writer's name is kept."""


@dataclass(frozen=True, slots=True)
class StartAgain:
    """Wipe the words and the name and go back to the cases (after a question)."""


@dataclass(frozen=True, slots=True)
class Finish:
    """Wipe everything and go back to the welcome."""


Answer = (
    Begin
    | ChooseLanguage
    | ChangeTextSize
    | ChangeContrast
    | ChooseCase
    | Continue
    | Back
    | ToggleOfficial
    | ChangeOfficials
    | ShowOfficial
    | ChooseStart
    | EditParagraph
    | EditWriter
    | ChooseStationery
    | ChooseSets
    | KeepCopy
    | Print
    | PaperInHand
    | PaperMissing
    | Save
    | AnotherLetter
    | AnotherCase
    | StartAgain
    | Finish
)
