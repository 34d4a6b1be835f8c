"""Letter -> Pages: every item placed, nothing left to decide."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kiosk.model.letter import Letter
from kiosk.model.page import Anchor, Block, Glyphs, Item, Page, Pages, Tag
from kiosk.typesetting import head
from kiosk.typesetting.address import place_recipient, place_return_line
from kiosk.typesetting.blocks import MM
from kiosk.typesetting.flow import (
    Broken,
    Row,
    break_pieces,
    keep_ends,
    pieces_of,
    rows_of,
)
from kiosk.typesetting.fonts import Fonts
from kiosk.typesetting.paging import PlacedRow, Room, column_height, paginate
from kiosk.typesetting.paper import Fit, Stationery
from kiosk.typesetting.runs import Pen

Anchors = Mapping[str, tuple[Anchor, ...]]


def lay_out(letter: Letter, stationery: Stationery, fonts: Fonts) -> Pages:
    """A letter on its stationery, on one page where that can be.

    The settings of the stationery are tried from generous to tight until one page
    holds the letter; if none does, it is set in the most generous one. Characters
    without a glyph are boxes and listed; what does not fit its place is noted.
    """
    top_items, top_anchors, found = _first_page(letter, stationery, fonts)
    fit, rows = _fitted(letter, stationery, fonts)
    others = Room(stationery.continuation_body * MM, fit.last * MM)
    columns = tuple(paginate(rows, _first_room(fit), others))
    marks = head.place_marks(letter.marks, stationery, fonts)
    words = tuple(item for item in marks if isinstance(item, Glyphs))
    frames = tuple(item for item in marks if not isinstance(item, Glyphs))
    folds = Block(Tag.ARTIFACT, "folds", (*frames, *head.place_folds(stationery)))
    pages = []
    for number, column in enumerate(columns):
        top = top_items
        if number:
            numbers = (number + 1, len(columns))
            running = head.place_continuation(letter, numbers, stationery, fonts)
            top = (Block(Tag.ARTIFACT, "continuation", running),)
        body = _body(column, fit, stationery, fonts)
        tag = Tag.ARTIFACT if number else Tag.PARAGRAPH
        pages.append(Page(_inked((*top, *body, Block(tag, "marks", words), folds))))
    return Pages(
        width=stationery.width * MM,
        height=stationery.height * MM,
        pages=tuple(pages),
        title=letter.title,
        language=letter.language,
        anchors={**top_anchors, **_anchors(columns, stationery)},
        missing=_missing(letter, fonts),
        notes=found,
    )


def _first_room(fit: Fit) -> Room:
    return Room(fit.subject * MM, fit.last * MM)


def _fitted(
    letter: Letter, stationery: Stationery, fonts: Fonts
) -> tuple[Fit, tuple[Row, ...]]:
    """The first setting that holds the letter on one page, else the first of all."""
    pieces = pieces_of(letter, fonts)
    measure = stationery.measure * MM
    # Settings often differ in leading alone: lines are broken once for each size.
    broken: dict[float, Broken] = {}
    for fit in stationery.fits:
        size = fit.type.size
        if size not in broken:
            broken[size] = break_pieces(pieces, measure / size, fonts)
        rows = rows_of(broken[size], fit)
        if column_height(rows) <= _first_room(fit).height:
            return fit, rows
    fit = stationery.fits[0]
    return fit, keep_ends(rows_of(broken[fit.type.size], fit), pieces)


def _first_page(
    letter: Letter, stationery: Stationery, fonts: Fonts
) -> tuple[tuple[Block, ...], Anchors, tuple[str, ...]]:
    """All that stands above the subject, in reading order."""
    sender, sender_at, sender_notes = head.place_sender(letter, stationery, fonts)
    date, date_at = head.place_date(letter.date, stationery, fonts)
    block, block_at, block_notes = place_recipient(letter.recipient, stationery, fonts)
    return_line = place_return_line(letter.sender, stationery, fonts)
    anchors = {"sender": (sender_at,), "date": (date_at,), "recipient": (block_at,)}
    blocks = (
        Block(Tag.PARAGRAPH, "sender", sender),
        Block(Tag.PARAGRAPH, "date", date),
        Block(Tag.ARTIFACT, "return-line", return_line),
        Block(Tag.PARAGRAPH, "recipient", block),
    )
    return blocks, anchors, sender_notes + block_notes


def _body(
    column: Iterable[PlacedRow], fit: Fit, stationery: Stationery, fonts: Fonts
) -> tuple[Block, ...]:
    left, kind = stationery.left * MM, fit.type
    blocks: list[Block] = []
    items: list[Item] = []
    for placed in column:
        row = placed.row
        if row.text:
            pen = Pen(row.role, fonts[row.role], kind.size)
            line = pen.set(row.text, left, placed.y + pen.rise(kind.leading))
            if row.before or not blocks or blocks[-1].key != row.key:
                items = []
                tag = Tag.HEADING if row.key == "subject" else Tag.PARAGRAPH
                blocks.append(Block(tag, row.key, ()))
            items.extend(line)
            blocks[-1] = replace(blocks[-1], items=tuple(items))
    return tuple(blocks)


def _inked(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(block for block in blocks if block.items)


def _anchors(columns: Sequence[Sequence[PlacedRow]], stationery: Stationery) -> Anchors:
    """One place for each paragraph and page it stands on."""
    left, width = stationery.left * MM, stationery.measure * MM
    spans: dict[str, dict[int, tuple[float, float]]] = defaultdict(dict)
    for page, column in enumerate(columns):
        for placed in column:
            key, bottom = placed.row.key, placed.y + placed.row.height
            top, _ = spans[key].get(page, (placed.y, 0.0))
            spans[key][page] = (top, bottom)
    return {
        key: tuple(
            Anchor(page, left, top, width, bottom - top)
            for page, (top, bottom) in places.items()
        )
        for key, places in spans.items()
    }


def _missing(letter: Letter, fonts: Fonts) -> tuple[str, ...]:
    """The characters drawn as boxes, in the order of the letter."""
    plain = (letter.date, *letter.recipient, *letter.sender, letter.name)
    texts = (*plain, *(each.text for each in letter.paragraphs))
    words = "".join(texts)
    found = fonts["serif"].missing(words) | fonts["serif-bold"].missing(letter.subject)
    if not found:
        return ()
    return tuple(
        dict.fromkeys(each for each in letter.subject + words if each in found)
    )
