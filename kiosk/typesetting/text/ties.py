"""Which words stay on one line: titles and names, numbers and units, dates, initials.

The tables are in `resources/wording/ties.toml`. A word has relations to the next word
and to the previous one; two words are tied where they have one in common. They are
found word by word, so that those of a word are found once for all letters. A tie
changes no character: the space between tied words stays a space.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kiosk import paths
from kiosk.addressing.languages.locales import locale_of
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

# The penalties of a break at a tie (demerits). A strong one is above every badness of a
# line that is more than half filled, a weak one that of a line 12 em short; both are
# above that of a short last line.
STRONG_TIE, WEAK_TIE = 20_000.0, 3_000.0

# The relations of two words, a bit each.
_TITLE, _LABEL, _MEASURE, _DATE, _DAY = 1, 2, 4, 8, 16
_INITIAL, _PHRASE, _DASH = 32, 64, 128
_OFFICE, _YEAR, _NOUN, _REGNAL = 256, 512, 1024, 2048
_STRONG = _TITLE | _LABEL | _MEASURE | _DATE | _DAY | _INITIAL | _PHRASE | _DASH

_KINDS = (
    "titles",
    "offices",
    "labels",
    "units",
    "phrases",
    "months",
    "joiners",
    "prefixes",
    "not_nouns",
)
# The apostrophes of typewriters are read as typographic ones, as in the table.
_APOSTROPHES = str.maketrans("'", "\u2019")
# The part of a word before Chinese, Japanese or Korean characters, and behind them.
_FIRST_EAST_ASIAN = "\u2e80"
_NOT_EAST_ASIAN = re.compile("[^\u2e80-\ud7a3\uff00-\uffef]+")
_BEHIND_EAST_ASIAN = re.compile("(?<=[\u2e80-\ud7a3\uff00-\uffef])[!-\u2e7f]+$")
# Quotation marks of all languages, and what else stands before and after a word.
_QUOTES = "\"'\u2018\u2019\u201c\u201d\u201e\u2039\u203a\u00ab\u00bb"
_OPENING, _CLOSING = f"([{{¿¡{_QUOTES}", f".,;:!?)]}}…{_QUOTES}"
_NUMBER = re.compile("[+\u2212-]?\\d(?:[\\d.,:/'\u2019\u2013-]*\\d)?")
_SHORT_NUMBER = re.compile(r"\d{1,3}")
# A day of the month ("14", German "14.", "1er", "14th"), and one before its year.
_DAY_NUMBER = re.compile(r"\d{1,2}(?:\.|er|º|ª|°|st|nd|rd|th)?")
_DAY_AND_COMMA = re.compile(r"\d{1,2}(?:st|nd|rd|th)?,")
_YEAR_NUMBER = re.compile(r"\d{4}")
# "J.", "Th.", "J.-P.", but no short word at the end of a sentence ("so.").
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}[.-]){1,3}(?<=\.)")
_ROMAN = re.compile("[IVXLC]{2,}|[VX]")
# A longer word of small letters may be a noun.
_MAX_PARTICLE = 2
# "XXe siècle".
_ROMAN_ORDINAL = re.compile("[IVXLC]+(?:er|e|ᵉ)")
# The letters of a reference: "UA 85/21".
_ACRONYM = re.compile(r"[^\W\d_]{2,5}")
# Hyphen-minus, hyphen, figure dash, en dash, em dash and horizontal bar.
_DASHES = frozenset("-\u2010\u2012\u2013\u2014\u2015")


class WordTies(NamedTuple):
    """The relations of a word to the next one and to the previous one, as bits."""

    to_next: int
    to_previous: int


class _Words(NamedTuple):
    """The words of one language by kind.

    `dates` are months and joiners, `first` and `second` the words of phrases.
    """

    titles: frozenset[str]
    offices: frozenset[str]
    labels: frozenset[str]
    units: frozenset[str]
    months: frozenset[str]
    joiners: frozenset[str]
    dates: frozenset[str]
    prefixes: tuple[str, ...]
    first: frozenset[str]
    second: frozenset[str]
    not_nouns: frozenset[str]
    all: frozenset[str]


# What every word of small letters has: no dash starts a line, titles stay with it.
_PLAIN = WordTies(_DASH, _TITLE | _NOUN)


def tie_penalty(relations: int) -> float:
    """The penalty of a break between two words with these relations in common."""
    if not relations:
        return 0.0
    return STRONG_TIE if relations & _STRONG else WEAK_TIE


def word_ties(word: str, language: str) -> WordTies:
    """The relations of a word in a text of a language ("de-AT").

    Raises:
        ResourceDamaged: the table of words cannot be used.
    """
    words = _words_of(language.replace("_", "-").partition("-")[0])
    core = word[:-1] if word[-1] in ".," else word
    # Most words, found quickly: the same relations as below.
    is_plain = core.islower() and core.isalpha() and len(core) > _MAX_PARTICLE
    if is_plain and core not in words.all and word not in words.all:
        return _PLAIN
    bare = word.translate(_APOSTROPHES).lstrip(_OPENING)
    behind = _BEHIND_EAST_ASIAN.search(bare)
    last = behind[0].lstrip(_OPENING) if behind else bare
    to_next = set(_to_next(last, words))
    for each in words.prefixes:
        if last.startswith(each):
            to_next.update(_to_next(last.removeprefix(each), words))
    return WordTies(sum(to_next), sum(set(_to_previous(bare or word, words))))


def _to_next(word: str, words: _Words) -> Iterator[int]:
    yield _DASH
    yield from (
        relation
        for relation, known in (
            (_TITLE, words.titles),
            (_OFFICE, words.offices),
            (_LABEL, words.labels),
            (_PHRASE, words.first),
            (_DAY, words.months),
            (_YEAR, words.dates),
            (_DATE, words.joiners),
        )
        if word in known
    )
    if word[:1].isdigit() or not word[:1].isalpha():
        yield from _number_to_next(word, words)
    elif _ROMAN_ORDINAL.fullmatch(word):
        yield _MEASURE
    elif word.isupper() and _ACRONYM.fullmatch(word):
        yield _LABEL
    elif (word[0].isupper() or word[1:] == ".") and _INITIALS.fullmatch(word):
        yield _INITIAL
    if word[:1].isupper() and word.isalpha():
        yield _REGNAL


def _number_to_next(word: str, words: _Words) -> Iterator[int]:
    if _NUMBER.fullmatch(word):
        yield _MEASURE
    if _NUMBER.fullmatch(word) or _DAY_NUMBER.fullmatch(word):
        yield _DATE
    if _DAY_AND_COMMA.fullmatch(word):
        yield _YEAR
    if words.not_nouns and _SHORT_NUMBER.fullmatch(word):
        yield _NOUN


def _to_previous(word: str, words: _Words) -> Iterator[int]:
    core = word.rstrip(_CLOSING)
    western = _NOT_EAST_ASIAN.match(core)
    if western:
        core = western[0]
    # With the dot of an abbreviation, but without what stands behind it.
    forms = {word, core, word[: len(core) + 1]}
    yield from (
        relation
        for relation, known in (
            (_MEASURE, words.units),
            (_PHRASE, words.second),
            (_DATE, words.dates),
            (_YEAR, words.joiners),
        )
        if not forms.isdisjoint(known)
    )
    if _DASHES.issuperset(core or word):
        yield _DASH
    if word[:1].isalpha():
        yield from _letters_to_previous(word, core, words)
    elif word[:1].isdigit():
        yield from _number_to_previous(word, core)


def _letters_to_previous(word: str, core: str, words: _Words) -> Iterator[int]:
    yield _TITLE
    if word[0] >= _FIRST_EAST_ASIAN:
        yield _MEASURE
    if word[0].islower():
        if len(core) > _MAX_PARTICLE and core not in words.not_nouns:
            yield _NOUN
        return
    # A capital, or a letter of a script that has none.
    yield from (_OFFICE, _INITIAL)
    if _ROMAN.fullmatch(core):
        yield _REGNAL
    if len(core) == 1 or _ROMAN.fullmatch(core):
        yield _LABEL


def _number_to_previous(word: str, core: str) -> Iterator[int]:
    yield from (_LABEL, _MEASURE)
    if _DAY_NUMBER.fullmatch(core) or _DAY_NUMBER.fullmatch(word):
        yield _DAY
    if _YEAR_NUMBER.fullmatch(core):
        yield _YEAR


@cache
def _words_of(language: str) -> _Words:
    """The words of a language and those of all."""
    table = read_tied_words(paths.resources() / "wording" / "ties.toml")
    general, own = table.get("general", {}), table.get(language, {})
    words = {
        kind: general.get(kind, frozenset()) | own.get(kind, frozenset())
        for kind in _KINDS
    }
    phrases = [each.split() for each in words["phrases"]]
    months = words["months"] | _months_of(language)
    first = frozenset(each for phrase in phrases for each in phrase[:-1])
    second = frozenset(each for phrase in phrases for each in phrase[1:])
    return _Words(
        titles=words["titles"],
        offices=words["offices"],
        labels=words["labels"],
        units=words["units"],
        months=months,
        joiners=words["joiners"],
        dates=months | words["joiners"],
        prefixes=tuple(sorted(words["prefixes"])),
        first=first,
        second=second,
        not_nouns=words["not_nouns"],
        all=frozenset().union(months, first, second, *words.values()),
    )


def _months_of(language: str) -> frozenset[str]:
    """The names of the months in CLDR, of one word each, with and without a dot."""
    months = locale_of(language, "").months
    names = {
        str(name)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for name in months[context][width].values()
    }
    plain = {name for name in names if name.removesuffix(".").isalpha()}
    plain |= {name.removesuffix(".") for name in plain}
    return frozenset(plain | {name[0].upper() + name[1:] for name in plain})


@cache
def read_tied_words(path: Path) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """The words of every language by kind.

    Raises:
        ResourceDamaged: the table cannot be read, or a row is none of its kinds.
    """
    return load_resource(path, _tied_words)


def _tied_words(table: Table) -> Mapping[str, Mapping[str, frozenset[str]]]:
    return {language: _words_by_kind(table, language) for language in table}


def _words_by_kind(table: Table, language: str) -> Mapping[str, frozenset[str]]:
    found = rows(table, language)
    for kind in found:
        if kind not in _KINDS:
            what = f"unknown key, expected one of {', '.join(_KINDS)}"
            table.wrong(f"{language}.{kind}", what)
    return {kind: frozenset(row.texts("words")) for kind, row in found.items()}
