"""What is worth a second look in an official's block: words lost, words twice."""

import re
from collections.abc import Iterable

from kiosk.addressing.block import address_block
from kiosk.addressing.officials.addressee import addressee_lines
from kiosk.addressing.officials.names import name_in, title_in, titles_of
from kiosk.model.campaign import Official
from kiosk.workflows.checking.honours import (
    honour_words,
    is_untold,
    without_titles,
)
from kiosk.workflows.checking.officials import Notes
from kiosk.workflows.checking.words import place_of, words_of

# Two words are a name; one may well be a town's or a word of any address.
_LEAST = 2
_PARTS = re.compile(r"[,;\u060c\u3001\uff0c\n]")
# A short word alone is a preposition or an initial.
_SHORT = 3

Words = tuple[str, ...]


def name_notes(official: Official, languages: Iterable[str]) -> Notes:
    """Words of a name that the block has not, and what the block says twice.

    `languages` are those of the letters; each fault is noted once, for the first of
    them in which it is seen.
    """
    languages = sorted(languages)
    for finder in (_torn, _joined, _doubled, _repeated):
        found = (each for language in languages for each in finder(official, language))
        yield from _first(found)


def _first(found: Notes) -> Notes:
    note = next(found, None)
    if note is not None:
        yield note


def _torn(official: Official, language: str) -> Notes:
    """Words of the name that neither its line nor a title has.

    The campaign's own lines may do without the name, though not without half of it.
    """
    name = name_in(official, language)
    lines = addressee_lines(official, language)
    titles = (official.title, *official.titles.values())
    printed = words_of(" ".join((*lines, *titles)))
    lost = [each for each in name.split() if _is_lost(each, printed)]
    if official.addressee and len(lost) == len(name.split()):
        return
    if any(len(each) >= _SHORT and not each.endswith(".") for each in lost):
        key = "name" if name == official.name.strip() else "native_name"
        what = f'"{" ".join(lost)}" is not printed, the block has "{lines[0]}"'
        expected = "the name as it is printed, and the office in title"
        yield key, f"{what}; expected here only {expected}"


def _is_lost(word: str, printed: Words) -> bool:
    """Whether it is nowhere; an honour may be said otherwise, or behind the name."""
    return not any(
        each in printed
        or each in honour_words()
        or (not each.isascii() and each in "".join(printed))
        for each in words_of(word)
    )


def _joined(official: Official, language: str) -> Notes:
    """An office before the name that nothing tells from it."""
    name = name_in(official, language)
    if not official.addressee and is_untold(name, titles_of(official)):
        what = f'found "{name}", an office and a name in one'
        yield "name", f"{what}; expected only the name here, and the office in title"


def _doubled(official: Official, language: str) -> Notes:
    """A name and a title of which one is the whole of the other."""
    lines = addressee_lines(official, language)
    named, *others = (words_of(each) for each in lines) if lines else ((),)
    for line, other in zip(lines[1:], others, strict=True):
        if named == other or (not official.addressee and _within(named, other)):
            key = "addressee" if official.addressee else "title"
            what = f'the block has "{lines[0]}" above "{line}"'
            yield key, f"{what}; expected it to say nothing twice"
            return


def _within(words: Words, others: Words) -> bool:
    """Whether the fewer words stand in the others beside each other."""
    shorter, longer = sorted((words, others), key=len)
    return len(shorter) >= _LEAST and place_of(shorter, longer) is not None


def _repeated(official: Official, language: str) -> Notes:
    """What stands in the address and above it as well."""
    if official.address is None:
        return
    lines = addressee_lines(official, language)
    block = address_block(official, official.address.country, language)
    above = [words_of(each) for each in lines]
    known = _known(official, language)
    name = words_of(without_titles(name_in(official, language)))
    title = words_of(title_in(official, language))
    found = [
        part.strip()
        for line in block[len(lines) :]
        for part in _PARTS.split(line)
        if _is_above(words_of(part), above)
        or _names(words_of(part), name, title, known)
    ]
    if found:
        key = "flat_address" if official.address.flat else "address"
        said = ", ".join(f'"{each}"' for each in found)
        yield key, f"found {said}, which the lines above it say; expected it once"


def _is_above(part: Words, above: Iterable[Words]) -> bool:
    return len(part) >= _LEAST and part in above


def _names(part: Words, name: Words, title: Words, known: frozenset[str]) -> bool:
    """Whether it is the official's name, alone or with words of the title.

    More may follow where the whole title stands before the name: a street may bear
    the name, though hardly both.
    """
    at = place_of(name, part) if len(name) >= _LEAST else None
    if at is None:
        return False
    around = (*part[:at], *part[at + len(name) :])
    whole = len(title) >= _LEAST and part[:at] == title
    return whole or known.issuperset(around)


def _known(official: Official, language: str) -> frozenset[str]:
    """Words that say no more than name and title do."""
    titles = (title_in(official, language), official.title, *official.titles.values())
    names = (official.name, official.native_name)
    return honour_words().union(*map(words_of, (*titles, *names)))
