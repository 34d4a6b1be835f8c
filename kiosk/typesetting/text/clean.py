"""What is no text is taken out of a letter before it is set."""

import re
from dataclasses import replace

from kiosk.model.letter import Letter, Paragraph

# Every white space that a line may end at: all but the non-breaking ones.
GAP = re.compile("[^\\S\u00a0\u2007\u202f]+")


def tidied(text: str) -> str:
    """The text on one line with single spaces, no-break spaces kept."""
    return GAP.sub(" ", text).strip(" ")


# Control characters that are no white space, what forces a direction on others
# (UAX 9: embeddings, overrides, isolates), halves of surrogate pairs and
# noncharacters (Unicode 23.7).
_NO_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]"
)


def cleaned(letter: Letter) -> tuple[Letter, bool]:
    """The letter without what is no text, and whether there was any."""
    words = (
        *letter.sender,
        *letter.recipient,
        *letter.copies,
        *(each.text for each in letter.paragraphs),
        letter.date,
        letter.subject,
        letter.name,
        letter.title,
    )
    if not any(map(_NO_TEXT.search, words)):
        return letter, False
    clean = replace(
        letter,
        sender=tuple(map(clean_text, letter.sender)),
        recipient=tuple(map(clean_text, letter.recipient)),
        copies=tuple(map(clean_text, letter.copies)),
        salutation=_clean(letter.salutation),
        body=tuple(map(_clean, letter.body)),
        close=_clean(letter.close),
        date=clean_text(letter.date),
        subject=clean_text(letter.subject),
        name=clean_text(letter.name),
        title=clean_text(letter.title),
    )
    return clean, True


def clean_text(text: str) -> str:
    """A text without control characters, bidi controls and lone surrogates."""
    return _NO_TEXT.sub("", text)


def _clean(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, text=clean_text(paragraph.text))
