"""Words on screen: marked at import, translated when they are painted."""

import gettext
from collections.abc import Callable
from pathlib import Path

# A translator: an English message in, the visitor's words out.
Words = Callable[[str], str]

DOMAIN = "letter-kiosk"
SOURCE_LANGUAGE = "en"


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a marker
    """Mark a message for translation and give it back unchanged."""
    return message


def words_for(language: str, folder: Path) -> Words:
    """The translator into a language; English where a message has no words."""
    found = gettext.translation(
        DOMAIN, localedir=folder, languages=[language], fallback=True
    )
    return found.gettext


def languages_in(folder: Path) -> tuple[str, ...]:
    """The languages that there are words for besides the source language."""
    found = folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return tuple(sorted(each.parents[1].name for each in found))
