"""Blocks as marked content (ISO 32000-1, 8, 9 and 14.6), with y pointing up."""

from collections.abc import Iterable
from typing import NamedTuple

from kiosk.model.page import Block, Box, Curve, Glyphs, Item, Line, Tag
from kiosk.pdf.block_cache import (
    BlockCache,
    BlockRecord,
    DrawnBlock,
    GraphicsState,
    reuse,
)
from kiosk.pdf.canvas import PDFCanvas
from kiosk.pdf.fonts.book import FontBook
from kiosk.pdf.reading import need_space
from kiosk.pdf.syntax import number
from kiosk.pdf.tags import begin_block
from kiosk.pdf.text import SPAN, show_run

# ReportLab's number for the nonzero winding number rule (8.5.3.3.2).
_NON_ZERO_RULE = 1


class DrawnContent(NamedTuple):
    """A page's uncompressed content stream, and which of its blocks have spans."""

    stream: bytes
    with_spans: tuple[bool, ...]


class PageDrawer:
    """Draws the content of pages on a canvas; `book` has the fonts of the file."""

    def __init__(self, canvas: PDFCanvas, book: FontBook, blocks: BlockCache) -> None:
        self._canvas = canvas
        self._book = book
        self._blocks = blocks
        self._height = 0.0
        self._state = GraphicsState()
        self._record = BlockRecord()
        # The block's last run, if it may need a space after it.
        self._last_run: Glyphs | None = None

    def draw(self, blocks: Iterable[Block], height: float) -> DrawnContent:
        """The content of a page of a height (pt)."""
        self._height, self._state = height, GraphicsState()
        marked, with_spans = 0, list[bool]()
        for block in blocks:
            drawn = self._drawn(block)
            self._write(f"{begin_block(block, marked)}\n{drawn.operators}")
            marked += block.tag is not Tag.ARTIFACT
            with_spans.append(drawn.has_spans)
        return DrawnContent(self._canvas.take_content(), tuple(with_spans))

    def _drawn(self, block: Block) -> DrawnBlock:
        """A block drawn up to the end of its marked content."""
        key = (block.tag is Tag.PARAGRAPH, self._height, self._state)
        cached = self._blocks.find(key, [block.items])
        if cached is None or not reuse(cached, self._book):
            self._record = BlockRecord()
            operators = self._draw_block(block)
            used = self._record.used(self._book)
            has_spans = SPAN in operators
            new = DrawnBlock(operators, self._state, used, has_spans=has_spans)
            cached = self._blocks.keep(key, [block.items], new)
        self._state = cached.state
        return cached

    def _draw_block(self, block: Block) -> str:
        start, in_text = self._canvas.operator_count, False
        self._last_run = None
        for item in block.items:
            if isinstance(item, Glyphs) != in_text:
                in_text = not in_text
                self._last_run = None
                self._write("BT" if in_text else "ET")
            self._draw_item(item)
        if in_text:
            if block.tag is Tag.PARAGRAPH:
                # The paragraph may go on at the next page.
                self._show_line_space("")
            self._write("ET")
        self._write("EMC")
        return self._canvas.take_since(start)

    def _write(self, operators: str) -> None:
        self._canvas.addLiteral(operators)

    def _draw_item(self, item: Item) -> None:
        match item:
            case Glyphs():
                self._draw_run(item)
            case Line():
                self._canvas.setLineWidth(item.width)
                ends = (
                    item.x0,
                    self._flipped(item.y0),
                    item.x1,
                    self._flipped(item.y1),
                )
                self._canvas.line(*ends)
            case Box():
                self._canvas.setLineWidth(item.stroke)
                corner = (item.x, self._flipped(item.y + item.height))
                self._canvas.rect(*corner, item.width, item.height)
            case Curve():
                self._draw_curve(item)

    def _draw_run(self, run: Glyphs) -> None:
        if not run.glyphs:
            return
        if self._last_run and self._last_run.y != run.y:
            self._show_line_space(run.text)
        font, state = self._book[run.face], self._state
        self._set_grey(run.grey)
        if run.spacing != state.spacing:
            self._write(f"{number(run.spacing)} Tc")
        if (run.face, run.size) != (state.face, state.size):
            self._write(f"/{font.resource} {number(run.size)} Tf")
        self._state = GraphicsState(run.face, run.size, run.grey, run.spacing)
        self._write(f"1 0 0 1 {number(run.x)} {number(self._flipped(run.y))} Tm")
        shown = show_run(run, font)
        self._record.add(run.face, shown)
        self._write(shown.operators)
        self._last_run = run

    def _show_line_space(self, below: str) -> None:
        """Show a space after the last run, to separate the lines' words (14.8.2.5)."""
        last, self._last_run = self._last_run, None
        if last is None or not need_space(last.text, below):
            return
        program = self._book[last.face].program
        if program.space is None:
            return
        if last.rtl:
            width = program.advances[program.space] * last.size / program.upem
            x, y = number(last.x - width), number(self._flipped(last.y))
            self._write(f"1 0 0 1 {x} {y} Tm")
        self._write(f"<{program.space:04x}>Tj")

    def _set_grey(self, grey: float) -> None:
        if grey != self._state.grey:
            self._state = self._state._replace(grey=grey)
            self._write(f"{number(grey)} g")

    def _draw_curve(self, curve: Curve) -> None:
        canvas = self._canvas
        path = canvas.beginPath()
        x, y = curve.start
        path.moveTo(x, self._flipped(y))
        for points in curve.path:
            path.curveTo(*(side for x, y in points for side in (x, self._flipped(y))))
        if not curve.width:
            self._set_grey(0.0)
            canvas.drawPath(path, stroke=0, fill=1, fillMode=_NON_ZERO_RULE)
            return
        canvas.saveState()
        # Round ends and joins, as a pen makes them.
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        canvas.setLineWidth(curve.width)
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()

    def _flipped(self, y: float) -> float:
        """A distance from the top of the page as one from its foot, pt."""
        return self._height - y
