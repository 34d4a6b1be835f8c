"""The officials of a campaign, each with its place in the file."""

from collections.abc import Callable, Iterator

from kiosk.model.campaign import Campaign, Official
from kiosk.model.problem import Problem

# Notes on one official: the key below the official's own, and what is said.
Notes = Iterator[tuple[str, str]]


def notes_on(
    campaign: Campaign, kind: str, noted: Callable[[Official], Notes]
) -> Iterator[Problem]:
    """Notes on each of the `officials` or `embassies`, with the file and the key."""
    for number, official in enumerate(getattr(campaign, kind), start=1):
        for key, what in noted(official):
            file = f"{campaign.folder}/campaign.toml"
            yield Problem(file, f"{kind}[{number}].{key}", what)
