"""The catalogue: the campaigns of a table, found by any habit of a reference."""

from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.campaigns.reference import slug
from kiosk.errors import UnknownCampaign
from kiosk.frozen import dataclass

if TYPE_CHECKING:  # cases are read after the welcome is painted
    from collections.abc import Iterable

    from kiosk.model.campaign import Campaign
    from kiosk.model.problem import Problem


@dataclass(frozen=True)
class Progress:
    """How many folders of cases have been read, of how many."""

    read: int
    of: int


@dataclass(frozen=True)
class Catalogue:
    """The campaigns that can be used, and the problems of all that were read.

    `notes` are worth a look and keep no campaign out. With `progress` others are still
    to be read: what is there stands in the order of reading, and the second of two with
    one reference is known to be so at the end only. `begun` are cases that turned out
    to be such after a visit had begun with them: found, but not offered.
    """

    campaigns: "tuple[Campaign, ...]"
    problems: "tuple[Problem, ...]" = ()
    notes: "tuple[Problem, ...]" = ()
    progress: Progress | None = None
    begun: "tuple[Campaign, ...]" = ()

    def find(self, reference: str) -> "Campaign":
        """The campaign with this reference, in any habit of writing it.

        Raises:
            UnknownCampaign: there is none.
        """
        wanted = slug(reference)
        found = self._index.get(wanted) if wanted else None
        if found is None:
            known = ", ".join(each.reference for each in self.campaigns) or "none"
            raise UnknownCampaign(reference=reference, known=known)
        return found

    def with_begun(self, begun: "Iterable[Campaign]") -> "Catalogue":
        """The same, in which a visit finds the cases that it has begun."""
        known = {slug(each.reference) for each in self.campaigns}
        gone = tuple(each for each in begun if slug(each.reference) not in known)
        return self if gone == self.begun else replace(self, begun=gone)

    def first_of_each(self) -> "tuple[Campaign, ...]":
        """One campaign for each reference, in their order."""
        index = self._index
        every = ((slug(each.reference), each) for each in self.campaigns)
        return tuple(each for key, each in every if index[key] is each)

    @cached_property
    def _index(self) -> "dict[str, Campaign]":
        """The campaigns by the slugs of their references, the first of each."""
        every = reversed((*self.campaigns, *self.begun))
        return {slug(each.reference): each for each in every}

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
