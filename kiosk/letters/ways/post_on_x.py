"""The length of a post as X counts it, and a post that keeps within it."""

import re
import unicodedata

# twitter-text, config/v3.json: the limit, the ranges that count once (all else counts
# twice), and what every link counts.
LIMIT, LINK = 280, 23
_ONCE = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
# An emoji counts twice however many characters make it: flags, keycaps, and signs
# with a skin, a variation or others joined to them (Unicode, UTS #51, ED-15 to ED-16).
_SIGN = "[\u00a9\u00ae\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
_DRESS = "[\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"
    "|[0-9#*]\ufe0f?\u20e3"
    f"|{_SIGN}{_DRESS}(?:\u200d{_SIGN}{_DRESS})*"
)
# What X makes a link of; a name without http may be none, and counts in full then.
_HOST = r"(?:[a-z\d-]+\.)+[a-z]{2,24}(?![\w.-])"
_LINK = re.compile(rf"(https?://)?{_HOST}(?::\d+)?(?:[/?#][!-~]*)?", re.IGNORECASE)


def weighted_length(text: str) -> int:
    """The length of a post as X counts it (twitter-text, parseTweet)."""
    composed, at, length = unicodedata.normalize("NFC", text), 0, 0
    for link in _LINK.finditer(composed):
        length += _weight(composed[at : link.start()])
        length += LINK if link[1] else max(LINK, _weight(link[0]))
        at = link.end()
    return length + _weight(composed[at:])


def shortened_post(text: str, most: int = LIMIT) -> str:
    """As much of a text as a post holds, cut behind a word where it has one."""
    if weighted_length(text) <= most:
        return text
    words = text.split(" ")
    while words and weighted_length(" ".join((*words, "…"))) > most:
        words.pop()
    if words:
        return " ".join((*words, "…"))
    cut = text
    while cut and weighted_length(cut + "…") > most:
        cut = cut[:-1]
    return cut + "…"


def _weight(text: str) -> int:
    emojis = len(_EMOJI.findall(text))
    return 2 * emojis + sum(map(_of_one, _EMOJI.sub("", text)))


def _of_one(character: str) -> int:
    at = ord(character)
    return 1 if any(first <= at <= last for first, last in _ONCE) else 2
