"""Everything that is worth a second look in a campaign whose letters go out."""

import re
from collections.abc import Iterable

from kiosk.model.campaign import Campaign, Official
from kiosk.model.problem import Problem
from kiosk.workflows.checking.forms import form_notes
from kiosk.workflows.checking.names import name_notes
from kiosk.workflows.checking.officials import Notes, notes_on
from kiosk.workflows.checking.paragraphs import paragraph_notes
from kiosk.workflows.checking.people import people_notes
from kiosk.workflows.checking.places import place_notes
from kiosk.workflows.checking.titles import title_notes

_NUMBER = re.compile(r"(\d+)")


def campaign_notes(campaign: Campaign, posted_in: str) -> tuple[Problem, ...]:
    """Notes on people, officials, addresses and paragraphs, in their order."""

    def names(official: Official) -> Notes:
        return name_notes(official, campaign.letters)

    def titles(official: Official) -> Notes:
        return title_notes(official, campaign.letters)

    return in_order(
        (
            *form_notes(campaign),
            *notes_on(campaign, "officials", names),
            *notes_on(campaign, "embassies", names),
            *notes_on(campaign, "officials", titles),
            *place_notes(campaign, posted_in),
            *people_notes(campaign),
            *paragraph_notes(campaign),
        )
    )


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each once, by file and key; the tenth official comes after the ninth."""

    def order(problem: Problem) -> tuple[str, list[str | int], str]:
        parts = _NUMBER.split(problem.key)
        key = [int(each) if n % 2 else each for n, each in enumerate(parts)]
        return problem.file, key, problem.what

    return tuple(sorted(set(problems), key=order))
