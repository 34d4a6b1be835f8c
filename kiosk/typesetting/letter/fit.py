"""The body's setting: the first from generous to tight that is one page."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from kiosk.model.letter import Letter
from kiosk.typesetting.letter.column import TextArea
from kiosk.typesetting.letter.flow import (
    COPIES,
    NAME,
    Row,
    SetParagraph,
    StyledParagraph,
    keep_ends_together,
    rows_of,
    set_paragraphs,
    styled_paragraphs,
)
from kiosk.typesetting.paper.stationery import Fit, Stationery
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import TriedFit, Typesetter
from kiosk.typesetting.units import MM

# The highest ink that lines make room for, em: Arabic with all its vowel signs has
# 1.72. More is no word of a language, and would leave a few lines to a page.
_MAX_INK = 1.8
# By how much the words and spaces of a line may be wider than its measure (em): the
# space at which it was broken.
_LINE_TOLERANCE = 0.5
# The leading of Chinese, Japanese and Korean, em.
_EAST_ASIAN_LEADING = 1.5


class ColumnSize(NamedTuple):
    """How many lines a column has, and how many gaps of each kind are between them.

    `ink` is the highest ink from one baseline to the next, em.
    """

    lines: int
    salutation_gaps: int
    paragraph_gaps: int
    ink: float

    def height(self, fit: Fit) -> float:
        """The height of the column's rows in a setting, pt, less the space above it."""
        gaps = self.salutation_gaps * fit.salutation_gap
        gaps += self.paragraph_gaps * fit.paragraph_gap
        return fit.signature * MM + (self.lines + gaps) * self.leading(fit)

    def leading(self, fit: Fit) -> float:
        """The leading of all lines in a setting, pt: its own, or what ink needs.

        Arabic and Devanagari with their marks are higher than Latin.
        """
        return max(fit.type.leading, min(self.ink, _MAX_INK) * fit.type.size)


def continuation_area(fit: Fit, stationery: Stationery) -> TextArea:
    """The text of a page after the first."""
    return TextArea(stationery.continuation_body * MM, fit.last * MM)


def first_area(fit: Fit) -> TextArea:
    """The text of the first page, below the window."""
    return TextArea(fit.subject * MM, fit.last * MM)


def choose_fit(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> tuple[Fit, tuple[Row, ...]]:
    """The first setting that holds the letter on one page, else that for several."""
    paragraphs = styled_paragraphs(letter, typesetter)
    if letter.ruled:
        return _ruled(paragraphs, stationery, typesetter)
    widths = _natural_widths(paragraphs, typesetter)
    # Settings share a few measures. The letter is set in one of them only where the
    # least size that it has there leaves hope.
    sizes: dict[float, ColumnSize] = {}
    columns: dict[float, Sequence[SetParagraph]] = {}
    for fit, measure, room in _fits(letter, stationery, typesetter):
        size = sizes.get(measure)
        if size is None:
            size = sizes[measure] = _least_size(paragraphs, widths, measure)
        if size.height(fit) > room:
            continue
        if measure not in columns:
            columns[measure] = set_paragraphs(paragraphs, measure, typesetter)
            size = sizes[measure] = _size(columns[measure])
            if size.height(fit) > room:
                continue
        chosen = _with_leading(fit, size.leading(fit))
        return chosen, rows_of(columns[measure], chosen)
    several_pages = stationery.several_pages
    if Style("serif", letter.language).east_asian:
        several_pages = _with_east_asian_leading(several_pages)
    column = set_paragraphs(paragraphs, _measure(several_pages), typesetter)
    leading = _size(column).leading(several_pages)
    several_pages = _with_leading(several_pages, leading)
    rows = rows_of(column, several_pages)
    return several_pages, keep_ends_together(rows, paragraphs)


class _RuledFit(NamedTuple):
    """A setting, the letter in its lines, and how many lines to write on it leaves."""

    fit: Fit
    column: Sequence[SetParagraph]
    lines: int


def _ruled(
    paragraphs: Sequence[StyledParagraph],
    stationery: Stationery,
    typesetter: Typesetter,
) -> tuple[Fit, tuple[Row, ...]]:
    """The first setting with enough lines to write on, else that with most of them."""
    enough, distance = stationery.ruling.lines, stationery.ruling.distance * MM
    tried: list[_RuledFit] = []
    for fit in stationery.fits:
        column = set_paragraphs(paragraphs, _measure(fit), typesetter)
        size = _size(column)
        room = first_area(fit).height - size.height(fit)
        own_leading = _with_leading(fit, size.leading(fit))
        tried.append(_RuledFit(own_leading, column, int(max(room, 0.0) / distance)))
        if tried[-1].lines >= enough:
            break
    best = max(tried, key=lambda each: each.lines)
    # Where a page has no room for any, they go on, on the next one.
    heights = [distance] * (best.lines or enough)
    return best.fit, rows_of(best.column, best.fit, heights)


def _size(column: Sequence[SetParagraph]) -> ColumnSize:
    paragraphs = [each.paragraph for each in column]
    return size_of(paragraphs, [len(each.lines) for each in column], _ink(column))


def _natural_widths(
    paragraphs: Iterable[StyledParagraph], typesetter: Typesetter
) -> list[float]:
    """How wide the words and spaces of each paragraph are, em."""
    width = typesetter.compositor.natural_width
    return [width(each.text, each.style) for each in paragraphs]


def _least_size(
    paragraphs: Sequence[StyledParagraph], widths: Sequence[float], measure: float
) -> ColumnSize:
    """The size that a column has at least in lines of a measure (em)."""
    lines = [
        ceil(width / (measure - each.indent + _LINE_TOLERANCE))
        for each, width in zip(paragraphs, widths, strict=True)
    ]
    return size_of(paragraphs, lines, ink=0.0)


def _fits(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> tuple[TriedFit, ...]:
    """The settings to try; East Asian text is tried with more leading first."""
    east_asian = Style("serif", letter.language).east_asian

    def make() -> tuple[TriedFit, ...]:
        spaced = map(_with_east_asian_leading, stationery.fits if east_asian else ())
        fits = (*spaced, *stationery.fits)
        return tuple(TriedFit(x, _measure(x), first_area(x).height) for x in fits)

    return typesetter.settings.get(east_asian, [stationery], make)


def _with_east_asian_leading(fit: Fit) -> Fit:
    """The setting with half an em between lines.

    Its characters fill the em (JLReq, from memory).
    """
    leading = max(fit.type.leading, _EAST_ASIAN_LEADING * fit.type.size)
    return _with_leading(fit, leading)


def _with_leading(fit: Fit, leading: float) -> Fit:
    """The setting with another leading, pt."""
    if leading == fit.type.leading:
        return fit
    return replace(fit, type=replace(fit.type, leading=leading))


def _measure(fit: Fit) -> float:
    """The length of a line in one setting, em, equal where only rounding differs."""
    return round(fit.measure * MM / fit.type.size, 4)


def _ink(paragraphs: Iterable[SetParagraph]) -> float:
    """The highest ink from one baseline of a paragraph to the next, em."""
    return max(
        (
            line.high - above.low
            for _, lines in paragraphs
            for above, line in pairwise(lines)
        ),
        default=0.0,
    )


def size_of(
    paragraphs: Sequence[StyledParagraph], lines: Sequence[int], ink: float
) -> ColumnSize:
    """The size of `rows_of` where each paragraph has so many lines."""
    total = salutations = others = 0
    copies = False
    for number, (each, count) in enumerate(zip(paragraphs, lines, strict=True)):
        key = each.key
        if key == NAME:
            total += max(1, count)
            continue
        total += count
        if not number or not count or (key == COPIES and copies):
            continue
        if key == "salutation":
            salutations += 1
        else:
            others += 1
        copies = key == COPIES
    return ColumnSize(total, salutations, others, ink)
