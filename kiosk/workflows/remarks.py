"""What the pages themselves say: characters without a glyph, a window too small."""

import unicodedata
from collections.abc import Iterable

from kiosk.i18n import N_
from kiosk.letters.coach import Advice
from kiosk.model.draft import Draft
from kiosk.model.page import Pages
from kiosk.model.plain_text import hidden_characters
from kiosk.typesetting import notes

MISSING = "missing-glyph"

_SAID = {
    notes.ADDRESS_SMALL: N_(
        "The address is set small to fit the window; a plain envelope reads better."
    ),
    notes.ADDRESS_WITHOUT_CLEARANCE: N_(
        "The address stands close to the edge of the window; fold with care,"
        " or take a plain envelope."
    ),
    notes.ADDRESS_OUTSIDE_WINDOW: N_(
        "The address does not fit the window; take a plain envelope or a label."
    ),
    notes.ADDRESS_CUT_SHORT: N_(
        "The address is longer than the page has room for; its last lines are not on"
        " the letter."
    ),
    notes.SENDER_CROWDED: N_(
        "Your name and address are too long for their place; they are set small and"
        " close together."
    ),
    notes.SENDER_CUT_SHORT: N_(
        "Your name and address are too long for their place; the end is not printed."
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
    notes.CHARACTERS_REMOVED: N_(
        "Some signs that are no text, or turn its direction, were left out."
    ),
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


# What is the same in every letter to one official.
OF_ADDRESS = frozenset(
    {
        notes.ADDRESS_SMALL,
        notes.ADDRESS_WITHOUT_CLEARANCE,
        notes.ADDRESS_OUTSIDE_WINDOW,
        notes.ADDRESS_CUT_SHORT,
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
    if pages.missing:
        message = N_("Some characters cannot be printed.")
        said.insert(0, Advice(MISSING, ok=False, message=message))
    return tuple(said)


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


def names_of(characters: tuple[str, ...]) -> str:
    """Characters by their Unicode names: "SNOWMAN (U+2603)"."""
    return ", ".join(
        f"{unicodedata.name(each, 'a character')} (U+{ord(each):04X})"
        for each in characters
    )
