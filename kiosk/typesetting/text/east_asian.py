"""The scripts of Chinese, Japanese and Korean, and their regional variants."""

import re
from collections.abc import Mapping

SCRIPTS = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
# A character of each script that a font for that script has.
SAMPLE_CHARACTERS: Mapping[str, str] = {
    "Hani": "一",
    "Hira": "あ",
    "Kana": "ア",
    "Hang": "가",
    "Bopo": "ㄅ",
}
# The likely variant of a script in a letter in another language.
_LIKELY_VARIANTS = {"Hira": "ja", "Kana": "ja", "Hang": "ko", "Bopo": "zh-Hant"}
# The variants of regions and scripts (Unicode CLDR, likely subtags).
_REGION_VARIANTS = {"tw": "zh-Hant", "mo": "zh-HK", "hk": "zh-HK", "hant": "zh-Hant"}

# Ideographs and kana, and letters and digits of scripts that are not East Asian, as in
# CSS Text 4, 8.4 (text-autospace): no punctuation, nothing fullwidth.
_IDEOGRAPH = (
    "\u3005-\u3007\u303b\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u31c0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_LETTER = r"[^\W_\u1100-\u11ff\u2e80-\U0010ffff]"
_BETWEEN = re.compile(
    f"(?<=[{_IDEOGRAPH}])(?={_LETTER})"
    f"|(?:(?<={_LETTER})|(?<=[\u0300-\u036f]))(?=[{_IDEOGRAPH}])"
)
# The space between the two, em (JLReq 3.2.6, CLREQ 3.3.3.1; the numbers from memory).
QUARTER_SPACE = 0.25


def quarter_spaces(text: str) -> frozenset[int]:
    """The indices of a text with a quarter space before them.

    It parts ideographs from the Latin letters and digits beside them, and is no
    character of the text.
    """
    return frozenset(each.start() for each in _BETWEEN.finditer(text))


def cjk_variant(language: str, script: str | None) -> str:
    """The regional variant in which a letter's East Asian characters are drawn.

    One of "ja", "ko", "zh-Hans", "zh-Hant" and "zh-HK".
    """
    base, *subtags = language.replace("_", "-").lower().split("-")
    if base in {"ja", "ko"}:
        return base
    if base == "yue":
        return "zh-HK"
    if base == "zh":
        variants = [
            _REGION_VARIANTS[each] for each in subtags if each in _REGION_VARIANTS
        ]
        return variants[-1] if variants else "zh-Hans"
    return _LIKELY_VARIANTS.get(script or "", "zh-Hans")
