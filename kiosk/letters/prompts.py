"""Questions that help a visitor to write, for the empty page and for own words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from kiosk.i18n import N_, Words, languages_in, words_for
from kiosk.model.plain_text import single_spaced
from kiosk.paths import resources

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


def without_starters(key: str, text: str) -> str:
    """A text without the lines that were begun by an opener and not gone on with.

    Only where openers are offered; in whatever language they were.
    """
    if key not in PROMPTS:
        return text
    lines = (each for each in text.split("\n") if _bare(each) not in _starters())
    return "\n".join(lines)


@cache
def _starters() -> frozenset[str]:
    """All openers in every language of the screens, and in English."""
    locale = resources() / "locale"
    every: list[Words] = [str]
    every += [words_for(each, locale) for each in languages_in(locale)]
    openers = [opener for each in PROMPTS.values() for opener in each.openers]
    return frozenset(_bare(words(each)) for words in every for each in openers)


def _bare(line: str) -> str:
    return single_spaced(line.casefold()).rstrip(" \u00a0\u202f\u2026.,:;")
