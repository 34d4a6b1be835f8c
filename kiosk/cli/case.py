"""The case that arguments name, and a draft of its letter without a writer."""

from argparse import Namespace
from dataclasses import replace

from kiosk.app import build_desk, open_service
from kiosk.errors import CampaignClosed, UnknownLanguage, UnknownOfficial
from kiosk.flow.desk import Desk
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.settings import Options, read_settings
from kiosk.workflows.service import Service


def open_case(
    arguments: Namespace, options: Options
) -> tuple[Service, Campaign, Draft]:
    """The table, the case and the draft; raises what is wrong with the words given."""
    settings = read_settings(options.data)
    if arguments.posted_in:
        settings = replace(settings, country=arguments.posted_in, stationery=None)
    service = open_service(options, settings)
    desk = build_desk(service, settings)
    campaign = service.catalogue.find(arguments.reference)
    if not desk.can_open(campaign):
        raise CampaignClosed(reference=campaign.reference, expired=campaign.expires)
    return service, campaign, _draft(arguments, desk, campaign)


def _draft(arguments: Namespace, desk: Desk, campaign: Campaign) -> Draft:
    if campaign.official(arguments.official) is None:
        known = ", ".join(each.id for each in campaign.officials)
        raise UnknownOfficial(
            reference=campaign.reference, official=arguments.official, known=known
        )
    language = arguments.language or desk.letter_language(campaign, desk.language)
    if language not in campaign.letters:
        known = ", ".join(sorted(campaign.letters))
        raise UnknownLanguage(
            reference=campaign.reference, language=language, known=known
        )
    return Draft(
        reference=campaign.reference,
        language=language,
        posted_in=desk.country,
        stationery=arguments.stationery or desk.stationery,
        officials=(arguments.official,),
        shown=arguments.official,
    )
