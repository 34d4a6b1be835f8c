"""Questions that help a visitor to write, for the empty page and for own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.i18n import N_

BLANK_OPENING = "blank_opening"
BLANK_ASK = "blank_ask"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question, a hint below it, and beginnings of sentences to tap.

    All are marked for translation. An opener ends in an ellipsis, which
    `typed` leaves out of the letter.
    """

    question: str
    hint: str
    openers: tuple[str, ...] = ()


PROMPTS: Mapping[str, Prompt] = MappingProxyType({
    BLANK_OPENING: Prompt(
        N_("Who are you writing about, and what happened?"),
        N_("Give the full names. Say that you write because you are concerned."),
        (N_("I am writing about …"), N_("I am deeply concerned that …")),
    ),
    "own_words": Prompt(
        N_("Why does this matter to you?"),
        N_("One honest sentence is enough. It is what gets a letter read."),
        (N_("In my work, I …"), N_("My family …"), N_("I believe that …")),
    ),
    BLANK_ASK: Prompt(
        N_("What do you ask for?"),
        N_("Ask for just what the case asks for, politely and in the first person."),
        (N_("I urge you to …"), N_("I ask you to do all you can to …")),
    ),
})  # fmt: skip


def typed(opener: str) -> str:
    """What tapping a (translated) opener writes: its words and a space."""
    return opener.removesuffix("…").rstrip() + " "
