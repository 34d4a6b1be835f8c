"""The locales of Unicode CLDR, as Babel has them."""

from functools import cache
from typing import TYPE_CHECKING

from kiosk.addressing.languages.scripts import script_of_language
from kiosk.addressing.languages.tags import read_tag

if TYPE_CHECKING:
    from babel import Locale


@cache
def locale_of(language: str, posted_in: str) -> "Locale":
    """CLDR's locale of the language in that country, else of the language."""
    plain = language.replace("-", "_")
    found = _parsed(f"{plain}_{posted_in}") or _parsed(plain)
    return found or _english()


@cache
def locale_in(language: str, country: str) -> "Locale | None":
    """The locale of those who write this language in that country.

    None where CLDR knows of none who write it there, or only in another script.
    """
    tag, script = read_tag(language), script_of_language(language)
    for middle in ("", f"{script}_"):
        found = _parsed(f"{tag.language}_{middle}{country}") if country else None
        if found is not None and found.script in {None, script}:
            return found
    return None


def _parsed(name: str) -> "Locale | None":
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow, needed late

    try:
        return Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return None


def _english() -> "Locale":
    from babel import Locale  # noqa: PLC0415 - slow, needed late

    return Locale("en")
