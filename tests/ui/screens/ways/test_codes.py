"""The codes: a reader of codes finds in the picture of the screen what went in."""

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.letters.ways.mailto import CODE_BYTES, CODE_VERSION, Mail, link_for_code
from kiosk.ui.art.qr import QUIET_ZONE, QrCode
from kiosk.ui.screens.ways.open_way import CODE
from kiosk.ui.theme.look import Look, look_for

SIZES = [(1280, 800), (1024, 600), (1080, 1920)]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


def look(size: tuple[int, int] = (1280, 800), *, contrast: bool = False) -> Look:
    return look_for(QSize(*size), str, contrast=contrast)


def grey(code: QrCode) -> Image.Image:
    """The code as it is on screen."""
    shot = code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    whole = Image.frombytes(
        "L", (shot.bytesPerLine(), shot.height()), bytes(shot.constBits())
    )
    return whole.crop((0, 0, shot.width(), shot.height()))


def read(code: QrCode) -> list[str]:
    """What a reader finds in it."""
    return [each.text for each in zxingcpp.read_barcodes(grey(code))]


@pytest.mark.usefixtures("qapp")
@settings(max_examples=12)
@given(subject=TEXTS, text=TEXTS)
def test_a_code_says_what_the_link_says(subject: str, text: str) -> None:
    link, _ = link_for_code(Mail("a@b.example", subject, text, ""))
    assert read(QrCode(look(), link, "code", CODE)) == [link]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("contrast", [False, True])
def test_the_fullest_code_has_four_px_a_module_and_its_quiet_zone(
    qapp: QApplication, size: tuple[int, int], contrast: bool
) -> None:
    assert qapp is not None
    link = "mailto:a@b.example?body=" + "x" * (CODE_BYTES - 24)
    code = QrCode(look(size, contrast=contrast), link, "code", CODE)
    assert read(code) == [link]
    modules = 17 + 4 * CODE_VERSION
    picture = grey(code)
    dark = picture.point(lambda grey: 255 * (grey < 128))
    inside = dark.crop((4, 4, picture.width - 4, picture.height - 4)).getbbox()
    assert inside is not None
    side = (inside[2] - inside[0]) / modules
    assert side >= 4
    assert inside[0] + 4 >= QUIET_ZONE * side
