"""The body of a letter as a column of rows, before it meets a page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.model.letter import Letter, Role
from kiosk.typesetting.bidi import direction
from kiosk.typesetting.blocks import MM
from kiosk.typesetting.compositor import JUSTIFIED, RAGGED
from kiosk.typesetting.fonts import Fonts
from kiosk.typesetting.paper import Fit
from kiosk.typesetting.set_line import EMPTY, SetLine
from kiosk.typesetting.shaping import Style
from kiosk.typesetting.total_fit import Glue

# Space above a paragraph and above the salutation, in lines.
PARAGRAPH_GAP = 0.5
SUBJECT_GAP = 0.65

# The fewest lines of a paragraph on either side of a page break, and of text
# that go with the close and the signature.
TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph with how it is set.

    `body` is whether it is text of the letter, between salutation and close;
    `may_part` whether a page may end above it or inside it.
    """

    key: str
    text: str
    style: Style
    body: bool
    may_part: bool


# Paragraphs with their lines.
Broken = tuple[tuple[Piece, tuple[SetLine, ...]], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the column, or room without words; lengths are pt.

    `before` is the space above it, left out at the top of a page; `may_break` is
    whether a page may end above it; `starts` whether a paragraph starts with it.
    """

    key: str
    style: Style
    line: SetLine
    height: float
    before: float = 0.0
    may_break: bool = False
    starts: bool = True


def pieces_of(letter: Letter) -> tuple[Piece, ...]:
    """Subject, salutation, body, close and name, paragraph by paragraph."""

    def piece(key: str, role: str, text: str, kind: Role | None = None) -> Piece:
        style = Style(role, letter.language, direction(text, letter.language))
        body = kind not in {Role.SALUTATION, Role.CLOSE, None}
        return Piece(key, text, style, body, body or kind is Role.SALUTATION)

    def pieces() -> Iterator[Piece]:
        yield piece("subject", "serif-bold", letter.subject)
        for each in letter.paragraphs:
            for text in each.text.splitlines() or [""]:
                yield piece(each.key, "serif", text, each.role)
        yield piece("name", "serif", letter.name)

    return tuple(pieces())


def break_pieces(
    pieces: Iterable[Piece], measure: float, fonts: Fonts, *, justified: bool = False
) -> Broken:
    """The lines of every paragraph for a measure in em; a subject is ragged."""
    lines = fonts.compositor.lines

    def glue(piece: Piece) -> Glue:
        return JUSTIFIED if justified and piece.body else RAGGED

    return tuple(
        (piece, lines(piece.text, piece.style, measure, glue(piece)))
        for piece in pieces
    )


def height_of(broken: Broken, fit: Fit) -> float:
    """The height of `rows_of` in one setting, pt, less the space above the first."""
    *paragraphs, (_, name) = broken
    leading = fit.type.leading
    used = fit.signature * MM + max(1, len(name)) * leading
    first = True
    for piece, lines in paragraphs:
        used += len(lines) * leading
        if lines and not first:
            used += _gap(piece) * leading
        first = False
    return used


def _gap(piece: Piece) -> float:
    """The space above a paragraph, in lines."""
    return SUBJECT_GAP if piece.key == "salutation" else PARAGRAPH_GAP


def rows_of(broken: Broken, fit: Fit) -> tuple[Row, ...]:
    """The column of rows in one setting.

    Empty paragraphs take no room: a row without height, for the anchor alone. The
    name takes a line even when it is to be written by hand.
    """
    *paragraphs, (_, name) = broken
    leading = fit.type.leading
    column: list[Row] = []
    for piece, lines in paragraphs:
        column.extend(_rows(piece, lines, leading))
    style = broken[-1][0].style
    column.append(Row("signature", style, EMPTY, fit.signature * MM))
    column.extend(
        Row("name", style, line, leading, starts=not at)
        for at, line in enumerate(name or (EMPTY,))
    )
    return tuple(column)


def _rows(piece: Piece, lines: tuple[SetLine, ...], leading: float) -> Iterator[Row]:
    """A paragraph's rows, to be broken only where no widow or orphan is left."""
    if not lines:
        yield Row(piece.key, piece.style, EMPTY, 0.0)
    gap = _gap(piece) * leading
    last = len(lines) - TOGETHER
    for at, line in enumerate(lines):
        yield Row(
            key=piece.key,
            style=piece.style,
            line=line,
            height=leading,
            before=0.0 if at else gap,
            may_break=piece.may_part and (at == 0 or TOGETHER <= at <= last),
            starts=not at,
        )


def keep_ends(column: Sequence[Row], pieces: Iterable[Piece]) -> tuple[Row, ...]:
    """The column without breaks that leave the salutation or the close alone.

    At least two lines of text stay before the close and the room to sign, and the
    first lines of the text stay with the salutation.
    """
    bodies = {piece.key for piece in pieces if piece.body}
    lines = [at for at, row in enumerate(column) if row.line.runs and row.key in bodies]
    if not lines:
        return tuple(column)
    first, last = lines[0], lines[-TOGETHER:][0]
    return tuple(
        replace(row, may_break=row.may_break and at != first and at <= last)
        for at, row in enumerate(column)
    )
