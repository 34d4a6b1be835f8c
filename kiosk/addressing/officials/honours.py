"""Names without the honours and offices that stand beside them anyway."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

# Chinese puts honours after the name, without a space.
_HAN = re.compile("[\u4e00-\u9fff]+")
_AROUND = " ,()"
_DOUBTFUL = re.compile(r"[A-Za-z]{1,3}|(?:[A-Z]\. )+[A-Z]\.")


class Kind(StrEnum):
    """What a word before a name is."""

    HONOUR = "honour"
    COURTESY = "courtesy"
    OFFICE = "office"
    RANK = "rank"
    DEGREE = "degree"
    STYLE = "style"


@dataclass(frozen=True, slots=True)
class Word:
    """A word before a name: its kind, and its row, the same in every language."""

    key: str
    kind: Kind

    @property
    def place(self) -> str:
        """What may stand once: one honour, one Mr or Ms, each office, each rank."""
        alone = self.kind in {Kind.HONOUR, Kind.COURTESY}
        return self.kind.value if alone else self.key


@dataclass(frozen=True, slots=True)
class Honours:
    """Every spelling of every word that may stand before a name.

    `doubtful` are the honours that may also be a family name in capitals ("HE
    Lifeng") or initials ("H. E. Bates"): they count only before two more words.
    """

    words: Mapping[str, Word]
    doubtful: Mapping[str, str]
    longest: int
    han: tuple[str, ...]

    def within(self, phrase: str) -> frozenset[Word]:
        """The words of the table that stand anywhere in a phrase before a name."""
        parts = _parts(phrase)
        found = {
            word for at in range(len(parts)) for _, word in self._at(parts[at:], 2)
        }
        han = {self.words[each] for each in self.han if each in phrase}
        return frozenset(found | han)

    def leading(self, name: str) -> Iterator[tuple[str, Word]]:
        """The words of the table a name begins with; something is left of the name."""
        parts = _parts(name)
        while found := next(self._at(parts, 0), None):
            yield found
            parts = parts[len(_parts(found[0])) :]

    def _at(self, parts: list[str], more: int) -> Iterator[tuple[str, Word]]:
        """The longest word these parts begin with, `more` parts being still to come."""
        for count in range(min(self.longest, len(parts) + more - 1), 0, -1):
            spelling = " ".join(parts[:count]).strip(_AROUND)
            word = self.words.get(_same(spelling))
            left = len(parts) + more - count
            if word and self._counts(spelling, left):
                yield spelling, word
                return

    def _counts(self, spelling: str, left: int) -> bool:
        exact = self.doubtful.get(_same(spelling))
        return exact is None or (exact == spelling and left > 1)


def read_honours(path: Path) -> Honours:
    """The table of honours.

    Raises:
        ResourceDamaged: a row has no source, another kind, or no words of its own.
    """
    return load_resource(path, _honours)


def _honours(table: Table) -> Honours:
    words: dict[str, Word] = {}
    doubtful: dict[str, str] = {}
    for key, row in rows(table, "words").items():
        word = Word(key, Kind(row.choice("kind", Kind)))
        for each in row.texts("words", required=True):
            if _same(each) in words:
                row.wrong("words", f'found "{each}" more than once, expected it once')
            words[_same(each)] = word
            if word.kind is Kind.HONOUR and _DOUBTFUL.fullmatch(each):
                doubtful[_same(each)] = each
    longest = max(len(_parts(each)) for each in words)
    han = tuple(each for each in words if _HAN.fullmatch(each))
    return Honours(words, doubtful, longest, han)


@cache
def shipped() -> Honours:
    """The table of honours that ships."""
    return read_honours(resources() / "addressing" / "honours.toml")


def named_line(  # noqa: PLR0913 - a line is what stands before, in and after it
    before: str,
    name: str,
    after: str = "",
    *,
    title: str = "",
    style: tuple[str, str] = ("", ""),
    spoken: bool = False,
    foreign: bool = False,
) -> str:
    """A name between two phrases and above its title, with no honour said twice.

    Left out of the name are a second honour ("H.E."), an office that the line or
    the title says, a rank that the line says, Mr or Ms beside any of these, and an
    honour or an office beside Mr or Ms. Degrees, other ranks and the order of the
    name stay; an honour that is left leads the line. A name that is `spoken` has no
    honour at all, a `foreign` one in another script only degrees, ranks and styles.
    `style` is a word to be written as another (King, König).
    """
    line = shipped().within(before) | shipped().within(after)
    offices = (each for each in shipped().within(title) if each.kind is Kind.OFFICE)
    said = {each.place for each in (*line, *offices)}
    if spoken:
        said.add(Kind.HONOUR)
    idle = _idle({each.kind for each in line}, spoken=spoken)
    idle |= {Kind.HONOUR, Kind.COURTESY, Kind.OFFICE} if foreign else set()
    name = _without_last(name.strip().removesuffix(after.strip()).rstrip(), said)
    leading = list(shipped().leading(name))
    kept = _kept(leading, said, idle)
    honours = [each for each, word in kept if word.kind is Kind.HONOUR]
    others = [
        style[1] if each.casefold() == style[0].casefold() else each
        for each, word in kept
        if word.kind is not Kind.HONOUR
    ]
    rest = " ".join(_parts(name)[sum(len(_parts(each)) for each, _ in leading) :])
    return " ".join((*honours, before + " ".join((*others, rest)))) + after


def _idle(line: set[Kind], *, spoken: bool) -> set[Kind]:
    """The kinds that say nothing beside what the line says already."""
    idle = set()
    if not line.isdisjoint({Kind.HONOUR, Kind.RANK, Kind.OFFICE, Kind.STYLE}):
        idle.add(Kind.COURTESY)
    if Kind.COURTESY in line:
        idle |= {Kind.HONOUR, Kind.OFFICE}
    if spoken and not line.isdisjoint({Kind.RANK, Kind.OFFICE, Kind.STYLE}):
        idle.add(Kind.OFFICE)
    return idle


def _kept(
    leading: list[tuple[str, Word]], said: set[str], idle: set[Kind]
) -> list[tuple[str, Word]]:
    kept = []
    for spelling, word in leading:
        if word.kind is Kind.DEGREE or (
            word.place not in said and word.kind not in idle
        ):
            kept.append((spelling, word))
            said.add(word.place)
    return kept


def _without_last(name: str, said: set[str]) -> str:
    for spelling in shipped().han:
        left = name.removesuffix(spelling)
        if shipped().words[spelling].place in said and left not in {"", name}:
            return left.rstrip()
    return name


def _parts(phrase: str) -> list[str]:
    """What stands between spaces; a no-break space is part of a name."""
    return [each for each in phrase.split(" ") if each]


def _same(spelling: str) -> str:
    """One spelling for all of a word: small letters and single spaces."""
    return " ".join(_parts(spelling)).casefold()
