"""Read every campaign and refuse the ones whose letters cannot be trusted."""

from dataclasses import replace
from pathlib import Path

from kiosk.campaigns.catalogue import Catalogue
from kiosk.campaigns.shelf import read_catalogue
from kiosk.letters.template import template_problems
from kiosk.model.campaign import Campaign
from kiosk.model.problem import Problem


def open_catalogue(root: Path) -> Catalogue:
    """The campaigns that can be used, and every problem of all the others.

    Raises NoCampaigns where the folder is not there, FolderUnreadable where it
    cannot be read.
    """
    found = read_catalogue(root)
    read = [(each, _letter_problems(each)) for each in found.campaigns]
    usable = tuple(campaign for campaign, problems in read if not problems)
    refused = tuple(problem for _, problems in read for problem in problems)
    return replace(found, campaigns=usable, problems=(*found.problems, *refused))


def _letter_problems(campaign: Campaign) -> tuple[Problem, ...]:
    """What is wrong with the templates of one campaign, in all its languages."""
    return tuple(
        problem
        for language, source in sorted(campaign.letters.items())
        for problem in template_problems(
            source, f"{campaign.folder}/letter.{language}.j2"
        )
    )
