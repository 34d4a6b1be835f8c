"""What is judged: what the visitor wrote, and what the case says itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kiosk.addressing.country.line import case_country
from kiosk.cache import IdentityCache
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.letters.coach.folded import Folded, Word, fold, folded, words_of
from kiosk.letters.coach.language import language_of
from kiosk.letters.coach.lists import Lists, lists_for
from kiosk.model.campaign import Campaign
from kiosk.model.letter import Letter, Paragraph, Role

# A case may have hundreds of officials, and each of them a letter to be judged.
_CASES: IdentityCache[frozenset[str]] = IdentityCache(32)


@dataclass(frozen=True, slots=True)
class Written:
    """A paragraph that the visitor wrote or changed.

    `language` is the letter's, or the one they wrote it in; `sample` what stood
    there before, which is not theirs. `folded` is the text as words are looked for
    in it, `lists` those of the languages that it may be in.
    """

    key: str
    role: Role
    text: str
    sample: str
    language: str
    folded: Folded
    words: tuple[Word, ...]
    lists: tuple[Lists, ...]

    def is_new(self, start: int, end: int) -> bool:
        """Whether these characters are the visitor's and not the sample's."""
        return fold(self.text[start:end]) not in fold(self.sample)


def written_in_letter(letter: Letter) -> tuple[Written, ...]:
    """What the visitor wrote in a letter, as they read it."""
    touched = (each for each in letter.paragraphs if each.touched)
    return tuple(_written(it, letter) for it in touched if it.text.strip())


def _written(paragraph: Paragraph, letter: Letter) -> Written:
    text, language = paragraph.text, paragraph.language or letter.language
    words = words_of(text)
    codes = dict.fromkeys((language, language_of(words)))
    return Written(
        paragraph.key,
        paragraph.role,
        text,
        paragraph.sample,
        language,
        folded(text),
        words,
        tuple(found for code in codes if (found := lists_for(code))),
    )


def known_words(letter: Letter, campaign: Campaign) -> frozenset[str]:
    """The words of the case and of the sample, as they are compared."""
    samples = (*map(_sample, letter.paragraphs), letter.subject, *letter.recipient)
    return _CASES.get(
        "texts", (campaign,), lambda: _words(_case_texts(campaign))
    ).union(*map(_words_of, samples))


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
    people = (name for it in campaign.people for name in (it.name, it.native_name))
    return (campaign.title, *officials, *roles, *summaries, *people)


@lru_cache(maxsize=64)
def _words_of(text: str) -> frozenset[str]:
    """The words of a text that is not the visitor's, as they are compared."""
    return frozenset(word.plain for word in words_of(text))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.plain for text in texts for word in words_of(text))


def names_of(campaign: Campaign) -> frozenset[str]:
    """The words of all the names in a case, as they are compared."""
    return _CASES.get("names", (campaign,), lambda: _words(_names(campaign)))


def _names(campaign: Campaign) -> Iterator[str]:
    yield from (each.name for each in campaign.people)
    yield from (each.name for each in campaign.officials)
    yield from campaign.country_name.values()
    yield case_country(campaign, SOURCE_LANGUAGE)
