"""Whether a printer takes a sheet, by its size (PWG 5101.1, self-describing names)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SIZE = re.compile(r"_([\d.]+)x([\d.]+)(mm|in)$")
_MM_PER_INCH = 25.4
# Millimetres by which the same size may differ: names in inches are rounded.
_SLACK = 1.0


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height, mm."""

    width: float
    height: float


def size_of(media: str) -> Size | None:
    """The size that a name ends with: "iso_a4_210x297mm"."""
    found = _SIZE.search(media)
    if found is None:
        return None
    factor = _MM_PER_INCH if found[3] == "in" else 1.0
    try:
        return Size(float(found[1]) * factor, float(found[2]) * factor)
    except ValueError:
        return None


def takes(offered: Iterable[str], media: str) -> bool:
    """Whether one of the sizes is that of `media`, or of a custom one.

    A printer that names none is believed to take all.
    """
    offered = tuple(offered)
    wanted = size_of(media)
    if not offered or wanted is None or media in offered:
        return True
    known = [each for each in offered if not each.startswith("custom_")]
    if any(_same(size, wanted) for size in map(size_of, known) if size is not None):
        return True
    least, most = (_custom(offered, each) for each in ("custom_min", "custom_max"))
    return least is not None and most is not None and _within(wanted, least, most)


def _custom(offered: Iterable[str], prefix: str) -> Size | None:
    return next((size_of(each) for each in offered if each.startswith(prefix)), None)


def _same(one: Size, other: Size) -> bool:
    wide, high = one.width - other.width, one.height - other.height
    return max(abs(wide), abs(high)) <= _SLACK


def _within(size: Size, least: Size, most: Size) -> bool:
    wide = least.width - _SLACK <= size.width <= most.width + _SLACK
    return wide and least.height - _SLACK <= size.height <= most.height + _SLACK
