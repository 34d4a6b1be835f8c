"""What several screens show: the bar, the country, the deadline."""

from kiosk.addressing.country.line import country_name
from kiosk.addressing.languages.dates import short_date
from kiosk.flow.desk import Desk
from kiosk.flow.steps import NUMBERED, Step
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign
from kiosk.ui.views import View
from kiosk.ui.widgets.deadline import Access, Deadline
from kiosk.ui.widgets.visit_bar import Bar


def bar_of(view: View) -> Bar:
    """The visit bar of the step."""
    step, practice = view.visit.step, view.desk.practice
    if step in {Step.CASES, Step.THANKS}:
        leave = step is Step.CASES
        return Bar(practice=practice, languages=view.languages, leave=leave)
    campaign = view.campaign
    return Bar(
        reference=campaign.reference,
        country=country_of(campaign, view.visit.language),
        step=step if step in NUMBERED else Step.CHECK,
        practice=practice,
        example=campaign.example,
        languages=view.languages,
    )


def country_of(campaign: Campaign, language: str) -> str:
    """The country of the case; an invented one has the campaign's own name."""
    return campaign.country_name or country_name(campaign.country, language)


def address_country(address: Address, view: View) -> str:
    """The country of an address in words, whoever invented it."""
    campaign, language = view.campaign, view.visit.language
    if address.country == campaign.country:
        return country_of(campaign, language)
    if address.country_line:
        return address.country_line.title()
    return country_name(address.country, language)


def deadline_of(campaign: Campaign, desk: Desk, language: str) -> Deadline:
    """How long the case is open, since when it is not, or from when it is."""
    end, day = campaign.expires, desk.day
    if campaign.open_on(day):
        return Deadline(days_left=(end - day).days if end else None)
    if day < campaign.published:
        access = Access.PRACTICE if desk.practice else Access.NOT_YET
        opens = short_date(campaign.published, language, desk.country)
        return Deadline(access, opens=opens)
    access = Access.PRACTICE if desk.practice else Access.CLOSED
    ended = short_date(end, language, desk.country) if end else ""
    return Deadline(access, ended=ended)
