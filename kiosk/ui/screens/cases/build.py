"""From a view to the cards of the cases."""

from collections.abc import Iterator

from kiosk.addressing.country.line import case_country
from kiosk.flow.deadline import deadline_of
from kiosk.i18n import N_
from kiosk.model.campaign import Campaign
from kiosk.ui.screens.cases.value import CaseItem, CasesValue
from kiosk.ui.views.case import bar_of, only_in, summary_of
from kiosk.ui.views.view import View

_BAD = N_(
    "The case in “{folder}” cannot be read; show this to the person at the table."
)
_MORE_BAD = N_("More cases that cannot be read: {count}.")
_MOST_LEFT_OUT = 2


def cases_value(view: View) -> CasesValue:
    """A card for each case of the table."""
    return CasesValue(
        bar_of(view),
        tuple(_card(view, each) for each in view.desk.cases),
        tuple(_left_out(view)),
        by_itself=view.desk.by_itself,
    )


def _left_out(view: View) -> Iterator[str]:
    """A sentence on each folder whose case is not there, in the order of the shelf."""
    catalogue = view.desk.catalogue
    here = {each.folder for each in catalogue.campaigns}
    folders = dict.fromkeys(each.file.split("/")[0] for each in catalogue.problems)
    bad = [each for each in folders if each not in here]
    for folder in bad[:_MOST_LEFT_OUT]:
        yield view.words(_BAD).format(folder=folder)
    if len(bad) > _MOST_LEFT_OUT:
        yield view.words(_MORE_BAD).format(count=len(bad) - _MOST_LEFT_OUT)


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
        only_in=only_in(campaign, language),
    )
