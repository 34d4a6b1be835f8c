"""The style of a text: the role of its face, its language and direction."""

from functools import lru_cache
from typing import NamedTuple

from kiosk.typesetting.text.east_asian import SCRIPTS

# The script of characters without one, "(12)", in languages that are not in Latin
# (Unicode CLDR, likely subtags).
_SCRIPT_BY_LANGUAGE = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ckb", "sd", "ug"), "Arab"),
    **dict.fromkeys(("he", "yi"), "Hebr"),
    **dict.fromkeys(("hi", "mr", "ne", "sa"), "Deva"),
    **dict.fromkeys(("am", "ti"), "Ethi"),
    **dict.fromkeys(("bn", "as"), "Beng"),
    "ta": "Taml",
    "te": "Telu",
    "kn": "Knda",
    "ml": "Mlym",
    "gu": "Gujr",
    "pa": "Guru",
    "or": "Orya",
    "si": "Sinh",
    "th": "Thai",
    "lo": "Laoo",
    "km": "Khmr",
    "my": "Mymr",
    **dict.fromkeys(("bo", "dz"), "Tibt"),
    "chr": "Cher",
    "dv": "Thaa",
    "nqo": "Nkoo",
    "zgh": "Tfng",
    **dict.fromkeys(("syr", "aii"), "Syrc"),
    "iu": "Cans",
    "sat": "Olck",
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
    """The role of a text's face, its language and direction.

    `european` is whether digits and signs are set in the role's own face although
    the language has a script of its own: those among Latin words, "London W1 2AB".
    A tuple, which is quick to compare, since it is part of the keys of all caches.
    """

    role: str
    language: str
    rtl: bool = False
    european: bool = False

    @property
    def script(self) -> str:
        """The script for characters that have none of their own (ISO 15924)."""
        return "Latn" if self.european else _script_of(self.language)

    @property
    def east_asian(self) -> bool:
        """Whether its script is Chinese, Japanese or Korean."""
        return self.script in SCRIPTS

    @property
    def ideographic(self) -> bool:
        """Whether its script is Chinese or Japanese, without spaces between words."""
        return self.script == "Hani"

    @property
    def ascii_in_own_face(self) -> bool:
        """Whether ASCII is always set in the role's own face."""
        return self.script == "Latn" or self.east_asian
