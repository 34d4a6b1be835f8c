"""How words are drawn: a face's role, a language and a size."""

from dataclasses import dataclass, replace

from kiosk.model.page import Item
from kiosk.typesetting.fonts.face import Face
from kiosk.typesetting.line.assemble import SetLine
from kiosk.typesetting.text.bidi import direction
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class Pen:
    """How words are drawn; `size` and `spacing` in pt."""

    typesetter: Typesetter
    role: str
    language: str
    size: float
    spacing: float = 0.0

    @property
    def face(self) -> Face:
        """The role's own face, whose letters are the measure of a line."""
        return self.typesetter.fonts[self.role]

    def sized(self, size: float) -> "Pen":
        """The same face in another size."""
        return replace(self, size=size)

    def style(self, text: str) -> Style:
        """How a text is set: the direction is its own."""
        return Style(self.role, self.language, direction(text, self.language))

    def line(self, text: str) -> SetLine:
        """A text on one line, em."""
        return self.typesetter.compositor.line(text, self.style(text))

    def wrap(self, text: str, width: float) -> tuple[str, ...]:
        """A text in parts no wider than a width (pt)."""
        compositor = self.typesetter.compositor
        return compositor.wrap(text, self.style(text), width / self.size)

    def width(self, text: str) -> float:
        """The advance width of a text on one line, pt."""
        line = self.line(text)
        return line.width * self.size + self.spacing * line.spaced_glyphs

    def rise(self, leading: float) -> float:
        """From the top of a line to its baseline, pt: leading above and below."""
        ink = self.face.ascent + self.face.descent
        return (leading - ink * self.size) / 2 + self.face.ascent * self.size

    def set(self, text: str, x: float, y: float) -> tuple[Item, ...]:
        """The items of a text on one line, its left end at (x, y), pt."""
        return self.line(text).items(x, y, self.size, self.spacing)
