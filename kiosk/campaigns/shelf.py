"""Every campaign in a folder of campaigns."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from math import inf
from pathlib import Path
from time import monotonic

from kiosk.campaigns.catalogue import Catalogue, Progress, by_end
from kiosk.campaigns.loader import CAMPAIGN_FILE, read_campaign
from kiosk.campaigns.reference import slug
from kiosk.errors import FolderUnreadable, NoCampaigns
from kiosk.model.campaign import Campaign
from kiosk.model.problem import Problem


def read_catalogue(root: Path) -> Catalogue:
    """The campaigns in the folders below `root`; a bad one leaves the others be.

    `root` may also be the folder of one campaign itself.

    Raises:
        NoCampaigns: there is no such folder.
        FolderUnreadable: its entries cannot be read.
    """
    (whole,) = read_by_and_by(root, inf)
    return whole


def read_by_and_by(root: Path, pause: float) -> Iterator[Catalogue]:
    """The same, ever more of it: what is there every `pause` s, and at last the whole.

    Each begins with all that was in the one before. Raises as `read_catalogue`.
    """
    read: list[Campaign] = []
    problems: list[Problem] = []
    folders = _folders(root)
    since = monotonic()
    for number, folder in enumerate(folders, start=1):
        campaign, found = read_campaign(folder)
        problems.extend(found)
        if campaign is not None:
            read.append(campaign)
        if number < len(folders) and monotonic() - since >= pause:
            progress = Progress(number, len(folders))
            yield Catalogue(tuple(read), tuple(problems), progress=progress)
            since = monotonic()
    alone, copies = _without_copies(read)
    usable, twins = _without_twins(alone)
    ordered = tuple(sorted(usable, key=by_end))
    yield Catalogue(ordered, (*problems, *twins), tuple(copies))


def holds_cases(root: Path) -> bool:
    """Whether there is any campaign to read; raises FolderUnreadable."""
    try:
        return any(_holds_case(each) for each in _folders(root))
    except NoCampaigns:
        return False


def _folders(root: Path) -> list[Path]:
    """The folders of campaigns, `root` first where it is one."""
    try:
        if not root.is_dir():
            raise NoCampaigns(folder=root)
        below = [each for each in sorted(root.iterdir()) if _counts(each)]
        is_case = (root / CAMPAIGN_FILE).exists()
    except OSError as cause:
        raise FolderUnreadable(folder=root) from cause
    if not is_case:
        return below
    # The folder's name is that of the campaign, and "." is none.
    own = root if root.name.strip(".") else root.resolve()
    return [own, *(each for each in below if _holds_case(each))]


def _counts(entry: Path) -> bool:
    """Whether an entry of a folder is, or was to be, the folder of a campaign."""
    if entry.name.startswith((".", "_")):
        return False
    try:
        return entry.is_dir() or not entry.exists()
    except OSError:
        return True


def _holds_case(folder: Path) -> bool:
    try:
        return (folder / CAMPAIGN_FILE).exists()
    except OSError:
        return True


def _without_copies(
    campaigns: list[Campaign],
) -> tuple[list[Campaign], list[Problem]]:
    """Each campaign once, and a note for every further copy of its folder."""
    kept: list[Campaign] = []
    notes: list[Problem] = []
    by_reference = defaultdict[str, list[Campaign]](list)
    for each in campaigns:
        alike = by_reference[each.reference]
        first = next((other for other in alike if _same(each, other)), None)
        if first is None:
            alike.append(each)
            kept.append(each)
        else:
            what = f"found a copy of {first.folder}, which counts once; expected one"
            notes.append(Problem(each.folder, "folder", what))
    return kept, notes


def _same(campaign: Campaign, other: Campaign) -> bool:
    return replace(campaign, folder=other.folder) == other


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
