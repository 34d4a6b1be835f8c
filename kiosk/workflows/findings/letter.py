"""All that is to be said of a letter before it is printed.

The last look of a visit, `letter` and `merge` say what this module finds. What is
found names the field and never repeats a word of the writer.
"""

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from kiosk.addressing.languages.wording import best_wording
from kiosk.i18n import N_, SOURCE_LANGUAGE, Words
from kiosk.letters.brought.whole_letter import is_whole_letter
from kiosk.letters.coach import LEFT_OVER, PERHAPS, advise, avoided
from kiosk.letters.coach.advice import ASKS, EMPTY, NAMES, ONE_PAGE, THREAT, Advice
from kiosk.letters.coach.judged import written_in_letter
from kiosk.letters.coach.tone import threats
from kiosk.letters.leftovers import left_open, perhaps_left_open
from kiosk.letters.prompts import BLANK_ASK, BLANK_OPENING
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.model.page import Pages
from kiosk.model.plain_text import hidden_characters
from kiosk.model.writer import Writer
from kiosk.typesetting.notes import CHARACTERS_REMOVED
from kiosk.workflows.findings.remarks import (
    MISSING,
    MOST_NAMED,
    listed,
    names_of,
    remarks,
    sentences,
)

WHOLE_LETTER = "whole-letter"
_IN_PLACE = N_("{place}: {said}")
# What these fields are called on the screens; on the command line they have the
# names of the columns of a table.
PLACES: Mapping[str, str] = {
    "name": N_("Your name"),
    "address": N_("Your address"),
    "town": N_("Town"),
    "country": N_("Country"),
    "own_words": N_("Your own words"),
    "salutation": N_("Greeting"),
    "ask": N_("What the case asks for"),
    "body": N_("The letter"),
    "close": N_("Closing words"),
}
_OF_KEYS = {BLANK_OPENING: "body", BLANK_ASK: "ask", "own_words": "own_words"}
_OF_ROLES = {Role.SALUTATION: "salutation", Role.ASK: "ask", Role.CLOSE: "close"}

_SAID = {
    ONE_PAGE: N_("The letter is longer than one page; shorten it."),
    NAMES: N_("The letter does not name everyone; write their full names."),
    ASKS: N_("The letter does not ask for all that the case asks for; add it again."),
    EMPTY: N_("There is nothing between the greeting and the close; write a letter."),
    THREAT: N_("This sounds like a threat, which helps nobody; say it another way."),
    LEFT_OVER: N_("A blank is not filled in; fill it in or take it out."),
    PERHAPS: N_(
        "A word in capital letters may be a blank to fill in; check it once more."
    ),
    WHOLE_LETTER: N_(
        "Your words have a greeting or closing words; take these out, the "
        "letter has its own."
    ),
    MISSING: N_("These cannot be printed: {words}; write them another way."),
    "avoid": N_("Please do not mention “{words}” in this case."),
    "avoid-why": N_("Please do not mention “{words}” in this case: {reason}"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to be said, marked for translation.

    `place` is a key of PLACES, empty for the letter as a whole. `message` may hold
    `{words}`, which are the case's own `words` or the names of `characters`, and
    `{reason}`. What `stops` a letter is asked about before it is printed, and keeps
    the command line from writing it unless it is told to.
    """

    code: str
    message: str
    place: str = ""
    words: str = ""
    reason: str = ""
    characters: tuple[str, ...] = ()
    stops: bool = False


def findings(  # noqa: PLR0913 - a letter, who wrote it, how it came out, for whom
    letter: Letter,
    writer: Writer,
    pages: Pages,
    campaign: Campaign,
    *,
    hidden: Collection[str] = (),
    windowed: bool = True,
    language: str = SOURCE_LANGUAGE,
    read: Letter | None = None,
) -> tuple[Finding, ...]:
    """What is to be said of a letter and its pages.

    `hidden` are the places in which signs were left out, `windowed` is false for a
    letter that goes into no window envelope, `language` that of the screens, `read`
    the letter as the visitor reads it where it goes out in another language.
    """
    parts = _parts(letter, writer)
    found = (
        *_of_parts(parts),
        *_of_words(letter, campaign, read),
        *_avoided(letter, campaign, language),
        *_of_pages(pages, parts, hidden, windowed=windowed),
    )
    return tuple(dict.fromkeys(found))


def row_findings(
    letter: Letter,
    writer: Writer,
    pages: Pages,
    campaign: Campaign,
    *,
    hidden: Collection[str] = (),
) -> tuple[Finding, ...]:
    """The same of one letter of many, as far as it hangs on who writes.

    The sample's own paragraphs are not looked at again.
    """
    touched = tuple(each for each in letter.body if each.touched)
    own = replace(letter, body=touched)
    parts = _parts(own, writer)
    found = (
        *_of_parts(parts),
        *map(_of_advice, threats(written_in_letter(own))),
        *_avoided(own, campaign, SOURCE_LANGUAGE),
        *_of_pages(pages, parts, hidden, windowed=True),
    )
    return tuple(dict.fromkeys(found))


def missing_findings(pages: Pages, parts: Mapping[str, str]) -> Iterator[Finding]:
    """The characters that no font has, by the places they are in (PLACES)."""
    elsewhere = dict.fromkeys(pages.missing)
    for place, text in parts.items():
        here = tuple(each for each in pages.missing if each in text)
        if here:
            yield Finding(MISSING, _SAID[MISSING], place, characters=here, stops=True)
            elsewhere = {each: None for each in elsewhere if each not in here}
    if elsewhere:
        missing = tuple(elsewhere)
        yield Finding(MISSING, _SAID[MISSING], characters=missing, stops=True)


def hidden_in(draft: Draft) -> tuple[str, ...]:
    """The places in which the writer's words hide signs that no letter gets."""
    writer = draft.writer
    typed = [("name", writer.name), ("town", writer.town), ("country", writer.country)]
    typed += [("address", each) for each in writer.address]
    typed += [(_OF_KEYS.get(x.paragraph, x.paragraph), x.text) for x in draft.edits]
    places = (place for place, text in typed if hidden_characters(text))
    return tuple(dict.fromkeys(x if x in PLACES else "body" for x in places))


def sentence(found: Finding, words: Words = str, most: int = MOST_NAMED) -> str:
    """The finding in the words of the screens, its field before it."""
    named = names_of(found.characters, words, most) if found.characters else found.words
    said = words(found.message).format(words=named, reason=found.reason)
    if not found.place:
        return said
    return words(_IN_PLACE).format(place=words(PLACES[found.place]), said=said)


def plain_sentence(found: Finding) -> str:
    """The finding in English without its field, characters by their Unicode names."""
    named = listed(tuple(map(unicode_name, found.characters))) or found.words
    return found.message.format(words=named, reason=found.reason)


def unicode_name(character: str) -> str:
    """A character as "U+0BA4 TAMIL LETTER TA"; one without a name has its code."""
    code = f"U+{ord(character):04X}"
    return f"{code} {unicodedata.name(character, '')}".rstrip()


def _parts(letter: Letter, writer: Writer) -> Mapping[str, str]:
    """The text of each place."""
    parts = {
        "name": letter.name,
        "address": "\n".join(writer.address),
        "town": writer.town,
        "country": writer.country,
    }
    for each in letter.paragraphs:
        place = _place_of(each)
        before = parts.get(place)
        parts[place] = each.text if before is None else f"{before}\n{each.text}"
    return parts


def _of_parts(parts: Mapping[str, str]) -> Iterator[Finding]:
    """What is left open, and a letter within the letter."""
    for place, text in parts.items():
        if left_open(text):
            yield _said(LEFT_OVER, place, stops=True)
        elif perhaps_left_open(text):
            yield _said(PERHAPS, place)
    if is_whole_letter(parts.get("own_words", "")):
        yield _said(WHOLE_LETTER, "own_words")


def _of_words(
    letter: Letter, campaign: Campaign, read: Letter | None
) -> Iterator[Finding]:
    """The coach's rules that are broken, as far as they are said here again.

    An ask that was put another way is the visitor's; one taken out is named. Of a
    letter without any words this is all there is to say.
    """
    said = {each.code: each for each in advise(letter, campaign, 1, read=read)}
    if EMPTY in said:
        yield _of_advice(said[EMPTY])
        return
    for code in (NAMES, ASKS, THREAT):
        found = said.get(code)
        if found and not found.ok and (code != ASKS or found.stops):
            yield _of_advice(found)


def _of_advice(advice: Advice) -> Finding:
    return _said(advice.code, stops=advice.stops)


def _of_pages(
    pages: Pages, parts: Mapping[str, str], hidden: Collection[str], *, windowed: bool
) -> Iterator[Finding]:
    """What the pages say themselves."""
    if len(pages.pages) > 1:
        yield _said(ONE_PAGE, stops=True)
    yield from _hidden(hidden)
    yield from missing_findings(pages, parts)
    for each in remarks(pages, windowed=windowed):
        # Where signs were left out is said above.
        if each.code != CHARACTERS_REMOVED or not hidden:
            yield Finding(each.code, each.message)


def _avoided(letter: Letter, campaign: Campaign, language: str) -> Iterator[Finding]:
    for each in avoided(letter, campaign):
        reason = best_wording(each.reason, language)
        message = _SAID["avoid-why" if reason else "avoid"]
        yield Finding("avoid", message, words=each.words, reason=reason)


def _hidden(places: Collection[str]) -> Iterator[Finding]:
    (message,) = sentences((CHARACTERS_REMOVED,))
    return (Finding(CHARACTERS_REMOVED, message, place) for place in places)


def _place_of(paragraph: Paragraph) -> str:
    return _OF_KEYS.get(paragraph.key) or _OF_ROLES.get(paragraph.role, "body")


def _said(code: str, place: str = "", *, stops: bool = False) -> Finding:
    return Finding(code, _SAID[code], place, stops=stops)
