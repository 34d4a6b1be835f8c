"""From a view to the cards of the cases."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from kiosk.addressing.country.line import case_country
from kiosk.addressing.languages.locales import locale_of
from kiosk.campaigns.catalogue import Progress
from kiosk.flow.deadline import deadline_of
from kiosk.flow.visit import Visit
from kiosk.i18n import N_
from kiosk.model.campaign import Campaign
from kiosk.ui.screens.cases.value import CaseItem, CasesValue
from kiosk.ui.views.case import bar_of, only_in, summary_of
from kiosk.ui.views.made import Made
from kiosk.ui.views.view import View

_BAD = N_(
    "The case in “{folder}” cannot be read; show this to the person at the table."
)
_MORE_BAD = N_("More cases that cannot be read: {count}.")
_MOST_LEFT_OUT = 2
_READING = N_("Reading the cases: {read} of {all}.")


def cases_value(view: View) -> CasesValue:
    """A card for each case of the table."""
    # What is made later is made without a word of the visitor.
    told = replace(view, visit=Visit(view.visit.language), preview=None)
    desk = view.desk
    progress = desk.catalogue.progress
    return CasesValue(
        bar_of(view),
        Made(desk.cases, partial(_card, told), _goes_by(view)),
        () if progress else tuple(_left_out(view)),
        by_itself=desk.by_itself,
        reading=_reading(view, progress) if progress else "",
    )


def _goes_by(view: View) -> tuple[object, ...]:
    """All that a card goes by besides its case."""
    return view.visit.language, view.desk.day, view.desk.practice


def _reading(view: View, progress: Progress) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415 - slow, needed late

    locale = locale_of(view.visit.language, "")
    read, every = (
        format_decimal(each, locale=locale) for each in (progress.read, progress.of)
    )
    return view.words(_READING).format(read=read, all=every)


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
