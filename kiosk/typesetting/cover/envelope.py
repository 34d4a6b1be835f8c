"""Letter -> the plain envelope it goes into: return address and recipient."""

from collections.abc import Sequence

from kiosk.model.letter import Letter
from kiosk.model.page import Page, Pages
from kiosk.typesetting import notes
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.cover.lines import fit_address, place, place_sender
from kiosk.typesetting.letter.wording import document_title, mark_words, page_words
from kiosk.typesetting.paper.envelope import Envelope
from kiosk.typesetting.text.clean import cleaned
from kiosk.typesetting.typesetter import Typesetter, nothing_placed
from kiosk.typesetting.units import MM

# Upright and without serifs: what sorting machines read best.
ROLE = "sans"


def lay_out_envelope(
    letter: Letter, envelope: Envelope, typesetter: Typesetter, posted_in: str
) -> Pages:
    """The front of an envelope, wider than it is high.

    A printer that takes envelopes with the short edge first is told the size by
    its `media` name and turns the page. The marks of the letter stand above the
    return address. An address that does not fit is left out, and noted.
    """
    letter, removed = cleaned(letter)
    words = page_words(letter.language, typesetter)
    pen = Pen(typesetter, ROLE, letter.language)
    above = (*mark_words(letter, typesetter), *letter.sender)
    sender = place_sender(above, envelope.sender, pen)
    address = fit_address((), letter.recipient, envelope.recipient, pen)
    recipient = (
        place(address, envelope.recipient)
        if address
        else nothing_placed(notes.ADDRESS_TOO_LONG)
    )
    beyond_rules = _exceeds_limits(letter.recipient, envelope, posted_in)
    blocks = (*sender.blocks("sender"), *recipient.blocks("recipient"))
    return Pages(
        width=envelope.width * MM,
        height=envelope.height * MM,
        pages=(Page(blocks),),
        title=document_title(letter, typesetter, words.envelope),
        language=letter.language,
        missing=pen.missing((*above, *letter.recipient)),
        notes=(
            *sender.notes,
            *recipient.notes,
            *[notes.ADDRESS_BEYOND_RULES] * beyond_rules,
            *[notes.CHARACTERS_REMOVED] * removed,
        ),
    )


def _exceeds_limits(lines: Sequence[str], envelope: Envelope, posted_in: str) -> bool:
    """Whether the service of the country of posting reads fewer or shorter lines."""
    longest = max(map(len, lines), default=0)
    return any(
        posted_in in limit.countries
        and (len(lines) > limit.lines or longest > limit.characters)
        for limit in envelope.limits
    )
