"""What is painted over a page and never printed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from kiosk.model.page import Anchor, Glyphs, Pages
from kiosk.ui.theme.colours import Colours
from kiosk.ui.theme.type import SERIF

POINTS_PER_INCH = 72
# Of the bar beside the visitor's own words, in points of the page.
BAR_GAP, BAR_WIDTH = 7.0, 1.8
# Words in the margin: their size as a part of the letter's, and what is left free
# between them and the bar and the edge of the sheet, in points.
BESIDE, BESIDE_GAP = 0.72, 4.0
# Noto Serif's ascent as a part of its size (hhea table: 1069 of 1000).
ASCENT = 1.069
LEADING = 1.25


@dataclass(frozen=True, slots=True)
class Hint:
    """Words at an anchor of the page where the visitor's own will stand.

    `own` paints them in blue ink with a bar, otherwise in grey italics; `beside`
    stands in the margin, beyond the bar. `rtl` is the direction of the letter.
    """

    anchor: str
    lines: tuple[str, ...] = ()
    own: bool = False
    beside: str = ""
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the page lies on screen and how many px one of its points takes."""

    origin: QPointF
    factor: float
    dpi: float

    def point(self, x: float, y: float) -> QPointF:
        """A place on the page as a place on screen."""
        return self.origin + QPointF(x, y) * self.factor


def body_size(pages: Pages) -> float:
    """The size most of the letter's words are set in, in points."""
    sizes = Counter(
        item.size
        for page in pages.pages
        for item in page.items
        if isinstance(item, Glyphs)
    )
    return sizes.most_common(1)[0][0] if sizes else 11.0


@dataclass(frozen=True, slots=True)
class HintPainter:
    """Paints hints over a page lying at `scale`, in type of `size` points."""

    painter: QPainter
    scale: Scale
    size: float
    colours: Colours

    def paint(
        self,
        hints: tuple[Hint, ...],
        anchors: Mapping[str, tuple[Anchor, ...]],
        page: int,
    ) -> None:
        """Paint the hints whose anchors stand on this page."""
        here = [each for place in anchors.values() for each in place]
        here = [each for each in here if each.page == page]
        free_from = 0.0
        for hint in hints:
            for anchor in anchors.get(hint.anchor, ()):
                if anchor.page == page:
                    self._paint(hint, self._placed(hint, anchor, here))
                    if hint.beside and anchor.y >= free_from:
                        free_from = self._paint_beside(hint, anchor)

    def _placed(self, hint: Hint, anchor: Anchor, others: list[Anchor]) -> Anchor:
        """The hint's own place: upwards where something stands below it."""
        need = len(hint.lines) * self.size * LEADING
        lacking = need - anchor.height
        below = [each for each in others if 0 <= each.y - anchor.y < need]
        crowded = any(each is not anchor for each in below)
        if hint.own or lacking <= self.size / 2 or not crowded:
            return anchor
        return anchor._replace(y=anchor.y - lacking)

    def _paint(self, hint: Hint, anchor: Anchor) -> None:
        colours, leading = self.colours, self.size * LEADING
        if hint.own and not anchor.height:
            # No room was left for the words: only a mark between the lines.
            anchor, hint = (
                anchor._replace(y=anchor.y - 3, height=9),
                replace(hint, lines=()),
            )
        self.painter.setFont(self._font(italic=not hint.own))
        self.painter.setPen(colours.accent if hint.own else colours.placeholder)
        for index, line in enumerate(hint.lines):
            baseline = anchor.y + self.size * ASCENT + index * leading
            end = anchor.x + anchor.width
            x = end - self._width(line) if hint.rtl else anchor.x
            self.painter.drawText(self.scale.point(x, baseline), line)
        if hint.own:
            height = max(anchor.height, len(hint.lines) * leading)
            corner = self.scale.point(_bar(hint, anchor), anchor.y)
            width = max(2.0, BAR_WIDTH * self.scale.factor)
            bar = QRectF(corner.x(), corner.y(), width, height * self.scale.factor)
            self.painter.fillRect(bar, colours.accent)

    def _paint_beside(self, hint: Hint, anchor: Anchor) -> float:
        """Write into the margin beyond the bar; where it ends, in points."""
        self.painter.setFont(self._font(italic=True, part=BESIDE))
        self.painter.setPen(self.colours.accent)
        size, bar = self.size * BESIDE, _bar(hint, anchor)
        # Both margins of a sheet are about as wide as its leading one.
        room = anchor.x - BAR_GAP - 2 * BESIDE_GAP
        lines = self._broken(hint.beside, room)
        for index, line in enumerate(lines):
            x = bar - BESIDE_GAP - self._width(line)
            x = bar + BAR_WIDTH + BESIDE_GAP if hint.rtl else x
            baseline = anchor.y + size * (ASCENT + index * LEADING)
            self.painter.drawText(self.scale.point(x, baseline), line)
        return anchor.y + len(lines) * size * LEADING

    def _broken(self, text: str, room: float) -> list[str]:
        """Lines of whole words, none wider than there is room; a comma ends one."""
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            ended = lines[-1].endswith((",", "،"))
            if lines[-1] and (ended or self._width(longer) > room):
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _width(self, line: str) -> float:
        """How wide it is in the painter's type, in points."""
        metrics = QFontMetricsF(self.painter.font())
        return metrics.horizontalAdvance(line) / self.scale.factor

    def _font(self, *, italic: bool, part: float = 1.0) -> QFont:
        font = QFont(SERIF)
        # Point sizes may be fractions where pixel sizes may not.
        px = self.size * part * self.scale.factor
        font.setPointSizeF(px * POINTS_PER_INCH / self.scale.dpi)
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def _bar(hint: Hint, anchor: Anchor) -> float:
    """Where the bar begins: at the leading edge of the words."""
    if hint.rtl:
        return anchor.x + anchor.width + BAR_GAP - BAR_WIDTH
    return anchor.x - BAR_GAP
