"""Stationery as values: where the parts of a letter stand on a sheet, in mm."""

from dataclasses import dataclass

from kiosk.typesetting.paper.area import Area, Setting, Type


@dataclass(frozen=True, slots=True)
class Fit:
    """One way to set the body, all lengths mm.

    `subject` and `last` are y, `left` and `right` the margins beside the text.
    """

    type: Type
    subject: float
    last: float
    signature: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Window:
    """A window of an envelope, mm from the envelope's lower left corner."""

    left: float
    bottom: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Pocket:
    """An envelope with windows, mm; of several windows the address suits all."""

    width: float
    height: float
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Stationery:
    """One paper with its envelope; lengths are mm from the top left corner.

    `media` is the PWG 5101.1 name of the sheet, `pocket` the envelope, `visible`
    what every position of the folded sheet shows in the window, `clearance` the
    margin wanted inside it, `return_window` what a second window shows of the
    sender, `field` the whole address field and `recipient` the recipient's zone
    in it. `fits` are the ways to set the body from generous to tight: leading, then
    size, then margins, down to `min_left` and `min_right`.
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
    justified: bool
    continuation_head: float
    continuation_body: float
    mark_right: float
    mark_y: float
    folds: tuple[float, ...]
    hole: float | None
    fits: tuple[Fit, ...]

    def __repr__(self) -> str:
        # The name says it all; the figures would fill a page.
        return f"Stationery({self.key!r})"

    @property
    def sheet(self) -> Area:
        """The whole sheet."""
        return Area(0, 0, self.width, self.height)

    @property
    def clear(self) -> Area:
        """The visible area less its clearance."""
        return self.visible.inset(self.clearance)

    @property
    def measure(self) -> float:
        """The length of a line of body text, mm."""
        return self.width - self.left - self.right
