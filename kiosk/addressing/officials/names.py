"""The official's name and title as a letter in one language writes them."""

import re
from functools import lru_cache

from kiosk.addressing.languages.scripts import (
    script_of_country,
    script_of_language,
    scripts_of,
)
from kiosk.addressing.languages.wording import in_language
from kiosk.addressing.officials.gendered import Gendered
from kiosk.addressing.officials.written import read_name
from kiosk.model.campaign import Gender, Official

_OFFICES = re.compile(r"[,;\u060c\u3001\uff0c]")


def name_in(official: Official, language: str) -> str:
    """The native name where the language is written in its script, else the other.

    Either keeps the order that the campaign gives it: family name first where it is.
    """
    native = official.native_name.strip()
    name = official.name.strip()
    here = script_of_language(language) in scripts_of(native)
    return native if native and (here or not name) else name


def title_in(official: Official, language: str) -> str:
    """The campaign's words for the office in this language, else its only ones."""
    return in_language(official.titles, language) or official.title.strip()


def called(official: Official, language: str) -> str:
    """What the official is called in a list: by name, or a body by its title."""
    return official.name.strip() or title_in(official, language)


def titles_of(official: Official, office: Gendered | None = None) -> tuple[str, ...]:
    """Every title of the official that a name may begin with, and the office's own.

    Of several offices in one title, parted by commas, each is one.
    """
    of_office = office.wordings.values() if office else ()
    found = (official.title, *official.titles.values(), *of_office)
    single = (part for each in found for part in _OFFICES.split(each))
    return tuple(
        dict.fromkeys(each.strip() for each in (*found, *single) if each.strip())
    )


def gender_of(official: Official) -> Gender | None:
    """The gender that the campaign gives, or that Mr, Ms or a style tells.

    Words that may be a name themselves tell nothing, nor do two that disagree.
    """
    if official.gender:
        return official.gender
    found = _genders_told(official.name) | _genders_told(official.native_name)
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=2**11)
def _genders_told(name: str) -> frozenset[Gender]:
    """What the honours of an official's name tell."""
    return frozenset(
        each.word.gender
        for each in read_name(name).honours
        if each.word.gender and not each.doubtful
    )


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
