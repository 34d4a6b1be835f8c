"""ReportLab: every file is its work, and nobody's settings decide what a letter is."""

import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import reportlab
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from kiosk.cli import main
from kiosk.model.page import Pages
from kiosk.pdf.canvas import PDFCanvas
from kiosk.pdf.document import write_document
from kiosk.pdf.fonts.program import Programs
from kiosk.pdf.tags import Element
from tests.unit.pdf.facts import Facts
from tests.unit.pdf.hand_set import Faces

CASE = ["UA-85-21", "--date", "2021-08-10"]
TO = [*CASE, "--official", "ambassador"]
DOORS: dict[str, list[str]] = {
    "letter": ["letter", *TO, "--name", "Ada"],
    "set": ["letter", *TO, "--name", "Ada", "--copies", "--envelopes", "10"],
    "merge": ["merge", *TO, "{writers}"],
    "envelope": ["envelope", *TO, "--size", "10"],
    "labels": ["labels", *CASE],
    "proof": ["stationery", "a4-uk"],
}


class NotByReportLab(Exception):
    """Somebody asked ReportLab to save a file."""


@pytest.mark.parametrize("door", DOORS)
def test_no_file_is_made_without_reportlab(
    door: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    writers = tmp_path / "writers.csv"
    writers.write_text("name\nAda\nMary\n", encoding="utf-8")
    words = [each.format(writers=writers) for each in DOORS[door]]
    out = tmp_path / "out.pdf"
    command = [*words, "-o", str(out)]
    if door != "proof":
        command += ["--data", str(tmp_path / "data")]
    assert main(command) == 0
    assert b"ReportLab" in out.read_bytes()[:80]
    out.unlink()

    def refuse(_canvas: Canvas) -> None:
        raise NotByReportLab

    monkeypatch.setattr(Canvas, "save", refuse)
    assert main(command) != 0
    assert NotByReportLab.__name__ in capsys.readouterr().err
    assert not out.exists()


def test_a_reader_finds_what_reportlab_was_given(
    letter: Pages, faces: Faces, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[Any] = []
    save = Canvas.save

    def keep(canvas: Canvas) -> None:
        saved.append(canvas)
        save(canvas)

    monkeypatch.setattr(Canvas, "save", keep)
    sink = BytesIO()
    write_document([letter, letter], sink, Programs(faces))
    (canvas,) = saved
    document = canvas._doc  # noqa: SLF001 - see kiosk.pdf.canvas
    given = list(document.idToObject.values())
    facts = Facts(sink.getvalue())
    pages = [each for each in given if isinstance(each, pdfdoc.PDFPage)]
    assert len(pages) == len(facts.pages) == 4
    assert [page.pagewidth for page in pages] == [
        pytest.approx(float(page.MediaBox[2]), abs=0.001) for page in facts.pages
    ]
    fonts = document.idToObject["BasicFonts"].dict
    assert set(fonts) == {str(key)[1:] for key in facts.pages[0].Resources.Font}
    elements = [each for each in given if isinstance(each, Element)]
    assert sorted(each.kind for each in elements) == sorted(
        each.kind for each in facts.elements
    )
    numbers = {each.number for each in elements}
    assert numbers == {each.object.objgen[0] for each in facts.elements}


HOSTILE = "open({trace!r}, 'a').write({name!r}); invariant = 0; pageCompression = 0"


def test_nobodys_settings_run_or_decide_anything(tmp_path: Path) -> None:
    """A home folder, modules and variables, each hostile, in a process of their own."""
    home, trace = tmp_path / "home", tmp_path / "ran"
    home.mkdir()
    places = (".reportlab_settings", ".reportlab_mods")
    modules = ("reportlab_settings.py", "reportlab_mods.py")
    for name in (*places, *modules):
        code = HOSTILE.format(trace=str(trace), name=name)
        (home / name).write_text(code, encoding="utf-8")
    hostile = {
        "HOME": str(home),
        "PYTHONPATH": str(home),
        "RL_invariant": "0",
        "RL_pageCompression": "0",
        "RL_canvas_basefontname": "Courier",
        "RL_documentLang": "xx",
    }
    out = tmp_path / "hostile.pdf"
    assert written_by_a_child(out, home, hostile) == written_by_a_child(
        tmp_path / "plain.pdf", tmp_path, {}
    )
    assert not trace.exists()
    # And the trap is one: ReportLab alone falls into it.
    alone = [sys.executable, "-c", "import reportlab.pdfgen.canvas"]
    environment = {**os.environ, "HOME": str(home), "PYTHONPATH": str(home)}
    subprocess.run(alone, env=environment, cwd=home, check=True)
    assert trace.exists()


def written_by_a_child(out: Path, folder: Path, variables: dict[str, str]) -> bytes:
    command = [sys.executable, "-m", "kiosk", "letter", *TO, "--name", "Ada"]
    command += ["--data", str(out.parent / "data"), "-o", str(out)]
    root = str(Path(__file__).parents[3])
    path = os.pathsep.join([root, variables.get("PYTHONPATH", "")])
    environment = {**os.environ, **variables, "PYTHONPATH": path}
    subprocess.run(command, env=environment, cwd=folder, check=True)
    return out.read_bytes()


def doc(canvas: PDFCanvas) -> Any:
    return canvas._doc  # noqa: SLF001 - what this test is about


# Every undocumented name that kiosk.pdf.canvas leans on, and that it is there.
PRIVATE: dict[str, Callable[[PDFCanvas], object]] = {
    "Canvas._doc": doc,
    "Canvas._code": lambda canvas: canvas._code,  # noqa: SLF001
    "Canvas._pagesize": lambda canvas: canvas._pagesize,  # noqa: SLF001
    "PDFDocument.Reference": lambda canvas: doc(canvas).Reference,
    "PDFDocument.updateSignature": lambda canvas: doc(canvas).updateSignature,
    "PDFDocument.objectcounter": lambda canvas: doc(canvas).objectcounter,
    "PDFDocument.delayedFonts": lambda canvas: doc(canvas).delayedFonts.append,
    "PDFDocument.idToObject": lambda canvas: doc(canvas).idToObject["BasicFonts"].dict,
    "PDFDocument.Catalog": lambda canvas: doc(canvas).Catalog,
    "PDFDocument.Pages": lambda canvas: doc(canvas).Pages.pages,
    "PDFDocument.info": lambda canvas: doc(canvas).info,
    "PDFPage.format": lambda _: pdfdoc.PDFPage.format,
    "PDFCatalog.__NoDefault__": lambda _: pdfdoc.PDFCatalog.__NoDefault__,
    "pdfdoc.format": lambda _: pdfdoc.format,
    "the font that is none": lambda _: pdfmetrics.getFont("kiosk-no-font"),
}


@pytest.mark.parametrize("name", PRIVATE)
def test_every_private_name_is_there_still(name: str) -> None:
    found = PRIVATE[name](PDFCanvas())
    assert found is not None, f"{name} is not as in 5.1: {reportlab.__version__}"
    assert found is not False


def test_a_page_has_no_font_that_nobody_asked_for(letter: Pages, faces: Faces) -> None:
    sink = BytesIO()
    write_document([letter], sink, Programs(faces))
    with pikepdf.open(sink) as pdf:
        names = {str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values()}
    assert names
    assert all("+Noto" in name for name in names)
