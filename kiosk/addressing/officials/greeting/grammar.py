"""The office that a title names, as a salutation in the title's language writes it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.addressing.officials.gendered import ANY, Gendered
from kiosk.model.campaign import Gender

# What parts a title from what it adds: "Director, Invented Prison".
_ADDED = re.compile(
    r"[,;:(/|\u060c\u061b\uff08\uff0c]|\s[-\u2013\u2014]\s|\s[-\u2013\u2014]$"
)
_QUOTES = str.maketrans("\u2019\u02bc", "''")
# A salutation with a longer title would be a paragraph.
_LONGEST = 60


class Place(StrEnum):
    """Where the word for the office stands in a title."""

    FIRST = "first"
    LAST = "last"
    # At the end of a text without spaces.
    SUFFIX = "suffix"
    # At the end of the one word that is left: "Innenminister".
    COMPOUND = "compound"


@dataclass(frozen=True, slots=True)
class Head:
    """A word for an office as a salutation writes it, and the formula it takes.

    `tells` says whether titles have it in the gendered forms that are written.
    """

    written: Gendered
    formula: Gendered
    tells: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """The office that a title names: the word, its formula, and whose word it is."""

    written: Gendered
    formula: Gendered
    gender: Gender | None = None

    def names_as(self, other: "Found | None") -> bool:
        """Whether both are the same word for an office."""
        return other is not None and self.written == other.written


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language's titles are read and written in a salutation.

    `heads` are the words for offices by every spelling a title has them in. A title
    ends for this purpose before a word of `cut`; `dropped` words before the head
    say nothing here, `kept` ones are written with it, and with a `barred` one
    nobody holds the office. With `loose` anything may
    follow the head, with `whole` the salutation has the campaign's whole title.
    `bodies` are words for offices without a person, by the row that greets them,
    `elided` words that lose their vowel before another, `unsure` words that name no
    row by themselves ("President": of what), `lower` whether offices are small.
    """

    place: Place = Place.FIRST
    heads: Mapping[str, Head] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    cut: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    elided: Mapping[str, str] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()
    loose: bool = False
    whole: bool = False
    lower: bool = False

    def office(self, title: str) -> Found | None:
        """The office that a title surely names, or None."""
        core = self._core(title)
        if not self.barred.isdisjoint(map(plain, core)):
            return None
        for said, before in self._splits(core):
            if said in self.heads:
                return self._found(self.heads[said], said, before, core)
        return None

    def body(self, title: str) -> str:
        """The row of the body that a title is the name of, or empty."""
        found = (said for said, _ in self._splits(self._core(title)))
        return next((self.bodies[each] for each in found if each in self.bodies), "")

    def knows(self, text: str) -> bool:
        """Whether a text has words of a title in this language."""
        mine = self.cut | self.kept | self.dropped
        mine |= {word for each in self.heads for word in each.split()}
        return not mine.isdisjoint(plain(text).split())

    def spoken(self, formula: str, title: str) -> str:
        """A formula with its title, elided as the language asks."""
        line = formula.replace("{title}", title)
        for word, short in self.elided.items():
            line = re.sub(rf"\b{word} (?=[AEIOUÉÈÊÎÔaeiouéèêîô])", short, line)
        return line

    def _core(self, title: str) -> list[str]:
        """The words that the head is among."""
        first = _ADDED.split(f"{title.strip()} ", maxsplit=1)[0].strip()
        words = first.split()
        while words and plain(words[0]) in self.dropped:
            words = words[1:]
        end = next((at for at, x in enumerate(words) if at and self._cuts(x)), None)
        if end is None:
            return words
        longer = range(len(words), end, -1)
        known = (at for at in longer if plain(" ".join(words[:at])) in self.heads)
        return words[: next(known, end)]

    def _cuts(self, word: str) -> bool:
        begins = (each for each in self.cut if each.endswith("'"))
        return plain(word) in self.cut or plain(word).startswith(tuple(begins))

    def _splits(self, core: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Where the head may be, the longest first, and what is kept before it."""
        said = [plain(each) for each in core]
        count = len(said)
        if self.place is Place.SUFFIX:
            whole = "".join(said)
            yield from ((whole[at:], ()) for at in range(len(whole)))
        elif self.place is Place.COMPOUND:
            if count == 1:
                yield from ((said[0][at:], ()) for at in range(len(said[0])))
            yield " ".join(said), ()
        elif self.place is Place.LAST:
            for at in range(count):
                before = (each for each in core[:at] if plain(each) in self.kept)
                yield " ".join(said[at:]), tuple(before)
        else:
            for at in range(count, 0, -1):
                if at == count or self.loose:
                    yield " ".join(said[:at]), ()

    def _found(
        self, head: Head, said: str, before: Sequence[str], core: Sequence[str]
    ) -> Found | None:
        wordings = head.written.wordings
        if self.whole:
            title = " ".join(core)
            wordings = dict.fromkeys(wordings, title)
        elif self.place is Place.COMPOUND and len(core) == 1:
            prefix = core[0][: len(core[0]) - len(said)]
            wordings = {
                each: f"{prefix}{word[:1].lower()}{word[1:]}" if prefix else word
                for each, word in wordings.items()
            }
        else:
            wordings = {
                each: " ".join((*before, word)) for each, word in wordings.items()
            }
        if self.lower:
            wordings = {each: word.lower() for each, word in wordings.items()}
        if any(len(each) > _LONGEST for each in wordings.values()):
            return None
        return Found(Gendered(wordings), head.formula, _borne_by(head, said))


def plain(text: str) -> str:
    """One spelling for words that are the same."""
    return " ".join(text.translate(_QUOTES).casefold().split())


def _borne_by(head: Head, said: str) -> Gender | None:
    """A woman's word for an office tells that she is one; a man's may be anybody's."""
    words = head.written.wordings
    woman, man = words.get(Gender.FEMALE, ""), words.get(Gender.MALE, "")
    apart = head.tells and plain(woman) != plain(man) and ANY not in words
    return Gender.FEMALE if apart and plain(woman) == said else None
