"""The name of the country in an address, in whatever language: found and taken off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kiosk.addressing.lines.country_names import LONGEST, countries_called, is_called
from kiosk.addressing.lines.destinations import Destination, destination, states_of
from kiosk.addressing.lines.folding import country_key, folded
from kiosk.addressing.lines.parts import could_be_town, starts_street
from kiosk.addressing.lines.postcodes import ending_postcode, find_postcode
from kiosk.addressing.lines.spans import COMMAS, Span, last_part, trimmed
from kiosk.addressing.lines.vocabulary import address_words, words_of

# Where a name may start: at a letter behind anything else.
_STARTS = re.compile(r"(?<![\w'\u2019])[^\W\d_]")
# What stands between an address and the name of its country.
_GAP = re.compile(rf"[\s{COMMAS}:/(\[\uff08\u2013\u2014-]*$")
# A gap that parts for certain; a blank, a hyphen or a dot may stand inside a name.
_PARTED = re.compile(rf"[{COMMAS}\n:/(\[\uff08\u2013\u2014]|\s-\s")
_LINE = re.compile(r"^[^\n]+(?:\n|$)", re.MULTILINE)
_FRONT = re.compile(rf"\A[^\n{COMMAS}]+[{COMMAS}]")
# "us" is a word, "US" is a country.
_SHORT = 3
# The addresses of a campaign are asked for again with every letter.
_CACHED = 512
# Whoever pastes an address twice names its country twice; nobody does so more often.
_MOST = 4


@dataclass(frozen=True, slots=True)
class Ending:
    """An address without its country, the names taken off, and whether it was sure.

    It is not sure where a town has the country's name and is seldom named besides.
    """

    kept: str
    names: tuple[str, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Called:
    """A country, and the campaign's own line for it as names are compared."""

    country: str
    own_line: str

    def __contains__(self, key: str) -> bool:
        return bool(key) and (key == self.own_line or is_called(self.country, key))

    def may_be_town(self, key: str) -> bool:
        words = address_words()
        towns = map(country_key, words.towns.get(self.country, ()))
        return self.country in words.countries["town_of_that_name"] or key in towns


@lru_cache(maxsize=_CACHED)
def without_country(text: str, country: str, own_line: str = "") -> Ending:
    """The lines of an address without the country's name; the country line says it.

    It is taken off the end, from before a postcode at the end, and where it is a line
    of its own or comes first. It is kept where nothing would be left, where it is part
    of a longer name, and where it is the town.
    """
    called = _Called(country, country_key(own_line))
    found = Ending(trimmed(text, 0, len(text)).of(text))
    for _ in range(_MOST):
        cut = _cut(found.kept, called)
        if cut is None:
            break
        found = Ending(cut.kept, (*found.names, *cut.names), found.sure and cut.sure)
    return found


def country_at_end(text: str, country: str) -> str:
    """The name of another country at the end of an address; empty where none is.

    A state of the destination is none: "Atlanta, Georgia".
    """
    line = text.rstrip().rpartition("\n")[2]
    layout = destination(country)
    for name in (line, last_part(line).of(line)):
        owners = countries_called(_key(name))
        if country in owners or folded(name) in states_of(layout):
            return ""
        if owners:
            return name.strip()
    return ""


def _cut(text: str, called: _Called) -> Ending | None:
    return (
        _at_end(text, called)
        or _before_postcode(text, called)
        or _in_front(text, called)
    )


def _at_end(text: str, called: _Called) -> Ending | None:
    start = _name_at(text, called)
    if start is None:
        return None
    kept = text[: _gap(text, start)].rstrip()
    if not kept or _is_town(kept, text[start:], called):
        return None
    return Ending(kept, (text[start:],), _is_sure(kept, text[start:], called))


def _before_postcode(text: str, called: _Called) -> Ending | None:
    """The name before the postcode that ends an address: "Japan 100-0000"."""
    layout = destination(called.country)
    postcode = ending_postcode(text, layout)
    if postcode is None:
        return None
    head = _at_end(text[: postcode.start].rstrip(f" \n{COMMAS}-"), called)
    if head is None:
        return None
    below = "\n" in text[len(head.kept) : postcode.start]
    between = "\n" if below else ", "
    return Ending(f"{head.kept}{between}{postcode.of(text)}", head.names)


def _in_front(text: str, called: _Called) -> Ending | None:
    """The name on a line of its own, or at the front of the first line."""
    for line in (*_LINE.finditer(text), *_FRONT.finditer(text)):
        name = line.group()
        key = _key(name.strip(f" \n{COMMAS}"))
        kept = f"{text[: line.start()]}{text[line.end() :]}".strip()
        if kept and key in called and not called.may_be_town(key):
            return Ending(kept, (name.strip(f" \n{COMMAS}"),))
    return None


def _name_at(text: str, called: _Called) -> int | None:
    """Where the country's name starts: the longest name that the text ends with."""
    for start in _starts(text):
        name = text[start:]
        if folded(name) in states_of(destination(called.country)):
            return None
        if _key(name) in called:
            return start if _stands_apart(text, start) else None
        if countries_called(_key(name)):
            return None
    return None


def _starts(text: str) -> Iterator[int]:
    for each in _STARTS.finditer(text, max(0, len(text) - LONGEST)):
        yield each.start()


def _key(name: str) -> str:
    """The name as it is compared; none where a short one is no abbreviation."""
    key = country_key(name)
    letters = "".join(filter(str.isalpha, name))
    return "" if len(key) <= _SHORT and letters.islower() else key


def _gap(text: str, start: int) -> int:
    found = _GAP.search(text, max(0, start - LONGEST), start)
    return found.start() if found else start


def _stands_apart(text: str, start: int) -> bool:
    """Whether a name is no part of a longer one: "New Mexico", "Rue de Belgique"."""
    end = _gap(text, start)
    if end == 0 or _PARTED.search(text, end, start):
        return True
    vocabulary = address_words()
    words = words_of(text, max(0, end - LONGEST), end)
    if not words or words[-1].has_digit:
        return True
    kinds = vocabulary.kinds
    longer = kinds["linking"] | kinds["qualifying"] | kinds["articles"]
    if words[-1].folded in longer or vocabulary.has_institution(words[-1:]):
        return False
    return not any(
        vocabulary.length_before(words, len(words) - back, "streets_before")
        for back in (0, 1)
    )


def _is_town(kept: str, name: str, called: _Called) -> bool:
    """Whether a town of the country's own name is meant: no other is named before."""
    if not called.may_be_town(country_key(name)):
        return False
    words = _last_words(kept, destination(called.country))
    return not (_names_it(words, called) or could_be_town(words, Span(0, len(words))))


def _last_words(text: str, layout: Destination) -> str:
    """What the last part says behind or before its postcode, else the part above."""
    part = last_part(text)
    postcode = find_postcode(text, [part], layout)
    if postcode is None:
        return part.of(text)
    behind, before = text[postcode.end : part.end], text[part.start : postcode.start]
    above = trimmed(text, 0, part.start).of(text)
    return behind.strip() or before.strip() or last_part(above).of(above)


def _is_sure(kept: str, name: str, called: _Called) -> bool:
    if not called.may_be_town(country_key(name)):
        return True
    whole, layout = Span(0, len(kept)), destination(called.country)
    part = last_part(kept).of(kept)
    return _names_it(part, called) or bool(find_postcode(kept, [whole], layout))


def _names_it(part: str, called: _Called) -> bool:
    """Whether a part of an address holds the country's name, and is no street."""
    words = words_of(part, 0, len(part))
    return not starts_street(part, Span(0, len(part))) and any(
        country_key(part[words[at].start : words[end - 1].end]) in called
        for at in range(len(words))
        for end in range(at + 1, min(at + 5, len(words)) + 1)
    )
