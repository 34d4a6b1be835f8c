"""What the choice of officials shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.letters.amount import Amount
from kiosk.letters.ways.channels import Channel
from kiosk.ui.frame.visit_bar import Bar


@dataclass(frozen=True, slots=True)
class OfficialItem:
    """One official, in the visitor's words.

    A body has no name of a person: its `name` is its title, and `title` is "".
    `place` and `address` are "" where no letter can be sent; `caution` says why the
    price in `stamp` had best be asked for, `not_carried` why no letter arrives now.
    """

    id: str
    name: str
    title: str
    why: str = ""
    place: str = ""
    address: str = ""
    stamp: str = ""
    caution: str = ""
    not_carried: str = ""
    channels: tuple[Channel, ...] = ()

    @property
    def told(self) -> tuple[str, ...]:
        """What a screen reader says behind the name: all that is seen."""
        where = f"{self.place}, {self.address}." if self.writable else ""
        return self.not_carried, self.why, where, self.stamp, self.caution

    @property
    def writable(self) -> bool:
        """Whether a letter can be sent."""
        return bool(self.address)


@dataclass(frozen=True, slots=True)
class OfficialsValue:
    """The officials of the case, which are chosen, and what to know of the post.

    `chosen` are their ids, `amount` is what the choice comes to.
    """

    bar: Bar
    items: Sequence[OfficialItem]
    notes: tuple[str, ...] = ()
    amount: Amount = field(default_factory=Amount)
    chosen: frozenset[str] = frozenset()
