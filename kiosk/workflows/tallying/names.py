"""What the cases and officials of a ledger are called, and where they are."""

import re
from dataclasses import dataclass

from kiosk.addressing.country.line import case_country
from kiosk.addressing.officials.names import name_in, title_in
from kiosk.campaigns.catalogue import Catalogue
from kiosk.errors import UnknownCampaign
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Campaign, Official


def counted(reference: str) -> tuple[tuple[bool, int, str], ...]:
    """By what references are sorted: 2 before 10."""
    parts = re.findall(r"\d+|\D+", reference)
    return tuple((p.isdecimal(), int(p) if p.isdecimal() else 0, p) for p in parts)


@dataclass(frozen=True, slots=True)
class Names:
    """Of the cases that are still there; of others what the ledger says."""

    catalogue: Catalogue
    language: str = SOURCE_LANGUAGE

    def reference(self, reference: str) -> str:
        """As the case writes it now."""
        found = self._campaign(reference)
        return found.reference if found else reference

    def case(self, reference: str) -> str:
        """The reference with the country."""
        found = self._campaign(reference)
        if found is None:
            return reference
        return f"{found.reference} · {case_country(found, self.language)}"

    def official(self, reference: str, official: str) -> str:
        """The name with the office."""
        found = self.find(reference, official)
        if found is None:
            return official
        parts = name_in(found, self.language), title_in(found, self.language)
        return ", ".join(filter(None, parts))

    def find(self, reference: str, official: str) -> Official | None:
        """An official or an embassy of a case."""
        campaign = self._campaign(reference)
        if campaign is None:
            return None
        everybody = (*campaign.officials, *campaign.embassies)
        return next((each for each in everybody if each.id == official), None)

    def _campaign(self, reference: str) -> Campaign | None:
        try:
            return self.catalogue.find(reference)
        except UnknownCampaign:
            return None
