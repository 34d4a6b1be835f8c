"""From a view to the cards of the cases."""

from kiosk.addressing.country.line import case_country
from kiosk.flow.deadline import deadline_of
from kiosk.model.campaign import Campaign
from kiosk.ui.screens.cases.value import CaseItem, CasesValue
from kiosk.ui.views.case import bar_of, summary_of
from kiosk.ui.views.view import View


def cases_value(view: View) -> CasesValue:
    """A card for each case of the table."""
    desk = view.desk
    campaigns = desk.catalogue.on(desk.day, practice=desk.practice)
    return CasesValue(bar_of(view), tuple(_card(view, each) for each in campaigns))


def _card(view: View, campaign: Campaign) -> CaseItem:
    language = view.visit.language
    summary = summary_of(campaign, language)
    return CaseItem(
        reference=campaign.reference,
        country=case_country(campaign, language),
        title=summary.title,
        line=summary.line,
        people=tuple(each.initials for each in campaign.people if each.named),
        deadline=deadline_of(campaign, view.desk, language),
        example=campaign.example,
        practice=view.desk.practice,
    )
