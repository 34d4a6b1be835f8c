"""The recipient's address block."""

from kiosk.addressing.country.line import country_line
from kiosk.addressing.lines.split import postal_lines
from kiosk.addressing.officials.addressee import addressee_lines
from kiosk.addressing.officials.names import called
from kiosk.errors import NoPostalAddress
from kiosk.model.campaign import Official


def address_block(official: Official, posted_in: str, language: str) -> tuple[str, ...]:
    """Addressee, postal lines (a flat address is split), and the country line abroad.

    Raises:
        NoPostalAddress: the campaign gives no address for this official.
        UnknownCountry: the country of posting or of the address is unknown.
    """
    address = official.address
    if address is None:
        raise NoPostalAddress(official=called(official, language))
    addressee = addressee_lines(official, language)
    last = country_line(address, posted_in, language)
    return (*addressee, *postal_lines(address), *((last,) if last else ()))
