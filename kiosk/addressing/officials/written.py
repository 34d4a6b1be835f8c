"""A name as the campaign wrote it: honours, the name itself, and letters behind it."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from kiosk.addressing.officials.honours import (
    HAN,
    Honour,
    Kind,
    Word,
    parts_of,
    shipped,
)
from kiosk.addressing.officials.name_parts import name_parts

# The office that a title of the campaign says in words which no table knows.
_TITLE = Word("title", Kind.OFFICE)
_AROUND = " ,()"
# What may go on with "of" or a place; after others these are parts of the name.
_GOES_ON = {Kind.OFFICE, Kind.DIGNITY, Kind.CLERGY}
_BEFORE_ARTICLE = {Kind.STYLE, Kind.COURTESY}
# What stands in no name, so that the word before it belongs to the office.
_NO_NAME = {"of", "for", "and", "to"}
_MONSIEUR = "M."
_ARABIC_ARTICLE = "\u0627\u0644"


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name in its parts.

    `untold` says that it begins with an office of which it cannot be told where it
    ends, so that all of it stays.
    """

    honours: tuple[Honour, ...]
    core: str
    letters: str = ""
    untold: bool = False


def read_name(name: str, titles: Collection[str] = ()) -> WrittenName:
    """The parts of a name; `titles` are the official's own, in any language.

    An office is told from the name only as a whole, with all that belongs to it.
    """
    honours: list[Honour] = []
    if han := next((x for x in titles if _han(x, name)), ""):
        honours.append(Honour(han, _TITLE))
        name = name.strip().removeprefix(han)
    parts = parts_of(name.strip())
    untold = False
    if monsieur := _monsieur(parts, titles):
        honours.append(monsieur)
        parts = parts[1:]
    while found := _next(parts, titles, honours[-1:]):
        honour, count = found
        if count == 0:
            untold = True
            break
        parts = parts[count:]
        if len(parts) > 1 and parts[0] in name_parts().retired:
            honour, parts = replace(honour, retired=parts[0]), parts[1:]
        honours.append(honour)
    core, letters = _without_office_behind(" ".join(parts), titles)
    return WrittenName(tuple(honours), core, letters, untold)


def without_offices(
    name: WrittenName, title: str, office: str, language: str
) -> WrittenName:
    """The name without the offices that the title below it says."""
    kept: list[Honour] = []
    for at, each in enumerate(name.honours):
        # "Deputy Minister" is one office: its end does not go without its beginning.
        whole = (
            at == 0
            or name.honours[at - 1].word.kind is not Kind.OFFICE
            or not (kept and kept[-1] is name.honours[at - 1])
        )
        if not (whole and _says(title, office, language, each)):
            kept.append(each)
    same = _plain(parts_of(name.letters)) == _plain(parts_of(title))
    letters = "" if same else name.letters
    return replace(name, honours=tuple(kept), letters=letters)


def _says(title: str, office: str, language: str, honour: Honour) -> bool:
    """Whether a title says the office before a name, in its language or another.

    A word that may be a given name ("Justice") has to begin the title.
    """
    if honour.word.kind is not Kind.OFFICE or not title:
        return False
    parts, written = parts_of(title), parts_of(honour.written)
    starts = range(1 if honour.doubtful else len(parts))
    if honour.word is _TITLE or any(
        _plain(parts[at : at + len(written)]) == _plain(written) for at in starts
    ):
        return True
    if honour.doubtful:
        return False
    head = next((each for _, each in shipped().within(title)), None)
    if head and head.word.same == honour.word.same:
        return True
    own = f"-{honour.word.same}-" in f"-{office}-"
    return own and language.partition("-")[0] not in honour.languages


def _next(
    parts: list[str], titles: Collection[str], before: list[Honour]
) -> tuple[Honour, int] | None:
    """The honour at the beginning and its parts; none of them if it may go on."""
    found = _told(parts, titles)
    if found or not before or before[0].word.kind not in _BEFORE_ARTICLE:
        return found
    if parts[:1] and parts[0].casefold() in name_parts().before_body:
        behind = _told(parts[1:], titles)
        if behind and behind[1]:
            return replace(behind[0], article=parts[0]), behind[1] + 1
    return None


def _without_office_behind(name: str, titles: Collection[str]) -> tuple[str, str]:
    """A name, and the letters or the office that stand behind it."""
    core, comma, behind = name.partition(",")
    known = shipped().first([*parts_of(behind), "x", "x"])
    office = known is not None and known[0].word.kind is Kind.OFFICE
    plain = _plain(parts_of(behind))
    if comma and core and (office or plain in {_plain(parts_of(x)) for x in titles}):
        return core, f"{comma}{behind}"
    return name_parts().without_letters(name)


def _monsieur(parts: list[str], titles: Collection[str]) -> Honour | None:
    """The "M." of "M. le Ministre"; elsewhere it may be an initial."""
    known = shipped().spellings.get("Monsieur")
    if known is None or parts[:1] != [_MONSIEUR] or _told(parts[1:], titles):
        return None
    return (
        replace(known, written=_MONSIEUR) if _next(parts[1:], titles, [known]) else None
    )


def _told(parts: list[str], titles: Collection[str]) -> tuple[Honour, int] | None:
    known = shipped().first(parts)
    title = _title(parts, titles)
    honour, count = (
        title if title and title[1] >= (known or title)[1] else known or (None, 0)
    )
    if honour is None:
        return None
    if honour.word.kind not in _GOES_ON:
        return honour, count
    more = _more(parts, count, _TITLE if title and count == title[1] else honour.word)
    if more is None or count + more >= len(parts):
        return honour, 0
    written = " ".join(parts[: count + more]).strip(_AROUND)
    return replace(honour, written=written), count + more


def _title(parts: list[str], titles: Collection[str]) -> tuple[Honour, int] | None:
    """One of the official's titles at the beginning of the name, the longest."""
    told = {_plain(parts_of(each)) for each in titles if _tells(each)}
    found = (x for x in range(len(parts) - 1, 0, -1) if _plain(parts[:x]) in told)
    count = next(found, 0)
    if not count:
        return None
    written = " ".join(parts[:count]).strip(_AROUND)
    known = shipped().first([*parts[:count], "x", "x"])
    if known and known[0].word.kind is Kind.OFFICE:
        return replace(known[0], written=written), count
    return Honour(written, _TITLE), count


def _more(parts: list[str], count: int, word: Word) -> int | None:
    """How many more parts belong to the office; None if that cannot be told."""
    rest = parts[count:]
    if not rest or parts[count - 1].endswith(","):
        return 0
    office = word.kind is Kind.OFFICE
    if name_parts().continues(rest[0]) and (office or rest[0].islower()):
        length = name_parts().complement(rest)
        if length is None or rest[length - 1].endswith(","):
            return length
        return None if name_parts().continues(rest[length]) else length
    if office and rest[1:2] and rest[1] in _NO_NAME:
        return None
    told = not office or word is _TITLE or _begins_name(parts[count - 1], rest)
    return 0 if told else None


def _begins_name(office: str, rest: list[str]) -> bool:
    """Whether a name begins behind an office, and not another word of the office."""
    if rest[0][0].isupper() or shipped().first(rest):
        return True
    definite = office.startswith(_ARABIC_ARTICLE)
    return definite and not rest[0].startswith(_ARABIC_ARTICLE)


def _han(title: str, name: str) -> bool:
    """Whether a Chinese title stands before the two signs or more of a name."""
    rest = name.strip().removeprefix(title)
    return bool(HAN.fullmatch(title)) and rest != name.strip() and len(rest) > 1


def _tells(title: str) -> bool:
    """Whether a title is an office that the table does not tell better."""
    honours = [each for _, each in shipped().within(title)]
    kinds = {each.word.kind if each else Kind.OFFICE for each in honours}
    return Kind.OFFICE in kinds and not shipped().knows(title)


def _plain(parts: list[str]) -> str:
    return " ".join(parts).replace("-", " ").strip(_AROUND).casefold()
