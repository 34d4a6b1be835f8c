"""What is worth a second look in the postal addresses of a campaign."""

from collections.abc import Iterator

from kiosk.addressing.lines.country_ending import names_country
from kiosk.addressing.lines.split import postal_lines, split
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign
from kiosk.model.problem import Problem


def place_notes(campaign: Campaign) -> tuple[Problem, ...]:
    """Notes, not problems: the letters go out with the lines as they are.

    They name a flat address whose lines the destination's rules leave open, and a
    country among the campaign's own lines, which would stand there twice.
    """
    file = f"{campaign.folder}/campaign.toml"
    return tuple(
        Problem(file, f"{name}[{number}].{key}", what)
        for name in ("officials", "embassies")
        for number, official in enumerate(getattr(campaign, name), start=1)
        for key, what in _notes(official.address)
    )


def _notes(address: Address | None) -> Iterator[tuple[str, str]]:
    if address is None:
        return
    if address.flat and not split(address).sure:
        lines = ", ".join(f'"{each}"' for each in postal_lines(address))
        what = f"not sure of its lines, took {lines}; expected address = [...] if wrong"
        yield "flat_address", what
    if not address.flat and names_country(address.lines[-1], address.country):
        what = "found the country as its last line, expected it to end with the town"
        yield "address", what
