"""The body of a letter as a column of rows, before it meets a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kiosk.model.letter import Letter, Role
from kiosk.typesetting.blocks import MM
from kiosk.typesetting.breaking import Word, break_greedily, words_of
from kiosk.typesetting.fonts import Fonts
from kiosk.typesetting.stationery import Fit

# Space above a paragraph and above the salutation, in lines.
PARAGRAPH_GAP = 0.5
SUBJECT_GAP = 0.65

# The fewest lines of a paragraph on either side of a page break, and of text
# that go with the close and the signature.
TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph whose words are measured, in em; `role` names its face.

    `body` is whether its lines may go with the close on a new page.
    """

    key: str
    role: str
    words: tuple[Word, ...]
    body: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the column, or room without words; lengths are pt.

    `before` is the space above it, left out at the top of a page; `may_break` is
    whether a page may end above it.
    """

    key: str
    role: str
    text: str
    height: float
    before: float = 0.0
    may_break: bool = False


def pieces_of(letter: Letter, fonts: Fonts) -> tuple[Piece, ...]:
    """Subject, salutation, body, close and name, each paragraph measured once."""

    def piece(key: str, role: str, text: str, *, body: bool = False) -> Piece:
        return Piece(key, role, words_of(text, fonts[role].advances), body)

    def pieces() -> Iterator[Piece]:
        yield piece("subject", "serif-bold", letter.subject)
        for each in letter.paragraphs:
            body = each.role not in {Role.SALUTATION, Role.CLOSE}
            for text in each.text.splitlines() or [""]:
                yield piece(each.key, "serif", text, body=body)
        yield piece("name", "serif", letter.name)

    return tuple(pieces())


def rows_of(
    pieces: Iterable[Piece], fit: Fit, measure: float, fonts: Fonts
) -> tuple[Row, ...]:
    """The column of rows in one setting; `measure` is the line's length in mm.

    Empty paragraphs take no room: a row without height, for the anchor alone.
    """
    *paragraphs, close, name = pieces
    size, leading = fit.type.size, fit.type.leading
    em = measure * MM / size

    def lines(piece: Piece) -> tuple[str, ...]:
        return break_greedily(piece.words, em, fonts[piece.role].advances)

    column: list[Row] = []
    for piece in (*paragraphs, close):
        column.extend(_rows(piece, lines(piece), leading))
    column.append(Row("signature", "serif", "", fit.signature * MM))
    column.extend(Row("name", "serif", line, leading) for line in lines(name) or ("",))
    bodies = {piece.key for piece in paragraphs if piece.body}
    return _kept_with_close(column, bodies)


def _rows(piece: Piece, lines: tuple[str, ...], leading: float) -> Iterator[Row]:
    """A paragraph's rows, broken only where no widow or orphan is left."""
    if not lines:
        yield Row(piece.key, piece.role, "", 0.0)
    for at, line in enumerate(lines):
        gap = SUBJECT_GAP if piece.key == "salutation" else PARAGRAPH_GAP
        inside = TOGETHER <= at <= len(lines) - TOGETHER
        yield Row(
            key=piece.key,
            role=piece.role,
            text=line,
            height=leading,
            before=0.0 if at else gap * leading,
            may_break=piece.body and (at == 0 or inside),
        )


def _kept_with_close(column: list[Row], bodies: set[str]) -> tuple[Row, ...]:
    """The column without breaks that leave the close or the salutation alone.

    At least two lines of text stay after the salutation and before the close.
    """
    lines = [at for at, row in enumerate(column) if row.text and row.key in bodies]
    if not lines:
        return tuple(column)
    first, last = lines[0], lines[-TOGETHER:][0]
    return tuple(
        replace(row, may_break=row.may_break and first < at <= last)
        for at, row in enumerate(column)
    )
