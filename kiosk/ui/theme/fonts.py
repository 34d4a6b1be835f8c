"""The bundled faces, given to Qt once."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from kiosk.errors import ResourceDamaged
from kiosk.paths import resources

FACES = (
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSerif-Regular",
    "NotoSerif-Bold",
    "NotoSerif-Italic",
    "NotoSerifDisplay-Regular",
)


@cache
def load_fonts() -> None:
    """Add the bundled faces to Qt: half a millisecond each, no file is kept open.

    Needs a QGuiApplication. Raises ResourceDamaged for a file that is no font.
    """
    for face in FACES:
        file = resources() / "fonts" / f"{face}.ttf"
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise ResourceDamaged(file=file.name, what="not a font")


@cache
def add_fonts(files: frozenset[Path]) -> None:
    """Give Qt the fonts of the page too, so that the screen can show what is printed.

    A collection for Chinese, Japanese and Korean takes it 40 ms; what Qt cannot read is
    left out, as the welcome is on the screen by now.
    """
    known = {resources() / "fonts" / f"{face}.ttf" for face in FACES}
    for file in sorted(files - known):
        QFontDatabase.addApplicationFont(str(file))
