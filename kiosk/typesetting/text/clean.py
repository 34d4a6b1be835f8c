"""What is no text is taken out of a letter before it is set."""

import re
from dataclasses import replace

from kiosk.model.letter import Letter, Paragraph

# Every white space that a line may end at: all but the non-breaking ones.
BREAKING_SPACE = re.compile("[^\\S\u00a0\u2007\u202f]+")


def normalise_spaces(text: str) -> str:
    """The text on one line with single spaces, no-break spaces kept."""
    return BREAKING_SPACE.sub(" ", text).strip(" ")


# Control characters that are no white space, what forces a direction on others
# (UAX 9: embeddings, overrides, isolates), halves of surrogate pairs and
# noncharacters (Unicode 23.7).
_NOT_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]"
)


def cleaned(letter: Letter) -> tuple[Letter, bool]:
    """The letter without what is no text, and whether there was any."""
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
    if not any(map(_NOT_TEXT.search, texts)):
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
    return clean_letter, True


def clean_text(text: str) -> str:
    """A text without control characters, bidi controls and lone surrogates."""
    return _NOT_TEXT.sub("", text)


def _clean_paragraph(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, text=clean_text(paragraph.text))
