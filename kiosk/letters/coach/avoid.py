"""What a case asks not to mention, however it is written."""

import re
from functools import lru_cache

from kiosk.addressing.languages.wording import best_wording
from kiosk.i18n import N_
from kiosk.letters.coach.advice import Advice, Spot
from kiosk.letters.coach.folded import WORD, fold, folded
from kiosk.model.campaign import Avoid, Campaign
from kiosk.model.letter import Letter

# Hyphens, spaces and what nobody sees may stand between two words or be missing; a
# mark that ends a part of a sentence may not.
_BETWEEN = r"(?:[^\w,;:.!?]|_)*"
# What stands at the end of a word in other cases and numbers, and after an apostrophe.
_ENDING, _SHORT_ENDING = r"(?:['\u2019]?\w{1,3})?", r"(?:['\u2019]?(?:s|es|n|en|e))?"
# Shorter words keep their last letter, and have few endings.
_LONG = 5
_VOWELS = "aeiouyаеиоуыэюяьй"  # noqa: RUF001 - Cyrillic on purpose
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
)


def avoided(letter: Letter, campaign: Campaign) -> tuple[Avoid, ...]:
    """Those words in the letter that the case asks not to mention."""
    if not campaign.avoid:
        return ()
    text = folded("\n".join(each.text for each in letter.paragraphs)).plain
    return tuple(each for each in campaign.avoid if finder(each.words).search(text))


def avoid(letter: Letter, read: Letter, campaign: Campaign, language: str) -> Advice:
    """The words as the campaign has them, and its reason."""
    found = avoided(letter, campaign)
    words = ", ".join(each.words for each in found)
    reasons = (best_wording(each.reason, language) for each in found)
    return Advice(
        "avoid",
        not found,
        N_("Best not to mention “{words}”"),
        words=words,
        reason=" ".join(filter(None, reasons)),
        spot=_spot(read, found[0].words) if found else None,
    )


def _spot(letter: Letter, words: str) -> Spot | None:
    for each in letter.paragraphs:
        text = folded(each.text)
        found = finder(words).search(text.plain)
        if found:
            return Spot(each.key, *text.place(*found.span()))
    return None


@lru_cache(maxsize=256)
def finder(words: str) -> re.Pattern[str]:
    """What finds words whatever their case, endings and hyphens."""
    plain = fold(words)
    parts = WORD.findall(plain)
    if not parts:
        return re.compile("(?!)")
    if _UNSPACED.search(plain):
        return re.compile(_BETWEEN.join(map(re.escape, plain.split())))
    inside = _BETWEEN.join(
        part for word in parts for part in _parts(re.split(r"['\u2019-]", word))
    )
    return re.compile(rf"(?<![^\W_]){inside}(?![^\W_])")


def _parts(pieces: list[str]) -> list[str]:
    """Each piece of a word with the endings it may have."""
    return [_with_endings(each) for each in pieces if each]


def _with_endings(word: str) -> str:
    if len(word) < _LONG:
        return re.escape(word) + _SHORT_ENDING
    bare = word[:-1] if word[-1] in _VOWELS else word
    last = rf"{re.escape(word[-1])}?" if bare != word else ""
    return re.escape(bare) + last + _ENDING
