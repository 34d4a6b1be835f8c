"""What the steps before the letter show."""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.addressing.languages.wording import best_wording
from kiosk.addressing.lines.place import place_of
from kiosk.addressing.lines.split import postal_lines
from kiosk.addressing.officials.names import called, title_in
from kiosk.i18n import N_
from kiosk.model.campaign import Campaign, Official, Summary
from kiosk.ui.screens.case import CaseValue, PersonItem
from kiosk.ui.screens.cases import CaseItem, CasesValue
from kiosk.ui.screens.officials import OfficialItem, OfficialsValue
from kiosk.ui.values.common import address_country, bar_of, country_of, deadline_of
from kiosk.ui.values.stamps import caution, not_carried, stamp_line
from kiosk.ui.views import View
from kiosk.ui.widgets.channel import channels, email_first

_BAD = N_(
    "The case in “{folder}” cannot be read; show this to the person at the table."
)
_MORE_BAD = N_("More cases that cannot be read: {count}.")
_MOST_LEFT_OUT = 2


def cases_value(view: View) -> CasesValue:
    """A card for each case of the table."""
    desk = view.desk
    campaigns = desk.catalogue.on(desk.day, practice=desk.practice)
    cards = tuple(_card(view, each) for each in campaigns)
    return CasesValue(bar_of(view), cards, tuple(_left_out(view)))


def _left_out(view: View) -> Iterator[str]:
    """A sentence on each folder whose case is not there, by what was found first."""
    catalogue = view.desk.catalogue
    here = {each.folder for each in catalogue.campaigns}
    folders = dict.fromkeys(each.file.split("/")[0] for each in catalogue.problems)
    bad = [each for each in folders if each not in here]
    for folder in bad[:_MOST_LEFT_OUT]:
        yield view.words(_BAD).format(folder=folder)
    if len(bad) > _MOST_LEFT_OUT:
        yield view.words(_MORE_BAD).format(count=len(bad) - _MOST_LEFT_OUT)


def case_value(view: View) -> CaseValue:
    """The open case in the visitor's language."""
    campaign, language = view.campaign, view.visit.language
    summary = _summary(campaign, language)
    people = tuple(
        PersonItem(each.name, best_wording(each.role, language), each.initials)
        for each in campaign.people
    )
    return CaseValue(
        bar=bar_of(view),
        title=summary.title,
        gist=summary.gist,
        people=people,
        sections=summary.sections,
        deadline=deadline_of(campaign, view.desk, language),
    )


def _card(view: View, campaign: Campaign) -> CaseItem:
    language = view.visit.language
    summary = _summary(campaign, language)
    return CaseItem(
        reference=campaign.reference,
        country=country_of(campaign, language),
        title=summary.title,
        line=summary.line,
        people=tuple(each.initials for each in campaign.people if each.named),
        deadline=deadline_of(campaign, view.desk, language),
        example=campaign.example,
        practice=view.desk.practice,
    )


def _summary(campaign: Campaign, language: str) -> Summary:
    """The summary in the visitor's language, else in English, else any."""
    found = campaign.summaries
    if language in found or "en" in found:
        return found.get(language) or found["en"]
    return next(iter(found.values()), Summary(campaign.title, "", ""))


def officials_value(view: View) -> OfficialsValue:
    """A card for each official of the case, those whom letters reach first."""
    officials = view.desk.in_order(view.campaign)
    items = tuple(_official(view, each) for each in officials)
    return OfficialsValue(bar_of(view), items, view.campaign.postal_notes)


def _official(view: View, official: Official) -> OfficialItem:
    language, address = view.visit.language, official.address
    item = OfficialItem(
        id=official.id,
        name=called(official, language),
        title=title_in(official, language) if official.name.strip() else "",
        why=best_wording(official.why, language),
        channels=channels(official.contacts),
    )
    if address is None:
        return item
    country = address_country(address, view)
    note = not_carried(view, official)
    return replace(
        item,
        channels=email_first(item.channels) if note else item.channels,
        place=f"{place_of(address)}, {country}",
        address=", ".join(postal_lines(address)),
        stamp=stamp_line(view, official),
        caution=caution(view, official),
        not_carried=note,
        chosen=official.id in view.draft.officials,
    )
