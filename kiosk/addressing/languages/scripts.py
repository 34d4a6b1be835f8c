"""Which script a name, a language and a country are written in (ISO 15924)."""

import unicodedata
from functools import cache

# The first word of a character's Unicode name, and the scripts it belongs to.
_SCRIPTS = {
    "LATIN": {"Latn"},
    "CYRILLIC": {"Cyrl"},
    "GREEK": {"Grek"},
    "ARABIC": {"Arab"},
    "HEBREW": {"Hebr"},
    "ARMENIAN": {"Armn"},
    "GEORGIAN": {"Geor"},
    "ETHIOPIC": {"Ethi"},
    "DEVANAGARI": {"Deva"},
    "BENGALI": {"Beng"},
    "SINHALA": {"Sinh"},
    "TAMIL": {"Taml"},
    "THAI": {"Thai"},
    "LAO": {"Laoo"},
    "KHMER": {"Khmr"},
    "MYANMAR": {"Mymr"},
    "TIBETAN": {"Tibt"},
    "MONGOLIAN": {"Mong"},
    "HANGUL": {"Kore"},
    "HIRAGANA": {"Jpan"},
    "KATAKANA": {"Jpan"},
    "CJK": {"Hans", "Hant", "Jpan", "Kore"},
}


def scripts_of(name: str) -> frozenset[str]:
    """The scripts that a name may belong to, by its first letter; none without one."""
    letter = next((each for each in name if each.isalpha()), "")
    kind = unicodedata.name(letter, "").partition(" ")[0] if letter else ""
    return frozenset(_SCRIPTS.get(kind, ()))


def written_in(name: str, language: str) -> bool:
    """Whether a name is in the script of a language."""
    return script_of_language(language) in scripts_of(name)


def scripts_in(text: str) -> frozenset[str]:
    """The scripts of all the letters of a text; none without one."""
    return frozenset().union(*(scripts_of(each) for each in text))


@cache
def script_of_language(language: str) -> str:
    """The script a language is most written in (CLDR, likely subtags)."""
    return _script(language, "") or _script(_likely(language))


@cache
def language_of_script(script: str) -> str:
    """The language that a script is most written in (CLDR, likely subtags), or ""."""
    from babel.core import get_global  # noqa: PLC0415 - slow, needed late

    found = get_global("likely_subtags").get(f"und_{script}", "")
    return str(found).partition("_")[0]


@cache
def country_of_language(language: str) -> str:
    """The country a language is most written in (CLDR, likely subtags), or ""."""
    return next((each for each in _likely(language).split("_")[2:]), "")


@cache
def script_of_country(country: str) -> str:
    """The script most written in a country (CLDR, likely subtags)."""
    from babel.core import get_global  # noqa: PLC0415 - slow, needed late

    return _script(get_global("likely_subtags").get(f"und_{country}", ""))


def _likely(language: str) -> str:
    """The tag "zh_Hant_TW" that "zh-TW" most likely is short for, or ""."""
    from babel.core import get_global  # noqa: PLC0415 - slow, needed late

    likely, plain = get_global("likely_subtags"), language.partition("-")[0]
    return str(likely.get(language.replace("-", "_")) or likely.get(plain, ""))


def _script(tag: str, otherwise: str = "Latn") -> str:
    parts = tag.replace("-", "_").split("_")[1:]
    return next((each for each in parts if len(each) == 4), otherwise)
