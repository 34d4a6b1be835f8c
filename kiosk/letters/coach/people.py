"""Names: one misspelt, one that the case does not know, and who is put at risk."""

import re
from collections.abc import Iterator, Sequence

from kiosk.addressing.languages.people import person_name
from kiosk.i18n import N_
from kiosk.letters.coach.advice import Advice, Spot
from kiosk.letters.coach.folded import Word, fold, words_of
from kiosk.letters.coach.judged import Written
from kiosk.letters.coach.lists import given_names, well_known
from kiosk.model.campaign import Campaign
from kiosk.model.letter import Letter, Role

# A word as long as this may have so many wrong letters and be meant for a name.
_ERRORS = ((12, 3), (8, 2), (5, 1))
_FAR = 3
_PHONE = re.compile(r"(?<![\w/.-])(?:\+\s?\d|\(?\d)[\d\s()./\u00a0-]{5,18}\d(?![\w%])")
_LEAST_DIGITS, _LONG_RUN = 7, 9
# Dates, years and amounts have as many digits.
_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}"
    r"|(?:1[5-9]|20)\d\d\W+(?:1[5-9]|20)\d\d)(?!\d)"
)
_FILE = re.compile(r"/(?:19|20)\d\d\Z")
_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:[. \u00a0\u202f]\d{3})+")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")


def misspelt(
    written: Sequence[Written], campaign: Campaign, known: frozenset[str]
) -> Iterator[Advice]:
    """A name of the case with a letter wrong, and the right one by a tap."""
    for each in written:
        # Languages without lists may change a name's ending, and more, by its case.
        for person in campaign.people if each.lists else ():
            name = person_name(person, each.language)
            spot = _near(each, name, known)
            if spot is not None:
                message = N_("Did you mean {words}?")
                words = spot.instead or name
                yield Advice(
                    "spelling", ok=False, message=message, words=words, spot=spot
                )
                return


def strangers(
    written: Sequence[Written],
    letter: Letter,
    campaign: Campaign,
    known: frozenset[str],
) -> Iterator[Advice]:
    """Somebody whom the case does not name, or how somebody can be reached."""
    own = frozenset(each.plain for each in words_of(letter.name))
    every = _strangers(written, known | own)
    named = next((it for it in every if not _is_one_of(it[1], campaign)), None)
    reached = next(_reached(written), None)
    if reached is not None and named is not None:
        message = N_("This could put {words} at risk")
        yield Advice("risk", ok=False, message=message, words=named[1], spot=reached)
    elif reached is not None:
        message = N_("A number or address can put somebody at risk")
        yield Advice("risk", ok=False, message=message, spot=reached)
    elif named is not None:
        message = N_("Is {words} part of this case?")
        yield Advice(
            "stranger", ok=False, message=message, words=named[1], spot=named[0]
        )


def _reached(written: Sequence[Written]) -> Iterator[Spot]:
    """Phone numbers and e-mail addresses that the sample has not."""
    for each in written:
        numbers = (it for it in _PHONE.finditer(each.text) if _is_phone(it.group()))
        for found in (*numbers, *_EMAIL.finditer(each.text)):
            if each.is_new(*found.span()):
                yield Spot(each.key, *found.span())


def _is_phone(number: str) -> bool:
    """Whether digits are a phone number and no date, amount, house or file."""
    groups = re.findall(r"\d+", number)
    grouped = number[0] in "+(0" or len(groups) > 2 or len(groups[0]) >= _LONG_RUN
    enough = sum(map(len, groups)) >= _LEAST_DIGITS
    other = _DATE.search(number) or _FILE.search(number) or _AMOUNT.fullmatch(number)
    return grouped and enough and not other


def _strangers(
    written: Sequence[Written], known: frozenset[str]
) -> Iterator[tuple[Spot, str]]:
    for each in written:
        if each.role not in {Role.SALUTATION, Role.CLOSE}:
            yield from _strangers_in(each, known)


def _strangers_in(
    written: Written, known: frozenset[str]
) -> Iterator[tuple[Spot, str]]:
    """Two or three words with capitals that begin with a given name."""
    for run in _capitals(written):
        bad = frozenset[str]().union(*(each.no_names for each in written.lists))
        while run and run[0].plain in bad:
            del run[0]
        for at, first in enumerate(run[:-1]):
            rest = run[at : at + 3]
            if first.plain not in given_names() and not (
                at == 0 and _introduced(written, first)
            ):
                continue
            whole = " ".join(each.plain for each in rest)
            if bad.intersection(each.plain for each in rest[1:2]):
                continue
            # A given name may be that of somebody in the case as well.
            if any(each.plain in known for each in rest[1:]) or _is_well_known(whole):
                continue
            start, end = rest[0].start, rest[-1].end
            yield Spot(written.key, start, end), written.text[start:end]
            break


def _introduced(written: Written, word: Word) -> bool:
    """Whether what stands before a word says that a name comes."""
    before = fold(written.text[: word.start])
    for lists in written.lists:
        for found in lists.people.finditer(before):
            if found.end() == len(before):
                return True
    return False


def _is_one_of(name: str, campaign: Campaign) -> bool:
    """Whether somebody in the case was meant, as nearly as can be seen."""
    names = (fold(each.name) for each in campaign.people)
    return any(_distance(fold(name), each, _FAR) <= _FAR for each in names)


def _is_well_known(name: str) -> bool:
    return any(name.startswith(each) for each in well_known())


def _capitals(written: Written) -> Iterator[list[Word]]:
    """Words with capitals that stand beside each other with a blank between."""
    run: list[Word] = []
    text = written.text
    for word in written.words:
        beside = bool(run) and text[run[-1].end : word.start] in {" ", "\u00a0"}
        if word.capital and not (word.text.isupper() and len(word.text) > 1):
            if not beside:
                yield run
                run = []
            run.append(word)
        else:
            yield run
            run = []
    yield run


def _near(written: Written, name: str, known: frozenset[str]) -> Spot | None:
    """A name that is nearly this one: all of it, or its last word by itself."""
    words, parts = written.words, fold(name).split()
    # Nobody gets the first letter of every name wrong.
    begun = {
        at - offset
        for offset, part in enumerate(parts)
        for at, word in enumerate(words)
        if word.plain[0] == part[0]
    }
    for at in sorted(begun):
        window = words[max(at, 0) : at + len(parts)]
        if len(window) == len(parts) and _is_near(window, parts, known):
            span = window[0].start, window[-1].end
            if written.is_new(*span):
                return Spot(written.key, *span, name)
    family, shown = parts[-1], name.rsplit(maxsplit=1)[-1]
    for word in words:
        alike = word.capital and word.plain[0] == family[0]
        near = alike and _is_near((word,), [family], known)
        if near and written.is_new(word.start, word.end):
            return Spot(written.key, word.start, word.end, shown)
    return None


def _is_near(
    window: Sequence[Word], parts: Sequence[str], known: frozenset[str]
) -> bool:
    """Whether these words were meant for those; an ending is nothing wrong."""
    wrong = 0
    for word, part in zip(window, parts, strict=True):
        plain = word.plain.partition("'")[0]
        if plain == part:
            continue
        if plain.startswith(part) or plain in known:
            return False
        wrong += _distance(plain, part, 3)
    length = sum(map(len, parts))
    most = next((errors for least, errors in _ERRORS if length >= least), 0)
    return 0 < wrong <= most


def _distance(one: str, other: str, most: int) -> int:
    """How many letters were added, left out, changed or swapped; `most` + 1 if more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, row = list[int](), list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        two, before, row = before, row, [i]
        for j, b in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, two[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
