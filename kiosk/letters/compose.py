"""From a campaign, an official and a draft to a letter."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from kiosk.addressing.block import address_block
from kiosk.addressing.country.line import case_country
from kiosk.addressing.languages.dates import letter_date
from kiosk.addressing.languages.people import person_name
from kiosk.addressing.languages.wording import best_wording, in_language, joined
from kiosk.addressing.officials.addressee import office_in
from kiosk.addressing.officials.forms import complimentary_close, salutation
from kiosk.addressing.officials.names import called, name_in, title_in
from kiosk.errors import UnknownLanguage
from kiosk.letters.body import Slot, paragraph, paragraphs, with_strays
from kiosk.letters.copies import copy_lines
from kiosk.letters.prompts import BLANK_ASK, BLANK_OPENING
from kiosk.letters.template import OWN_WORDS, People, compile_template
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft, Edit, Start
from kiosk.model.letter import Letter, Mark, Paragraph, Role
from kiosk.model.plain_text import clean_line
from kiosk.model.signature import Signature
from kiosk.model.writer import Writer

BLANK = {
    BLANK_OPENING: Role.BODY,
    OWN_WORDS: Role.OWN_WORDS,
    BLANK_ASK: Role.ASK,
}
# They live where the letter goes, and read as at home.
_ABROAD = frozenset(
    {"ambassador", "charge-daffaires", "consul", "permanent-representative"}
)
_TITLES = {"en": "Letter to the {official}, {reference}"}
_UNTITLED = "{official}, {reference}"


def compose(  # noqa: PLR0917 - one letter is made of just these five values
    campaign: Campaign,
    official: Official,
    draft: Draft,
    day: date,
    marks: tuple[Mark, ...] = (),
) -> Letter:
    """The letter to one official, as it stands on that day.

    It is in the language it goes out in. What the visitor did not touch follows the
    official and the language; what they wrote stays. An example campaign always
    carries its mark.

    Raises:
        UnknownLanguage: the campaign has no letter in that language.
        NoPostalAddress: the official cannot be written to by post.
        UnknownCountry: the country of posting is unknown.
    """
    letter = compose_unaddressed(campaign, official, draft, day, marks)
    block = address_block(official, draft.posted_in, letter.language)
    return replace(letter, recipient=block)


def compose_unaddressed(  # noqa: PLR0917 - as above
    campaign: Campaign,
    official: Official,
    draft: Draft,
    day: date,
    marks: tuple[Mark, ...] = (),
) -> Letter:
    """The same words without an address, for whoever is written to in another way.

    Raises:
        UnknownLanguage: the campaign has no letter in that language.
    """
    language = draft.language_for(official.id)
    if language not in campaign.letters:
        known = ", ".join(sorted(campaign.letters))
        raise UnknownLanguage(
            reference=campaign.reference, language=language, known=known
        )
    example = (Mark.EXAMPLE,) if campaign.example else ()
    return Letter(
        reference=campaign.reference,
        official=official.id,
        language=language,
        title=_title(campaign, official, language),
        sender=_sender(draft.writer),
        date=_date(campaign, official, draft, day),
        recipient=(),
        subject=_subject(campaign, language),
        salutation=_salutation(official, draft, language),
        body=_body(campaign, official, draft, day, language),
        close=_close(campaign, official, draft, language),
        name="" if draft.writer.by_hand else clean_line(draft.writer.name),
        marks=tuple(dict.fromkeys((*marks, *example))),
        signature=Signature() if draft.leave_room else draft.signature,
        copies=copy_lines(campaign, draft, language),
    )


def rewritten(letter: Letter, writer: Writer, own_words: str = "") -> Letter:
    """A sample letter from another writer: as composed with their name and words.

    Nothing else in a letter depends on who writes it.
    """
    edit = Edit(OWN_WORDS, own_words, language=letter.language)
    edits = (edit,) if own_words else ()
    own = paragraph(Slot(OWN_WORDS, Role.OWN_WORDS, "", letter.language), edits)
    return replace(
        letter,
        sender=_sender(writer),
        name="" if writer.by_hand else clean_line(writer.name),
        body=tuple(own if each.key == OWN_WORDS else each for each in letter.body),
    )


def _date(campaign: Campaign, official: Official, draft: Draft, day: date) -> str:
    """The date as it is read where the official comes from."""
    home = official.address.country if official.address else campaign.country
    read_in = campaign.country if official.office in _ABROAD else home
    language = draft.language_for(official.id)
    return letter_date(day, language, draft.posted_in, read_in)


def _title(campaign: Campaign, official: Official, language: str) -> str:
    title = in_language(_TITLES, language) or _UNTITLED
    own = in_language(official.short, language) or in_language(
        official.titles, language
    )
    short = (
        own or best_wording(official.short, language) or office_in(official, language)
    )
    if not short:
        title, short = _UNTITLED, called(official, language)
    return title.format(official=short, reference=campaign.reference)


def _subject(campaign: Campaign, language: str) -> str:
    own = in_language(campaign.subject, language)
    if own:
        return own
    people = named_people(campaign, language)
    if not people.names:
        return campaign.reference
    return f"{people.joined} ({campaign.reference})"


def named_people(campaign: Campaign, language: str) -> People:
    """The people whom a letter in this language names."""
    people = (each for each in campaign.people if each.named)
    names = tuple(person_name(each, language) for each in people)
    return People(names, joined(names, language))


def _sender(writer: Writer) -> tuple[str, ...]:
    places = (clean_line(each) for each in (writer.town, writer.country))
    lines = (
        "" if writer.by_hand else clean_line(writer.name),
        *(clean_line(each) for each in writer.address),
        ", ".join(each for each in places if each),
    )
    return tuple(each for each in lines if each)


def _salutation(official: Official, draft: Draft, language: str) -> Paragraph:
    sample = salutation(official, language)
    slot = Slot("salutation", Role.SALUTATION, sample, language)
    return paragraph(slot, draft.edits_of("salutation", official.id))


def _close(
    campaign: Campaign, official: Official, draft: Draft, language: str
) -> Paragraph:
    sample = complimentary_close(campaign.close, official, language)
    slot = Slot("close", Role.CLOSE, sample, language)
    return paragraph(slot, draft.edits_of("close"))


def _body(  # noqa: PLR0917 - what a letter is made of
    campaign: Campaign, official: Official, draft: Draft, day: date, language: str
) -> tuple[Paragraph, ...]:
    if draft.ruled:
        return (Paragraph(Role.RULED.value, Role.RULED, ""),)
    if draft.start is Start.BLANK:
        return tuple(
            paragraph(Slot(key, role, "", language), draft.edits_of(key))
            for key, role in BLANK.items()
        )
    template = compile_template(campaign.letters[language])
    dated = _date(campaign, official, draft, day)
    values = _values(campaign, official, language)
    there = {"date": dated, "posted_in": draft.posted_in}
    samples = template.texts({**values, **there})
    slots = (
        Slot(key, role, samples[key], language) for key, role in template.roles.items()
    )
    made = (
        each for slot in slots for each in paragraphs(slot, draft.edits_of(slot.key))
    )
    found = tuple(each for each in made if _present(each))
    return with_strays(found, draft, language, campaign.letters)


def _present(paragraph: Paragraph) -> bool:
    """Whether there is, or was, something to read; the sample may have nothing here."""
    return bool(paragraph.text or paragraph.sample or paragraph.role is Role.OWN_WORDS)


def _values(
    campaign: Campaign, official: Official, language: str
) -> Mapping[str, object]:
    name, title = name_in(official, language), title_in(official, language)
    return {
        "official": replace(official, name=name, title=title),
        "campaign": campaign,
        "people": named_people(campaign, language),
        "country": case_country(campaign, language),
    }
