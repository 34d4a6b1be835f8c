"""The words that may stand before a name, in every language."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from kiosk.addressing.tables import read_table, rows, text
from kiosk.errors import ResourceDamaged
from kiosk.model.campaign import Gender
from kiosk.paths import resources

# Chinese puts honours after the name, without a space.
HAN = re.compile("[\u4e00-\u9fff]+")
_AROUND = " ,()"
_INITIALS = re.compile(r"[A-Za-z]{1,3}|(?:[A-Z]\. )+[A-Z]\.")
_LANGUAGE = re.compile("[a-z]{2,3}")
_KEYS = {"kind", "like", "gender", "takes", "spoken", "royal", "peer", "names"}


class Kind(StrEnum):
    """What a word before a name is."""

    STYLE = "style"
    COURTESY = "courtesy"
    OFFICE = "office"
    DIGNITY = "dignity"
    CLERGY = "clergy"
    RANK = "rank"
    DEGREE = "degree"


class Takes(StrEnum):
    """What follows a word in an English greeting."""

    FAMILY = "family"
    GIVEN = "given"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Word:
    """A row of the table: one thing in every language.

    `same` is the row that it is another form of, or its own. `order` is its place in
    the table: of two in a greeting the first stands.
    """

    same: str
    kind: Kind
    order: int = 0
    gender: Gender | None = None
    takes: Takes = Takes.NAME
    spoken: str = ""
    royal: bool = False
    peer: bool = False


@dataclass(frozen=True, slots=True)
class Honour:
    """A word as it is written before a name, and the languages that write it so.

    `doubtful` are those that may also be part of a name ("HE Lifeng", "H. E. Bates",
    "Justice Mensah"): they count only as written and before two more words.
    """

    written: str
    word: Word
    languages: frozenset[str] = frozenset()
    doubtful: bool = False
    article: str = ""
    retired: str = ""

    @property
    def full(self) -> str:
        """The word with its article ("le Général") and "(Rtd)" where it has them."""
        return " ".join(filter(None, (self.article, self.written, self.retired)))

    @property
    def place(self) -> str:
        """What may stand once: a style, Mr or Ms, and each other thing."""
        alone = self.word.kind in {Kind.STYLE, Kind.COURTESY}
        return self.word.kind.value if alone else self.word.same


# A phrase before or behind a name: each part of it, and the honour that it is.
Phrase = list[tuple[str, Honour | None]]


@dataclass(frozen=True, slots=True)
class Honours:
    """Every spelling of every word that may stand before a name."""

    spellings: Mapping[str, Honour]
    longest: int
    han: tuple[str, ...]

    def first(self, parts: list[str], more: int = 0) -> tuple[Honour, int] | None:
        """The longest honour that a name begins with, and how many parts it has.

        Something is left of the name; `more` parts of it are still to come.
        """
        for count in range(min(self.longest, len(parts) + more - 1), 0, -1):
            written = " ".join(parts[:count]).strip(_AROUND)
            same = _spelled(written)
            found = self.spellings.get(same) or self.spellings.get(same.casefold())
            left = len(parts) + more - count
            if found and (
                not found.doubtful or (found.written == written and left > 1)
            ):
                return replace(found, written=written), count
        return None

    def within(self, phrase: str) -> Iterator[tuple[str, Honour | None]]:
        """The parts of a phrase before or behind a name, honours taken together."""
        parts = parts_of(phrase)
        while parts:
            found = self.first(parts, 2)
            count = found[1] if found else 1
            yield " ".join(parts[:count]), found[0] if found else None
            parts = parts[count:]

    def knows(self, phrase: str) -> bool:
        """Whether a phrase is one word of the table and nothing more."""
        return _spelled(phrase).casefold() in self.spellings

    def behind(self, name: str) -> Honour | None:
        """The Chinese honour that stands behind a name, if something is left."""
        found = (each for each in self.han if name.endswith(each) and name != each)
        longest = max(found, key=len, default="")
        return self.spellings[longest] if longest else None


def read_honours(path: Path) -> Honours:
    """The table of honours.

    Raises:
        ResourceDamaged: a row has no source, another kind, or no words of its own.
    """
    spellings: dict[str, Honour] = {}
    table = rows(read_table(path), "words", path.name)
    for order, (key, row) in enumerate(table.items()):
        word = replace(_word(row, key, table, path.name), order=order)
        for written, languages in _written(row, key, path.name).items():
            same = _spelled(written)
            known = spellings.get(same)
            if not same or (known and known.word != word and known.written == written):
                what = f"{key} has a word that is empty or stands twice"
                raise ResourceDamaged(file=path.name, what=what)
            doubtful = _doubtful(written, word.kind, row)
            also = known.languages if known and known.word == word else frozenset()
            spellings[same] = Honour(written, word, languages | also, doubtful)
            spellings.setdefault(same.casefold(), spellings[same])
    longest = max(len(parts_of(each)) for each in spellings)
    han = tuple(each for each in spellings if HAN.fullmatch(each))
    return Honours(spellings, longest, han)


@cache
def shipped() -> Honours:
    """The table of honours that ships."""
    return read_honours(resources() / "addressing" / "honours.toml")


def parts_of(phrase: str) -> list[str]:
    """What stands between spaces; a no-break space is part of a name."""
    return [each for each in phrase.split(" ") if each]


def _word(
    row: Mapping[str, object],
    key: str,
    table: Mapping[str, Mapping[str, object]],
    file: str,
) -> Word:
    same = text(row, "like", key, file) if "like" in row else key
    gender, takes = row.get("gender"), row.get("takes", Takes.NAME)
    if (
        row.get("kind") not in tuple(Kind)
        or takes not in tuple(Takes)
        or gender not in (None, *Gender)
        or same not in table
    ):
        what = f"{key} is of no known kind, gender or use"
        raise ResourceDamaged(file=file, what=what)
    return Word(
        same=same,
        kind=Kind(text(row, "kind", key, file)),
        gender=Gender(str(gender)) if gender else None,
        takes=Takes(str(takes)),
        spoken=str(row.get("spoken", "")),
        royal=bool(row.get("royal") or table[same].get("royal")),
        peer=bool(row.get("peer")),
    )


def _written(
    row: Mapping[str, object], key: str, file: str
) -> dict[str, frozenset[str]]:
    """Every spelling of a row, those without dots too, and its languages."""
    found: dict[str, frozenset[str]] = {}
    for language, words in row.items():
        if not _LANGUAGE.fullmatch(language):
            continue
        if not isinstance(words, list) or not all(isinstance(x, str) for x in words):
            raise ResourceDamaged(file=file, what=f"{key}.{language} is no list")
        for each in words:
            bare = each.replace(".", "") if row.get("kind") != Kind.STYLE else each
            for written in (each, bare):
                known = found.get(written, frozenset())
                found[written] = known | {language}
    if not found:
        raise ResourceDamaged(file=file, what=f"{key} has no words")
    return found


def _doubtful(written: str, kind: Kind, row: Mapping[str, object]) -> bool:
    names = row.get("names", [])
    named = isinstance(names, list) and written in names
    return named or (kind is Kind.STYLE and bool(_INITIALS.fullmatch(written)))


def _spelled(written: str) -> str:
    """One spelling of a word: composed letters, one apostrophe, single spaces."""
    plain = unicodedata.normalize("NFC", written).replace("\u2019", "'")
    return " ".join(parts_of(plain))
