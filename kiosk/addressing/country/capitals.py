"""Capitals by the rules of a language, which are not always Unicode's."""

import re
import unicodedata

_TURKIC = frozenset({"tr", "az"})
# Their letters have no capitals of everyday use; fonts lack what `upper` gives.
_WITHOUT = frozenset({"ka"})
_ACUTE, _DIAERESIS = "\u0301", "\u0308"
# An accent on the first of two vowels parts them; without it a diaeresis does.
_PARTED = re.compile(f"([αεοΑΕΟ]){_ACUTE}([ιυΙΥ])(?!{_DIAERESIS})")  # noqa: RUF001 - Greek


def capitals(text: str, language: str) -> str:
    """The text in capitals; doing so twice changes nothing.

    Turkish i becomes İ and dotless i becomes I; Greek drops its accents and keeps its
    diaereses; German ß becomes SS (Unicode SpecialCasing, CLDR's casing rules).
    """
    base = language.partition("-")[0]
    if base in _WITHOUT:
        return text
    if base in _TURKIC:
        return text.replace("i", "İ").replace("\u0131", "I").upper()
    if base == "el":
        return _greek(text)
    return text.upper()


def _greek(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    marked = _PARTED.sub(rf"\1\2{_DIAERESIS}", apart)
    return unicodedata.normalize("NFC", marked.replace(_ACUTE, "").upper())
