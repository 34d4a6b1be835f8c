"""The catalogue: the campaigns of a table, found by any habit of a reference."""

from datetime import date
from typing import TYPE_CHECKING

from kiosk.campaigns.reference import same_reference, slug
from kiosk.errors import UnknownCampaign
from kiosk.frozen import dataclass

if TYPE_CHECKING:  # cases are read after the welcome is painted
    from kiosk.model.campaign import Campaign
    from kiosk.model.problem import Problem


@dataclass(frozen=True)
class Catalogue:
    """The campaigns that can be used, and the problems of all that were read.

    `notes` are worth a look and keep no campaign out.
    """

    campaigns: "tuple[Campaign, ...]"
    problems: "tuple[Problem, ...]" = ()
    notes: "tuple[Problem, ...]" = ()

    def find(self, reference: str) -> "Campaign":
        """The campaign with this reference, in any habit of writing it.

        Raises:
            UnknownCampaign: there is none.
        """
        for each in self.campaigns:
            if same_reference(each.reference, reference):
                return each
        known = ", ".join(each.reference for each in self.campaigns) or "none"
        raise UnknownCampaign(reference=reference, known=known)

    def on(self, day: date, *, practice: bool = False) -> "tuple[Campaign, ...]":
        """Real cases before invented ones, each the soonest to end before the others.

        Ended ones come last, unless they are wanted for practice.
        """

        def order(campaign: "Campaign") -> tuple[bool, bool, bool, date, str]:
            ended = not campaign.open_on(day)
            last = ended and not practice
            return (last, campaign.example, ended, *by_end(campaign))

        return tuple(sorted(self.campaigns, key=order))


def by_end(campaign: "Campaign") -> tuple[date, str]:
    """The soonest to end before the others, then by reference."""
    return campaign.expires or date.max, slug(campaign.reference)
