"""Words of an address as they are compared: without case, accents and dots."""

import re
import unicodedata

_KEPT = re.compile(r"[^\w\s/#№'&-]|_")
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212\uff0d"
# What names of states and regions carry or leave out: "Beijing Shi", "Lagos State".
_KINDS = re.compile(
    r" (?:sheng|shi|state|province|governorate|oblast|region|city|prefecture)$"
)


def folded(text: str) -> str:
    """A text in small letters without accents, dots and brackets, single spaces."""
    apart = unicodedata.normalize("NFKD", text.replace("\u2019", "'").casefold())
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return " ".join(_KEPT.sub(" ", bare.replace(".", "")).split())


def without_kind(text: str) -> str:
    """A folded name of a state without what kind of state it is."""
    return _KINDS.sub("", text)


def plain_digits(text: str) -> str:
    """The text with digits of every script as 0 to 9 and one hyphen; as long."""
    return "".join(_plain(each) for each in text)


def _plain(character: str) -> str:
    if character in _HYPHENS:
        return "-"
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)
