"""The locales of Unicode CLDR, as Babel has them."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale


@cache
def locale_of(language: str, posted_in: str) -> "Locale":
    """CLDR's locale of the language in that country, else of the language."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow, needed late

    plain = language.replace("-", "_")
    for each in (f"{plain}_{posted_in}", plain):
        try:
            return Locale.parse(each)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")
