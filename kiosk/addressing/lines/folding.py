"""Words of an address as they are compared: without case, accents and dots."""

import re
import unicodedata

_KEPT = re.compile(r"[^\w\s/#№'&-]|_")
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212\uff0d"
# What names of states and regions carry or leave out: "Beijing Shi", "Lagos State".
_KINDS = re.compile(
    r" (?:sheng|shi|state|province|governorate|oblast|region|city|prefecture)$"
)

_WITHOUT_APOSTROPHE = dict.fromkeys(map(ord, "'\u2018\u2019\u02bc`\u00b4"))
_BETWEEN = re.compile(r"[-/\s]+")
# Letters of one sound, or typed for one another: Persian and Arabic, Turkish, Polish.
_ALIKE = str.maketrans(
    "\u0131\u0142\u00f8\u0111\u06cc\u06a9\u0649", "ilod\u064a\u0643\u064a"
)
_SPELT = {"st": "saint", "rep": "republic", "dem": "democratic"}
_JOINING = frozenset(["and", "und", "et", "y", "e", "i", "och", "en", "ve", "и", "та"])
# The blanks in "r o c".
_SINGLE = re.compile(r"(?<=\b\w) (?=\w\b)")


def folded(text: str) -> str:
    """A text in small letters without accents, dots and brackets, single spaces."""
    apart = unicodedata.normalize("NFKD", text.replace("\u2019", "'").casefold())
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return " ".join(_KEPT.sub(" ", bare.replace(".", "")).split())


def country_key(text: str) -> str:
    """The name of a country as it is compared, whatever way it is written.

    Hyphens, apostrophes, "and", "the" before it and "St." make no difference, nor do
    letters that keyboards lack: "Bosnia-Herzegovina", "TURKIYE", "R. O. C.".
    """
    plain = folded(text.replace("&", " ").translate(_WITHOUT_APOSTROPHE))
    spaced = " ".join(_BETWEEN.sub(" ", plain.translate(_ALIKE)).split())
    words = [_SPELT.get(word, word) for word in _SINGLE.sub("", spaced).split()]
    kept = [word for word in words if word not in _JOINING] or words
    return " ".join(kept[kept[:1] == ["the"] :])


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
