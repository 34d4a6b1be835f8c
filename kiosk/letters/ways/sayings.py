"""From a letter and its case to what is written or said on the other ways."""

from collections.abc import Iterator, Sequence

from kiosk.letters.compose import named_people
from kiosk.letters.ways.channels import post_link
from kiosk.letters.ways.mailto import Mail, fits_code
from kiosk.letters.ways.post_on_x import LIMIT, shortened_post, weighted_length
from kiosk.letters.ways.wording import way_words
from kiosk.model.campaign import Campaign
from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.model.plain_text import clean_line

# What is left of a letter where there is no room for all of it.
_MATTERS = frozenset({Role.SALUTATION, Role.OWN_WORDS, Role.ASK, Role.CLOSE})


def mail(to: str, letter: Letter) -> Mail:
    """The letter as an e-mail: its words as they are, signed with what the writer gave.

    The short text has the visitor's own words and the asks.
    """
    kept = [each for each in letter.paragraphs if _matters(each)]
    return Mail(
        to=to,
        subject=letter.subject,
        text=_written(letter.paragraphs, letter),
        short=_written(kept, letter),
    )


def script(campaign: Campaign, letter: Letter, sample: Letter) -> tuple[str, ...]:
    """What to say in a call: who is meant, who calls, what is asked for, thanks.

    The asks are the letter's, or the `sample`'s where it has none.
    """
    words, people = way_words(letter.language), named_people(campaign, letter.language)
    greeting = words.greeting.format(
        people=people.joined or letter.subject, reference=campaign.reference
    )
    named = (words.name.format(name=letter.name),) if letter.name else ()
    asks = _asks(letter) or _asks(sample)
    return (" ".join((greeting, *named)), *asks, words.thanks)


def post(campaign: Campaign, handle: str, language: str) -> str:
    """A post on X about the case, within its limit and what a code holds.

    It names as many of the people as there is room for.
    """
    known = way_words(language).post
    candidates = [
        known.format(official=handle, people=people, reference=campaign.reference)
        for people in _fewer_and_fewer(campaign, language)
    ]
    candidates.append(f"{handle} {campaign.reference}")
    fitting = (each for each in candidates if _fits(each))
    return next(fitting, shortened_post(candidates[-1]))


def page_text(campaign: Campaign, language: str) -> str:
    """What can be written on a page of the official."""
    people = named_people(campaign, language).joined or campaign.title
    words = way_words(language).page
    return words.format(people=people, reference=campaign.reference)


def _fits(text: str) -> bool:
    return weighted_length(text) <= LIMIT and fits_code(post_link(text))


def _fewer_and_fewer(campaign: Campaign, language: str) -> Iterator[str]:
    """All names in words, then one less and one less, with an ellipsis."""
    people = named_people(campaign, language)
    yield people.joined or campaign.title
    for count in range(len(people.names) - 1, 0, -1):
        yield f"{', '.join(people.names[:count])} …"


def _matters(paragraph: Paragraph) -> bool:
    return paragraph.role in _MATTERS or paragraph.touched


def _asks(letter: Letter) -> tuple[str, ...]:
    asks = (each.text for each in letter.body if each.role is Role.ASK)
    return tuple(filter(None, map(clean_line, asks)))


def _written(paragraphs: Sequence[Paragraph], letter: Letter) -> str:
    """Paragraphs with a blank line between them, and the writer's lines at the end."""
    texts = [each.text.strip() for each in paragraphs]
    signed = "\n".join(letter.sender or filter(None, (letter.name,)))
    return "\n\n".join(filter(None, (*texts, signed)))
