"""Plain envelopes read from TOML files, with the zones of the postal services."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.typesetting.paper.area import Area, Setting
from kiosk.typesetting.paper.tables import (
    Kind,
    Table,
    address_setting,
    area,
    count,
    number,
    read_file,
    read_folder,
    text,
    types,
)

_KEYS = frozenset({"name", "source", "envelope", "address", "return", "clear", "limit"})


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
    return read_file(path, Kind("an envelope", _KEYS, _envelope, _contradictions))


def _envelope(key: str, table: Table) -> Envelope:
    size, address, sender = table["envelope"], table["address"], table["return"]
    return Envelope(
        key=key,
        name=text(table, "name"),
        width=number(size, "width"),
        height=number(size, "height"),
        media=text(size, "media"),
        reading=area(address["reading"]),
        recipient=address_setting(address),
        min_type_size=number(address, "smallest"),
        sender=Setting(area(sender["zone"]), types(sender["type"])),
        clear=tuple(
            Zone(text(zone, "name"), area(zone["zone"])) for zone in table["clear"]
        ),
        limits=tuple(_limit(each) for each in table.get("limit", ())),
    )


def _limit(table: Table) -> Limit:
    countries = frozenset(str(each) for each in table["countries"])
    return Limit(countries, count(table, "lines"), count(table, "characters"))


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
