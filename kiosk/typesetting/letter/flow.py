"""The body of a letter as a column of rows, before it is divided into pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.direction import direction
from kiosk.model.letter import Letter, Role
from kiosk.typesetting.letter.wording import page_words
from kiosk.typesetting.line.assemble import EMPTY, SetLine
from kiosk.typesetting.paper.stationery import Fit
from kiosk.typesetting.text.clean import normalise_spaces
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

_SUBJECT_ROLE = "serif-bold"

# The fewest lines of a paragraph on either side of a page break (no widows, no
# orphans), and of text on the page of the close and the signature.
_MIN_LINES = 2
# A list of copies with more lines may be split; a shorter one stays with the name.
_MAX_WHOLE_LIST = 8
# From the label of the copies to their names, em.
_LABEL_GAP = 0.6

SUBJECT, NAME, COPIES, RULED = "subject", "name", "copies", Role.RULED.value


@dataclass(frozen=True, slots=True)
class StyledParagraph:
    """A paragraph of the letter and how it is set.

    `body` is whether it stands between salutation and close, `may_split` whether a
    page may end above it or inside it. `indent` (em) keeps room for the label of its
    list, which only the list's first paragraph has.
    """

    key: str
    text: str
    style: Style
    body: bool
    may_split: bool
    indent: float = 0.0
    label: SetLine = EMPTY


class SetParagraph(NamedTuple):
    """A paragraph and its lines."""

    paragraph: StyledParagraph
    lines: tuple[SetLine, ...]


class Row(NamedTuple):
    """A line of the column, or a space without words; lengths are pt.

    `space_above` is left out at the top of a page. A page may end above a row that
    has `may_break`, a paragraph begins with one that has `starts`. `label` stands
    before the line, which has an `indent` in em.
    """

    key: str
    style: Style
    line: SetLine
    height: float
    space_above: float = 0.0
    may_break: bool = False
    starts: bool = True
    indent: float = 0.0
    label: SetLine = EMPTY


def styled_paragraphs(
    letter: Letter, typesetter: Typesetter
) -> tuple[StyledParagraph, ...]:
    """Subject, salutation, body, close, name and copies, paragraph by paragraph."""
    return tuple(_styled_paragraphs(letter, typesetter))


def _styled_paragraphs(
    letter: Letter, typesetter: Typesetter
) -> Iterator[StyledParagraph]:
    subject_style = _style(letter.subject, letter, _SUBJECT_ROLE)
    yield _unsplit(SUBJECT, letter.subject, subject_style)
    for each in letter.paragraphs:
        body = each.role not in {Role.SALUTATION, Role.CLOSE}
        may_split = each.role is not Role.CLOSE
        for text in each.text.splitlines() or [""]:
            style = _style(text, letter, language=each.language)
            yield StyledParagraph(each.key, text, style, body, may_split)
    yield _unsplit(NAME, letter.name, _style(letter.name, letter))
    yield from _copies(letter, typesetter)


def _unsplit(key: str, text: str, style: Style) -> StyledParagraph:
    return StyledParagraph(key, text, style, body=False, may_split=False)


def _style(text: str, letter: Letter, role: str = "serif", language: str = "") -> Style:
    language = language or letter.language
    return Style(role, language, direction(text, language))


def _copies(letter: Letter, typesetter: Typesetter) -> Iterator[StyledParagraph]:
    """Who else gets the letter: a paragraph each, indented beside one label."""
    copies = [text for text in letter.copies if normalise_spaces(text)]
    if not copies:
        return
    words = page_words(letter.language, typesetter)
    label_rtl = direction(words.copies, words.language)
    label_style = Style("serif", words.language, label_rtl)
    label = typesetter.compositor.line(words.copies, label_style)
    indent = label.width + _LABEL_GAP
    for number, text in enumerate(copies):
        style = _style(text, letter)
        own_label = EMPTY if number else label
        yield StyledParagraph(COPIES, text, style, False, False, indent, own_label)


def set_paragraphs(
    paragraphs: Iterable[StyledParagraph], measure: float, typesetter: Typesetter
) -> tuple[SetParagraph, ...]:
    """The paragraphs in lines of a measure (em); only the body is hyphenated."""
    lines = typesetter.compositor.lines

    def in_lines(each: StyledParagraph) -> tuple[SetLine, ...]:
        width = measure - each.indent
        return lines(each.text, each.style, width, hyphenate=each.body)

    return tuple(SetParagraph(each, in_lines(each)) for each in paragraphs)


def _gap(paragraph: StyledParagraph, fit: Fit) -> float:
    """The space above a paragraph, pt."""
    salutation = paragraph.key == "salutation"
    lines = fit.salutation_gap if salutation else fit.paragraph_gap
    return lines * fit.type.leading


def rows_of(
    paragraphs: Sequence[SetParagraph], fit: Fit, ruled: Sequence[float] = ()
) -> tuple[Row, ...]:
    """The column of rows in one setting, with `ruled` lines to write on (heights, pt).

    An empty paragraph is a row without height, for its anchor alone. The name has a
    line even when it is to be written by hand.
    """
    parts = _parts(paragraphs)
    leading = fit.type.leading
    rows: list[Row] = []
    for paragraph, lines in parts.text:
        rows.extend(_rows(paragraph, lines, fit))
        if paragraph.key == RULED:
            rows.extend(_ruled_rows(paragraph.style, ruled))
    name_style = parts.name.paragraph.style
    rows.append(Row("signature", name_style, EMPTY, fit.signature * MM))
    rows.extend(
        Row(NAME, name_style, line, leading, starts=not number)
        for number, line in enumerate(parts.name.lines or (EMPTY,))
    )
    rows.extend(_copy_rows(parts.copies, fit))
    return tuple(rows)


class _Parts(NamedTuple):
    """The paragraphs above the room to sign, the name, and who gets copies."""

    text: Sequence[SetParagraph]
    name: SetParagraph
    copies: Sequence[SetParagraph]


def _parts(paragraphs: Sequence[SetParagraph]) -> _Parts:
    keys = [each.paragraph.key for each in paragraphs]
    name = keys.index(NAME)
    return _Parts(paragraphs[:name], paragraphs[name], paragraphs[name + 1 :])


def _copy_rows(copies: Sequence[SetParagraph], fit: Fit) -> Iterator[Row]:
    """The rows of the list of copies, each copy's lines kept together."""
    may_split = sum(len(lines) for _, lines in copies) > _MAX_WHOLE_LIST
    for number, (paragraph, lines) in enumerate(copies):
        inside = _MIN_LINES <= number <= len(copies) - _MIN_LINES
        for line_number, line in enumerate(lines):
            starts = not line_number
            yield Row(
                key=COPIES,
                style=paragraph.style,
                line=line,
                height=fit.type.leading,
                space_above=0.0 if number or not starts else _gap(paragraph, fit),
                may_break=may_split and inside and starts,
                starts=starts,
                indent=paragraph.indent,
                label=paragraph.label if starts else EMPTY,
            )


def _ruled_rows(style: Style, heights: Sequence[float]) -> Iterator[Row]:
    for number, height in enumerate(heights):
        may_break = number >= _MIN_LINES
        yield Row(RULED, style, EMPTY, height, may_break=may_break, starts=False)


def _rows(
    paragraph: StyledParagraph, lines: tuple[SetLine, ...], fit: Fit
) -> Iterator[Row]:
    """The rows of a paragraph, broken only where no widow or orphan is left."""
    if not lines:
        yield Row(paragraph.key, paragraph.style, EMPTY, 0.0)
    gap = _gap(paragraph, fit)
    last = len(lines) - _MIN_LINES
    for number, line in enumerate(lines):
        enough = number == 0 or _MIN_LINES <= number <= last
        yield Row(
            key=paragraph.key,
            style=paragraph.style,
            line=line,
            height=fit.type.leading,
            space_above=0.0 if number else gap,
            may_break=paragraph.may_split and enough,
            starts=not number,
        )


def keep_ends_together(
    rows: Sequence[Row], paragraphs: Iterable[StyledParagraph]
) -> tuple[Row, ...]:
    """The rows without breaks that leave the salutation or the close alone.

    At least two lines of text stay before the close and the room to sign, and the
    first lines of the text stay with the salutation. A long list of copies is split.
    """
    body_keys = {each.key for each in paragraphs if each.body}
    body_rows = [
        number
        for number, row in enumerate(rows)
        if row.line.runs and row.key in body_keys
    ]
    if not body_rows:
        return tuple(rows)
    first, last = body_rows[0], body_rows[-_MIN_LINES:][0]
    return tuple(
        row
        if row.key == COPIES
        else row._replace(
            may_break=row.may_break and number != first and number <= last
        )
        for number, row in enumerate(rows)
    )
