"""Questions that help a visitor to write, for the empty page and for own words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from kiosk.i18n import N_, Words

BLANK_OPENING = "blank_opening"
BLANK_ASK = "blank_ask"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question, a hint below it, and beginnings of sentences to tap.

    All are marked for translation. An opener ends in an ellipsis, which
    `typed` leaves out of the letter. `beginnings` are the openers in the
    letter's own language; without them they are written as they stand.
    """

    question: str
    hint: str
    openers: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()


PROMPTS: Mapping[str, Prompt] = MappingProxyType({
    BLANK_OPENING: Prompt(
        N_("Who are you writing about, and what happened?"),
        N_("Write their full names. Say that you are worried about them."),
        (N_("I am writing about …"), N_("I am deeply concerned that …")),
    ),
    "own_words": Prompt(
        N_("Why does this matter to you?"),
        N_("One honest sentence is enough. It gets your letter read."),
        (N_("In my work, I …"), N_("My family …"), N_("I believe that …")),
    ),
    BLANK_ASK: Prompt(
        N_("What do you ask for?"),
        N_("Ask for exactly what the case asks for. Be polite and say “I”."),
        (N_("I urge you to …"), N_("I ask you to do all you can to …")),
    ),
})  # fmt: skip


def prompts_for(letter_words: Words) -> Mapping[str, Prompt]:
    """The prompts for a letter in the language that the words are of."""
    return {
        key: replace(each, beginnings=tuple(map(letter_words, each.openers)))
        for key, each in PROMPTS.items()
    }


def typed(opener: str) -> str:
    """What tapping a (translated) opener writes: its words and a space."""
    return opener.removesuffix("…").rstrip() + " "
