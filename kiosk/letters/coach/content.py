"""What every letter has: a page, names, own words, an ask, a salutation and a close."""

import re
from collections.abc import Iterator

from kiosk.addressing.languages.people import person_name
from kiosk.addressing.languages.scripts import written_in
from kiosk.i18n import N_
from kiosk.letters.coach.advice import (
    ASKS,
    EMPTY,
    NAMES,
    ONE_PAGE,
    OWN_WORDS,
    Advice,
    Spot,
)
from kiosk.letters.coach.folded import fold, words_of
from kiosk.letters.prompts import BLANK_ASK
from kiosk.model.campaign import Campaign, Person
from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.model.plain_text import single_spaced

# A sample with fewer new words than this has been mended, not made one's own; and no
# sentence has fewer.
_LEAST_WORDS = 3
# Scripts without spaces: so many letters are a sentence.
_LEAST_LETTERS = 6
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
)
# What fingers type that type nothing.
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop")
_LEAST_OF_A_ROW = 4


def one_page(page_count: int) -> Advice:
    """Whether the letter is on one page."""
    ok = page_count <= 1
    message = N_("One page") if ok else N_("Longer than one page")
    return Advice(ONE_PAGE, ok, message, stops=not ok)


def names(letter: Letter, read: Letter, campaign: Campaign) -> Advice:
    """Whether everyone is named who should be, and who is not."""
    named = (each for each in campaign.people if each.named)
    bodies = tuple(
        (fold(" ".join(part.text for part in each.body)), each.language)
        for each in ((letter,) if read is letter else (letter, read))
    )
    samples = any(each.sample for each in letter.body)
    gone = [each for each in named if not _is_named(each, bodies, samples=samples)]
    if not gone:
        return Advice(NAMES, ok=True, message=N_("Everyone is named"))
    words = ", ".join(person_name(each, read.language) for each in gone)
    message = N_("A name is missing: {words}")
    return Advice(NAMES, ok=False, message=message, words=words)


def _is_named(
    person: Person, bodies: tuple[tuple[str, str], ...], *, samples: bool
) -> bool:
    """Whether the letter names somebody, as far as it is in the script of the name.

    A sample in another script has the name as it is written there, and the campaign
    need not say how. The letter that the visitor reads is asked then.
    """
    for body, language in bodies:
        name = person_name(person, language)
        # Without word boundaries: some languages write a name and its ending as one.
        if any(fold(each) in body for each in (name, person.name)):
            return True
        if written_in(name, language):
            return False
    return samples


def own_words(letter: Letter) -> Advice:
    """Whether there is a sentence of the visitor's own."""
    if any(map(_is_own, letter.body)):
        return Advice(OWN_WORDS, ok=True, message=N_("Has your own words"))
    begun = next((each for each in letter.body if _is_begun(each)), None)
    if begun is None:
        message = N_("Add a sentence of your own")
        own = (each for each in letter.body if each.role is Role.OWN_WORDS)
        place = next((Spot(each.key, 0, 0) for each in own), None)
        return Advice(OWN_WORDS, ok=False, message=message, spot=place)
    spot = Spot(begun.key, len(begun.text), len(begun.text))
    message = N_("A whole sentence counts")
    return Advice(OWN_WORDS, ok=False, message=message, spot=spot)


def _is_begun(paragraph: Paragraph) -> bool:
    own = paragraph.touched and not paragraph.sample
    text = paragraph.text
    return own and paragraph.role is not Role.ASK and any(map(str.isalnum, text))


def _is_own(paragraph: Paragraph) -> bool:
    """Whether the visitor wrote it, and not only mended or began it."""
    if not paragraph.touched or paragraph.role is Role.ASK:
        return False
    if paragraph.sample:
        text, sample = single_spaced(paragraph.text), paragraph.sample
        return len(set(text.split()) - set(sample.split())) >= _LEAST_WORDS
    return _is_sentence(paragraph.text)


def _is_sentence(text: str) -> bool:
    """Whether there are words enough to say something, and not only keys pressed."""
    words = {each.plain for each in words_of(text) if any(map(str.isalpha, each.plain))}
    letters = len(_UNSPACED.findall(text))
    said = [each for each in words if not _is_typed_for_nothing(each)]
    long = sum(len(each) > 1 for each in said) > 1
    return letters >= _LEAST_LETTERS or (long and len(said) >= _LEAST_WORDS)


def _is_typed_for_nothing(word: str) -> bool:
    """Whether a word is one letter over and over, or a row of the keyboard."""
    if len(word) > 1 and len(set(word)) == 1:
        return True
    # "asdf" over and over is no more than once.
    half = len(word) // 2
    bare = word[:half] if half and word == 2 * word[:half] else word
    return len(bare) >= _LEAST_OF_A_ROW and any(bare in row for row in _ROWS)


def asks(letter: Letter) -> Advice:
    """Whether the letter asks, and for what the case asks."""
    found = [each for each in letter.body if each.role is Role.ASK]
    blank = next((each for each in found if each.key == BLANK_ASK), None)
    if blank is not None:
        ok = bool(blank.text.strip())
        message = N_("Your request is there") if ok else N_("Your request is missing")
        return Advice(ASKS, ok, message, stops=not ok, spot=Spot(BLANK_ASK, 0, 0))
    for each in found:
        if not each.text.strip():
            message = N_("What the case asks for is missing")
            return Advice(ASKS, ok=False, message=message, stops=True, spot=_back(each))
    for each in found:
        if single_spaced(each.text) != each.sample:
            message = N_("You changed what the case asks for")
            return Advice(ASKS, ok=False, message=message, spot=_back(each))
    return Advice(ASKS, ok=True, message=N_("Asks for what the case asks"))


def ends(letter: Letter) -> Iterator[Advice]:
    """A salutation or a close that was emptied."""
    if not letter.salutation.text.strip():
        spot = _back(letter.salutation)
        message = N_("Add a greeting")
        yield Advice("salutation", ok=False, message=message, spot=spot)
    if not letter.close.text.strip():
        spot = _back(letter.close)
        yield Advice("close", ok=False, message=N_("Add a close"), spot=spot)


def empty(letter: Letter) -> Iterator[Advice]:
    """A letter that has a salutation and a close at most."""
    if not any(each.text.strip() for each in letter.body):
        message = N_("There is no letter yet")
        yield Advice(EMPTY, ok=False, message=message, stops=True)


def _back(paragraph: Paragraph) -> Spot | None:
    """The whole paragraph, and the sample's words in its place."""
    return Spot(paragraph.key, 0, len(paragraph.text), paragraph.sample or None)
