"""From a view to the case that is read."""

from kiosk.addressing.languages.wording import best_wording
from kiosk.flow.deadline import deadline_of
from kiosk.ui.screens.case.value import CaseValue, PersonItem
from kiosk.ui.views.case import bar_of, only_in, summary_language, summary_of
from kiosk.ui.views.view import View


def case_value(view: View) -> CaseValue:
    """The open case in the visitor's language."""
    campaign, language = view.campaign, view.visit.language
    summary = summary_of(campaign, language)
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
        language=summary_language(campaign, language),
        several=len(campaign.officials) > 1,
        only_in=only_in(campaign, language),
    )
