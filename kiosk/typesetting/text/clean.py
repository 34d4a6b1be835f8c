"""Characters that are no text, removed from a letter before it is set."""

import re
from dataclasses import replace

from kiosk.model.letter import Letter, Paragraph
from kiosk.typesetting.text.marks import is_piled, without_piles
from kiosk.typesetting.text.private_signs import PRIVATE, with_public_signs

# White space at which a line may end: all but no-break spaces.
BREAKING_SPACE = re.compile("[^\\S\u00a0\u2007\u202f]+")


def normalise_spaces(text: str) -> str:
    """The text on one line with single spaces; no-break spaces stay."""
    return BREAKING_SPACE.sub(" ", text).strip(" ")


# Control characters other than white space, bidi controls (UAX 9: embeddings,
# overrides, isolates), surrogates and noncharacters (Unicode 23.7).
_NO_TEXT = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"
)
_NOT_TEXT = re.compile(f"[{_NO_TEXT}]")
# All that is removed or replaced, so that nearly every text is searched only once.
_UNUSUAL = re.compile(f"[{_NO_TEXT}{PRIVATE}]")


def cleaned(letter: Letter) -> tuple[Letter, bool]:
    """The letter without characters that are no text, and whether any were removed.

    Private signs of word processors become ordinary ones; of a pile of marks the first
    are left.
    """
    texts = (
        *letter.sender,
        *letter.recipient,
        *letter.copies,
        *(each.text for each in letter.paragraphs),
        letter.date,
        letter.subject,
        letter.name,
        letter.title,
    )
    piled = any(map(is_piled, texts))
    # All that is removed or replaced is unprintable, as a line break is.
    suspects = [each for each in texts if not each.isprintable()]
    if not piled and not any(map(_UNUSUAL.search, suspects)):
        return letter, False
    clean_letter = replace(
        letter,
        sender=tuple(map(clean_text, letter.sender)),
        recipient=tuple(map(clean_text, letter.recipient)),
        copies=tuple(map(clean_text, letter.copies)),
        salutation=_clean_paragraph(letter.salutation),
        body=tuple(map(_clean_paragraph, letter.body)),
        close=_clean_paragraph(letter.close),
        date=clean_text(letter.date),
        subject=clean_text(letter.subject),
        name=clean_text(letter.name),
        title=clean_text(letter.title),
    )
    return clean_letter, piled or any(map(_NOT_TEXT.search, texts))


def clean_text(text: str) -> str:
    """A text without control characters, bidi controls, lone surrogates and piles.

    Private signs of word processors are ordinary ones in it.
    """
    return without_piles(with_public_signs(_NOT_TEXT.sub("", text)))


def _clean_paragraph(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, text=clean_text(paragraph.text))
