"""What is particular to Chinese, Japanese and Korean."""

from collections.abc import Mapping

SCRIPTS = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
# A sign of each script that a font of that script has.
SIGNS: Mapping[str, str] = {
    "Hani": "一",
    "Hira": "あ",
    "Kana": "ア",
    "Hang": "가",
    "Bopo": "ㄅ",
}
# What a script is most likely written in, where the letter is in another language.
_LIKELY = {"Hira": "ja", "Kana": "ja", "Hang": "ko", "Bopo": "zh-Hant"}
# Regions with forms of their own (Unicode CLDR, likely subtags).
_REGIONS = {"tw": "zh-Hant", "mo": "zh-HK", "hk": "zh-HK", "hant": "zh-Hant"}


def written_in(language: str, script: str | None) -> str:
    """Whose forms the characters of a script take in a letter.

    One of "ja", "ko", "zh-Hans", "zh-Hant" and "zh-HK".
    """
    first, *rest = language.replace("_", "-").lower().split("-")
    if first in {"ja", "ko"}:
        return first
    if first == "yue":
        return "zh-HK"
    if first == "zh":
        found = [_REGIONS[each] for each in rest if each in _REGIONS]
        return found[-1] if found else "zh-Hans"
    return _LIKELY.get(script or "", "zh-Hans")
