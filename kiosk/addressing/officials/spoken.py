"""Names as a greeting says them: at most one title before, nothing behind."""

from dataclasses import dataclass, replace

from kiosk.addressing.languages.scripts import script_of_language
from kiosk.addressing.officials.gendered import Form
from kiosk.addressing.officials.honours import (
    Honour,
    Kind,
    Phrase,
    Takes,
    Word,
    shipped,
)
from kiosk.addressing.officials.name_parts import Split, name_parts
from kiosk.addressing.officials.names import name_in, titles_of
from kiosk.addressing.officials.written import WrittenName, read_name
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Official

# What ends a salutation in one language or another.
_ENDS = " ,.:;!\u060c\u3001\uff0c\uff1a\uff01"
# Titles that a template may have before the name, as "Dear Governor {family}".
_OFFICES = {Kind.OFFICE, Kind.RANK, Kind.CLERGY, Kind.DIGNITY}
# Titles of the name that a greeting may say, the first before the others.
_SAID = (Kind.DIGNITY, Kind.CLERGY, Kind.OFFICE, Kind.RANK, Kind.DEGREE)
_DOCTOR = Honour("Dr", Word("doctor", Kind.DEGREE, takes=Takes.FAMILY))
# Where a degree follows Herr or Frau in a greeting (sekada.de).
_DEGREE_AFTER_COURTESY = {"de"}


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A name and what a greeting in one language may say of it."""

    name: WrittenName
    split: Split | None
    language: str

    @property
    def english(self) -> bool:
        """Whether the greeting is in English, which has short forms of titles."""
        return self.language.partition("-")[0] == SOURCE_LANGUAGE

    @property
    def plain(self) -> str:
        """The name alone, as a greeting without its family name says it."""
        return self.split.family if self.split else self.name.core


def filled(template: str, form: Form, official: Official, language: str) -> str:
    """A salutation with the title and the names it asks for.

    At most one title stands before the name, and nothing behind it. Behind an office
    or a rank stands the family name or none: never the full name.
    """
    line = template.replace("{title}", form.title.of(official.gender))
    key = next((each for each in ("{family}", "{name}") if each in line), None)
    if key is None:
        return line
    before, _, after = line.partition(key)
    name = read_name(name_in(official, language), titles_of(official, form.title))
    if behind := shipped().behind(name.core):
        name = replace(name, core=name.core.removesuffix(behind.written).rstrip())
    spoken = _Spoken(name, split_name(official, language), language)
    phrase = [*shipped().within(before)]
    title = phrase[-1][1] if phrase else None
    if title and title.word.kind in _OFFICES:
        said = _behind_office(before, phrase, spoken)
    elif title and title.word.kind is Kind.COURTESY:
        said = _behind_courtesy(before, phrase, spoken)
    elif shipped().behind(f"x{after.strip(_ENDS)}") or any(
        each and each.word.kind is Kind.COURTESY for _, each in phrase
    ):
        said = before + (spoken.plain if key == "{family}" else spoken.name.core)
    else:
        said = before + _alone(spoken, full=key == "{name}")
    return said + after


def family_known(official: Official, language: str) -> bool:
    """Whether a greeting may say the family name: given, or told by the name itself."""
    return split_name(official, language) is not None


def split_name(official: Official, language: str) -> Split | None:
    """Given and family name: as the campaign says, or where the name itself tells.

    It tells them where it is of two words and bears an honour or letters that go
    with a family name last ("Mr Ben Roe", "Jane Roe MP").
    """
    name = name_in(official, language)
    if name != official.name.strip():
        return None
    written = read_name(name, titles_of(official))
    family = official.family.strip()
    peer = any(each.word.peer for each in written.honours)
    head, of, _ = written.core.partition(" of ")
    if peer and of and not family and " " not in head:
        return Split("", head)
    if family:
        given = written.core.removesuffix(family).removeprefix(f"{family} ")
        return Split(given.strip(), family)
    told = any(each.word.takes is not Takes.NAME for each in written.honours)
    office = any(each.word.kind is Kind.OFFICE for each in written.honours)
    if written.untold or not (told or office or written.letters):
        return None
    country = official.address.country if official.address else ""
    return name_parts().split(written.core, country)


def _behind_office(before: str, phrase: Phrase, spoken: _Spoken) -> str:
    """As in "Dear Governor Roe", else "Dear Governor"; a peer is "Dear Lord Roe"."""
    own = _best(spoken)
    if own and own.word.peer and spoken.split:
        return _without_last(phrase) + _titled(own, spoken)
    return before + spoken.split.family if spoken.split else before.rstrip()


def _behind_courtesy(before: str, phrase: Phrase, spoken: _Spoken) -> str:
    """As in "Dear Mr Roe"; another title takes the place of Mr, but follows Herr."""
    own, plain = _best(spoken), spoken.language.partition("-")[0]
    latin = script_of_language(spoken.language) == "Latn"
    if latin and (spoken.name.untold or _doubted(spoken)):
        return _without_last(phrase) + spoken.plain
    if own is None or not latin:
        return before + spoken.plain
    if own.word.kind is Kind.DIGNITY or spoken.english:
        return _without_last(phrase) + _titled(own, spoken)
    if plain in _DEGREE_AFTER_COURTESY and own.word.kind in {Kind.DEGREE, Kind.RANK}:
        degree = own.word.kind is Kind.DEGREE and own.word.spoken
        return f"{before}{degree or own.written} {spoken.plain}"
    return before + spoken.plain


def _doubted(spoken: _Spoken) -> bool:
    """Whether the name begins with what may be a title: "Justice Mensah"."""
    first, _, rest = spoken.plain.partition(" ")
    return bool(rest) and shipped().knows(first)


def _alone(spoken: _Spoken, *, full: bool) -> str:
    """The name where no title stands before it, with one of its own."""
    own = _best(spoken) or (_courtesy(spoken) if spoken.english else None)
    if own:
        return _titled(own, spoken)
    return spoken.name.core if full else spoken.plain


def _titled(own: Honour, spoken: _Spoken) -> str:
    """As in "Dr Roe", "Sir John", "Sheikh John Roe"."""
    split, takes = spoken.split, own.word.takes
    word = (own.word.spoken if spoken.english else "") or own.written
    if split and takes is Takes.FAMILY:
        return f"{word} {split.family}"
    if split and takes is Takes.GIVEN and " " not in split.given and split.given:
        return f"{word} {split.given}"
    return f"{word} {spoken.name.core}"


def _best(spoken: _Spoken) -> Honour | None:
    """The one title of the name that a greeting says."""
    found = [
        each
        for each in spoken.name.honours
        if each.word.kind in _SAID and shipped().knows(each.written)
    ]
    if found:
        return min(
            found, key=lambda each: (_SAID.index(each.word.kind), each.word.order)
        )
    doctor = spoken.english and name_parts().doctor(spoken.name.letters)
    return _DOCTOR if doctor else None


def _courtesy(spoken: _Spoken) -> Honour | None:
    found = (x for x in spoken.name.honours if x.word.kind is Kind.COURTESY)
    return next(found, None)


def _without_last(phrase: Phrase) -> str:
    """The phrase before a name without its last title."""
    return "".join(f"{each} " for each, _ in phrase[:-1])
