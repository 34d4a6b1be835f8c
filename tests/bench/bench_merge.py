"""1,000 letters as one PDF, against Typst, LaTeX and bare ReportLab; memory.

Every figure comes from a process of its own, so that nobody finds anything warm:
`python bench_merge.py WHO COUNT` writes that many letters and says seconds and MB.
Fonts are loaded before the clock starts, for all of them.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import median

import typst
from bench_desk import DRAFT, desk, typst_text
from bench_figures import Figure, Measure
from bench_latex import latex_is_here, latex_letters
from bench_letter import bare_letter, register_fonts

from kiosk import paths
from kiosk.letters.compose import rewritten
from kiosk.model.letter import Letter
from kiosk.model.writer import Writer
from kiosk.typesetting.letter.layout import lay_out
from kiosk.workflows.merging.merge_letters import Merge, merge_letters, volume_files
from kiosk.workflows.merging.shares import cores
from kiosk.workflows.merging.writers import Row
from kiosk.workflows.write_set import words_of

_LETTERS = 1_000
_ROUNDS = 3
_SIZES = (1_000, 10_000, 50_000)
_OWN_WORDS = "I teach history, and I tell my class about you. This is letter {}."
# The same page: places of the stationery, the type that its letter is set in.
_TYPST = """
#set document(title: "Letter to the Prosecutor General, UA 85/21")
#set page(width: 215.9mm, height: 279.4mm, margin: (x: 25.4mm, top: 25.4mm,
  bottom: 20mm))
#set text(font: "Noto Serif", size: {size}pt, lang: "en")
#set par(leading: 0.55em, spacing: 1.05em, linebreaks: "{breaking}")
#let letter(name, town, own) = {{
  place(top + left, dy: 5mm)[#text(size: 10pt)[#strong(name) \\ #town]]
  place(top + left, dy: 29mm)[#text(size: 10pt)[{date}]]
  place(top + left, dy: 41.5mm)[#text(size: 10pt)[{recipient}]]
  v(70mm)
  heading(level: 1, text(size: {size}pt)[{subject}])
{paragraphs}
  v(14mm)
  name
  place(top + left, dx: -21.9mm, dy: 76.2mm, line(length: 2mm, stroke: 0.2pt))
  place(top + left, dx: -21.9mm, dy: 165.1mm, line(length: 2mm, stroke: 0.2pt))
  pagebreak(weak: true)
}}
"""


class Rows:
    """The writers, made as they are asked for."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __iter__(self) -> Iterator[Row]:
        for at in range(self._count):
            writer = Writer(f"Writer Number {at}", f"Town {at % 97}", "USA")
            yield Row(at, writer, _OWN_WORDS.format(at))


def merged_letters() -> tuple[Figure | Measure, ...]:
    """Medians of rounds in turn, then memory and growth."""
    peers = {who: name for who, name in _PEERS.items() if who in _WHO}
    times: dict[str, list[float]] = {who: [] for who in ("ours", *peers)}
    for _ in range(_ROUNDS):
        for who, took in times.items():
            took.append(_run(who, _LETTERS)[0])
    what = f"{_LETTERS} letters as one PDF, {cores()} processes"
    ours = median(times["ours"])
    figures = [
        Figure(what, ours, name, median(times[who]), "1") for who, name in peers.items()
    ]
    return (*figures, *_growth())


def _growth() -> Iterator[Measure]:
    first_took, first_memory = _run("ours", _SIZES[0])
    for count in _SIZES[1:]:
        took, memory = _run("ours", count)
        yield Measure(
            f"memory for {count} letters",
            f"{memory:.0f} MB",
            f"for {_SIZES[0]}: {first_memory:.0f} MB",
            f"{memory - first_memory:+.0f} MB",
            "+50 MB",
        )
        each, before = took / count * 1000, first_took / _SIZES[0] * 1000
        peer = f"for {_SIZES[0]}: {before:.2f} ms"
        ratio = f"{each / before:.2f}"
        yield Measure(f"a letter of {count}", f"{each:.2f} ms", peer, ratio, "1.1")


def _run(who: str, count: int) -> tuple[float, float]:
    command = [sys.executable, __file__, who, str(count)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, megabytes = map(float, done.stdout.split())
    return seconds, megabytes


def _ours(count: int, file: Path) -> float:
    merge = Merge(*desk(), DRAFT, Rows(count))
    for face in ("serif", "serif-bold", "sans"):
        merge.bench.typesetter.fonts[face].covers("a")
    start = time.perf_counter()
    with ExitStack() as files:
        volumes = volume_files(file, count)
        merge_letters(
            merge,
            lambda number: files.enter_context(volumes[number].open("wb")),
            processes=cores(),
        )
    return time.perf_counter() - start


def _typst(count: int, file: Path, breaking: str = "simple") -> float:
    bench, campaign, official = desk()
    letter = words_of(bench, campaign, official, DRAFT)
    calls = [
        f'#letter("{row.writer.name}", "{row.writer.town}, {row.writer.country}",'
        f' "{row.own_words}")'
        for row in Rows(count)
    ]
    source = _source(letter, breaking) + "\n".join(calls)
    compiler = typst.Compiler(
        root=str(file.parent),
        font_paths=[str(paths.resources() / "fonts")],
        ignore_system_fonts=True,
    )
    written = file.with_suffix(".typ")
    written.write_text(source, encoding="utf-8")
    start = time.perf_counter()
    compiler.compile(str(written), output=str(file))
    return time.perf_counter() - start


def _source(letter: Letter, breaking: str) -> str:
    texts = [
        "#own" if each.key == "own_words" else typst_text(each.text)
        for each in letter.paragraphs
    ]
    return _TYPST.format(
        size=10.5,
        breaking=breaking,
        date=letter.date,
        recipient=" \\ ".join(map(typst_text, letter.recipient)),
        subject=typst_text(letter.subject),
        paragraphs="\n".join(f"  par[{each}]" for each in texts),
    )


def _bare(count: int, file: Path) -> float:
    """The same lines, laid out before the clock starts."""
    bench, campaign, official = desk()
    letter = words_of(bench, campaign, official, DRAFT)
    paper = bench.paper(DRAFT.stationery)
    pages = [
        lay_out(rewritten(letter, row.writer, row.own_words), paper, bench.typesetter)
        for row in Rows(count)
    ]
    register_fonts()
    start = time.perf_counter()
    file.write_bytes(bare_letter(pages))
    return time.perf_counter() - start


def _latex(count: int, file: Path) -> float:
    """Its own page breaks: one page a letter, as in the others."""
    bench, campaign, official = desk()
    letter = words_of(bench, campaign, official, DRAFT)
    return latex_letters(letter, Rows(count), file)


_PEERS = {
    "typst": "Typst, one document, lines filled one by one",
    "typst-optimized": "Typst, its optimized lines",
    "latex": "LaTeX, one document",
    "bare": "bare ReportLab, the same lines",
}
_WHO: dict[str, Callable[[int, Path], float]] = {
    "ours": _ours,
    "typst": _typst,
    "typst-optimized": partial(_typst, breaking="optimized"),
    "bare": _bare,
}
if latex_is_here():
    _WHO["latex"] = _latex


def _pages(file: Path) -> int:
    info = subprocess.run(["pdfinfo", file], check=True, capture_output=True, text=True)
    row = next(row for row in info.stdout.splitlines() if row.startswith("Pages:"))
    return int(row.split()[1])


def main(words: Sequence[str]) -> None:
    """Say seconds, and the peak memory of the process and its largest helper in MB."""
    who, count = words
    with tempfile.TemporaryDirectory() as folder:
        seconds = _WHO[who](int(count), Path(folder) / "letters.pdf")
        pages = sum(map(_pages, Path(folder).glob("letters*.pdf")))
    if pages != int(count):
        message = f"{pages} pages"
        raise RuntimeError(message)
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    most = max(resource.getrusage(kind).ru_maxrss for kind in kinds)
    print(seconds, most / 1024)


if __name__ == "__main__":
    main(sys.argv[1:])
