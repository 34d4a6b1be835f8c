"""The pictures that the repository keeps are what the screens look like.

After a change that is meant, look at `git diff` of docs/pictures once they are drawn
anew: `LETTER_KIOSK_SNAPSHOTS=write .venv/bin/pytest tests/visits/test_album.py`.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.app.start import draw_album
from kiosk.settings import Options
from kiosk.ui.demo.album import Album
from tests.visits.conftest import DAY

KEPT = Path(__file__).parents[2] / "docs" / "pictures"
# Half of a window of 1280x800: small enough to keep, large enough to see faults.
SIZE, HALF = (1280, 800), (640, 400)
TWELVE = (
    "01-welcome-en-plain",
    "02-cases-de-plain",
    "03-case-fr-plain",
    "04-officials-es-large",
    "05-write-en-plain",
    "05b-write-keyboard-de-plain",
    "05d-still-here-es-plain",
    "06-you-en-contrast",
    "07-check-fr-plain",
    "08-print-fault-de-plain",
    "09-thanks-en-plain",
    "10-calm-es-plain",
)
# Of 255, on average over all points: another build of Qt may round an edge otherwise,
# a word more or a line moved is ten times that.
TOLERANCE = 0.5


def differs(picture: QImage, kept: QImage) -> float:
    """How far two pictures lie apart, in greys of 255 a point."""
    grey = QImage.Format.Format_Grayscale8
    one, other = (bytes(e.convertToFormat(grey).constBits()) for e in (picture, kept))
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


@pytest.mark.usefixtures("qapp")
def test_the_kept_pictures_are_what_the_screens_look_like(tmp_path: Path) -> None:
    options = Options(campaigns=paths.campaigns(), data=tmp_path, day=DAY)
    smooth = Qt.TransformationMode.SmoothTransformation
    ratio = Qt.AspectRatioMode.IgnoreAspectRatio
    album, apart = Album(tmp_path / "out", SIZE, TWELVE), {}
    for path in draw_album(options, album):
        drawn = QImage(str(path)).scaled(*HALF, ratio, smooth)
        kept = KEPT / path.name
        if os.environ.get("LETTER_KIOSK_SNAPSHOTS") == "write":
            KEPT.mkdir(exist_ok=True)
            drawn.convertToFormat(QImage.Format.Format_RGB888).save(str(kept))
        apart[path.stem] = differs(drawn, QImage(str(kept)))
    assert set(apart) == set(TWELVE) == {each.stem for each in KEPT.glob("*.png")}
    assert {name: far for name, far in apart.items() if far > TOLERANCE} == {}
