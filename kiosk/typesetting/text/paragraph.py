"""A paragraph's text with its words and its directions."""

from dataclasses import dataclass

from kiosk.typesetting.text.bidi import levels
from kiosk.typesetting.text.clean import BREAKING_SPACE, normalise_spaces
from kiosk.typesetting.text.european import is_european, spans_among_european
from kiosk.typesetting.text.style import Style

# A longer paragraph is not cached: it is seldom set twice.
MAX_CACHED_LENGTH = 20_000

# Start and end of a part of the text, or the first and last of some words.
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text, the spans of its words, and the embedding level of each character.

    `levels` is None if all characters run from left to right. `european` are the
    spans of digits that are not set in the face of the style's own script.
    """

    text: str
    style: Style
    word_spans: tuple[tuple[int, int], ...]
    levels: tuple[int, ...] | None
    european: tuple[Span, ...] = ()

    def style_at(self, index: int) -> Style:
        """The style of the word that a character is in."""
        for start, end in self.european:
            if start <= index < end:
                return self.style._replace(european=True)
        return self.style


def paragraph_of(text: str, style: Style) -> Paragraph:
    """A text as one paragraph with single spaces."""
    text = normalise_spaces(text)
    if is_european(text, style):
        style = style._replace(european=True)
    word_spans: list[tuple[int, int]] = []
    start = 0
    for space in BREAKING_SPACE.finditer(text):
        word_spans.append((start, space.start()))
        start = space.end()
    if text:
        word_spans.append((start, len(text)))
    return Paragraph(
        text,
        style,
        tuple(word_spans),
        levels(text, rtl=style.rtl),
        spans_among_european(text, word_spans, style),
    )
