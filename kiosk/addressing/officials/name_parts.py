"""What tells the parts of a name: letters behind it, and how an office goes on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.addressing.languages.locales import locale_of
from kiosk.addressing.tables import read_table, text
from kiosk.errors import ResourceDamaged
from kiosk.paths import resources

_AROUND = " ,"
# Letters behind a name that no list has: "LL.M.", "PhD", "MdB", each after a comma.
_LETTERS = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\. ?){2,}|[A-Z][A-Za-z]?[A-Z]{1,3}")
_INITIAL = re.compile(r"[^\W\d_]\.?")
# Given names that stand behind the family name in much of East Asia: Yong-ho.
_SECOND_GIVEN = re.compile(r"[^\W\d_]+-[a-z]+")
_COUNTRY_NAMES_IN = ("en", "es", "fr", "de", "it", "pt", "nl")


@dataclass(frozen=True, slots=True)
class Split:
    """A name of which the family name is sure."""

    given: str
    family: str


@dataclass(frozen=True, slots=True)
class NameParts:
    """The table of `names.toml`."""

    going_on: frozenset[str]
    before_body: frozenset[str]
    bodies: frozenset[str]
    letters: frozenset[str]
    doctors: frozenset[str]
    retired: frozenset[str]
    family_not_last: frozenset[str]
    particles: frozenset[str]
    articles: Mapping[str, Mapping[str, str]]

    def continues(self, part: str) -> bool:
        """Whether an office before this word goes on with it ("of", "de")."""
        elided = part[:2] in {"d'", "d\u2019", "l'", "l\u2019"}
        return elided or part.strip(_AROUND) in self.going_on

    def complement(self, rest: list[str]) -> int | None:
        """How many parts of "of Texas Ann Roe" belong to the office, if it is sure.

        It is where a comma ends them, or where they are a body, a country or a
        division of one; a name is left.
        """
        for at, part in enumerate(rest[:-1]):
            if part.endswith(",") and not self._all_letters(" ".join(rest[at + 1 :])):
                return at + 1
        for length in range(len(rest) - 1, 1, -1):
            words = rest[1:length]
            while words and words[0].casefold() in self.before_body:
                words = words[1:]
            if words and _plain(" ".join(words)) in self.bodies | _countries():
                return length
        return None

    def without_letters(self, name: str) -> tuple[str, str]:
        """A name without the letters behind it, and these as they are written."""
        core, _, behind = name.partition(",")
        if not self._all_letters(behind):
            core = name
        while " " in core.strip():
            shorter, _, last = core.rstrip().rpartition(" ")
            if last.strip(_AROUND) not in self.letters or not shorter.strip(_AROUND):
                break
            core = shorter
        core = core.rstrip(_AROUND)
        return core, name[len(core) :]

    def doctor(self, letters: str) -> bool:
        """Whether the letters behind a name make a doctor of it."""
        return any(each in self.doctors for each in re.split(r"[ ,]+", letters))

    def split(self, core: str, country: str) -> Split | None:
        """Given and family name of a name of two words, where they are sure.

        Initials may stand between them and a particle before the family name.
        """
        parts = core.split()
        if country in self.family_not_last or len(parts) < 2:
            return None
        family = len(parts) - 1
        while family > 1 and parts[family - 1] in self.particles:
            family -= 1
        between = parts[1:family]
        if not all(_INITIAL.fullmatch(each) for each in between):
            return None
        last = parts[-1]
        told = last[0].isupper() and not _SECOND_GIVEN.fullmatch(last)
        if not told or _INITIAL.fullmatch(parts[0]) or _INITIAL.fullmatch(last):
            return None
        return Split(parts[0], " ".join(parts[family:]))

    def _all_letters(self, behind: str) -> bool:
        pieces = [each.strip() for each in behind.split(",")]
        return all(each and self._letters(each) for each in pieces)

    def _letters(self, piece: str) -> bool:
        words = piece.split(" ")
        return all(
            each in self.letters or _LETTERS.fullmatch(each) for each in words
        ) or bool(_LETTERS.fullmatch(piece))


def read_name_parts(path: Path) -> NameParts:
    """The table.

    Raises:
        ResourceDamaged: a list or a source is missing.
    """
    table = read_table(path)
    found = {key: _row(table, key, path.name) for key in _ROWS}
    bodies = [*_words(found["bodies"], "words", path.name)]
    for country in found["divisions"]:
        if country != "source":
            bodies += _words(found["divisions"], country, path.name)
    doctors = _words(found["letters"], "doctor", path.name)
    retired = _words(found["letters"], "retired", path.name)
    return NameParts(
        going_on=frozenset(_words(found["continues"], "words", path.name)),
        before_body=frozenset(_words(found["continues"], "articles", path.name)),
        bodies=frozenset(map(_plain, bodies)),
        letters=frozenset(
            (*doctors, *retired, *_words(found["letters"], "words", path.name))
        ),
        doctors=frozenset(doctors),
        retired=frozenset(retired),
        family_not_last=frozenset(
            _words(found["family-not-last"], "countries", path.name)
        ),
        particles=frozenset(_words(found["family-not-last"], "particles", path.name)),
        articles={
            key: each
            for key, each in found["articles"].items()
            if isinstance(each, dict)
        },
    )


_ROWS = ("continues", "bodies", "divisions", "letters", "family-not-last", "articles")


@cache
def name_parts() -> NameParts:
    """The table that ships."""
    return read_name_parts(resources() / "addressing" / "names.toml")


@cache
def _countries() -> frozenset[str]:
    """The names of all countries in the languages that join them with a word."""
    return frozenset(
        _plain(name)
        for language in _COUNTRY_NAMES_IN
        for name in locale_of(language, "").territories.values()
    )


def _row(table: Mapping[str, object], key: str, file: str) -> Mapping[str, object]:
    found = table.get(key)
    if not isinstance(found, dict):
        raise ResourceDamaged(file=file, what=f"{key} is missing")
    text(found, "source", key, file)
    return found


def _words(row: Mapping[str, object], key: str, file: str) -> list[str]:
    found = row.get(key)
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise ResourceDamaged(file=file, what=f"{key} is not a list of texts")
    return found


def _plain(phrase: str) -> str:
    return phrase.strip(_AROUND).casefold()
