"""What the step about the writer shows."""

from dataclasses import dataclass

from kiosk.model.letter import Letter
from kiosk.model.writer import Writer
from kiosk.ui.frame.visit_bar import Bar


@dataclass(frozen=True, slots=True)
class YouValue:
    """The writer as typed, and the letter their name goes on.

    `countries` are (code, name) in the letter's language and in the order of the
    list, `country` is the code to start with; `wants_address` asks for a street.
    `boxes` is what is said of characters in the fields that no font has, `to_children`
    what children are told about their address.
    """

    bar: Bar
    writer: Writer
    letter: Letter
    countries: tuple[tuple[str, str], ...]
    country: str
    wants_address: bool = False
    boxes: str = ""
    to_children: str = ""

    @property
    def may_continue(self) -> bool:
        """Whether there is a name, or room for one by hand."""
        return bool(self.writer.name.strip()) or self.writer.by_hand
