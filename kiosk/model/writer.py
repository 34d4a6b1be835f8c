"""Who writes: the visitor, as far as they want to say."""

from collections.abc import Iterator

from kiosk.frozen import dataclass
from kiosk.model import limits


@dataclass(frozen=True)
class Writer:
    """Name, town and country as typed; address lines where a case wants them.

    With `by_hand` the name is left off the page for a pen.
    """

    name: str = ""
    town: str = ""
    country: str = ""
    address: tuple[str, ...] = ()
    by_hand: bool = False


def beyond(writer: Writer, own_words: str = "") -> Iterator[tuple[str, str]]:
    """Each field that is too long, and what was found and expected."""
    lines = [
        ("name", writer.name, limits.NAME),
        ("town", writer.town, limits.ADDRESS_LINE),
        ("country", writer.country, limits.ADDRESS_LINE),
    ]
    lines += [("address", each, limits.ADDRESS_LINE) for each in writer.address]
    for field, text, most in lines:
        if len(text) > most:
            yield field, _counted(len(text), most, "characters in a line")
    if len(writer.address) > limits.ADDRESS_LINES:
        yield "address", _counted(len(writer.address), limits.ADDRESS_LINES, "lines")
    if len(own_words) > limits.OWN_WORDS:
        yield "own_words", _counted(len(own_words), limits.OWN_WORDS, "characters")


def _counted(found: int, most: int, what: str) -> str:
    return f"found {found:,} {what}, expected at most {most:,}"
