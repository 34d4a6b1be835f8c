"""A page's blocks as marked content (ISO 32000-1, 8, 9 and 14.6), y turned upwards."""

from collections.abc import Iterable

from kiosk.model.page import Block, Box, Curve, Glyphs, Item, Line, Tag
from kiosk.pdf.block_cache import (
    BlockCache,
    DrawnBlock,
    State,
    can_be_used,
    names_after,
    namings_of,
)
from kiosk.pdf.fonts.book import FontBook
from kiosk.pdf.library import Board
from kiosk.pdf.syntax import number
from kiosk.pdf.tags import opening
from kiosk.pdf.text import shown

# The nonzero winding number rule (8.5.3.3.2), as ReportLab counts it.
_NON_ZERO = 1
# After these a word goes on in the next line: hyphens and dashes, and a mark that
# says so.
_JOINING = "-\u00ad\u2010\u2012\u2013\u2014\u200b"
# Thai and Lao, Burmese, Khmer, Chinese and Japanese.
_UNSPACED = (
    range(0x0E00, 0x0F00),
    range(0x1000, 0x10A0),
    range(0x1780, 0x1800),
    range(0x2E80, 0xA4D0),
    range(0xF900, 0xFB00),
    range(0xFE30, 0xFE50),
    range(0xFF00, 0xFFF0),
    range(0x20000, 0x40000),
)


class Painter:
    """Draws the content of pages on a board; `book` are the fonts of the file."""

    def __init__(self, board: Board, book: FontBook, blocks: BlockCache) -> None:
        self._board = board
        self._book = book
        self._blocks = blocks
        self._height = 0.0
        self._state = State()
        # The block's last run, if it may need a space behind it.
        self._last: Glyphs | None = None

    def paint(self, blocks: Iterable[Block], height: float) -> bytes:
        """The content stream of a page of a height (pt), uncompressed."""
        self._height, self._state = height, State()
        marked = 0
        for block in blocks:
            self._board.addLiteral(opening(block, marked))
            self._board.addLiteral(self._operators(block))
            marked += block.tag is not Tag.ARTIFACT
        return self._board.take_content()

    def _operators(self, block: Block) -> str:
        """What draws a block, the end of its marked content included."""
        entry = (block.tag is Tag.PARAGRAPH, self._height, self._state)
        known = self._blocks.find(entry, [block.items])
        if known is None or not can_be_used(known, self._book):
            namings = namings_of(block.items, self._book)
            operators = self._drawn(block)
            after = names_after(namings, self._book)
            drawn = DrawnBlock(operators, self._state, namings, after)
            known = self._blocks.keep(entry, [block.items], drawn)
        self._state = known.state
        return known.operators

    def _drawn(self, block: Block) -> str:
        start, in_text = self._board.length, False
        self._last = None
        for item in block.items:
            if isinstance(item, Glyphs) != in_text:
                in_text = not in_text
                self._last = None
                self._write("BT" if in_text else "ET")
            self._draw(item)
        if in_text:
            if block.tag is Tag.PARAGRAPH:
                # It may go on at the next page.
                self._separate_lines("")
            self._write("ET")
        self._write("EMC")
        return self._board.take_since(start)

    def _write(self, operators: str) -> None:
        self._board.addLiteral(operators)

    def _draw(self, item: Item) -> None:
        match item:
            case Glyphs():
                self._draw_run(item)
            case Line():
                self._board.setLineWidth(item.width)
                ends = (item.x0, self._up(item.y0), item.x1, self._up(item.y1))
                self._board.line(*ends)
            case Box():
                self._board.setLineWidth(item.stroke)
                corner = (item.x, self._up(item.y + item.height))
                self._board.rect(*corner, item.width, item.height)
            case Curve():
                self._draw_curve(item)

    def _draw_run(self, run: Glyphs) -> None:
        if not run.glyphs:
            return
        if self._last and self._last.y != run.y:
            self._separate_lines(run.text)
        use, state = self._book[run.face], self._state
        self._set_grey(run.grey)
        if run.spacing != state.spacing:
            self._write(f"{number(run.spacing)} Tc")
        if (run.face, run.size) != (state.face, state.size):
            self._write(f"/{use.resource} {number(run.size)} Tf")
        self._state = State(run.face, run.size, run.grey, run.spacing)
        self._write(f"1 0 0 1 {number(run.x)} {number(self._up(run.y))} Tm")
        self._write(shown(run, use))
        self._last = run

    def _separate_lines(self, below: str) -> None:
        """Show a space behind the last run, for who reads on (14.8.2.5)."""
        last, self._last = self._last, None
        if last is None or not _are_apart(last.text, below):
            return
        program = self._book[last.face].program
        if program.space is None:
            return
        if last.rtl:
            width = program.advances[program.space] * last.size / program.upem
            x, y = number(last.x - width), number(self._up(last.y))
            self._write(f"1 0 0 1 {x} {y} Tm")
        self._write(f"<{program.space:04x}>Tj")

    def _set_grey(self, grey: float) -> None:
        if grey != self._state.grey:
            self._state = self._state._replace(grey=grey)
            self._write(f"{number(grey)} g")

    def _draw_curve(self, curve: Curve) -> None:
        board = self._board
        path = board.beginPath()
        x, y = curve.start
        path.moveTo(x, self._up(y))
        for points in curve.path:
            path.curveTo(*(side for x, y in points for side in (x, self._up(y))))
        if not curve.width:
            self._set_grey(0.0)
            board.drawPath(path, stroke=0, fill=1, fillMode=_NON_ZERO)
            return
        board.saveState()
        # Round ends and joins, as a pen makes them.
        board.setLineCap(1)
        board.setLineJoin(1)
        board.setLineWidth(curve.width)
        board.drawPath(path, stroke=1, fill=0)
        board.restoreState()

    def _up(self, y: float) -> float:
        """A distance from the top of the page as one from its foot."""
        return self._height - y


def _are_apart(above: str, below: str) -> bool:
    """Whether a space stands between two lines of a text."""
    ends = above[-1:] + below[:1]
    if not above or above[-1] in _JOINING or any(each.isspace() for each in ends):
        return False
    return ends.isascii() or not any(map(_is_unspaced, ends))


def _is_unspaced(character: str) -> bool:
    """Whether a character is of a script without spaces between words."""
    code = ord(character)
    return any(code in block for block in _UNSPACED)
