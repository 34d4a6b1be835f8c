"""What languages are called: by themselves, and by those who read of them."""

from functools import cache

from kiosk.addressing.languages.locales import locale_of


@cache
def own_name(language: str) -> str:
    """The language's name in itself, with a capital ("Español"), from CLDR."""
    name = language_name(language, language)
    return name[:1].upper() + name[1:]


@cache
def language_name(language: str, reader: str) -> str:
    """The language's name for a reader ("inglés" for en and es), else its code."""
    names = locale_of(reader, "").languages
    plain = language.replace("-", "_")
    found = names.get(plain) or names.get(plain.partition("_")[0])
    return str(found or language)
