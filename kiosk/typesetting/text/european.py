"""Latin, Greek and Cyrillic words in a text of another script, and the digits there.

A digit has no script of its own (UAX 24). Among Latin words it is theirs, and set in
their face: "12 High Street" in an Arabic letter. Beside an Arabic word it is Arabic.
"""

import re
from collections.abc import Iterator, Sequence

from kiosk.typesetting.text.style import Style

# Letters of the scripts that every role's own face has (Unicode 15, Blocks).
_EUROPEAN = re.compile(
    "[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u0373"
    "\u0376-\u037d\u037f\u0386\u0388-\u0481\u048a-\u052f\u1c80-\u1c8f\u1d00-\u1fff"
    "\u2c60-\u2c7f\ua640-\ua66e\ua680-\ua69d\ua722-\ua7ff\uab30-\uab69\ufb00-\ufb06]"
)
# Any other letter, and digits that belong to one script: "٢٠٢١".
_OTHER = re.compile(rf"(?!{_EUROPEAN.pattern})(?![0-9_])\w")

# Start and end of a part of the text.
Span = tuple[int, int]


def is_european(text: str, style: Style) -> bool:
    """Whether a text in a language of another script has European letters alone."""
    return not style.ascii_in_own_face and bool(_has_european_alone(text))


def spans_among_european(
    text: str, word_spans: Sequence[Span], style: Style
) -> tuple[Span, ...]:
    """The words of digits and signs that stand among European words alone.

    At an edge of the text one such neighbour is enough.
    """
    if style.ascii_in_own_face or not _EUROPEAN.search(text):
        return ()
    return tuple(_spans_among_european(text, word_spans))


def _spans_among_european(text: str, word_spans: Sequence[Span]) -> Iterator[Span]:
    waiting: list[Span] = []
    before: bool | None = None
    for span in word_spans:
        european = _has_european_alone(text[slice(*span)])
        if european is None:
            waiting.append(span)
            continue
        if european and before is not False:
            yield from waiting
        waiting.clear()
        before = european
    if before:
        yield from waiting


def _has_european_alone(text: str) -> bool | None:
    """Whether all letters of a text are European, None if it has no letters."""
    if _OTHER.search(text):
        return False
    return True if _EUROPEAN.search(text) else None
