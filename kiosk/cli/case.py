"""The case that arguments name, and a draft of its letter without a writer."""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kiosk.addressing.country.codes import meant
from kiosk.addressing.languages.tags import find_language
from kiosk.addressing.languages.wording import best_wording
from kiosk.app.table import build_desk, open_service, settings_of
from kiosk.cli.output import say
from kiosk.errors import (
    AddressTooLong,
    CampaignClosed,
    CampaignNotOpen,
    TooLong,
    UnknownCountry,
    UnknownLanguage,
    UnknownOfficial,
)
from kiosk.flow.desk import Desk
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.model.page import Pages
from kiosk.model.writer import Writer, beyond
from kiosk.settings import Options
from kiosk.workflows.address_post import Cover
from kiosk.workflows.findings.letter import unicode_name
from kiosk.workflows.findings.remarks import left_out, listed, missing_in, remarks
from kiosk.workflows.service import Service


def open_case(
    arguments: Namespace, options: Options, officials: tuple[str, ...]
) -> tuple[Service, Campaign, Draft]:
    """The table, the case and the draft to these officials; to all without any.

    Raises what is wrong with the words given.
    """
    settings = settings_of(options)
    if arguments.posted_in:
        country = country_of_posting(arguments.posted_in)
        settings = replace(settings, country=country, stationery=None)
    service = open_service(options, settings)
    desk = build_desk(service, settings, options)
    campaign = service.catalogue.find(arguments.reference)
    _check_open(campaign, desk)
    by_post = tuple(each.id for each in campaign.officials if each.address)
    draft = _draft(arguments, desk, campaign, officials or by_post)
    _warn_of_post(desk, campaign, draft)
    return service, campaign, draft


def writer_of(arguments: Namespace, own_words: str = "") -> Writer:
    """Who writes; raises TooLong where a line, or the words, are too long."""
    writer = Writer(name=arguments.name, address=tuple(arguments.address))
    for field, what in beyond(writer, own_words):
        raise TooLong(option=f"--{field.replace('_', '-')}", what=what)
    return writer


def country_of_posting(posted_in: str) -> str:
    """The country of posting, with a word where the code is another one's habit.

    Whoever typed "UK" is here and reads the note; a file of settings is read by
    nobody, so it has to be right. Raises UnknownCountry.
    """
    code = meant(posted_in)
    if code is None:
        raise UnknownCountry(country=posted_in)
    if code != posted_in.upper():
        say(f"{posted_in} is read as {code}")
    return code


def _check_open(campaign: Campaign, desk: Desk) -> None:
    """Raise why nobody writes for this case on this day, if nobody does."""
    if desk.practice or campaign.open_on(desk.day):
        # Invented ones too: nobody is led to post them, and their pages say so.
        return
    reference = campaign.reference
    if desk.day < campaign.published:
        raise CampaignNotOpen(reference=reference, published=campaign.published)
    raise CampaignClosed(reference=reference, expired=campaign.expires)


def warn(documents: Iterable[Pages], draft: Draft, options: Options) -> None:
    """Say what is wrong with the pages, which are written all the same.

    `options` tell where fonts may be added.
    """
    documents = tuple(documents)
    for message in dict.fromkeys(
        each.message
        for found in (left_out(draft), *map(remarks, documents))
        for each in found
    ):
        say(message)
    missing = missing_in(documents)
    if missing:
        named = listed(tuple(map(unicode_name, missing)))
        say(f"No font here has {named}; write it another way.")
        tell_fonts(options.data)


def tell_fonts(data: Path) -> None:
    """Say where fonts may be added."""
    say(
        "a font that has these characters can be put into"
        f" {data / 'fonts'}: NotoSerifCJK-Regular.ttc for Chinese, Japanese"
        " and Korean"
    )


def whole_covers(covers: Iterable[Cover]) -> tuple[Cover, ...]:
    """The covers, if each has all of its addresses; raises AddressTooLong."""
    covers = tuple(covers)
    for each in covers:
        if each.left_out:
            officials = ", ".join(each.left_out)
            raise AddressTooLong(officials=officials, size=each.size)
    return covers


def _warn_of_post(desk: Desk, campaign: Campaign, draft: Draft) -> None:
    """Say to whom no letters are carried now; they are written all the same."""
    for each in campaign.officials:
        note = desk.no_mail(each)
        if note is not None and each.id in draft.officials:
            words = best_wording(note, desk.language)
            say(f"{each.id}: {words}")


def _draft(
    arguments: Namespace, desk: Desk, campaign: Campaign, officials: tuple[str, ...]
) -> Draft:
    for each in officials:
        if campaign.official(each) is None:
            known = ", ".join(one.id for one in campaign.officials)
            raise UnknownOfficial(
                reference=campaign.reference, official=each, known=known
            )
    language = desk.letter_language(campaign, desk.language)
    if arguments.language:
        language = _language(arguments.language, campaign)
    return Draft(
        reference=campaign.reference,
        language=language,
        posted_in=desk.country,
        stationery=arguments.stationery or desk.stationery,
        officials=officials,
        shown=next(iter(officials), None),
        cc=getattr(arguments, "copies", False),
    )


def _language(wanted: str, campaign: Campaign) -> str:
    """The campaign's letter in this language; raises UnknownLanguage."""
    found = find_language(wanted, campaign.letters)
    if found is None:
        known = ", ".join(sorted(campaign.letters))
        raise UnknownLanguage(
            reference=campaign.reference, language=wanted, known=known
        )
    return found
