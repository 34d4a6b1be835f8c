"""How words are set: the role of their face, their language and direction."""

from functools import lru_cache
from typing import NamedTuple

from kiosk.typesetting.text.east_asian import SCRIPTS

# Languages whose script is not Latin, for what has no script of its own: "(12)".
_SCRIPT_BY_LANGUAGE = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ckb", "sd", "ug"), "Arab"),
    **dict.fromkeys(("he", "yi"), "Hebr"),
    **dict.fromkeys(("hi", "mr", "ne", "sa"), "Deva"),
    **dict.fromkeys(("am", "ti"), "Ethi"),
    "th": "Thai",
    "ka": "Geor",
    "hy": "Armn",
    "ja": "Hani",
    "ko": "Hang",
    "zh": "Hani",
}


@lru_cache(maxsize=64)
def _script_of(language: str) -> str:
    return _SCRIPT_BY_LANGUAGE.get(language.replace("_", "-").partition("-")[0], "Latn")


class Style(NamedTuple):
    """How words are set: the role of their face, their language and direction.

    A tuple, since it is part of the key of everything that is remembered.
    """

    role: str
    language: str
    rtl: bool = False

    @property
    def script(self) -> str:
        """The script of what has none of its own."""
        return _script_of(self.language)

    @property
    def east_asian(self) -> bool:
        """Whether it is Chinese, Japanese or Korean."""
        return self.script in SCRIPTS

    @property
    def ideographic(self) -> bool:
        """Whether it is Chinese or Japanese, whose lines end under each other."""
        return self.script == "Hani"

    @property
    def ascii_in_own_face(self) -> bool:
        """Whether ASCII is always set in the role's own face."""
        return self.script == "Latn" or self.east_asian
