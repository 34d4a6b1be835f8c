"""The bundled faces, given to Qt once."""

from functools import cache

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
