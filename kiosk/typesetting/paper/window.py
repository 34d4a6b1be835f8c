"""The part of a folded sheet that shows in an envelope's windows."""

from itertools import pairwise

from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.stationery import Pocket, Stationery


def folded_height(height: float, folds: tuple[float, ...]) -> float:
    """The height of a folded sheet, which is that of its longest panel, mm."""
    edges = (0.0, *folds, height)
    return max(low - high for high, low in pairwise(edges))


def always_visible(sheet: Area, folds: tuple[float, ...], pocket: Pocket) -> Area:
    """The area of the sheet that every window shows in every position, mm.

    The panel with the address ends at the first fold, which lies at the foot of the
    envelope; the sheet may slide to the right and up as far as there is room. Without
    folds the foot of the sheet lies there. The area has no size where nothing is always
    visible.
    """
    foot = folds[0] if folds else sheet.height
    aside = pocket.width - sheet.width
    up = pocket.height - folded_height(sheet.height, folds)
    windows = pocket.windows
    left = max(each.left for each in windows)
    right = min(each.left + each.width for each in windows) - aside
    top = max(foot + up - each.bottom - each.height for each in windows)
    bottom = min(foot - each.bottom for each in windows)
    return Area(left, top, right - left, bottom - top)


def windows_over_sheet(
    sheet: Area, folds: tuple[float, ...], pocket: Pocket
) -> tuple[Area, ...]:
    """The part of a sheet under each window, mm, where it lies at the left and foot."""
    foot = folds[0] if folds else sheet.height
    return tuple(
        Area(each.left, foot - each.bottom - each.height, each.width, each.height)
        for each in pocket.windows
    )


def hidden_in_thirds(paper: Stationery) -> bool:
    """Whether a sheet folded in plain thirds could hide part of its address."""
    thirds = (paper.height / 3, paper.height * 2 / 3)
    if len(paper.folds) != len(thirds):
        return False
    seen = always_visible(paper.sheet, thirds, paper.pocket)
    return not seen.holds(paper.recipient.area)
