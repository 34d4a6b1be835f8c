"""The scripts of Chinese, Japanese and Korean, and their regional variants."""

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
