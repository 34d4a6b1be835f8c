"""LaTeX as a peer, where `pdflatex` is installed (Debian: texlive-latex-base).

Its own Computer Modern at the same size and width: Noto Serif is not to be had for it.
"""

import shutil
import subprocess
import time
from collections.abc import Iterable
from pathlib import Path

from kiosk.model.letter import Letter
from kiosk.workflows.merging.writers import Row

_SIZE = 10.5
_ESCAPES = str.maketrans(
    {each: f"\\{each}" for each in "#$%&_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\~{}"}
)
_LETTER = r"""\documentclass{article}
\usepackage[letterpaper,margin=25.4mm,bottom=20mm]{geometry}
\pagestyle{empty}\setlength\parindent{0pt}\setlength\parskip{6pt}
\newcommand\letter[3]{\vspace*{-20mm}\textbf{#1}\par #2\par\vspace{18mm}
%(date)s\par\vspace{6mm}
%(recipient)s\par\vspace{10mm}
\textbf{%(subject)s}\par
%(paragraphs)s
\par\vspace{14mm}#1\clearpage}
\begin{document}\fontsize{%(size)sbp}{13bp}\selectfont\raggedright
"""


def latex_is_here() -> bool:
    """Whether it can be measured."""
    return shutil.which("pdflatex") is not None


def latex_letters(letter: Letter, rows: Iterable[Row], file: Path) -> float:
    """Seconds for one document of many letters, paragraph by paragraph the same."""
    texts = [
        "#3" if each.key == "own_words" else _escaped(each.text)
        for each in letter.paragraphs
    ]
    head = _LETTER % {
        "date": _escaped(letter.date),
        "recipient": r"\\".join(map(_escaped, letter.recipient)),
        "subject": _escaped(letter.subject),
        "paragraphs": "\\par\n".join(texts),
        "size": _SIZE,
    }
    calls = [
        rf"\letter{{{row.writer.name}}}{{{row.writer.town}, {row.writer.country}}}"
        rf"{{{_escaped(row.own_words)}}}"
        for row in rows
    ]
    return _run("\n".join((head, *calls, r"\end{document}")), file)


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _run(source: str, file: Path) -> float:
    written = file.with_suffix(".tex")
    written.write_text(source, encoding="utf-8")
    folder = f"-output-directory={file.parent}"
    command = ["pdflatex", "-interaction=batchmode", folder, str(written)]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start
