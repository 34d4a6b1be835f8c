"""Type: which face, size and leading each kind of text has."""

from enum import Enum

from kiosk.frozen import dataclass

SANS = "Noto Sans"
SERIF = "Noto Serif"
DISPLAY = "Noto Serif Display"

# Below this many px the hairlines of the display face break up on cheap panels.
DISPLAY_FLOOR = 40
# Nothing is smaller than this (18 px at 1280x800; the page preview is a picture).
TEXT_FLOOR = 18


@dataclass(frozen=True)
class Setting:
    """A family, its size and leading in px at factor 1, bold and italic."""

    family: str
    size: int
    leading: int
    bold: bool = False
    italic: bool = False


class TextRole(Enum):
    """What a text is for; the value says how it is set."""

    WELCOME = Setting(DISPLAY, 80, 88)
    CASE_TITLE = Setting(DISPLAY, 50, 60)
    TITLE = Setting(DISPLAY, 44, 52)
    NUMBER = Setting(DISPLAY, 56, 60)
    COUNTDOWN = Setting(DISPLAY, 72, 80)
    STAGE = Setting(DISPLAY, 34, 36)
    CARD_TITLE = Setting(SERIF, 27, 37)
    GIST = Setting(SERIF, 24, 38)
    FIELD = Setting(SERIF, 24, 34)
    PLACEHOLDER = Setting(SERIF, 24, 34, italic=True)
    WHY = Setting(SERIF, 22, 32, italic=True)
    BRAND = Setting(SERIF, 22, 30)
    PROSE = Setting(SERIF, 20, 31)
    PROSE_ITALIC = Setting(SERIF, 20, 30, italic=True)
    STEP = Setting(SERIF, 20, 28)
    STEP_NOW = Setting(SERIF, 20, 28, bold=True)
    LETTER = Setting(SERIF, 18, 27)
    LETTER_ITALIC = Setting(SERIF, 18, 27, italic=True)
    LETTER_BOLD = Setting(SERIF, 18, 27, bold=True)
    START = Setting(SANS, 26, 36, bold=True)
    PRIMARY = Setting(SANS, 22, 30, bold=True)
    LEAD = Setting(SANS, 20, 28)
    LEAD_BOLD = Setting(SANS, 20, 28, bold=True)
    BODY = Setting(SANS, 18, 27)
    BODY_BOLD = Setting(SANS, 18, 27, bold=True)
