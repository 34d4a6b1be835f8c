"""Letters as they are laid out, read again out of their files."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from kiosk.model.letter import Letter
from kiosk.typesetting.draw import draw
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter

Write = Callable[..., Letter]


def test_the_words_come_back_in_their_order(
    paper: Stationery, typesetter: Typesetter, write: Write, tmp_path: Path
) -> None:
    letter = write()
    file = tmp_path / "letter.pdf"
    file.write_bytes(draw([lay_out(letter, paper, typesetter)], typesetter))
    out = subprocess.run(
        ["pdftotext", "-raw", file, "-"], capture_output=True, check=True
    ).stdout
    words = " ".join(out.decode().split())
    for paragraph in letter.paragraphs:
        assert " ".join(paragraph.text.split()) in words
