"""A font that the table added is on the page and on the screen."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from tests.visits.conftest import Table

TINY = Path(__file__).parents[1] / "unit" / "pdf" / "tiny.otf"


def test_a_font_that_was_added_is_on_the_screen(
    open_kiosk: Callable[..., Table], tmp_path: Path
) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    shutil.copy(TINY, folder)
    assert "Tiny" not in QFontDatabase.families()
    open_kiosk(practice=True)
    assert "Tiny" in QFontDatabase.families()
