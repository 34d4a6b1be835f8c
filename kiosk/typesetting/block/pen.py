"""A pen sets short texts in one role, language and size."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.direction import direction
from kiosk.model.page import Item
from kiosk.typesetting.fonts.face import Face
from kiosk.typesetting.line.assemble import SetLine
from kiosk.typesetting.text.european import is_european
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class Pen:
    """A role and a language to set texts in; `size` and `spacing` are pt.

    A pen without a size (0) is given one by `sized` before it sets anything. With
    `european` digits are Latin even in a text without letters ("75001").
    """

    typesetter: Typesetter
    role: str
    language: str
    size: float = 0.0
    spacing: float = 0.0
    european: bool = False

    @property
    def face(self) -> Face:
        """The role's own face, by whose letters lines are placed."""
        return self.typesetter.fonts[self.role]

    def sized(self, size: float) -> "Pen":
        """The same pen in a size (pt)."""
        typesetter, role, language = self.typesetter, self.role, self.language
        return Pen(typesetter, role, language, size, self.spacing, self.european)

    def style(self, text: str) -> Style:
        """The style of a text, whose direction is its own."""
        if self.european:
            return Style(self.role, self.language, european=True)
        return Style(self.role, self.language, direction(text, self.language))

    def among(self, lines: Iterable[str]) -> "Pen":
        """The pen for a block of lines: if all letters are European, digits are too."""
        european = is_european(" ".join(lines), Style(self.role, self.language))
        return replace(self, european=True) if european else self

    def line(self, text: str) -> SetLine:
        """A text on one line; its lengths are em."""
        return self.typesetter.compositor.line(text, self.style(text))

    def wrap(self, text: str, width: float) -> tuple[str, ...]:
        """A text wrapped to lines of a width (pt), each as full as can be."""
        compositor = self.typesetter.compositor
        return compositor.wrap(text, self.style(text), width / self.size)

    def width(self, text: str) -> float:
        """The advance width of a text on one line, pt."""
        line = self.line(text)
        width = line.width * self.size
        return width + self.spacing * line.spaced_glyphs if self.spacing else width

    def baseline(self, leading: float) -> float:
        """From the top of a line to its baseline, pt, the leading shared equally."""
        ink = self.face.ascent + self.face.descent
        return (leading - ink * self.size) / 2 + self.face.ascent * self.size

    def set(self, text: str, x: float, y: float) -> tuple[Item, ...]:
        """The items of a text on one line, its left end at (x, y), pt."""
        return self.line(text).items(x, y, self.size, self.spacing)

    def missing(self, texts: Iterable[str]) -> tuple[str, ...]:
        """The characters of texts that no face has, in their order."""
        style = Style(self.role, self.language)
        return self.typesetter.shaper.missing("".join(texts), style)
