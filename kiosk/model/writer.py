"""Who writes: the visitor, as far as they want to say."""

from collections.abc import Iterator
from dataclasses import dataclass

# Enough for several pages.
MOST_CHARACTERS = 8000
# The longest line of a name, a place or an address, and their number: more fits
# nowhere on a letter.
LONGEST_LINE = 120
MOST_LINES = 20


@dataclass(frozen=True, slots=True)
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
    lines = (("name", writer.name), ("town", writer.town), ("country", writer.country))
    for field, text in (*lines, *(("address", each) for each in writer.address)):
        if len(text) > LONGEST_LINE:
            yield field, _counted(len(text), LONGEST_LINE, "characters in a line")
    if len(writer.address) > MOST_LINES:
        yield "address", _counted(len(writer.address), MOST_LINES, "lines")
    if len(own_words) > MOST_CHARACTERS:
        yield "own_words", _counted(len(own_words), MOST_CHARACTERS, "characters")


def _counted(found: int, most: int, what: str) -> str:
    return f"found {found:,} {what}, expected at most {most:,}"
