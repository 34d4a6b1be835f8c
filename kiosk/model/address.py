"""A postal address as the campaign gives it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """Postal lines in the destination's own order, without the country line.

    `country` is an ISO 3166-1 alpha-2 code. `country_line` is the campaign's
    own wording of the last line and wins over the table of country lines. `flat`
    says that `lines` is one string as found, still to be split by the
    destination's rules.
    """

    lines: tuple[str, ...]
    country: str
    country_line: str | None = None
    flat: bool = False
