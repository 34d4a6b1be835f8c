"""Every campaign in a folder of campaigns."""

from collections import defaultdict
from pathlib import Path

from kiosk.campaigns.catalogue import Catalogue, by_end
from kiosk.campaigns.loader import read_campaign
from kiosk.campaigns.reference import slug
from kiosk.errors import NoCampaigns
from kiosk.model.campaign import Campaign
from kiosk.model.problem import Problem


def read_catalogue(root: Path) -> Catalogue:
    """The campaigns in the folders below `root`; a bad one leaves the others be.

    Raises:
        NoCampaigns: there is no such folder.
    """
    if not root.is_dir():
        raise NoCampaigns(folder=root)
    read: list[Campaign] = []
    problems: list[Problem] = []
    for folder in sorted(root.iterdir()):
        if folder.is_dir() and not folder.name.startswith((".", "_")):
            campaign, found = read_campaign(folder)
            problems.extend(found)
            if campaign is not None:
                read.append(campaign)
    usable, twice = _without_twins(read)
    return Catalogue(tuple(sorted(usable, key=by_end)), (*problems, *twice))


def _without_twins(
    campaigns: list[Campaign],
) -> tuple[list[Campaign], list[Problem]]:
    """Those with a reference of their own, and a problem for each of the others."""
    by_reference = defaultdict(list)
    for each in campaigns:
        by_reference[slug(each.reference)].append(each)
    twins = [each for each in by_reference.values() if len(each) > 1]
    problems = [_twin(each, group) for group in twins for each in group]
    return [each for (each, *rest) in by_reference.values() if not rest], problems


def _twin(campaign: Campaign, group: list[Campaign]) -> Problem:
    others = ", ".join(each.folder for each in group if each is not campaign)
    what = (
        f'found "{campaign.reference}", which {others} has too;'
        " expected a reference of its own"
    )
    return Problem(f"{campaign.folder}/campaign.toml", "reference", what)
