"""The screen has the fonts of the page."""

import pytest
from PySide6.QtGui import QFontDatabase

from kiosk import paths
from kiosk.typesetting.fonts import load_fonts
from kiosk.ui.theme.fonts import add_fonts


@pytest.mark.usefixtures("qapp")
def test_every_script_of_the_page_can_be_shown_on_the_screen() -> None:
    fonts = load_fonts(paths.resources() / "fonts")
    assert all(file.is_file() for file in fonts.files)
    add_fonts(fonts.files)
    families = set(QFontDatabase.families())
    assert families >= {"Noto Naskh Arabic", "Noto Serif Thai", "Noto Serif Armenian"}
