"""Read every campaign and refuse the ones whose letters cannot be trusted."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import inf
from pathlib import Path

from kiosk.addressing.officials.names import title_in
from kiosk.campaigns.catalogue import Catalogue
from kiosk.campaigns.shelf import read_by_and_by
from kiosk.letters.template import longest_text, template_problems
from kiosk.model.campaign import Campaign
from kiosk.model.limits import LETTER
from kiosk.model.problem import Problem

# Stand in for what takes long to find: the word between two names, which no language
# has longer, and a date in two calendars or the name of a country.
_AND, _LONGEST_OTHER = "x" * 12, "x" * 100


def open_catalogue(root: Path) -> Catalogue:
    """The campaigns that can be used, and every problem of all the others.

    Raises NoCampaigns where the folder is not there, FolderUnreadable where it
    cannot be read.
    """
    (whole,) = open_by_and_by(root, inf)
    return whole


def open_by_and_by(root: Path, pause: float) -> Iterator[Catalogue]:
    """The same, ever more of it: what is there every `pause` s, and at last the whole.

    Raises as `open_catalogue`.
    """
    # By identity: no two of them need differ.
    checked: dict[int, tuple[Problem, ...]] = {}
    for found in read_by_and_by(root, pause):
        for each in found.campaigns:
            if id(each) not in checked:
                checked[id(each)] = _letter_problems(each)
        usable = tuple(each for each in found.campaigns if not checked[id(each)])
        refused = (problem for each in found.campaigns for problem in checked[id(each)])
        yield replace(found, campaigns=usable, problems=(*found.problems, *refused))


def _letter_problems(campaign: Campaign) -> tuple[Problem, ...]:
    """What is wrong with the templates of one campaign, in all its languages."""
    return tuple(
        problem
        for language, source in sorted(campaign.letters.items())
        for problem in _template_problems(campaign, language, source)
    )


def _template_problems(
    campaign: Campaign, language: str, source: str
) -> tuple[Problem, ...]:
    file = f"{campaign.folder}/letter.{language}.j2"
    found = template_problems(source, file)
    if found:
        return found
    length = longest_text(source, _longest_values(campaign, language))
    if length <= LETTER:
        return ()
    what = f"yields up to {length:,} characters, expected at most {LETTER:,}"
    return (Problem(file, "file", what),)


def _longest_values(campaign: Campaign, language: str) -> Mapping[str, int]:
    """The longest that each value of a template can be in a letter of the campaign."""
    officials = (*campaign.officials, *campaign.embassies)
    names = [name for each in officials for name in (each.name, each.native_name)]
    values = {
        "official.id": [each.id for each in officials],
        "official.name": names,
        "official.title": [title_in(each, language) for each in officials],
        "official.office": [each.office for each in officials],
        "campaign.reference": [campaign.reference],
        "campaign.title": [campaign.title],
        "country": list(campaign.country_name.values()) or [_LONGEST_OTHER],
        "date": [_LONGEST_OTHER],
        "posted_in": [campaign.country],
        "people": [_AND.join(each.name for each in campaign.people)],
    }
    return {key: max(map(len, texts)) for key, texts in values.items()}
