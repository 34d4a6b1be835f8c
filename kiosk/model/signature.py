"""A signature as it was drawn: the way of the pen, never a picture."""

from dataclasses import field

from kiosk.frozen import dataclass

# Across and down from the pad's top left corner, in units of the pad.
Point = tuple[float, float]


@dataclass(frozen=True)
class Signature:
    """Strokes on a pad of `width` x `height`; without strokes there is none.

    `line` is how far below the pad's top its writing line stands. The units are the
    pad's own; only their ratios count. A stroke of one point is a dot. The strokes
    stay out of `repr`, and so out of every log and traceback.
    """

    strokes: tuple[tuple[Point, ...], ...] = field(default=(), repr=False)
    width: float = 0.0
    height: float = 0.0
    line: float = 0.0

    def __bool__(self) -> bool:
        """Whether anything was drawn."""
        return bool(self.strokes)
