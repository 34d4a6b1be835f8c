"""Words without characters that hide, reorder or control other characters."""

import re
import unicodedata

# C0 and C1 controls, the bidi overrides, embeddings and isolates (Trojan Source,
# CVE-2021-42574), the byte order mark and lone surrogates. The joiners and marks
# that Arabic, Persian and Hebrew need (U+200C to U+200F) stay.
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# A no-break space is a choice of the writer and is not folded.
_LONGEST_WORD = 80
_JOINER = "\u200d"
_SPACES = re.compile("[ \t\n]+")


# What Python calls printable holds neither of them, nor a tab or a newline: most text
# is, and is known to be clean at a tenth of the cost.


def clean(text: str) -> str:
    """The text with every line break as a newline and nothing hidden in it."""
    if text.replace("\n", "").isprintable():
        return text
    return _HIDDEN.sub("", _BREAK.sub("\n", text)).replace("\t", " ")


def clean_line(text: str) -> str:
    """The text cleaned, on one line, with single spaces."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return single_spaced(clean(text))


def single_spaced(text: str) -> str:
    """The text on one line with single spaces, no-break spaces kept."""
    return _SPACES.sub(" ", text).strip(" ")


def hidden_characters(text: str) -> tuple[str, ...]:
    """The hidden characters in a text, each once, as "U+202E"."""
    if text.isprintable():
        return ()
    return tuple(sorted({f"U+{ord(each):04X}" for each in _HIDDEN.findall(text)}))


def shortened(text: str, most: int) -> str:
    """So many characters of a text at most, cut behind a whole word where it has one.

    Text without spaces, as in Chinese, is cut between two characters of a reader.
    """
    most = max(most, 0)
    if len(text) <= most:
        return text
    cut = text[:most]
    if text[most].isspace() or cut[-1:].isspace():
        return cut.rstrip()
    *words, rest = re.split(r"(?<=\s)(?=\S)", cut)
    if words and len(rest) <= _LONGEST_WORD:
        return "".join(words).rstrip()
    while cut and (unicodedata.combining(text[len(cut)]) or cut[-1] == _JOINER):
        cut = cut[:-1]
    return cut
