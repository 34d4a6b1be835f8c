"""Where an address is, said shortly for a screen or a line on copies."""

from kiosk.model.address import Address


def place_of(address: Address) -> str:
    """The town of an address: its last line that is one, without the postcode.

    Postcodes are the words with a digit in them; in Britain they stand on a line
    of their own. A last line is kept where no line has other words.
    """
    for line in reversed(address.lines):
        words = [word for word in line.split() if not any(map(str.isdigit, word))]
        if words:
            return " ".join(words).strip(" ,")
    return address.lines[-1] if address.lines else ""
