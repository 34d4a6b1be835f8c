"""Where an address is, said shortly for a screen; never printed on a letter."""

from kiosk.model.address import Address


def place_of(address: Address) -> str:
    """The town of an address: its last line without the postcode.

    Postcodes are the words with a digit in them; a line of nothing else is kept.
    """
    line = address.lines[-1] if address.lines else ""
    words = [word for word in line.split() if not any(map(str.isdigit, word))]
    return " ".join(words).strip(" ,") or line
