"""Stationery as values: where the parts of a letter stand on a sheet, in mm."""

from dataclasses import dataclass
from typing import NamedTuple

from kiosk.typesetting.paper.area import Area, Setting, Type

# Fold marks run from 3.5 to 12 mm from the left edge, so that a printer which leaves
# 6.35 mm white still prints more than half of them; the hole mark is 4 mm long
# (KOMA-Script's left end and hole mark; House: the length of a fold mark).
MARK_LEFT, FOLD_MARK_RIGHT, HOLE_MARK_RIGHT = 3.5, 12.0, 7.5


class Ruling(NamedTuple):
    """Lines to write on with a pen: `distance` mm apart, at best `lines` of them."""

    distance: float
    lines: int


@dataclass(frozen=True, slots=True)
class Fit:
    """One setting of the body: its type (pt), and its area and the room to sign, mm.

    `subject` is the y of the subject, `last` that of the last line, `signature` the
    height of the room to sign, `left` and `right` are the margins, `measure` is the
    longest line. The gaps above the salutation and above a paragraph are lines.
    """

    type: Type
    subject: float
    last: float
    signature: float
    left: float
    right: float
    measure: float
    salutation_gap: float
    paragraph_gap: float


@dataclass(frozen=True, slots=True)
class Window:
    """A window of an envelope, mm from the envelope's lower left corner."""

    left: float
    bottom: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Pocket:
    """An envelope with windows, mm; the address has to show in every one of them."""

    width: float
    height: float
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Stationery:
    """One paper with its envelope; lengths are mm from the top left corner.

    `media` is the PWG 5101.1 name of the sheet, `pocket` the envelope, `visible` the
    area that is seen in the window however the folded sheet lies, `clearance` the
    margin wanted inside it, `return_window` the area that a second window shows of the
    sender, `field` the whole address field and `recipient` the recipient's zone in it.
    `fits` are the settings of the body on one page, from generous to tight, the last of
    them with `min_left` and `min_right`; `several_pages` is the one for more pages,
    `ruling` says how lines to write on are drawn.
    """

    key: str
    name: str
    default_for: tuple[str, ...]
    width: float
    height: float
    media: str
    envelope: str
    pocket: Pocket
    visible: Area
    clearance: float
    return_window: Area | None
    field: Area
    recipient: Setting
    return_line: Setting | None
    sender: Setting
    date: Setting
    left: float
    right: float
    min_left: float
    min_right: float
    continuation_head: float
    continuation_body: float
    mark_right: float
    mark_y: float
    folds: tuple[float, ...]
    hole: float | None
    fits: tuple[Fit, ...]
    several_pages: Fit
    ruling: Ruling

    def __repr__(self) -> str:
        # Without its figures, which would fill a page.
        return f"Stationery({self.key!r})"

    @property
    def sheet(self) -> Area:
        """The whole sheet."""
        return Area(0, 0, self.width, self.height)

    @property
    def clear(self) -> Area:
        """The visible area without its clearance."""
        return self.visible.inset(self.clearance)

    @property
    def measure(self) -> float:
        """From the left margin to the right one, mm."""
        return self.width - self.left - self.right
