"""What several screens show of the open case: the bar, the country, the summary."""

from kiosk.addressing.country.line import case_country
from kiosk.addressing.languages.names import language_name
from kiosk.addressing.languages.tags import find_language
from kiosk.flow.steps import NUMBERED, Step
from kiosk.model.campaign import Campaign, Summary
from kiosk.ui.frame.visit_bar import Bar
from kiosk.ui.views.view import View


def bar_of(view: View) -> Bar:
    """The visit bar of the step."""
    acting, practice = view.visit.acting, view.desk.practice
    step = view.visit.step if acting is None else acting.back
    if step in {Step.CASES, Step.THANKS}:
        leave = step is Step.CASES
        return Bar(practice=practice, languages=view.languages, leave=leave)
    campaign = view.campaign
    return Bar(
        reference=campaign.reference,
        country=case_country(campaign, view.visit.language),
        step=step if step in NUMBERED else Step.CHECK,
        practice=practice,
        example=campaign.example,
        languages=view.languages,
    )


def summary_of(campaign: Campaign, language: str) -> Summary:
    """The summary in the visitor's language, else in English, else any."""
    found = campaign.summaries.get(summary_language(campaign, language))
    return found or Summary(campaign.title, "", "")


def summary_language(campaign: Campaign, language: str) -> str:
    """The language of that summary; "" where there is none."""
    found = campaign.summaries
    wanted = (each for each in (language, "en") if each in found)
    return next(wanted, next(iter(found), ""))


def only_in(campaign: Campaign, language: str) -> tuple[str, ...]:
    """The languages of its letters, if the visitor's is not among them."""
    if find_language(language, campaign.letters):
        return ()
    return tuple(language_name(each, language) for each in campaign.letters)
