"""A look: every size, colour and word that a screen is built with."""

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPalette

from kiosk.direction import right_to_left
from kiosk.frozen import dataclass
from kiosk.i18n import Words
from kiosk.ui.theme.colours import Colours, high_contrast, paper_and_ink
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.type import (
    DISPLAY,
    DISPLAY_FLOOR,
    SANS,
    SERIF,
    TEXT_FLOOR,
    TextRole,
)

# How much larger text can be made, one step after the other: to 200 % (WCAG 1.4.4),
# where the window is small or narrow to what still leaves lines of a few words.
TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
SMALL_SCALES = (1.0, 1.15, 1.3, 1.5)
# Arabic and Persian come from the system's own Noto faces where there are any.
_ARABIC = {SANS: "Noto Sans Arabic", SERIF: "Noto Naskh Arabic"}


@dataclass(frozen=True)
class Look:
    """How everything is drawn; a change of any of it means a new screen.

    `factor` turns px at 1280x800 into px of this window, `text_scale` (1.0 to 2.0)
    makes text larger on top of it. `compact` is a window of about 1024x600: the same
    text and targets with less air. `keyboard` says that one can come on the screen.
    """

    colours: Colours
    words: Words
    language: str
    factor: float
    text_scale: float
    portrait: bool
    compact: bool
    rtl: bool
    contrast: bool
    keyboard: bool = False

    def px(self, length: float) -> int:
        """A length in px at 1280x800 as px of this window."""
        return round(length * self.factor)

    def font(self, role: TextRole) -> QFont:
        """The face and size for a text."""
        set_as, size = role.value, self._size(role)
        light = set_as.family == DISPLAY and (size < DISPLAY_FLOOR or self.contrast)
        family = SERIF if light else set_as.family
        font = QFont(family)
        if self.rtl:
            font.setFamilies([family, _ARABIC.get(family, _ARABIC[SERIF])])
        font.setPixelSize(size)
        font.setBold(set_as.bold)
        font.setItalic(set_as.italic and not self.rtl)
        if family == DISPLAY and not self.rtl:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
        return font

    def leading(self, role: TextRole) -> int:
        """The distance of two base lines in px of this window."""
        taller = 1.1 if self.rtl else 1.0
        return round(self._size(role) * role.value.leading / role.value.size * taller)

    def _size(self, role: TextRole) -> int:
        set_as = role.value
        scale = self.text_scale
        size: float = set_as.size
        if set_as.family == DISPLAY:
            # Titles are large already: they take a third of the growth.
            scale = 1 + (scale - 1) / 3
            size = size * 0.72 if self.compact else size
        return round(max(size, TEXT_FLOOR) * self.factor * scale)

    @property
    def margin(self) -> int:
        """The side margin of a screen, in px of this window."""
        return self.px(24 if self.compact else 40 if self.portrait else 48)

    @property
    def title_top(self) -> int:
        """Px above the title of a screen: all have one base line."""
        return self.px(16 if self.compact else 32)

    @property
    def gap(self) -> int:
        """The grid: 8 at factor 1."""
        return self.px(8)

    @property
    def visit_bar(self) -> int:
        """The height of one row of the visit bar."""
        return self.px(56 if self.compact else 72)

    @property
    def bottom_bar(self) -> int:
        """The least height of the bottom bar."""
        return self.px(72 if self.compact else 88)

    @property
    def rule(self) -> int:
        """The width of a hairline."""
        return max(1, round(self.colours.rule * self.factor))

    @property
    def direction(self) -> Qt.LayoutDirection:
        """Left to right, or right to left."""
        right = Qt.LayoutDirection.RightToLeft
        return right if self.rtl else Qt.LayoutDirection.LeftToRight

    def margins(self, start: int, top: int, end: int, bottom: int) -> QMargins:
        """Margins by the direction of reading, which Qt does not mirror itself."""
        left, right = (end, start) if self.rtl else (start, end)
        return QMargins(left, top, right, bottom)

    def palette(self) -> QPalette:
        """The colours for what Qt paints itself."""
        colours, palette = self.colours, QPalette()
        roles: tuple[tuple[QPalette.ColorRole, QColor], ...] = (
            (QPalette.ColorRole.Window, colours.ground),
            (QPalette.ColorRole.WindowText, colours.ink),
            (QPalette.ColorRole.Base, colours.paper),
            (QPalette.ColorRole.Text, colours.ink),
            (QPalette.ColorRole.Button, colours.paper),
            (QPalette.ColorRole.ButtonText, colours.ink),
            (QPalette.ColorRole.PlaceholderText, colours.placeholder),
            (QPalette.ColorRole.Highlight, colours.accent),
            (QPalette.ColorRole.HighlightedText, colours.on_accent),
        )
        for role, colour in roles:
            palette.setColor(role, colour)
        return palette


def sizes_of_text(look: Look) -> tuple[float, ...]:
    """The scales of text that a window of this look has."""
    return SMALL_SCALES if look.compact or look.portrait else TEXT_SCALES


def size_of_text(look: Look) -> int:
    """Which of them it has, counted from 1."""
    return sum(each <= look.text_scale for each in sizes_of_text(look))


def scale_of(size: QSize, step: int) -> float:
    """The scale of text at a step (counted from 0) in a window of this size."""
    portrait = size.height() > size.width()
    return (SMALL_SCALES if portrait or _small(size) else TEXT_SCALES)[step]


def _small(size: QSize) -> bool:
    """Whether a window is of about 1024x600."""
    width, height = size.width(), size.height()
    return width >= height and (width < 1180 or height < 700)


def look_for(
    size: QSize,
    words: Words,
    *,
    language: str = "en",
    text_scale: float = 1.0,
    contrast: bool = False,
) -> Look:
    """The look for a window of this size (device-independent px).

    Landscape grows from 1280x800, portrait from 720x1280; below that nothing
    shrinks, so that text stays 18 px and targets 48 px. Needs a QGuiApplication.
    """
    load_fonts()
    width, height = size.width(), size.height()
    portrait = height > width
    base = (720, 1280) if portrait else (1280, 800)
    factor = max(1.0, min(width / base[0], height / base[1]))
    return Look(
        colours=high_contrast() if contrast else paper_and_ink(),
        words=words,
        language=language,
        factor=factor,
        text_scale=text_scale,
        portrait=portrait,
        compact=_small(size),
        rtl=right_to_left(language),
        contrast=contrast,
    )
