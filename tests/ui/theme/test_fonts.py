"""The screen has the fonts of the page."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from kiosk.ui.theme.fonts import add_fonts


@pytest.mark.usefixtures("qapp")
def test_a_file_that_is_no_font_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "broken.otf"
    file.write_bytes(b"OTTO no font")
    before = QFontDatabase.families()
    add_fonts(frozenset({file, tmp_path / "nowhere.ttf"}))
    assert QFontDatabase.families() == before
