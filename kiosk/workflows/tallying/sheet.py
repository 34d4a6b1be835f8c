"""A report as a page and as lines of text."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.typesetting.draw import draw
from kiosk.typesetting.fonts.table import load_fonts
from kiosk.typesetting.paper.loading import default_for, load_stationery
from kiosk.typesetting.report.layout import Sheet, lay_out_report
from kiosk.typesetting.report.value import Grid, Level, Report, Row
from kiosk.typesetting.typesetter import Typesetter

_INDENT = "  "


def pdf_of_report(report: Report, country: str, resources: Path, data: Path) -> bytes:
    """The report on the paper of a country, with the fonts that the table added.

    Raises ResourceDamaged.
    """
    typesetter = Typesetter(load_fonts(resources / "fonts", data / "fonts"))
    papers = load_stationery(resources / "stationery")
    paper = papers[default_for(country, papers)]
    sheet = Sheet(paper.width, paper.height)
    return draw([lay_out_report(report, sheet, typesetter)], typesetter)


def lines_of(report: Report) -> Iterator[str]:
    """The report for a terminal."""
    yield report.title
    yield report.subtitle
    yield ""
    for each in report.figures:
        yield f"{each.number} {each.label}"
    for grid in report.grids:
        yield ""
        yield grid.title
        yield from _lines_of_grid(grid)
    for note in report.notes:
        yield ""
        yield note


def _lines_of_grid(grid: Grid) -> Iterator[str]:
    first, *headings = grid.headings
    rows = [Row(first, tuple(headings), Level.GROUP), *grid.rows]
    names = [_INDENT * (1 + (row.level is Level.PART)) + row.name for row in rows]
    wide = max(map(len, names))
    widths = [
        max(map(len, column)) for column in zip(*(r.numbers for r in rows), strict=True)
    ]
    for name, row in zip(names, rows, strict=True):
        numbers = (n.rjust(w) for n, w in zip(row.numbers, widths, strict=True))
        yield f"{name.ljust(wide)}  {'  '.join(numbers)}"
