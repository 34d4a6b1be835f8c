"""From a campaign, an official and a draft to a letter."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from kiosk.addressing.block import address_block
from kiosk.addressing.country import country_name
from kiosk.addressing.dates import letter_date
from kiosk.addressing.forms import complimentary_close, salutation
from kiosk.addressing.wording import best_wording, in_language, joined
from kiosk.errors import UnknownLanguage
from kiosk.letters.copies import copy_lines
from kiosk.letters.prompts import BLANK_ASK, BLANK_OPENING
from kiosk.letters.template import OWN_WORDS, People, compile_template
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft, Start
from kiosk.model.letter import Letter, Mark, Paragraph, Role
from kiosk.model.plain_text import clean, clean_line
from kiosk.model.signature import Signature
from kiosk.model.writer import Writer

BLANK = {
    BLANK_OPENING: Role.BODY,
    OWN_WORDS: Role.OWN_WORDS,
    BLANK_ASK: Role.ASK,
}
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

    What the visitor did not touch follows the official; what they wrote stays.
    An example campaign always carries its mark.

    Raises:
        UnknownLanguage: the campaign has no letter in the draft's language.
        NoPostalAddress: the official cannot be written to by post.
        UnknownCountry: the country of posting is unknown.
    """
    language = draft.language
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
        date=letter_date(day, language, draft.posted_in),
        recipient=address_block(official, draft.posted_in, language),
        subject=_subject(campaign, language),
        salutation=_salutation(official, draft),
        body=_body(campaign, official, draft, day),
        close=_close(campaign, official, draft),
        name="" if draft.writer.by_hand else clean_line(draft.writer.name),
        marks=tuple(dict.fromkeys((*marks, *example))),
        signature=Signature() if draft.leave_room else draft.signature,
        copies=copy_lines(campaign, draft),
    )


def rewritten(letter: Letter, writer: Writer, own_words: str = "") -> Letter:
    """A sample letter from another writer: as composed with their name and words.

    Nothing else in a letter depends on who writes it.
    """
    own = _paragraph(OWN_WORDS, Role.OWN_WORDS, "", own_words or None)
    return replace(
        letter,
        sender=_sender(writer),
        name="" if writer.by_hand else clean_line(writer.name),
        body=tuple(own if each.key == OWN_WORDS else each for each in letter.body),
    )


def _title(campaign: Campaign, official: Official, language: str) -> str:
    title = in_language(_TITLES, language) or _UNTITLED
    short = best_wording(official.short, language) or official.title
    return title.format(official=short, reference=campaign.reference)


def _subject(campaign: Campaign, language: str) -> str:
    own = in_language(campaign.subject, language)
    if own:
        return own
    people = _named(campaign, language)
    if not people.names:
        return campaign.reference
    return f"{people.joined} ({campaign.reference})"


def _named(campaign: Campaign, language: str) -> People:
    names = tuple(each.name for each in campaign.people if each.named)
    return People(names, joined(names, language))


def _sender(writer: Writer) -> tuple[str, ...]:
    places = (clean_line(each) for each in (writer.town, writer.country))
    lines = (
        "" if writer.by_hand else clean_line(writer.name),
        *(clean_line(each) for each in writer.address),
        ", ".join(each for each in places if each),
    )
    return tuple(each for each in lines if each)


def _salutation(official: Official, draft: Draft) -> Paragraph:
    sample = salutation(official, draft.language)
    edit = draft.edit("salutation", official.id)
    return _paragraph("salutation", Role.SALUTATION, sample, edit)


def _close(campaign: Campaign, official: Official, draft: Draft) -> Paragraph:
    sample = complimentary_close(campaign.close, draft.language, official.office)
    return _paragraph("close", Role.CLOSE, sample, draft.edit("close"))


def _body(
    campaign: Campaign, official: Official, draft: Draft, day: date
) -> tuple[Paragraph, ...]:
    if draft.start is Start.BLANK:
        return tuple(
            _paragraph(key, role, "", draft.edit(key)) for key, role in BLANK.items()
        )
    template = compile_template(campaign.letters[draft.language])
    samples = template.texts(_values(campaign, official, draft, day))
    paragraphs = (
        _paragraph(key, role, samples[key], draft.edit(key))
        for key, role in template.roles.items()
    )
    return tuple(each for each in paragraphs if _present(each))


def _present(paragraph: Paragraph) -> bool:
    """Whether there is, or was, something to read; the sample may have nothing here."""
    return bool(paragraph.text or paragraph.sample or paragraph.role is Role.OWN_WORDS)


def _paragraph(key: str, role: Role, sample: str, edit: str | None) -> Paragraph:
    """A paragraph; one that was taken out keeps its sample and has no text."""
    if edit is None:
        return Paragraph(key, role, sample, sample)
    text = clean(edit)
    return Paragraph(key, role, text if text.strip() else "", sample, touched=True)


def _values(
    campaign: Campaign, official: Official, draft: Draft, day: date
) -> Mapping[str, object]:
    language = draft.language
    return {
        "official": official,
        "campaign": campaign,
        "people": _named(campaign, language),
        "country": campaign.country_name or country_name(campaign.country, language),
        "date": letter_date(day, language, draft.posted_in),
        "posted_in": draft.posted_in,
    }
