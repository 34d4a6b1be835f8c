"""Areas on a sheet, in mm, and the types to set in them, in points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on the sheet, in millimetres from the top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge, mm."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge, mm."""
        return self.y + self.height

    def holds(self, other: "Area", slack: float = 0.01) -> bool:
        """Whether another area lies inside this one, give or take some slack (mm)."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: "Area") -> bool:
        """Whether the two areas overlap."""
        return (
            other.x < self.right
            and other.right > self.x
            and other.y < self.bottom
            and other.bottom > self.y
        )

    def inset(self, margin: float) -> "Area":
        """The area without a margin on every side, mm."""
        width, height = self.width - 2 * margin, self.height - 2 * margin
        return Area(self.x + margin, self.y + margin, width, height)


@dataclass(frozen=True, slots=True)
class Type:
    """A type size and its leading, pt."""

    size: float
    leading: float


@dataclass(frozen=True, slots=True)
class Setting:
    """An area, and the types to set it in from the wanted one to the smallest.

    `at_foot` is whether the lines stand at the foot of the area, not at its head;
    `small` are smaller types for an address of more lines than the usual five.
    """

    area: Area
    types: tuple[Type, ...]
    at_foot: bool = False
    small: tuple[Type, ...] = ()
