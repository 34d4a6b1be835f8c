"""A letter that somebody brings along: its own greeting, words, close and signature."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.addressing.officials.agreement import greeting_of
from kiosk.letters.brought.ends import ends, is_close, plain
from kiosk.letters.brought.paragraphs import is_item, paragraphs_of
from kiosk.model.plain_text import clean

_GREETING_ENDS = (",", ":", "!", "\u060c", "\uff0c", "\uff1a", "\uff01")
# Lines of a head, a greeting, a close and a signature are short ones.
_LONGEST_LINE = 70
_LONGEST_SIGNED = 50
_MOST_HEAD, _MOST_SIGNED = 25, 8
_MOST_NAMES = 5
_WORD = re.compile(r"[^\W\d_]+")
_SIGNED_BY = re.compile(r"(?:gez|sgd|signed|firmado|sign\u00e9)\b")
# What stands below a signature: a postscript, in Spanish posdata.
_ASIDE = re.compile(r"(?:P\.? ?-?P?\.? ?S|N\.? ?B|P\.? ?D)\b[.:]*\s")

HEAD = (
    "What stands above the greeting was left out; the letter has its own sender, date"
    " and address."
)
GREETED = "The letter greets more than once; only the first greeting is used."
SIGNED = (
    "What stands below the close and is not the name was left out; give the sender"
    " with --name and --address."
)
CLOSED = "The letter closes more than once; only the first close is used."
ASIDE = "What stands below the signature was put above the close."


@dataclass(frozen=True, slots=True)
class WholeLetter:
    """Its parts: `body` has a paragraph a line, `notes` say what was left out."""

    body: str
    salutation: str = ""
    close: str = ""
    notes: tuple[str, ...] = ()


def parted(text: str, name: str) -> WholeLetter:
    """The parts of a letter; the name at its end is its writer's and left out."""
    lines = [each.strip() for each in clean(text).split("\n")]
    whole, rest = _opened(lines)
    return _closed(whole, rest, name)


def is_whole_letter(text: str) -> bool:
    """Whether words greet at their start or close at their end."""
    lines = [each.strip() for each in text.split("\n")]
    count = sum(map(bool, lines))
    if count and _opened(lines)[0].salutation:
        return True
    # A line alone closes nothing.
    return count > 1 and _close_at(lines) is not None


def _opened(lines: Sequence[str]) -> tuple[WholeLetter, Sequence[str]]:
    """The greeting, and the lines behind it."""
    filled = [at for at, each in enumerate(lines) if each]
    for place, at in enumerate(filled[:_MOST_HEAD]):
        greeting, rest = _greeting(lines, at, first=place == 0)
        above = [lines[each] for each in filled[:place]]
        if greeting and (_stands_alone(lines, at) or all(map(_is_head, above))):
            head = (HEAD,) if place else ()
            whole = WholeLetter("", greeting, notes=head)
            return _greeted_once(whole, [rest, *lines[at + 1 :]])
        if len(lines[at]) > _LONGEST_LINE:
            break
    return WholeLetter(""), lines


def _is_head(line: str) -> bool:
    """Whether a line may be one of a sender, a date or a subject."""
    return len(line) <= _LONGEST_SIGNED and line[-1] not in ".!?,"


def _stands_alone(lines: Sequence[str], at: int) -> bool:
    """Whether a line is a paragraph, or the first of several that greet."""
    above = lines[at - 1] if at else ""
    below = at + 1 < len(lines) and lines[at + 1]
    return not above and not (below and not _greeting(lines, at + 1, first=False)[0])


def _greeted_once(
    whole: WholeLetter, lines: Sequence[str]
) -> tuple[WholeLetter, Sequence[str]]:
    for at, each in enumerate(lines):
        if each and not _greeting(lines, at, first=False)[0]:
            return whole, lines[at:]
        if each and GREETED not in whole.notes:
            whole = replace(whole, notes=(*whole.notes, GREETED))
    return whole, ()


def _greeting(lines: Sequence[str], at: int, *, first: bool) -> tuple[str, str]:
    """The greeting of a line, and what follows it there; that only where it may."""
    line, blank = lines[at], at + 1 == len(lines) or not lines[at + 1]
    short = line.endswith(_GREETING_ENDS) and len(line) <= _LONGEST_LINE
    greets = line.casefold().startswith(ends().greets)
    found = greeting_of(line) if greets else ""
    rest = line[len(found) :].strip()
    if found and not rest and (blank or short):
        return found, ""
    opens = (*ends().opens, *ends().greets)
    if short and plain(rest or line).startswith(opens):
        # With a second greeting behind the first, as in "Madame, Monsieur,".
        return line, ""
    title = first and blank and line.endswith(",") and any(lines[at + 1 :])
    if title and not found and len(line.split()) < _MOST_NAMES:
        # As in "Mr. President,".
        return line, ""
    goes_on = first and rest and found.endswith(_GREETING_ENDS)
    return (found, rest) if goes_on and _names_somebody(found, rest) else ("", "")


def _names_somebody(greeting: str, rest: str) -> bool:
    """Whether words go on behind a greeting; "Dear friends, like" is none."""
    begins = greeting.removeprefix("Dear ")
    return begins == greeting or not (rest[0].islower() and begins[0].islower())


def _closed(whole: WholeLetter, lines: Sequence[str], name: str) -> WholeLetter:
    """The close and the signature taken off the end."""
    lines, aside = _without_aside(lines)
    lines = _trimmed(lines)
    at = _close_at(lines)
    if at is None:
        named = [n for n, each in enumerate(lines) if each][-1:]
        if named and _is_name(lines[named[0]], name):
            lines = _trimmed(lines[: named[0]])
        return replace(whole, body=paragraphs_of([*lines, "", *aside]))
    below = [each for each in lines[at:] if each]
    close, signed = _split_close(below)
    twice = any(_closes(each, starts=True) for each in signed)
    strange = [x for x in signed if not (_closes(x, starts=True) or _is_name(x, name))]
    said = ((CLOSED, twice), (SIGNED, bool(strange)), (ASIDE, bool(aside)))
    notes = (*whole.notes, *(note for note, here in said if here))
    body = paragraphs_of([*lines[:at], "", *aside])
    return replace(whole, body=body, close=close, notes=notes)


def _trimmed(lines: Sequence[str]) -> Sequence[str]:
    """Without lines at the end that are blank or a rule."""
    last = max((n for n, x in enumerate(lines) if any(map(str.isalnum, x))), default=-1)
    return lines[: last + 1]


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
    if found is not None and plain(lines[found]) in ends().thanks:
        # Thanks before a close are the letter's last words.
        later = (
            n for n in range(found + 1, len(lines)) if _closes(lines[n], starts=True)
        )
        found = next(later, found)
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
        plain(lines[0]).startswith(ends().formulas)
        and end < len(lines)
        and lines[end - 1][-1] not in ".!"
        and lines[end][:1].islower()
    ):
        end += 1
    return " ".join(lines[:end]), lines[end:]


def _on_one_line(line: str) -> tuple[str, str] | None:
    """The close and the name behind it, as in "Yours sincerely, Ada Example"."""
    close, mark, name = line.partition(",")
    words = name.split()
    if not mark or not words or not is_close(close):
        return None
    named = len(words) <= _MOST_NAMES and all(each[0].isupper() for each in words)
    return (close + mark, name.strip()) if named else None


def _closes(line: str, *, starts: bool) -> bool:
    """Whether a line is a close, or begins one; that only as a paragraph does."""
    bare = plain(line)
    if is_close(line) or _on_one_line(line):
        return True
    if bare in ends().thanks:
        return line[-1] in ",\u060c\uff0c"
    if not line or not starts or line[-1] in '?:\u201d"\u00bb':
        return False
    if bare.startswith(ends().formulas):
        return True
    return bare.startswith(ends().begins) and _is_signed(line)


def _is_signed(line: str) -> bool:
    """Whether a line may stand in a signature: short, no sentence and no item."""
    if line[0].islower() and "@" not in line and not _SIGNED_BY.match(line):
        return False
    if is_close(line):
        return True
    sentence = line[-1] in ".!?" and len(line.split()) > _MOST_NAMES
    return len(line) <= _LONGEST_SIGNED and not sentence and not is_item(line)


def _is_name(line: str, name: str) -> bool:
    """Whether a line is this name, part of it, or it and a title."""
    here, there = _words(_SIGNED_BY.sub("", line)), _words(name)
    near = len(here) <= len(there) + 3
    return bool(here and there) and near and (here <= there or there <= here)


def _words(text: str) -> set[str]:
    """The words of a name; initials stand for nobody."""
    return {each.casefold() for each in _WORD.findall(text) if len(each) > 1}
