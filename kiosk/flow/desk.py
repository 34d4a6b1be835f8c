"""What the table offers a visit: its cases, its day, its country and paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kiosk.campaigns.catalogue import Catalogue
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.model.writer import Writer


@dataclass(frozen=True, slots=True)
class Desk:
    """The rules a visit is played by; the same for every visitor of a day.

    `papers` maps the name of a stationery to what people call it.
    """

    catalogue: Catalogue
    day: date
    country: str
    language: str
    stationery: str
    practice: bool = False
    papers: Mapping[str, str] = field(default_factory=dict)

    def can_open(self, campaign: Campaign) -> bool:
        """Whether a visitor may write for this case today."""
        return self.practice or campaign.open_on(self.day)

    def letter_language(self, campaign: Campaign, wanted: str) -> str:
        """The wanted language where the campaign has a letter in it."""
        if wanted in campaign.letters:
            return wanted
        return self.language if self.language in campaign.letters else "en"

    def new_draft(self, campaign: Campaign, wanted: str, writer: Writer) -> Draft:
        """A draft for a case, its first official who has an address chosen."""
        first = next((each.id for each in campaign.officials if each.address), None)
        return Draft(
            reference=campaign.reference,
            language=self.letter_language(campaign, wanted),
            posted_in=self.country,
            stationery=self.stationery,
            officials=(first,) if first else (),
            shown=first,
            writer=writer,
        )
