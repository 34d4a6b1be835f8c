"""Choosing among the languages a text exists in, and joining names."""

import re
import unicodedata
from collections.abc import Sequence

from kiosk.addressing.languages.locales import locale_of
from kiosk.addressing.languages.scripts import written_in
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Localised

# Diccionario panhispánico de dudas, "y": e before the sound i, written i-, hi- or y-,
# but not before a diphthong (hie-, hia-), which an accent on the i undoes.
_SOUND_I = re.compile(r"h?(?:í|i(?![aeouáéóú]))|y(?=[^\W\d_aeiouáéíóú])")
_ACUTE = "\N{COMBINING ACUTE ACCENT}"


def in_language(text: Localised, language: str) -> str | None:
    """The text in exactly this language ("pt" serves "pt-BR"), or None."""
    return text.get(language) or text.get(language.partition("-")[0])


def best_wording(text: Localised, language: str) -> str:
    """The text in this language, else in English, else in any, else empty."""
    found = in_language(text, language) or text.get(SOURCE_LANGUAGE)
    return found or next(iter(text.values()), "")


def joined(names: Sequence[str], language: str) -> str:
    """Names as a list in words: "A, B and C" (CLDR, without a comma before "and").

    "And" is written as the name after it wants, as Unicode's ICU has it.
    """
    if len(names) < 2:
        return "".join(names)
    patterns = locale_of(language, "").list_patterns["standard"]
    so_far = names[0]
    for each in names[1:-1]:
        so_far = patterns["start"].format(so_far, each)
    last = _before(names[-1], str(patterns["2"]), language.partition("-")[0])
    return last.format(so_far, names[-1])


def _before(name: str, pattern: str, language: str) -> str:
    """The pattern of "A and B" as it stands before this name."""
    if language == "es" and _SOUND_I.match(_plain(name)):
        return pattern.replace(" y ", " e ")
    if language == "he" and not written_in(name, language):
        return pattern.replace("{1}", "-{1}")
    return pattern


def _plain(name: str) -> str:
    """The name from its first letter on: small, and with no accent but the acute."""
    parts = unicodedata.normalize("NFD", name.casefold())
    kept = (each for each in parts if each == _ACUTE or not unicodedata.combining(each))
    return re.sub(r"^\W+", "", unicodedata.normalize("NFC", "".join(kept)))
