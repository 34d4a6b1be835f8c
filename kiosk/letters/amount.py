"""How much a draft comes to: letters, copies and the envelopes that they go in."""

from dataclasses import dataclass

from kiosk.letters.copies import copied_to
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft


@dataclass(frozen=True, slots=True)
class Amount:
    """What is printed of the set that is wanted, all of its repetitions counted.

    `copies` are those for embassies, `kept` says that the writer keeps one besides:
    only once, and without an envelope.
    """

    letters: int = 0
    copies: int = 0
    kept: bool = False

    @property
    def envelopes(self) -> int:
        """How many envelopes are posted, whether they are printed on or not."""
        return self.letters + self.copies


def amount_of(campaign: Campaign, draft: Draft) -> Amount:
    """What the draft comes to; nothing while nobody is chosen."""
    letters = draft.sets * len(draft.officials)
    copies = draft.sets * len(copied_to(campaign, draft)) if letters else 0
    kept = draft.keep_copy and not draft.ruled and bool(letters)
    return Amount(letters, copies, kept)
