"""A run of characters as placed items, with boxes for what no font has."""

from dataclasses import dataclass, replace

from kiosk.model.page import Box, Glyphs, Item
from kiosk.typesetting.fonts import MISSING_HEIGHT, MISSING_WIDTH, Face

# The frame of a missing character and its side bearing, em.
_STROKE = 0.04
_BEARING = 0.06


@dataclass(frozen=True, slots=True)
class Pen:
    """How a run is drawn: `role` names the face for drawing, size in pt."""

    role: str
    face: Face
    size: float
    spacing: float = 0.0

    def sized(self, size: float) -> "Pen":
        """The same face in another size."""
        return replace(self, size=size)

    def width(self, text: str) -> float:
        """The advance width of a run, pt."""
        return self.face.width(text) * self.size + self.spacing * len(text)

    def rise(self, leading: float) -> float:
        """From the top of a line to its baseline, pt: leading above and below."""
        ink = self.face.ascent + self.face.descent
        return (leading - ink * self.size) / 2 + self.face.ascent * self.size

    def set(self, text: str, x: float, y: float) -> tuple[Item, ...]:
        """The items of a run whose baseline starts at (x, y), pt."""
        missing = self.face.missing(text)
        if not missing:
            return (self._text(text, x, y),) if text else ()
        items: list[Item] = []
        start = 0
        for at, character in enumerate(text):
            if character not in missing:
                continue
            before = text[start:at]
            if before:
                items.append(self._text(before, x, y))
            x += self.width(before)
            items.append(self._box(x, y))
            x += MISSING_WIDTH * self.size + self.spacing
            start = at + 1
        if text[start:]:
            items.append(self._text(text[start:], x, y))
        return tuple(items)

    def _text(self, text: str, x: float, y: float) -> Glyphs:
        drawn = self.face.drawn(text)
        glyphs, advances, offsets, clusters = self.face.shaped(drawn)
        return Glyphs(
            x=x,
            y=y,
            text=drawn,
            face=self.role,
            size=self.size,
            glyphs=glyphs,
            advances=advances,
            offsets=offsets,
            clusters=clusters,
            spacing=self.spacing,
        )

    def _box(self, x: float, y: float) -> Box:
        size = self.size
        return Box(
            x=x + _BEARING * size,
            y=y - MISSING_HEIGHT * size,
            width=(MISSING_WIDTH - 2 * _BEARING) * size,
            height=MISSING_HEIGHT * size,
            stroke=_STROKE * size,
        )
