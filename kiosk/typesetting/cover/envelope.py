"""Letter -> the plain envelope it goes into: return address and recipient."""

from collections.abc import Sequence

from kiosk.model.letter import Letter
from kiosk.model.page import Pages
from kiosk.typesetting import notes
from kiosk.typesetting.cover.lines import (
    Hand,
    missing_from,
    page_of,
    paragraphs,
    place_lines,
)
from kiosk.typesetting.letter.wording import marks_of, page_words, titled
from kiosk.typesetting.paper.envelope import Envelope
from kiosk.typesetting.text.clean import cleaned
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

# Upright and without serifs: what sorting machines read best.
FACE = "sans"


def lay_out_envelope(
    letter: Letter, envelope: Envelope, typesetter: Typesetter, posted_in: str
) -> Pages:
    """One side of an envelope, as wide as it is long.

    A printer that takes envelopes with the short edge first is told the size by
    its `media` name and turns the page. The marks of the letter stand above the
    return address.
    """
    letter, removed = cleaned(letter)
    words = page_words(letter.language, typesetter)
    hand = Hand(typesetter, FACE, letter.language)
    above = (*marks_of(letter, typesetter), *letter.sender)
    sender, sender_held = place_lines(above, envelope.sender, hand)
    block, held = place_lines(letter.recipient, envelope.recipient, hand)
    read = not _beyond(letter.recipient, envelope, posted_in)
    kept = {
        notes.SENDER_TOO_LONG: sender_held,
        notes.ADDRESS_TOO_LONG: held,
        notes.ADDRESS_BEYOND_RULES: read,
        notes.CHARACTERS_REMOVED: not removed,
    }
    parts = (*paragraphs("sender", sender), *paragraphs("recipient", block))
    return Pages(
        width=envelope.width * MM,
        height=envelope.height * MM,
        pages=(page_of(parts),),
        title=titled(letter, typesetter, words.envelope),
        language=letter.language,
        missing=missing_from((*above, *letter.recipient), hand),
        notes=tuple(note for note, ok in kept.items() if not ok),
    )


def _beyond(lines: Sequence[str], envelope: Envelope, posted_in: str) -> bool:
    """Whether the service of the country of posting reads fewer or shorter lines."""
    longest = max(map(len, lines), default=0)
    return any(
        posted_in in each.countries
        and (len(lines) > each.lines or longest > each.characters)
        for each in envelope.limits
    )
