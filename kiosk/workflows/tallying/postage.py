"""The stamps that letters and their copies need: inside the country, and abroad."""

from collections import Counter
from collections.abc import Mapping

from kiosk.ledger.totals import added_up
from kiosk.workflows.tallying.names import Names
from kiosk.workflows.tallying.tally import Tally


def stamps_of(tally: Tally, names: Names, country: str) -> Mapping[str, int]:
    """How many go to another country, and how many stay in the one of posting.

    Those to officials of cases that are not there any more stand by themselves.
    """
    recipients = added_up(
        (*tally.letters, *tally.copies), lambda kind: (kind.campaign, kind.official)
    )
    sums: Counter[str] = Counter()
    for (campaign, official), number in recipients.items():
        found = names.find(campaign, official)
        address = found.address if found else None
        if address is None:
            sums["address not known here"] += number
        else:
            home = address.country == country
            sums["in the same country" if home else "to another country"] += number
    return dict(sums.most_common())
