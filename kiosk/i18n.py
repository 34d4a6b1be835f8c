"""Words on screen: marked at import, translated when they are painted."""

import gettext
import tomllib
from collections.abc import Callable
from pathlib import Path

# A translator: an English message in, the visitor's words out.
Words = Callable[[str], str]

DOMAIN = "letter-kiosk"
SOURCE_LANGUAGE = "en"
# Languages written from right to left (Unicode CLDR, characterOrder).
RIGHT_TO_LEFT = frozenset(
    ["aii", "ar", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]
)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a marker
    """Mark a message for translation and give it back unchanged."""
    return message


def words_for(language: str, folder: Path) -> Words:
    """The translator into a language; English where a message has no words."""
    found = gettext.translation(
        DOMAIN, localedir=folder, languages=[language], fallback=True
    )
    return found.gettext


def languages(folder: Path) -> tuple[tuple[str, str], ...]:
    """The languages that have words, each with its own name for itself.

    English needs no catalogue. The order and the names stand in
    `languages.toml`; raises ValueError where that is no TOML.
    """
    table = tomllib.loads((folder / "languages.toml").read_text(encoding="utf-8"))
    return tuple(
        (code, str(name))
        for code, name in table["names"].items()
        if code == SOURCE_LANGUAGE
        or (folder / code / "LC_MESSAGES" / f"{DOMAIN}.mo").is_file()
    )
