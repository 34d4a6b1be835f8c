"""What is no whole font among those added: left out, named, and never waited for."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import main
from kiosk.typesetting.fonts.table import load_fonts

FOLDER = paths.resources() / "fonts"
WHOLE = FOLDER / "NotoSerifThai-Regular.ttf"
PATIENCE_S = 30


def fill(folder: Path) -> dict[str, str]:
    """Files that cannot be used, and one that can; why each is left out."""
    whole = WHOLE.read_bytes()
    (folder / "damaged.ttf").write_bytes(whole[:12] + b"\xff" * 20_000)
    (folder / "short.ttf").write_bytes(whole[: len(whole) // 2])
    (folder / "words.otf").write_text("not a font")
    (folder / "empty.otf").write_bytes(b"")
    (folder / "folder.ttf").mkdir()
    os.mkfifo(folder / "pipe.ttf")
    (folder / "endless.ttf").symlink_to("/dev/zero")
    (folder / "gone.ttc").symlink_to(folder / "nowhere")
    with (folder / "huge.ttc").open("wb") as huge:
        huge.truncate(2_000_000_000)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "s.ttf"))
    shutil.copy(WHOLE, folder / "whole.ttf")
    return {
        "damaged.ttf": "not a font, or cut short",
        "short.ttf": "not a font, or cut short",
        "words.otf": "not a font, or cut short",
        "empty.otf": "empty",
        "folder.ttf": "not a file",
        "pipe.ttf": "not a file",
        "endless.ttf": "not a file",
        "gone.ttc": "cannot be read",
        "huge.ttc": "more than 512 MB",
        "s.ttf": "not a file",
    }


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of fonts, as the one to work in: names of sockets must be short."""
    made = tmp_path / "data" / "fonts"
    made.mkdir(parents=True)
    monkeypatch.chdir(made)
    return Path()


def test_what_is_no_whole_font_is_left_out_without_waiting(folder: Path) -> None:
    why = fill(folder)
    code = (
        "import sys; from pathlib import Path; from kiosk import paths;"
        "from kiosk.typesetting.fonts.table import load_fonts;"
        "fonts = load_fonts(paths.resources() / 'fonts', Path());"
        "print('pack-whole' in fonts.rows, *fonts.refused, sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        env={**os.environ, "PYTHONPATH": str(Path(paths.__file__).parents[1])},
    )
    found, *refused = done.stdout.splitlines()
    assert found == "True"
    assert sorted(refused) == sorted(
        f"The font {name} is not used ({what}); replace it with a whole font file."
        for name, what in why.items()
    )


def test_the_letter_is_written_all_the_same(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (folder / "words.otf").write_text("not a font")
    out = tmp_path / "letter.pdf"
    words = ["letter", "UA-85-21", "--official", "ambassador", "--name", "Ada Quill"]
    where = ["--date", "2021-08-10", "--data", str(tmp_path / "data"), "-o", str(out)]
    assert main([*words, *where]) == 0
    said = capsys.readouterr().err
    assert said.count("words.otf is not used (not a font, or cut short)") == 1
    assert out.read_bytes().startswith(b"%PDF")


def test_fonts_that_are_whole_are_not_spoken_of(folder: Path) -> None:
    shutil.copy(WHOLE, folder / "whole.ttf")
    fonts = load_fonts(FOLDER, folder)
    assert "pack-whole" in fonts.rows
    assert fonts.refused == ()
