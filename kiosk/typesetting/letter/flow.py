"""The body of a letter as a column of rows, before it meets a page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.model.letter import Letter, Role
from kiosk.typesetting.letter.wording import page_words
from kiosk.typesetting.line.assemble import EMPTY, SetLine
from kiosk.typesetting.line.compose import JUSTIFIED, RAGGED
from kiosk.typesetting.line.total_fit import Glue
from kiosk.typesetting.paper.stationery import Fit
from kiosk.typesetting.text.bidi import direction
from kiosk.typesetting.text.clean import normalise_spaces
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

# Space above a paragraph and above the salutation, in lines.
PARAGRAPH_GAP = 0.5
SUBJECT_GAP = 0.65
_SUBJECT = "serif-bold"

# The fewest lines of a paragraph on either side of a page break, and of text
# that go with the close and the signature.
TOGETHER = 2
# A longer list of copies may part over two pages; a shorter one goes with the name.
_LONG_LIST = 8
# What stands between the label of the copies and their names, em.
_LABEL_GAP = 0.6

NAME, COPIES = "name", "copies"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph with how it is set.

    `body` is whether it is text of the letter, between salutation and close;
    `may_part` whether a page may end above it or inside it; `indent` (em) is what
    its lines keep free for a label, that of its list.
    """

    key: str
    text: str
    style: Style
    body: bool
    may_part: bool
    indent: float = 0.0
    label: SetLine = EMPTY


# A paragraph with its lines, and all of them.
BrokenPiece = tuple[Piece, tuple[SetLine, ...]]
Broken = tuple[BrokenPiece, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the column, or room without words; lengths are pt.

    `before` is the space above it, left out at the top of a page; `may_break` is
    whether a page may end above it; `starts` whether a paragraph starts with it;
    `label` stands before its line, which is `indent` (em) away from the margin.
    """

    key: str
    style: Style
    line: SetLine
    height: float
    before: float = 0.0
    may_break: bool = False
    starts: bool = True
    indent: float = 0.0
    label: SetLine = EMPTY


def pieces_of(letter: Letter, typesetter: Typesetter) -> tuple[Piece, ...]:
    """Subject, salutation, body, close, name and copies, paragraph by paragraph."""
    return tuple(_pieces(letter, typesetter))


def _pieces(letter: Letter, typesetter: Typesetter) -> Iterator[Piece]:
    yield _plain("subject", letter.subject, _style(letter.subject, letter, _SUBJECT))
    for each in letter.paragraphs:
        body = each.role not in {Role.SALUTATION, Role.CLOSE}
        may_part = each.role is not Role.CLOSE
        for text in each.text.splitlines() or [""]:
            style = _style(text, letter, language=each.language)
            yield Piece(each.key, text, style, body, may_part)
    yield _plain(NAME, letter.name, _style(letter.name, letter))
    yield from _copies(letter, typesetter)


def _plain(key: str, text: str, style: Style) -> Piece:
    return Piece(key, text, style, body=False, may_part=False)


def _style(text: str, letter: Letter, role: str = "serif", language: str = "") -> Style:
    language = language or letter.language
    return Style(role, language, direction(text, language))


def _copies(letter: Letter, typesetter: Typesetter) -> Iterator[Piece]:
    """Who else gets the letter, a paragraph each, hanging from one label."""
    copies = [text for text in letter.copies if normalise_spaces(text)]
    if not copies:
        return
    words = page_words(letter.language, typesetter)
    told = Style("serif", words.language, direction(words.copies, words.language))
    label = typesetter.compositor.line(words.copies, told)
    indent = label.width + _LABEL_GAP
    for at, text in enumerate(copies):
        style = _style(text, letter)
        shown = EMPTY if at else label
        yield Piece(COPIES, text, style, False, False, indent, shown)


def break_pieces(
    pieces: Iterable[Piece],
    measure: float,
    typesetter: Typesetter,
    *,
    justified: bool = False,
) -> Broken:
    """The lines of every paragraph for a measure in em; a subject is ragged."""
    lines = typesetter.compositor.lines

    def glue(piece: Piece) -> Glue:
        return JUSTIFIED if justified and piece.body else RAGGED

    return tuple(
        (piece, lines(piece.text, piece.style, measure - piece.indent, glue(piece)))
        for piece in pieces
    )


def height_of(broken: Broken, fit: Fit) -> float:
    """The height of `rows_of` in one setting, pt, less the space above the first."""
    paragraphs, (_, name), copies = _parts(broken)
    leading = fit.type.leading
    used = fit.signature * MM + max(1, len(name)) * leading
    used += sum(len(lines) for _, lines in copies) * leading
    used += PARAGRAPH_GAP * leading * bool(copies)
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
    paragraphs, (signed, name), copies = _parts(broken)
    leading = fit.type.leading
    column: list[Row] = []
    for piece, lines in paragraphs:
        column.extend(_rows(piece, lines, leading))
    column.append(Row("signature", signed.style, EMPTY, fit.signature * MM))
    column.extend(
        Row(NAME, signed.style, line, leading, starts=not at)
        for at, line in enumerate(name or (EMPTY,))
    )
    column.extend(_copy_rows(copies, leading))
    return tuple(column)


def _parts(broken: Broken) -> tuple[Broken, BrokenPiece, Broken]:
    """What is above the room to sign, the name, and who gets copies."""
    at = next(at for at, (piece, _) in enumerate(broken) if piece.key == NAME)
    return broken[:at], broken[at], broken[at + 1 :]


def _copy_rows(copies: Broken, leading: float) -> Iterator[Row]:
    """The rows of the list of copies, each copy's lines kept together."""
    long = sum(len(lines) for _, lines in copies) > _LONG_LIST
    for number, (piece, lines) in enumerate(copies):
        inside = TOGETHER <= number <= len(copies) - TOGETHER
        for at, line in enumerate(lines):
            yield Row(
                key=COPIES,
                style=piece.style,
                line=line,
                height=leading,
                before=0.0 if number or at else PARAGRAPH_GAP * leading,
                may_break=long and inside and not at,
                starts=not at,
                indent=piece.indent,
                label=EMPTY if at else piece.label,
            )


def _rows(piece: Piece, lines: tuple[SetLine, ...], leading: float) -> Iterator[Row]:
    """A paragraph's rows, to be broken only where no widow or orphan is left."""
    if not lines:
        yield Row(piece.key, piece.style, EMPTY, 0.0)
    space_above = _gap(piece) * leading
    last = len(lines) - TOGETHER
    for at, line in enumerate(lines):
        yield Row(
            key=piece.key,
            style=piece.style,
            line=line,
            height=leading,
            before=0.0 if at else space_above,
            may_break=piece.may_part and (at == 0 or TOGETHER <= at <= last),
            starts=not at,
        )


def keep_ends(column: Sequence[Row], pieces: Iterable[Piece]) -> tuple[Row, ...]:
    """The column without breaks that leave the salutation or the close alone.

    At least two lines of text stay before the close and the room to sign, and the
    first lines of the text stay with the salutation. A long list of copies parts.
    """
    bodies = {piece.key for piece in pieces if piece.body}
    lines = [at for at, row in enumerate(column) if row.line.runs and row.key in bodies]
    if not lines:
        return tuple(column)
    first, last = lines[0], lines[-TOGETHER:][0]
    return tuple(
        row
        if row.key == COPIES
        else replace(row, may_break=row.may_break and at != first and at <= last)
        for at, row in enumerate(column)
    )
