"""What is worth a second look in the postal addresses of a campaign."""

from collections.abc import Iterator

from kiosk.addressing.block import said_twice
from kiosk.addressing.languages.scripts import script_of_country, scripts_in
from kiosk.addressing.lines.country_ending import country_at_end
from kiosk.addressing.lines.destinations import only_in
from kiosk.addressing.lines.split import ending_of, postal_lines, split
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign, Official
from kiosk.model.problem import Problem

_LATIN = "Latn"


def place_notes(campaign: Campaign, posted_in: str = "") -> tuple[Problem, ...]:
    """Notes, not problems: the letters go out all the same.

    They name a flat address whose lines the destination's rules leave open, the
    country's name where it was left off the campaign's own lines, an address of another
    country, the official's name inside the address, and letters that the post of the
    country of posting may not read (every post abroad, where `posted_in` is empty).
    """
    file = f"{campaign.folder}/campaign.toml"
    return tuple(
        Problem(file, f"{name}[{number}].{_key(official.address)}", what)
        for name in ("officials", "embassies")
        for number, official in enumerate(getattr(campaign, name), start=1)
        if official.address
        for what in _notes(official, official.address, posted_in)
    )


def _key(address: Address) -> str:
    return "flat_address" if address.flat else "address"


def _notes(official: Official, address: Address, posted_in: str) -> Iterator[str]:
    if address.flat and not split(address).sure:
        lines = ", ".join(f'"{each}"' for each in postal_lines(address))
        yield f"not sure of its lines, took {lines}; expected address = [...] if wrong"
    yield from _country_notes(address)
    yield from _addressee_notes(official)
    if _unreadable(address, posted_in):
        yield (
            "found lines that the post abroad cannot read, expected Latin letters, "
            "the town in English"
        )


def _country_notes(address: Address) -> Iterator[str]:
    ending = ending_of(address)
    if ending.names and not address.flat:
        named = ", ".join(f'"{each}"' for each in reversed(ending.names))
        yield f"left off {named}, the country has a line of its own"
    if not ending.names and (other := country_at_end(ending.kept, address.country)):
        yield f'found "{other}" at its end, expected the country {address.country}'
    end = " ".join(postal_lines(address)[-2:])
    if other := only_in(end, address.country):
        yield f"it ends as in {other} alone, expected an address in {address.country}"


def _addressee_notes(official: Official) -> Iterator[str]:
    twice = said_twice(official, SOURCE_LANGUAGE)
    if twice:
        yield f'left off "{", ".join(twice)}", which the addressee says above it'


def _unreadable(address: Address, posted_in: str) -> bool:
    """Whether the town, or most lines, are in a script that is not read abroad."""
    if address.country == posted_in:
        return False
    read = {_LATIN, script_of_country(posted_in) if posted_in else _LATIN}
    lines = [found for each in postal_lines(address) if (found := scripts_in(each))]
    odd = [read.isdisjoint(each) for each in lines]
    return bool(odd) and (odd[-1] or 2 * sum(odd) > len(odd))
