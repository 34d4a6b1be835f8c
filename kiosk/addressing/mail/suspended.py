"""Whether letters are carried to an official at all."""

from collections.abc import Mapping

from kiosk.i18n import N_, SOURCE_LANGUAGE
from kiosk.model.campaign import Localised, Official

UNSAID = N_("Letters cannot be sent to this country at the moment.")


def suspension(
    official: Official, posted_in: str, countries: Mapping[str, str]
) -> Localised | None:
    """Why no letter gets to this official now; None where letters do, or no address.

    The campaign's own note wins. `countries` is what the table says of countries
    (`[suspended]` in kiosk.toml); it does not touch letters posted in the same one.
    """
    address = official.address
    if address is None:
        return None
    if official.suspended:
        return official.suspended
    if address.country == posted_in or address.country not in countries:
        return None
    return {SOURCE_LANGUAGE: countries[address.country] or UNSAID}
