"""A letter that somebody brings along: its own greeting, words, close and signature."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path

from kiosk.addressing.officials.agreement import greeting_of
from kiosk.addressing.officials.forms import forms_table
from kiosk.addressing.tables import read_table, rows
from kiosk.errors import ResourceDamaged
from kiosk.i18n import N_
from kiosk.letters.paragraphs import is_item, paragraphs_of
from kiosk.model.campaign import Gender
from kiosk.model.plain_text import clean
from kiosk.paths import resources

_ENDS = " ,.:;!\u060c\u3002\u3001\uff0c\uff1a\uff01"
_GREETING_ENDS = (",", ":", "!", "\u060c", "\uff0c", "\uff1a", "\uff01")
# Lines of a head, a greeting, a close and a signature are short ones.
_LONGEST_LINE = 70
_LONGEST_SIGNED = 50
_MOST_HEAD, _MOST_SIGNED = 25, 8
_MOST_NAMES = 5
_WORD = re.compile(r"[^\W\d_]+")
# What stands below a signature: a postscript, in Spanish posdata.
_ASIDE = re.compile(r"(?:P\.? ?-?P?\.? ?S|N\.? ?B|P\.? ?D)\b[.:]*\s")

HEAD = N_(
    "What stands above the greeting was left out; the letter has its own sender, date"
    " and address."
)
GREETED = N_("The letter greets more than once; only the first greeting is used.")
SIGNED = N_(
    "What stands below the close and is not the name was left out; give the sender"
    " with --name and --address."
)
CLOSED = N_("The letter closes more than once; only the first close is used.")
ASIDE = N_("What stands below the signature was put above the close.")


@dataclass(frozen=True, slots=True)
class WholeLetter:
    """Its parts: `body` has a paragraph a line, `notes` say what was left out."""

    body: str
    salutation: str = ""
    close: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ends:
    """How letters open and end."""

    opens: tuple[str, ...]
    closes: frozenset[str]
    begins: tuple[str, ...]
    formulas: tuple[str, ...]
    greets: tuple[str, ...]


def parted(text: str, name: str) -> WholeLetter:
    """The parts of a letter; the name at its end is its writer's and left out."""
    lines = [each.strip() for each in clean(text).split("\n")]
    whole, rest = _opened(lines)
    return _closed(whole, rest, name)


def is_whole_letter(text: str) -> bool:
    """Whether words greet at their start or close at their end."""
    lines = [each.strip() for each in text.split("\n")]
    if not any(lines):
        return False
    return bool(_opened(lines)[0].salutation) or _close_at(lines) is not None


def _opened(lines: Sequence[str]) -> tuple[WholeLetter, Sequence[str]]:
    """The greeting, and the lines behind it."""
    filled = [at for at, each in enumerate(lines) if each]
    for place, at in enumerate(filled[:_MOST_HEAD]):
        greeting, rest = _greeting(lines[at], first=place == 0)
        if greeting and (place == 0 or _stands_alone(lines, at)):
            head = (HEAD,) if place else ()
            whole = WholeLetter("", greeting, notes=head)
            return _greeted_once(whole, [rest, *lines[at + 1 :]])
        if len(lines[at]) > _LONGEST_LINE:
            break
    return WholeLetter(""), lines


def _stands_alone(lines: Sequence[str], at: int) -> bool:
    """Whether a line is a paragraph, or the first of several that greet."""
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return not lines[at - 1] and not (below and not _greeting(below, first=False)[0])


def _greeted_once(
    whole: WholeLetter, lines: Sequence[str]
) -> tuple[WholeLetter, Sequence[str]]:
    for at, each in enumerate(lines):
        if each and not _greeting(each, first=False)[0]:
            return whole, lines[at:]
        if each and GREETED not in whole.notes:
            whole = replace(whole, notes=(*whole.notes, GREETED))
    return whole, ()


def _greeting(line: str, *, first: bool) -> tuple[str, str]:
    """The greeting of a line, and what follows it there; that only where it may."""
    greets = line.casefold().startswith(_ends().greets)
    found = greeting_of(line) if greets else ""
    rest = line[len(found) :].strip()
    if found and not rest:
        return found, ""
    if found and first and found.endswith(_GREETING_ENDS) and not rest[0].islower():
        return found, rest
    short = len(line) <= _LONGEST_LINE and line.endswith(_GREETING_ENDS)
    if short and _plain(line).startswith(_ends().opens):
        return line, ""
    return "", ""


def _closed(whole: WholeLetter, lines: Sequence[str], name: str) -> WholeLetter:
    """The close and the signature taken off the end."""
    lines, aside = _without_aside(lines)
    at = _close_at(lines)
    if at is None:
        named = [n for n, each in enumerate(lines) if each][-1:]
        if named and _is_name(lines[named[0]], name):
            lines = lines[: named[0]]
        return replace(whole, body=paragraphs_of([*lines, "", *aside]))
    below = [each for each in lines[at:] if each]
    close, signed = _split_close(below)
    twice = any(_closes(each, starts=True) for each in signed)
    strange = [x for x in signed if not (_closes(x, starts=True) or _is_name(x, name))]
    said = ((CLOSED, twice), (SIGNED, bool(strange)), (ASIDE, bool(aside)))
    notes = (*whole.notes, *(note for note, here in said if here))
    body = paragraphs_of([*lines[:at], "", *aside])
    return replace(whole, body=body, close=close, notes=notes)


def _without_aside(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The lines, and what stands below the signature, as in "P.S."."""
    for at, each in enumerate(lines):
        if at and not lines[at - 1] and _ASIDE.match(each):
            return lines[:at], lines[at:]
    return lines, ()


def _close_at(lines: Sequence[str]) -> int | None:
    """Where the close begins: the first one behind which only a signature stands."""
    found, signed, end = None, 0, len(lines)
    while end:
        start = end - 1
        while start and lines[start - 1] and lines[start]:
            start -= 1
        block = [each for each in lines[start:end] if each]
        at = _close_in(block)
        if at is not None:
            found = start + at
        elif not all(map(_is_signed, block)) or signed > _MOST_SIGNED:
            break
        if at:
            break
        signed += len(block)
        end = start
    return found


def _close_in(block: Sequence[str]) -> int | None:
    for at, each in enumerate(block):
        if _closes(each, starts=at == 0):
            below = _split_close(block[at:])[1]
            if all(map(_is_signed, below)):
                return at
    return None


def _split_close(lines: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The close, which may go on for some lines, and the lines below it."""
    same = _on_one_line(lines[0])
    if same:
        return same[0], [same[1], *lines[1:]]
    end = 1
    while (
        _plain(lines[0]).startswith(_ends().formulas)
        and end < len(lines)
        and lines[end - 1][-1] not in ".,!"
        and lines[end][:1].islower()
    ):
        end += 1
    return " ".join(lines[:end]), lines[end:]


def _on_one_line(line: str) -> tuple[str, str] | None:
    """The close and the name behind it, as in "Yours sincerely, Ada Example"."""
    close, mark, name = line.partition(",")
    words = name.split()
    if not mark or not words or _plain(close) not in _ends().closes:
        return None
    named = len(words) <= _MOST_NAMES and all(each[0].isupper() for each in words)
    return (close + mark, name.strip()) if named else None


def _closes(line: str, *, starts: bool) -> bool:
    """Whether a line is a close, or begins one; that only as a paragraph does."""
    plain = _plain(line)
    if plain in _ends().closes or _on_one_line(line):
        return True
    if not starts or line[-1] in '?:\u201d"\u00bb':
        return False
    if plain.startswith(_ends().formulas):
        return True
    return plain.startswith(_ends().begins) and _is_signed(line)


def _is_signed(line: str) -> bool:
    """Whether a line may stand in a signature: short, no sentence and no item."""
    if line[0].islower():
        return False
    if _plain(line) in _ends().closes:
        return True
    sentence = line[-1] in ".!?" and len(line.split()) > _MOST_NAMES
    return len(line) <= _LONGEST_SIGNED and not sentence and not is_item(line)


def _is_name(line: str, name: str) -> bool:
    """Whether a line is this name, part of it, or it and a title."""
    here, there = _words(line), _words(name)
    near = len(here) <= len(there) + 3
    return bool(here and there) and near and (here <= there or there <= here)


def _words(text: str) -> set[str]:
    """The words of a name; initials stand for nobody."""
    return {each.casefold() for each in _WORD.findall(text) if len(each) > 1}


def _plain(text: str) -> str:
    return " ".join(text.strip(_ENDS).replace("\u2019", "'").split()).casefold()


def _start(text: str) -> str:
    return text.replace("\u2019", "'").casefold()


@cache
def _ends() -> _Ends:
    """The words of the table, and the closes of the forms of address."""
    path = resources() / "wording" / "letter-ends.toml"
    table = rows({"ends": read_table(path)}, "ends", path.name).values()

    def every(key: str) -> list[str]:
        return list(chain.from_iterable(_listed(row, key, path) for row in table))

    languages = forms_table().languages.values()
    forms = (x for each in languages for x in each.forms.values())
    closes = {each.close.of(who) for each in forms for who in (None, *Gender)}
    return _Ends(
        opens=tuple(_plain(each) for each in every("opens")),
        closes=frozenset(map(_plain, {*every("closes"), *closes})),
        begins=tuple(map(_start, every("begins"))),
        formulas=tuple(map(_start, every("formulas"))),
        greets=tuple({x.casefold() for each in languages for x in each.greetings}),
    )


def _listed(row: Mapping[str, object], key: str, path: Path) -> list[str]:
    found = row.get(key, [])
    if isinstance(found, list) and all(isinstance(each, str) for each in found):
        return found
    raise ResourceDamaged(file=path.name, what=f"{key} is not a list of words")
