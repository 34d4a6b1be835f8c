"""How the words sound: heated, a threat, shouting, politics, nobody's."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from kiosk.i18n import N_
from kiosk.letters.coach.advice import THREAT, Advice, Spot
from kiosk.letters.coach.folded import Word, words_of
from kiosk.letters.coach.judged import Written
from kiosk.letters.coach.lists import Lists
from kiosk.model.letter import Letter, Role

_MARKS = re.compile(r"[!?\u00a1\u00bf\uff01\uff1f\u203c\u2049]{2,}")
_SENTENCE_STARTS = re.compile(r"(?:^|[.!?:\n]\s*)[\"'\u201c\u201e\u00ab\s]*\Z")
# What closes a quotation, by what opens it.
_QUOTES = {
    each[0]: frozenset(each[1:])
    for each in (
        '""',
        "\u201c\u201d",
        "\u201e\u201c\u201d",
        "\u00ab\u00bb",
        "\u00bb\u00ab",
    )
}
# So many words in capitals after one another are loud; fewer may be names.
_LOUD, _LONG = 3, 4
# An abbreviation has often none; scripts without capitals have no loud words.
_VOWEL = re.compile(r"[aeiouyаеиоуыэюяієї]")  # noqa: RUF001 - Cyrillic on purpose
# Languages in which a small letter at the start of a noun is a fault.
_CAPITAL_NOUNS = frozenset({"de"})


def threats(written: Sequence[Written]) -> Iterator[Advice]:
    """What sounds like a threat; asked about again before it is printed."""
    message = N_("This sounds like a threat")
    found = _first(written, lambda lists: (lists.threats,))
    if found:
        yield Advice(THREAT, ok=False, message=message, stops=True, spot=found)


def heated(written: Sequence[Written]) -> Iterator[Advice]:
    """A word after which nobody reads on."""
    found = _first(written, lambda each: (each.crude, each.heated, each.of_reader))
    if found:
        text = next(each.text for each in written if each.key == found.key)
        words = " ".join(text[found.start : found.end].split())
        message = N_("“{words}” may end the reading")
        yield Advice("heated", ok=False, message=message, words=words, spot=found)


def salutation(letter: Letter, written: Sequence[Written]) -> Iterator[Advice]:
    """A salutation that is none; in it every bad name is the reader's."""
    own = [each for each in written if each.key == letter.salutation.key]
    found = _first(own, lambda it: (it.casual, it.bare, it.crude, it.heated))
    if found:
        usual = letter.salutation.sample
        spot = Spot(letter.salutation.key, 0, len(letter.salutation.text), usual)
        message = N_("Use the usual greeting: “{words}”")
        yield Advice("rude", ok=False, message=message, words=usual, spot=spot)


def politics(written: Sequence[Written]) -> Iterator[Advice]:
    """A side taken."""
    found = _first(written, lambda lists: (lists.politics,))
    if found:
        message = N_("Letters work best without politics")
        yield Advice("politics", ok=False, message=message, spot=found)


def impersonal(written: Sequence[Written]) -> Iterator[Advice]:
    """A sentence that nobody says."""
    for each in written:
        if each.role in {Role.SALUTATION, Role.CLOSE}:
            continue
        for lists in each.lists:
            for found in lists.impersonal.finditer(each.folded.plain):
                start, end = each.folded.place(*found.span())
                begins = _SENTENCE_STARTS.search(each.text[:start]) is not None
                rest = re.split(r"[.!?\n]", each.folded.plain[found.end() :])[0]
                if begins and not lists.lonely.search(rest) and each.is_new(start, end):
                    message = N_("Write it as yourself: “I urge you to …”")
                    spot = Spot(each.key, start, end)
                    yield Advice("impersonal", ok=False, message=message, spot=spot)
                    return


def shouting(written: Sequence[Written], named: frozenset[str]) -> Iterator[Advice]:
    """Capitals, and marks piled up; one tap for plain letters."""
    for each in written:
        found = _loud(each, named)
        if found:
            message = N_("Capitals read as shouting")
            yield Advice("capitals", ok=False, message=message, spot=found)
            break
    for each in written:
        marks = _MARKS.search(each.text)
        if marks and not each.sample.count(marks.group()):
            one = "?" if "?" in marks.group() else marks.group()[0]
            spot = Spot(each.key, *marks.span(), one)
            message = N_("One mark is enough: “{words}”")
            yield Advice("marks", ok=False, message=message, words=one, spot=spot)
            break


def _first(
    written: Sequence[Written],
    patterns: Callable[[Lists], tuple[re.Pattern[str], ...]],
) -> Spot | None:
    """The first place that one of the patterns finds and the sample has not."""
    for each in written:
        for lists in each.lists:
            for pattern in patterns(lists):
                for found in pattern.finditer(each.folded.plain):
                    start, end = each.folded.place(*found.span())
                    if each.is_new(start, end) and not _is_quoted(each.text, start):
                        return Spot(each.key, start, end)
    return None


def _is_quoted(text: str, start: int) -> bool:
    """Whether somebody else is quoted here: a threat may be reported."""
    opened = ""
    for each in text[:start]:
        if opened:
            opened = "" if each in _QUOTES[opened] else opened
        else:
            opened = each if each in _QUOTES else ""
    return bool(opened) and not _QUOTES[opened].isdisjoint(text[start:])


def _loud(written: Written, named: frozenset[str]) -> Spot | None:
    """The first run of words in capitals that are neither names nor abbreviations."""
    for run in _runs_in_capitals(written.words):
        said = [each for each in run if each.plain not in named]
        loud = any(len(it.text) >= _LONG and _VOWEL.search(it.plain) for it in said)
        start, end = run[0].start, run[-1].end
        enough = len(run) >= _LOUD and len(said) > 1
        if enough and loud and written.is_new(start, end):
            return Spot(written.key, start, end, _quiet(written, start, end, named))
    return None


def _runs_in_capitals(every: Sequence[Word]) -> Iterator[list[Word]]:
    """Words in capitals after one another."""
    words = groupby(every, lambda each: each.text.isupper())
    return (list(run) for loud, run in words if loud)


def _quiet(written: Written, start: int, end: int, named: frozenset[str]) -> str | None:
    """The same words in small letters, but for names and what begins a sentence."""
    if written.language.partition("-")[0] in _CAPITAL_NOUNS:
        return None
    text = written.text[start:end]
    quiet = ""
    at = 0
    for word in words_of(text):
        quiet += text[at : word.start].lower()
        begins = _SENTENCE_STARTS.search(written.text[:start] + quiet) is not None
        capital = begins or word.text == "I" or word.plain in named
        small = word.text.lower()
        quiet += small[:1].upper() + small[1:] if capital else small
        at = word.end
    return quiet + text[at:]
