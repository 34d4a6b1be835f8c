"""What the pages themselves say: characters without a glyph, a window too small."""

import unicodedata
from collections.abc import Iterable

from kiosk.i18n import N_, Plural, Words, counted
from kiosk.letters.coach import Advice, Spot
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter
from kiosk.model.page import Pages
from kiosk.model.plain_text import hidden_characters
from kiosk.typesetting import notes

MISSING = "missing-glyph"
# More characters or rows are counted, not named.
MOST_NAMED = 10
_AND_MORE = Plural("{words} and {count} more", "{words} and {count} more")

_SAID = {
    notes.ADDRESS_SMALL: N_(
        "The address is small to fit the window; it reads better on an "
        "envelope without a window."
    ),
    notes.ADDRESS_WITHOUT_CLEARANCE: N_(
        "The address is close to the edge of the window; fold with care, or "
        "use an envelope without a window."
    ),
    notes.ADDRESS_OUTSIDE_WINDOW: N_(
        "The address does not fit the window; use an envelope without a "
        "window or a label."
    ),
    notes.ADDRESS_CUT_SHORT: N_(
        "The address is too long for the page; its last lines are not on the letter."
    ),
    notes.SENDER_CROWDED: N_(
        "Your name and address hardly fit at the top of the letter; they are "
        "small and close together."
    ),
    notes.SENDER_CUT_SHORT: N_(
        "Your name and address do not fit at the top of the letter; shorten "
        "them, as the end is not printed."
    ),
    notes.RETURN_LINE_CUT_SHORT: N_(
        "Your address is too long for the small line above the window; its end is not"
        " printed there."
    ),
    notes.ADDRESS_TOO_LONG: N_(
        "The address is too long for this envelope and is not printed on it; choose a"
        " larger one."
    ),
    notes.LABEL_TOO_SMALL: N_(
        "An address is too long for these labels and is not printed; choose larger"
        " labels or an envelope."
    ),
    notes.ADDRESS_BEYOND_RULES: N_(
        "The address has more or longer lines than sorting machines can read."
    ),
    notes.CHARACTERS_REMOVED: N_("Some invisible characters were removed."),
}


# What is of no account on a letter that does not go into a window envelope.
OF_WINDOWS = frozenset(
    {
        notes.ADDRESS_SMALL,
        notes.ADDRESS_WITHOUT_CLEARANCE,
        notes.ADDRESS_OUTSIDE_WINDOW,
        notes.RETURN_LINE_CUT_SHORT,
    }
)


def remarks(pages: Pages, *, windowed: bool = True) -> tuple[Advice, ...]:
    """What to say of the pages before they are printed; none of it blocks.

    `windowed` is false for a letter that does not go into a window envelope.
    """
    said = [
        Advice(each, ok=False, message=_SAID[each])
        for each in pages.notes
        if each in _SAID and (windowed or each not in OF_WINDOWS)
    ]
    return tuple(said)


def missing_from(
    documents: Iterable[Pages], letter: Letter, words: Words, most: int = MOST_NAMED
) -> tuple[Advice, ...]:
    """What to say of characters that no font has, each of them named once.

    The place is the first of them in the letter as it is written.
    """
    missing = missing_in(documents)
    if not missing:
        return ()
    message = N_("These cannot be printed: {words}; write them another way.")
    named = names_of(missing, words, most)
    places = (
        Spot(each.key, at, at + 1)
        for each in letter.paragraphs
        for at, character in enumerate(each.text)
        if character in missing
    )
    spot = next(places, None)
    advice = Advice(
        MISSING, ok=False, message=message, stops=True, words=named, spot=spot
    )
    return (advice,)


def missing_in(documents: Iterable[Pages]) -> tuple[str, ...]:
    """The characters of documents that no font has, each once."""
    return tuple(dict.fromkeys(each for pages in documents for each in pages.missing))


def sentences(codes: Iterable[str]) -> tuple[str, ...]:
    """What is said of notes by their codes, in English."""
    return tuple(_SAID[each] for each in codes if each in _SAID)


def left_out(draft: Draft) -> tuple[Advice, ...]:
    """What to say where the writer's words hide signs that no letter gets."""
    writer = draft.writer
    typed = (writer.name, writer.town, *writer.address)
    if not any(map(hidden_characters, (*typed, *(each.text for each in draft.edits)))):
        return ()
    code = notes.CHARACTERS_REMOVED
    return (Advice(code, ok=False, message=_SAID[code]),)


def names_of(
    characters: Iterable[str], words: Words = str, most: int = MOST_NAMED
) -> str:
    """Characters and their codes, "☃ (U+2603)", and how many there are more."""
    return listed(tuple(map(_name_of, characters)), words, most)


def listed(names: tuple[str, ...], words: Words = str, most: int = MOST_NAMED) -> str:
    """The first of some names, and how many there are more."""
    first = ", ".join(names[:most])
    more = len(names) - most
    return counted(words, _AND_MORE, more, words=first) if more > 0 else first


def _name_of(character: str) -> str:
    """A character with its code; the code alone where there is nothing to see."""
    code, category = f"U+{ord(character):04X}", unicodedata.category(character)
    if category.startswith(("C", "Z")):
        return code
    shown = f"\u25cc{character}" if category.startswith("M") else character
    return f"{shown} ({code})"
