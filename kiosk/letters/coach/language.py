"""Which language some sentences are in, as far as it can surely be said."""

from collections import Counter
from collections.abc import Sequence

from kiosk.addressing.languages.scripts import (
    language_of_script,
    script_of_language,
    scripts_of,
)
from kiosk.letters.coach.folded import Word
from kiosk.letters.coach.lists import function_words

# Fewer small words tell nothing; and those of another language must be so many times
# as many as the letter's own.
_LEAST, _TIMES = 3, 2.5
# Of all words so many are small ones where a language is surely known.
# In a short sentence without one of the letter's own.
_SHARE, _MUCH = 0.2, 0.33
# Fewer letters in another script are a name or a quotation.
_LETTERS = 8
_LATIN, _KANA = frozenset({"Latn"}), frozenset({"Jpan"})


def language_of(words: Sequence[Word]) -> str:
    """The language with the most small words in a text; "" where there are too few."""
    counts = _counts(words)
    best = max(counts, key=lambda each: counts[each], default="")
    return best if best and counts[best] >= _LEAST else ""


def other_language(text: str, words: Sequence[Word], language: str) -> str:
    """The language of a text that is surely not in this one, else ""."""
    scripts = _scripts(text)
    if scripts:
        own = script_of_language(language)
        return "" if own in scripts else language_of_script(min(scripts))
    counts, plain = _counts(words), language.partition("-")[0]
    found = max(counts, key=lambda each: counts[each], default="")
    if plain not in function_words() or found == plain:
        return ""
    most, own_words = counts[found], counts[plain]
    share = most / max(len(words), 1)
    long = most >= _LEAST and share >= _SHARE and most >= _TIMES * own_words
    short = most >= _LEAST - 1 and share >= _MUCH and not own_words
    return found if long or short else ""


def _counts(words: Sequence[Word]) -> Counter[str]:
    """How many different small words of each language are in a text."""
    plain = {each.plain for each in words}
    return Counter({key: len(plain & few) for key, few in function_words().items()})


def _scripts(text: str) -> frozenset[str]:
    """The scripts of a text that is mostly in another one than Latin; else none."""
    if text.isascii():
        return frozenset()
    characters = Counter(filter(str.isalpha, text))
    letters = Counter[frozenset[str]]()
    for character, count in characters.items():
        letters[scripts_of(character)] += count
    every = letters.total()
    for each in (_LATIN, frozenset[str]()):
        letters.pop(each, None)
    other = letters.total()
    if not other or (other < _LETTERS and other < every) or 2 * other < every:
        return frozenset()
    # Japanese mixes its own letters with Chinese ones.
    return _KANA if _KANA in letters else letters.most_common(1)[0][0]
