"""Words without characters that hide, reorder or control other characters."""

import re

# C0 and C1 controls, the bidi overrides, embeddings and isolates (Trojan Source,
# CVE-2021-42574), the byte order mark and lone surrogates. The joiners and marks
# that Arabic, Persian and Hebrew need (U+200C to U+200F) stay.
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# A no-break space is a choice of the writer and is not folded.
_SPACES = re.compile("[ \t\n]+")


def clean(text: str) -> str:
    """The text with every line break as a newline and nothing hidden in it."""
    return _HIDDEN.sub("", _BREAK.sub("\n", text)).replace("\t", " ")


def clean_line(text: str) -> str:
    """The text cleaned, on one line, with single spaces."""
    return single_spaced(clean(text))


def single_spaced(text: str) -> str:
    """The text on one line with single spaces, no-break spaces kept."""
    return _SPACES.sub(" ", text).strip(" ")


def hidden_characters(text: str) -> tuple[str, ...]:
    """The hidden characters in a text, each once, as "U+202E"."""
    return tuple(sorted({f"U+{ord(each):04X}" for each in _HIDDEN.findall(text)}))
