"""A page's blocks as marked content (ISO 32000-1, 8, 9 and 14.6), y turned upwards."""

from kiosk.model.page import Block, Box, Curve, Glyphs, Item, Line, Tag
from kiosk.pdf.drawn import Drawn, DrawnBlocks, State, fits, names_after, namings_of
from kiosk.pdf.fonts.book import FontBook
from kiosk.pdf.syntax import number
from kiosk.pdf.text import shown

# Round ends and joins for the strokes of a pen.
_ROUND = "1 J 1 j"

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
    """The content of one page, block by block."""

    def __init__(self, height: float, book: FontBook, drawn: DrawnBlocks) -> None:
        self._height = height
        self._book = book
        self._drawn = drawn
        self._written: list[str] = []
        # Of the graphics state what the last run left: font, grey, spacing.
        self._font: tuple[str, float] = ("", 0.0)
        self._grey = 0.0
        self._spacing = 0.0
        # The block's last run, if it may need a space behind it.
        self._last: Glyphs | None = None

    def paint(self, block: Block, opening: str) -> None:
        """Draw a block inside a marked-content sequence that begins so."""
        self._written.append(opening)
        entry = (block.tag, self._height, self._font, self._grey, self._spacing)
        known = self._drawn.find(entry, [block.items])
        if known is None or not fits(known, self._book):
            known = self._drawn.keep(entry, [block.items], self._painted(block))
        self._font, self._grey, self._spacing = known.state
        self._written.append(known.operators)

    def _painted(self, block: Block) -> Drawn:
        """What draws a block, its end included."""
        namings = namings_of(block.items, self._book)
        outer, self._written = self._written, []
        self._paint(block)
        operators, self._written = "\n".join(self._written), outer
        state: State = (self._font, self._grey, self._spacing)
        return Drawn(operators, state, namings, names_after(namings, self._book))

    def _paint(self, block: Block) -> None:
        written, in_text = self._written, False
        self._last = None
        for item in block.items:
            if isinstance(item, Glyphs) != in_text:
                in_text = not in_text
                self._last = None
                written.append("BT" if in_text else "ET")
            self._draw(item)
        if in_text:
            if block.tag is Tag.PARAGRAPH:
                # It may go on at the next page.
                self._part_lines("")
            written.append("ET")
        written.append("EMC")

    def content(self) -> bytes:
        """What was drawn, for a content stream."""
        return "\n".join(self._written).encode("ascii")

    def _draw(self, item: Item) -> None:
        if isinstance(item, Glyphs):
            self._draw_run(item)
        elif isinstance(item, Line):
            self._draw_line(item)
        elif isinstance(item, Box):
            self._draw_box(item)
        else:
            self._draw_curve(item)

    def _draw_run(self, run: Glyphs) -> None:
        if not run.glyphs:
            return
        if self._last and self._last.y != run.y:
            self._part_lines(run.text)
        use = self._book[run.face]
        self._set_grey(run.grey)
        if run.spacing != self._spacing:
            self._spacing = run.spacing
            self._written.append(f"{number(run.spacing)} Tc")
        if (run.face, run.size) != self._font:
            self._font = (run.face, run.size)
            self._written.append(f"/{use.resource} {number(run.size)} Tf")
        self._written.append(f"1 0 0 1 {self._point(run.x, run.y)} Tm")
        self._written.append(shown(run, use))
        self._last = run

    def _part_lines(self, below: str) -> None:
        """Show a space behind the last run, for who reads on (14.8.2.5)."""
        last, self._last = self._last, None
        if last is None or not _parted(last.text, below):
            return
        program = self._book[last.face].program
        if program.space is None:
            return
        if last.rtl:
            width = program.advances[program.space] * last.size / program.upem
            before = self._point(last.x - width, last.y)
            self._written.append(f"1 0 0 1 {before} Tm")
        self._written.append(f"<{program.space:04x}>Tj")

    def _set_grey(self, grey: float) -> None:
        if grey != self._grey:
            self._grey = grey
            self._written.append(f"{number(grey)} g")

    def _draw_line(self, line: Line) -> None:
        start, end = self._point(line.x0, line.y0), self._point(line.x1, line.y1)
        self._written.append(f"{number(line.width)} w\n{start} m\n{end} l S")

    def _draw_box(self, box: Box) -> None:
        corner = self._point(box.x, box.y + box.height)
        sides = f"{number(box.width)} {number(box.height)}"
        self._written.append(f"{number(box.stroke)} w\n{corner} {sides} re S")

    def _draw_curve(self, curve: Curve) -> None:
        path = [f"{self._point(*curve.start)} m"]
        path += [
            " ".join([self._point(*each) for each in points]) + " c"
            for points in curve.path
        ]
        if curve.width:
            path = [f"q {_ROUND} {number(curve.width)} w", *path, "S Q"]
        else:
            self._set_grey(0.0)
            path.append("f")
        self._written += path

    def _point(self, x: float, y: float) -> str:
        return f"{number(x)} {number(self._height - y)}"


def _parted(above: str, below: str) -> bool:
    """Whether a space stands between two lines of a text."""
    ends = above[-1:] + below[:1]
    if not above or above[-1] in _JOINING or any(each.isspace() for each in ends):
        return False
    return ends.isascii() or not any(map(_is_unspaced, ends))


def _is_unspaced(character: str) -> bool:
    """Whether a character is of a script without spaces between words."""
    code = ord(character)
    return any(code in block for block in _UNSPACED)
