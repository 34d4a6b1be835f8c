"""A paragraph's text with the places of its words and its directions."""

from dataclasses import dataclass

from kiosk.typesetting.text.bidi import levels
from kiosk.typesetting.text.clean import BREAKING_SPACE, normalise_spaces
from kiosk.typesetting.text.style import Style

# A longer paragraph is not worth remembering.
MAX_CACHED_LENGTH = 20_000

# Two places in the text, or the numbers of two words.
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text with its words' places and the level of each character."""

    text: str
    style: Style
    word_spans: tuple[tuple[int, int], ...]
    levels: tuple[int, ...] | None


def paragraph_of(text: str, style: Style) -> Paragraph:
    """A text on one line, with the places of its words and its directions."""
    text = normalise_spaces(text)
    word_spans: list[tuple[int, int]] = []
    start = 0
    for space in BREAKING_SPACE.finditer(text):
        word_spans.append((start, space.start()))
        start = space.end()
    if text:
        word_spans.append((start, len(text)))
    return Paragraph(text, style, tuple(word_spans), levels(text, rtl=style.rtl))
