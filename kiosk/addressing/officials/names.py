"""The official's name and title as a letter in one language writes them."""

from kiosk.addressing.languages.scripts import (
    script_of_country,
    script_of_language,
    scripts_of,
)
from kiosk.addressing.languages.wording import in_language
from kiosk.model.campaign import Official


def name_in(official: Official, language: str) -> str:
    """The native name where the language is written in its script, else the other.

    Either keeps the order that the campaign gives it: family name first where it is.
    """
    native = official.native_name.strip()
    if native and script_of_language(language) in scripts_of(native):
        return native
    return official.name.strip()


def title_in(official: Official, language: str) -> str:
    """The campaign's words for the office in this language, else its only ones."""
    return in_language(official.titles, language) or official.title.strip()


def family_in(official: Official, language: str) -> str:
    """The family name, else the full name; the family name is not in native script."""
    name = name_in(official, language)
    if name != official.name.strip():
        return name
    return official.family.strip() or name


def native_beside(official: Official, language: str) -> str:
    """The native name that belongs beside the Latin one on an envelope, or empty.

    The Universal Postal Convention's regulations want an address in roman letters
    and recommend it in the letters of the country of destination as well (from
    memory), so a letter to a country of the native name's script bears both.
    """
    native = official.native_name.strip()
    if not native or official.address is None or name_in(official, language) == native:
        return ""
    script = script_of_country(official.address.country)
    return native if script in scripts_of(native) and script != "Latn" else ""
