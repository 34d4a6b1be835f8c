"""What is particular to Chinese, Japanese and Korean."""

from collections.abc import Mapping

SCRIPTS = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
# A sign of each script that a font of that script has.
SAMPLE_CHARACTERS: Mapping[str, str] = {
    "Hani": "一",
    "Hira": "あ",
    "Kana": "ア",
    "Hang": "가",
    "Bopo": "ㄅ",
}
# What a script is most likely written in, where the letter is in another language.
_LIKELY_VARIANTS = {"Hira": "ja", "Kana": "ja", "Hang": "ko", "Bopo": "zh-Hant"}
# Regions with forms of their own (Unicode CLDR, likely subtags).
_REGION_VARIANTS = {"tw": "zh-Hant", "mo": "zh-HK", "hk": "zh-HK", "hant": "zh-Hant"}


def cjk_variant(language: str, script: str | None) -> str:
    """Whose forms the characters of a script take in a letter.

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
