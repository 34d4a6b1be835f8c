"""Plain envelopes read from TOML files, with the zones of the postal services."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.toml.rows import sourced
from kiosk.toml.table import Table
from kiosk.typesetting.paper.area import Area, Setting
from kiosk.typesetting.paper.tables import (
    address_setting,
    area,
    read_consistent,
    read_folder,
    types,
)


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the envelope that stays clear of ink, mm."""

    name: str
    area: Area


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that a postal service reads, for letters posted in some countries."""

    countries: frozenset[str]
    lines: int
    characters: int


@dataclass(frozen=True, slots=True)
class Envelope:
    """A plain envelope; lengths are mm from its upper left corner.

    `media` is its PWG 5101.1 name, `reading` the area in which sorting machines look
    for the address, `min_type_size` the smallest type for the address, pt.
    """

    key: str
    name: str
    width: float
    height: float
    media: str
    reading: Area
    recipient: Setting
    min_type_size: float
    sender: Setting
    clear: tuple[Zone, ...]
    limits: tuple[Limit, ...]

    @property
    def front(self) -> Area:
        """The whole front of the envelope."""
        return Area(0, 0, self.width, self.height)


def load_envelopes(folder: Path) -> Mapping[str, Envelope]:
    """The envelopes of a folder by the names of their files, in order.

    Raises:
        ResourceDamaged: a file cannot be read or contradicts itself.
    """
    return read_folder(folder, read_envelope, "envelopes")


def read_envelope(path: Path) -> Envelope:
    """One envelope from its file.

    Raises:
        ResourceDamaged: the file cannot be read or contradicts itself.
    """

    def read(table: Table) -> Envelope:
        return _envelope(path.stem, table)

    return read_consistent(path, read, _contradictions)


def _envelope(key: str, table: Table) -> Envelope:
    table.text("source")
    size, address = sourced(table, "envelope"), sourced(table, "address")
    sender = sourced(table, "return")
    return Envelope(
        key=key,
        name=table.text("name"),
        width=size.number("width"),
        height=size.number("height"),
        media=size.text("media"),
        reading=area(address.table("reading")),
        recipient=address_setting(address),
        min_type_size=address.number("smallest"),
        sender=Setting(area(sender.table("zone")), types(sender, "type")),
        clear=tuple(_zone(each) for each in table.tables("clear")),
        limits=tuple(_limit(each) for each in table.tables("limit", required=False)),
    )


def _zone(table: Table) -> Zone:
    table.text("source")
    return Zone(table.text("name"), area(table.table("zone")))


def _limit(table: Table) -> Limit:
    table.text("source")
    countries = frozenset(table.texts("countries", required=True))
    return Limit(countries, table.whole("lines"), table.whole("characters"))


def _contradictions(envelope: Envelope) -> Iterator[str]:
    """A phrase for each contradiction, with the key it is about."""
    address, sender = envelope.recipient.area, envelope.sender.area
    printed = {"address.zone": address, "return.zone": sender}
    clear = {f"the {zone.name}": zone.area for zone in envelope.clear}
    for name, box in {**printed, **clear, "address.reading": envelope.reading}.items():
        if not envelope.front.holds(box):
            yield f"{name} is off the envelope"
    for name, box in printed.items():
        yield from (
            f"{name} is in {zone}" for zone, kept in clear.items() if box.meets(kept)
        )
    if not envelope.reading.holds(address):
        yield "address.zone is outside address.reading"
    if envelope.reading.meets(sender):
        yield "return.zone is in address.reading"
    types_ = (*envelope.recipient.types, *envelope.recipient.small)
    if min(each.size for each in types_) < envelope.min_type_size:
        yield f"address.type is smaller than {envelope.min_type_size:g} pt"
