"""The recipient's address block."""

from kiosk.addressing.country.line import country_line
from kiosk.addressing.lines.folding import folded
from kiosk.addressing.lines.split import postal_lines
from kiosk.addressing.officials.addressee import addressee_lines
from kiosk.addressing.officials.names import called
from kiosk.cache import IdentityCache
from kiosk.errors import NoPostalAddress
from kiosk.model.campaign import Official

# A campaign's officials last as long as the campaign, and every letter has a block.
_blocks: IdentityCache[tuple[str, ...]] = IdentityCache()


def address_block(official: Official, posted_in: str, language: str) -> tuple[str, ...]:
    """Addressee, postal lines (a flat address is split), and the country line abroad.

    Postal lines that say the addressee again are left out.

    Raises:
        NoPostalAddress: the campaign gives no address for this official.
        UnknownCountry: the country of posting or of the address is unknown.
    """
    return _blocks.get(
        (posted_in, language),
        [official],
        lambda: _address_block(official, posted_in, language),
    )


def _address_block(
    official: Official, posted_in: str, language: str
) -> tuple[str, ...]:
    address = official.address
    if address is None:
        raise NoPostalAddress(official=called(official, language))
    addressee = addressee_lines(official, language)
    last = country_line(address, posted_in, language)
    below = postal_lines(address)[len(said_twice(official, language)) :]
    return (*addressee, *below, *((last,) if last else ()))


def said_twice(official: Official, language: str) -> tuple[str, ...]:
    """The first postal lines that are the addressee's: his name, his title, or both."""
    lines = postal_lines(official.address) if official.address else ()
    above = addressee_lines(official, language)
    count = 0
    while count < len(lines) - 1 and _says_again(lines[count], above, official):
        count += 1
    return lines[:count]


def _says_again(line: str, above: tuple[str, ...], official: Official) -> bool:
    said, name = _words(line), _words(official.name)
    titles = (official.title, *official.titles.values())
    if any(said == _words(each) for each in (*above, *titles)):
        return bool(said)
    known = [*_words(" ".join(above)), *_words(official.title), *name]
    return bool(name) and set(name) <= set(said) <= set(known)


def _words(text: str) -> list[str]:
    return folded(text).split()
