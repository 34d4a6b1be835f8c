"""The settings of a letter's body, the same for all stationery, from one TOML file."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kiosk.toml.rows import sourced
from kiosk.toml.table import Table
from kiosk.typesetting.paper.area import Type
from kiosk.typesetting.paper.stationery import Fit, Ruling
from kiosk.typesetting.paper.tables import read_consistent
from kiosk.typesetting.units import MM

# The sizes that are tried differ by quarter points.
_STEP = 0.25


@dataclass(frozen=True, slots=True)
class BodySetting:
    """One setting, to be applied to the areas of a stationery.

    `size` is pt, `leading` in sizes, `measure` the longest line in em (None: as long as
    the margins let it be), `signature` mm, `gaps` the share of the stationery's blank
    lines; `rise` is how far the subject goes up to its highest place, `margins` how far
    all margins go to their least, 0 to 1.
    """

    size: float
    leading: float
    measure: float | None
    gaps: float
    signature: float
    rise: float
    margins: float


@dataclass(frozen=True, slots=True)
class BodySettings:
    """The settings from generous to tight, and that of a letter on several pages.

    `widest_margin` is the widest one at the end of a line, mm; `ruling` is for letters
    that are written with a pen.
    """

    settings: tuple[BodySetting, ...]
    several_pages: BodySetting
    widest_margin: float
    ruling: Ruling


class TextArea(NamedTuple):
    """Where the text of a first page is: its margins, and its first and last line, mm.

    `subject` is the top of the subject, `last` the y of the last line.
    """

    left: float
    right: float
    subject: float
    last: float


class BlankLines(NamedTuple):
    """The space above the salutation and above a paragraph, in lines."""

    salutation: float
    paragraph: float


@dataclass(frozen=True, slots=True)
class BodyPlaces:
    """What a stationery says of the body: its usual area, its least margins, and gaps.

    `width` is that of the sheet, mm.
    """

    width: float
    usual: TextArea
    least: TextArea
    gaps: BlankLines


@cache
def read_body_settings(path: Path) -> BodySettings:
    """The settings that a file holds.

    Raises:
        ResourceDamaged: the file cannot be read or contradicts itself.
    """
    return read_consistent(path, _settings, _faults)


def fits_of(places: BodyPlaces, settings: BodySettings) -> Iterator[Fit]:
    """The settings on a stationery, from generous to tight, each once."""
    widest = settings.widest_margin
    fits = [fit_of(places, each, widest) for each in settings.settings]
    yield from dict.fromkeys(fits)


def fit_of(places: BodyPlaces, setting: BodySetting, widest_margin: float) -> Fit:
    """One setting on a stationery."""
    usual, least, gaps = places.usual, places.least, places.gaps
    left = _between(usual.left, least.left, setting.margins)
    right = _between(usual.right, least.right, setting.margins)
    longest = places.width - left - right
    measure = longest
    if setting.measure is not None:
        shortest = longest - max(0.0, widest_margin - right)
        measure = min(longest, max(shortest, setting.measure * setting.size / MM))
    return Fit(
        type=Type(setting.size, round(setting.leading * setting.size, 2)),
        subject=_between(usual.subject, least.subject, setting.rise),
        last=_between(usual.last, least.last, setting.margins),
        signature=setting.signature,
        left=left,
        right=right,
        measure=measure,
        salutation_gap=gaps.salutation * setting.gaps,
        paragraph_gap=gaps.paragraph * setting.gaps,
    )


def _between(usual: float, least: float, share: float) -> float:
    return round(usual + (least - usual) * share, 3)


def _settings(table: Table) -> BodySettings:
    table.text("source")
    several_pages = sourced(table, "several_pages")
    return BodySettings(
        settings=tuple(
            _setting(row, size)
            for row in table.tables("setting")
            for size in row.numbers("sizes")
        ),
        several_pages=_setting(several_pages, several_pages.number("size")),
        widest_margin=table.number("widest_margin"),
        ruling=_ruling(sourced(table, "ruling")),
    )


def _ruling(table: Table) -> Ruling:
    return Ruling(table.number("distance"), int(table.number("lines")))


def _setting(row: Table, size: float) -> BodySetting:
    row.text("source")
    return BodySetting(
        size=size,
        leading=row.number("leading"),
        measure=row.number("measure") if "measure" in row else None,
        gaps=row.number("gaps"),
        signature=row.number("signature"),
        rise=row.number("rise"),
        margins=row.number("margins"),
    )


def _faults(settings: BodySettings) -> Iterator[str]:
    """A phrase for each thing that cannot be true of the settings."""
    if not settings.settings:
        yield "setting is missing"
    if settings.ruling.distance <= 0 or settings.ruling.lines < 1:
        yield "ruling: lines to write on need a distance, and one line at least"
    for each in (*settings.settings, settings.several_pages):
        if each.size <= 0 or each.size % _STEP:
            yield f"sizes: {each.size:g} is no multiple of {_STEP:g} pt"
        if each.leading < 1:
            yield f"leading: {each.leading:g} sets lines over each other"
        if not all(0 <= part <= 1 for part in (each.gaps, each.rise, each.margins)):
            yield "gaps, rise and margins must be from 0 to 1"
