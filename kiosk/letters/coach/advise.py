"""All that the coach says of a letter."""

from collections.abc import Callable, Iterator, Sequence

from kiosk.i18n import N_, SOURCE_LANGUAGE
from kiosk.letters.coach import content, people, tone
from kiosk.letters.coach.advice import LEFT_OVER, PERHAPS, Advice, Spot
from kiosk.letters.coach.avoid import avoid
from kiosk.letters.coach.judged import (
    Written,
    known_words,
    names_of,
    written_in_letter,
)
from kiosk.letters.coach.language import other_language
from kiosk.letters.leftovers import (
    left_open,
    open_place,
    perhaps_left_open,
    perhaps_open_place,
)
from kiosk.model.campaign import Campaign
from kiosk.model.letter import Letter, Role


def advise(
    letter: Letter,
    campaign: Campaign,
    page_count: int,
    language: str = SOURCE_LANGUAGE,
    *,
    read: Letter | None = None,
) -> tuple[Advice, ...]:
    """The four rules of every letter, then those that this one breaks.

    `read` is the letter in the language in which the visitor reads and writes it,
    where it goes out in another one; `language` that of the screens.
    """
    read = read or letter
    written, known = written_in_letter(read), known_words(read, campaign)
    if read.ruled:
        # What a pen will write, nobody knows yet.
        frame = (*tone.salutation(read, written), *content.ends(read))
        return (content.one_page(page_count), *frame, *_left_over(letter))
    return (
        content.one_page(page_count),
        content.names(letter, read, campaign),
        content.own_words(read),
        content.asks(read),
        *content.empty(read),
        *tone.threats(written),
        *tone.salutation(read, written),
        *tone.heated(_but_salutation(written)),
        *_avoid(letter, read, campaign, language),
        *_left_over(letter),
        *people.strangers(written, read, campaign, known),
        *tone.shouting(written, names_of(campaign)),
        *people.misspelt(written, campaign, known),
        *_language(letter, read, written, campaign),
        *tone.politics(written),
        *tone.impersonal(written),
        *content.ends(read),
    )


def _but_salutation(written: Sequence[Written]) -> Sequence[Written]:
    return [each for each in written if each.role is not Role.SALUTATION]


def _avoid(
    letter: Letter, read: Letter, campaign: Campaign, language: str
) -> Iterator[Advice]:
    found = avoid(letter, read, campaign, language)
    if not found.ok:
        yield found


def _left_over(letter: Letter) -> Iterator[Advice]:
    """Places still to be filled in; a word such as INSERT may also be meant."""
    fields = (*letter.sender, letter.name)
    place = next(_places(letter, open_place), None)
    if place or any(map(left_open, fields)):
        message = N_("Fill in the blanks")
        yield Advice(LEFT_OVER, ok=False, message=message, stops=True, spot=place)
    place = next(_places(letter, perhaps_open_place), None)
    if place or any(map(perhaps_left_open, fields)):
        message = N_("Is there still a blank to fill in?")
        yield Advice(PERHAPS, ok=False, message=message, spot=place)


def _places(
    letter: Letter, find: Callable[[str], tuple[int, int] | None]
) -> Iterator[Spot]:
    for each in letter.paragraphs:
        found = find(each.text)
        if found:
            yield Spot(each.key, *found)


def _language(
    letter: Letter, read: Letter, written: Sequence[Written], campaign: Campaign
) -> Iterator[Advice]:
    """Words of the visitor's that the official may not be able to read.

    Those that go out in the visitor's own language beside a letter in another one
    are told of where they are written.
    """
    official = campaign.official(letter.official)
    reads = {letter.language, read.language, official.language if official else ""}
    for each in written:
        if each.sample or each.language != read.language:
            continue
        found = other_language(each.text, each.words, each.language)
        if found and found not in {code.partition("-")[0] for code in reads}:
            message = N_("The official may not read {language}")
            spot = Spot(each.key, 0, len(each.text))
            yield Advice(
                "language", ok=False, message=message, language=found, spot=spot
            )
            return
