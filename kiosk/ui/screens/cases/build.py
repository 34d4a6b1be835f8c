"""From a view to the cards of the cases."""

from kiosk.addressing.languages.names import language_name
from kiosk.addressing.languages.tags import find_language
from kiosk.flow.deadline import deadline_of
from kiosk.model.campaign import Campaign
from kiosk.ui.screens.cases.value import CaseItem, CasesValue
from kiosk.ui.views.case import bar_of, country_of, summary_of
from kiosk.ui.views.view import View


def cases_value(view: View) -> CasesValue:
    """A card for each case of the table."""
    return CasesValue(
        bar_of(view),
        tuple(_card(view, each) for each in view.desk.cases),
        by_itself=view.desk.by_itself,
    )


def _card(view: View, campaign: Campaign) -> CaseItem:
    language = view.visit.language
    summary = summary_of(campaign, language)
    return CaseItem(
        reference=campaign.reference,
        country=country_of(campaign, language),
        title=summary.title,
        line=summary.line,
        people=tuple(each.initials for each in campaign.people if each.named),
        deadline=deadline_of(campaign, view.desk, language),
        example=campaign.example,
        practice=view.desk.practice,
        only_in=_only_in(campaign, language),
    )


def _only_in(campaign: Campaign, language: str) -> tuple[str, ...]:
    """The languages of its letters, if the visitor's is not among them."""
    if find_language(language, campaign.letters):
        return ()
    return tuple(language_name(each, language) for each in campaign.letters)
