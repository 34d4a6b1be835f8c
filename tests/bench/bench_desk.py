"""The campaign, the workbench and the draft that the benches share."""

import re
from datetime import date

from kiosk import paths
from kiosk.campaigns.shelf import read_catalogue
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft
from kiosk.workflows.workbench import Workbench, set_up_workbench

DRAFT = Draft(
    reference="UA 85/21",
    language="en",
    posted_in="US",
    stationery="us-letter-10",
    officials=("prosecutor-general",),
    shown="prosecutor-general",
)


def desk() -> tuple[Workbench, Campaign, Official]:
    """A workbench with warm tables, the campaign and its first official."""
    campaign = read_catalogue(paths.campaigns()).find(DRAFT.reference)
    official = campaign.official(DRAFT.officials[0])
    if official is None:
        raise LookupError
    bench = set_up_workbench(paths.resources(), date(2021, 8, 10), practice=False)
    return bench, campaign, official


def typst_text(text: str) -> str:
    """A text as it stands in Typst's markup."""
    return re.sub(r"([\\#$*_`<>@=~\[\]\"'-])", r"\\\1", text)
