"""Who writes: the visitor, as far as they want to say."""

from dataclasses import dataclass


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
