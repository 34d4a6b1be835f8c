"""What is judged: what the visitor wrote, and what the case says itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kiosk.addressing.country.line import country_name
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.letters.coach.folded import Folded, fold, folded, words_of
from kiosk.letters.coach.language import language_of
from kiosk.letters.coach.lists import Lists, lists_for
from kiosk.model.campaign import Campaign
from kiosk.model.letter import Letter, Paragraph, Role


@dataclass(frozen=True, slots=True)
class Written:
    """A paragraph that the visitor wrote or changed.

    `language` is the letter's, or the one they wrote it in; `sample` what stood
    there before, which is not theirs.
    """

    key: str
    role: Role
    text: str
    sample: str
    language: str

    @property
    def folded(self) -> Folded:
        """The text as words are looked for in it."""
        return folded(self.text)

    @property
    def lists(self) -> tuple[Lists, ...]:
        """The lists of the languages that it may be in."""
        codes = dict.fromkeys((self.language, language_of(self.text)))
        return tuple(found for code in codes if (found := lists_for(code)))

    def is_new(self, start: int, end: int) -> bool:
        """Whether these characters are the visitor's and not the sample's."""
        return fold(self.text[start:end]) not in fold(self.sample)


def written_in_letter(letter: Letter) -> tuple[Written, ...]:
    """What the visitor wrote in a letter, as they read it."""
    return tuple(_written(letter))


def _written(letter: Letter) -> Iterator[Written]:
    for each in letter.paragraphs:
        if each.touched and each.text.strip():
            language = each.language or letter.language
            yield Written(each.key, each.role, each.text, each.sample, language)


def known_words(letter: Letter, campaign: Campaign) -> frozenset[str]:
    """The words of the case and of the sample, as they are compared."""
    people = tuple((each.name, each.native_name) for each in campaign.people)
    samples = (*map(_sample, letter.paragraphs), letter.subject, *letter.recipient)
    return _of_case(campaign.folder, _case_texts(campaign)) | _of_case(
        campaign.folder, (*samples, *(name for pair in people for name in pair))
    )


def _sample(paragraph: Paragraph) -> str:
    return paragraph.sample


def _case_texts(campaign: Campaign) -> tuple[str, ...]:
    """All that the case says of itself and of those who can act."""
    officials = (
        " ".join((each.name, each.title, *each.titles.values(), *each.addressee))
        for each in (*campaign.officials, *campaign.embassies)
    )
    roles = (text for each in campaign.people for text in each.role.values())
    summaries = (
        " ".join((
            each.title, each.line, each.gist,
            *(text for section in each.sections for text in section.paragraphs),
        ))
        for each in campaign.summaries.values()
    )  # fmt: skip
    return (campaign.title, *officials, *roles, *summaries)


@lru_cache(maxsize=16)
def _of_case(_folder: str, texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.plain for text in texts for word in words_of(text))


def names_of(campaign: Campaign) -> frozenset[str]:
    """The words of all the names in a case, as they are compared."""
    people = [each.name for each in campaign.people]
    officials = [each.name for each in campaign.officials]
    country = campaign.country_name or country_name(campaign.country, SOURCE_LANGUAGE)
    return _of_case(campaign.folder, (*people, *officials, country))
