"""The spread of justified word spaces on the same texts and width, against peers."""

import re
import subprocess
import tempfile
from collections.abc import Sequence
from itertools import groupby, pairwise
from pathlib import Path
from statistics import fmean, pstdev

import typst
from bench_desk import DRAFT, desk, typst_text
from bench_figures import Measure
from bench_latex import NATURAL, latex_is_here, latex_paragraphs

from kiosk import paths
from kiosk.model.page import Block, Page, Pages, Tag
from kiosk.typesetting.draw import draw
from kiosk.typesetting.line.compose import JUSTIFIED
from kiosk.typesetting.text.style import Style
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import words_of

# Width and type of the paragraphs, pt.
_MEASURE, _SIZE = 380.0, 11.0
# Computer Modern is narrower: in these sizes the two faces take as many lines.
_ALIKE = 10.5, 12.0
_WORD = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)"')


def word_spaces() -> tuple[Measure, ...]:
    """How much word spaces differ, as a part of the face's own space."""
    bench, campaign, official = desk()
    letter = words_of(bench, campaign, official, DRAFT)
    texts = [each.text for each in letter.body if len(each.text) > 200]
    style = Style("serif", "en")
    natural = bench.typesetter.shaper.shape_space("serif", False, style).width
    with tempfile.TemporaryDirectory() as folder:
        ours, peer = Path(folder) / "ours.pdf", Path(folder) / "peer.pdf"
        ours.write_bytes(_set_ours(bench, texts, _SIZE))
        spread = _spread(ours, natural * _SIZE)
        _set_typst(texts, peer)
        found = [_measure("Typst", spread, _spread(peer, natural * _SIZE))]
        if latex_is_here():
            latex_paragraphs(texts, _MEASURE, _SIZE, peer)
            theirs = _spread(peer, NATURAL * _SIZE)
            found.append(_measure("LaTeX, its narrower face", spread, theirs))
            ours.write_bytes(_set_ours(bench, texts, _ALIKE[0]))
            latex_paragraphs(texts, _MEASURE, _ALIKE[1], peer)
            spread = _spread(ours, natural * _ALIKE[0])
            theirs = _spread(peer, NATURAL * _ALIKE[1])
            found.append(_measure("LaTeX, in as many lines", spread, theirs))
    return tuple(found)


def _measure(peer: str, spread: float, theirs: float) -> Measure:
    return Measure(
        "spread of justified word spaces, of the natural space",
        f"{spread:.1%}",
        f"{peer}: {theirs:.1%}",
        f"{spread / theirs:.2f}",
        "1",
    )


def _set_typst(texts: Sequence[str], file: Path) -> None:
    head = (
        f"#set page(width: {_MEASURE}pt, height: 2000pt, margin: 0pt)\n"
        f'#set text(font: "Noto Serif", size: {_SIZE}pt, lang: "en")\n'
        "#set par(justify: true)\n"
    )
    written = file.with_suffix(".typ")
    written.write_text(head + "\n\n".join(map(typst_text, texts)), encoding="utf-8")
    typst.compile(
        str(written),
        output=str(file),
        font_paths=[str(paths.resources() / "fonts")],
        ignore_system_fonts=True,
    )


def _set_ours(bench: Workbench, texts: Sequence[str], size: float) -> bytes:
    compositor, style = bench.typesetter.compositor, Style("serif", "en")
    y, blocks = 20.0, []
    for text in texts:
        for line in compositor.lines(text, style, _MEASURE / size, JUSTIFIED):
            blocks.append(Block(Tag.PARAGRAPH, f"{y}", line.items(0, y, size)))
            y += 15
    pages = Pages(_MEASURE, 2000, (Page(tuple(blocks)),), "spaces", "en")
    return draw([pages], bench.typesetter)


def _spread(file: Path, natural: float) -> float:
    """Standard deviation of a full line's word space, of the natural one (pt)."""
    command = ["pdftotext", "-bbox", str(file), "-"]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    words = [tuple(map(float, each)) for each in _WORD.findall(found)]
    spaces: list[float] = []
    for _, group in groupby(words, lambda word: round(word[1])):
        line = list(group)
        if len(line) > 1 and line[-1][2] > _MEASURE - 1:
            spaces.append(fmean(b[0] - a[2] for a, b in pairwise(line)))
    return pstdev(spaces) / natural
