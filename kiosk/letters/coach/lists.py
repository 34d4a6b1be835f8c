"""The words by which the coach knows what may end the reading, by language."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kiosk.letters.coach.folded import fold, folded
from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

# What people type for a letter of a word that they had better not write.
_MASKS = {"a": "@4", "e": "3", "i": "1!", "o": "0", "s": "$5", "u": "v"}
_NOTHING = "(?!)"
_GAP = r"[\W_]+"


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of one language, each as what finds one of its words."""

    heated: re.Pattern[str]
    crude: re.Pattern[str]
    of_reader: re.Pattern[str]
    bare: re.Pattern[str]
    casual: re.Pattern[str]
    threats: re.Pattern[str]
    politics: re.Pattern[str]
    impersonal: re.Pattern[str]
    lonely: re.Pattern[str]
    people: re.Pattern[str]
    no_names: frozenset[str]


@cache
def lists_for(language: str) -> Lists | None:
    """The lists of a language, or None; raises ResourceDamaged."""
    path = resources() / "wording" / "coach" / f"{language.partition('-')[0]}.toml"
    return load_resource(path, _read) if path.is_file() else None


@cache
def function_words() -> Mapping[str, frozenset[str]]:
    """The small words of languages; raises ResourceDamaged."""
    path = resources() / "wording" / "function-words.toml"
    return load_resource(path, _rows_of_words)


@cache
def given_names() -> frozenset[str]:
    """Given names from many countries; raises ResourceDamaged."""
    path = resources() / "wording" / "given-names.toml"
    found = load_resource(path, _rows_of_words)
    return frozenset().union(*found.values())


@cache
def well_known() -> frozenset[str]:
    """Names of people whom letters mention and nobody endangers by it."""
    path = resources() / "wording" / "well-known.toml"
    found = load_resource(path, _rows_of_words)
    return frozenset().union(*found.values())


def _rows_of_words(table: Table) -> Mapping[str, frozenset[str]]:
    return {
        key: frozenset(map(fold, row.texts("words", required=True)))
        for key, row in rows(table).items()
    }


def _read(table: Table) -> Lists:
    found = rows(table)

    def words(key: str, of: str = "words") -> tuple[str, ...]:
        return found[key].texts(of, required=True) if key in found else ()

    reader = words("of_reader")
    begins, directly = words("of_reader", "begins"), words("of_reader", "directly")
    between = _any(words("of_reader", "between"))
    of_reader = (
        rf"(?:(?:{_any(begins)}){_GAP}(?:(?:{between}){_GAP}){{0,4}}"
        rf"|(?:{_any(directly)}){_GAP}(?:(?:{between}){_GAP})?)(?:{_any(reader)})"
    )
    return Lists(
        heated=_finder(words("heated")),
        crude=_pattern("|".join(map(_masked, words("crude")))),
        of_reader=_pattern(of_reader if reader else _NOTHING),
        bare=_finder(reader),
        casual=_finder(words("casual")),
        threats=_finder(words("threats")),
        politics=_finder(words("politics")),
        impersonal=_finder(words("impersonal")),
        lonely=_finder(words("lonely")),
        people=_finder(words("people")),
        no_names=frozenset(map(fold, words("no_names"))),
    )


def _finder(words: Iterable[str]) -> re.Pattern[str]:
    return _pattern(_any(words))


def _pattern(inside: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{inside})(?![^\W_])")


def _any(phrases: Iterable[str]) -> str:
    longest = sorted(phrases, key=len, reverse=True)
    return "|".join(map(_phrase, longest)) or _NOTHING


def _phrase(phrase: str) -> str:
    return _GAP.join(_tokens(phrase, re.escape))


def _masked(phrase: str) -> str:
    """A word of one letter after the other, any but the first masked or repeated."""
    return _GAP.join(_tokens(phrase, _mask))


def _mask(word: str) -> str:
    letters = (
        f"[{re.escape(each + _MASKS.get(each, ''))}*#](?:{re.escape(each)}{{2,}})?"
        for each in word[1:]
    )
    return re.escape(word[:1]) + "".join(letters)


def _tokens(phrase: str, made: Callable[[str], str]) -> Iterator[str]:
    for word in folded(phrase).plain.split():
        if word == "*":
            yield r"\w+"
            continue
        bare = word.removesuffix("*")
        # An apostrophe or hyphen inside may be left out.
        parts = [made(each) for each in re.split(r"[\W_]+", bare) if each]
        yield r"[\W_]*".join(parts) + (r"\w*" if bare != word else "")
