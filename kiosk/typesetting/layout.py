"""Letter -> Pages: every item placed, nothing left to decide."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, groupby

from kiosk.i18n import RIGHT_TO_LEFT
from kiosk.model.letter import Letter
from kiosk.model.page import Anchor, Block, Item, Page, Pages, Tag
from kiosk.typesetting import head, notes
from kiosk.typesetting.address import place_recipient, place_return_line
from kiosk.typesetting.blocks import MM
from kiosk.typesetting.cleaning import cleaned
from kiosk.typesetting.flow import (
    Broken,
    Row,
    break_pieces,
    height_of,
    keep_ends,
    pieces_of,
    rows_of,
)
from kiosk.typesetting.fonts import Fonts
from kiosk.typesetting.paging import PlacedRow, Room, paginate
from kiosk.typesetting.paper import Fit, Stationery
from kiosk.typesetting.runs import Pen
from kiosk.typesetting.shaping import Style
from kiosk.typesetting.signature import place_signature

Anchors = Mapping[str, tuple[Anchor, ...]]

# What the tightest setting holds, more or less, of what the column is high in the
# most generous one: a column beyond it need not be tried in the others.
_AT_MOST = 1.15

# What a reader hears in place of the drawn signature, in the letter's language.
_SIGNATURE = {"en": "Signature", "de": "Unterschrift", "es": "Firma", "fr": "Signature"}


def lay_out(
    letter: Letter, stationery: Stationery, fonts: Fonts, *, justified: bool = False
) -> Pages:
    """A letter on its stationery, on one page where that can be.

    The settings of the stationery are tried from generous to tight until one page
    holds the letter; if none does, it is set in the most generous one. Characters
    without a glyph are boxes and listed; what does not fit its place is noted, and
    so is that something had to be taken out (`kiosk.typesetting.cleaning`).
    """
    letter, removed = cleaned(letter)
    top, top_anchors, found = _first_page(letter, stationery, fonts)
    fit, rows = _fitted(letter, stationery, fonts, justified=justified)
    columns = tuple(paginate(rows, _first_room(fit), _other_room(fit, stationery)))
    frames = _frames(letter, len(columns), stationery, fonts)
    pages = [
        Page((*running, *_body(column, fit, stationery, fonts), *around))
        for column, (running, around) in zip(columns, frames, strict=True)
    ]
    pages[0] = Page((*top, *pages[0].blocks))
    anchors = {**top_anchors, **_anchors(columns, stationery)}
    if letter.signature:
        room = anchors["signature"][-1]
        pages[room.page] = _signed(pages[room.page], letter, room)
    return Pages(
        width=stationery.width * MM,
        height=stationery.height * MM,
        pages=tuple(map(_inked, pages)),
        title=letter.title,
        language=letter.language,
        anchors=anchors,
        missing=_missing(letter, fonts),
        notes=(*found, *[notes.CHARACTERS_REMOVED] * removed),
    )


def _signed(page: Page, letter: Letter, room: Anchor) -> Page:
    """The page with the drawn signature in its room, before the name."""
    rtl = letter.language in RIGHT_TO_LEFT
    curves = place_signature(letter.signature, room, rtl=rtl)
    alt = _SIGNATURE.get(letter.language, _SIGNATURE["en"])
    drawn = Block(Tag.FIGURE, "signature", curves, alt)
    keys = [block.key for block in page.blocks]
    at = keys.index("name") if "name" in keys else len(keys)
    return Page((*page.blocks[:at], drawn, *page.blocks[at:]))


def _inked(page: Page) -> Page:
    """The page without blocks that nothing is in."""
    return Page(tuple(block for block in page.blocks if block.items))


def _frames(
    letter: Letter, count: int, stationery: Stationery, fonts: Fonts
) -> Iterator[tuple[tuple[Block, ...], tuple[Block, ...]]]:
    """What stands before and after the text of each page.

    The marks are words on the first page; on the others a reader knows them.
    """
    marks = head.place_marks(letter.marks, stationery, fonts)
    folds = Block(Tag.ARTIFACT, "folds", head.place_folds(stationery))
    yield (), (*marks, folds)
    again = tuple(Block(Tag.ARTIFACT, each.key, each.items) for each in marks)
    for number in range(2, count + 1):
        running = head.place_continuation(letter, (number, count), stationery, fonts)
        yield (Block(Tag.ARTIFACT, "continuation", running),), (*again, folds)


def _other_room(fit: Fit, stationery: Stationery) -> Room:
    return Room(stationery.continuation_body * MM, fit.last * MM)


def _first_room(fit: Fit) -> Room:
    return Room(fit.subject * MM, fit.last * MM)


def _fitted(
    letter: Letter, stationery: Stationery, fonts: Fonts, *, justified: bool
) -> tuple[Fit, tuple[Row, ...]]:
    """The first setting that holds the letter on one page, else the first of all."""
    pieces = pieces_of(letter)
    measure = stationery.measure * MM
    # Settings often differ in leading alone: lines are broken once for each size.
    broken: dict[float, Broken] = {}
    for fit in stationery.fits:
        size = fit.type.size
        if size not in broken:
            broken[size] = break_pieces(
                pieces, measure / size, fonts, justified=justified
            )
        height = height_of(broken[size], fit)
        if height <= _first_room(fit).height:
            return fit, rows_of(broken[size], fit)
        if fit is stationery.fits[0] and height > _most(stationery.fits):
            break
    fit = stationery.fits[0]
    return fit, keep_ends(rows_of(broken[fit.type.size], fit), pieces)


def _most(fits: Sequence[Fit]) -> float:
    """How high a column may be in the first setting that the last one still holds."""
    first, last = fits[0], fits[-1]
    lines = first.type.leading / last.type.leading
    length = first.type.size / last.type.size
    return _first_room(last).height * lines * length * _AT_MOST


def _first_page(
    letter: Letter, stationery: Stationery, fonts: Fonts
) -> tuple[tuple[Block, ...], Anchors, tuple[str, ...]]:
    """All that stands above the subject, in reading order."""
    sender, sender_at, sender_notes = head.place_sender(letter, stationery, fonts)
    date, date_at = head.place_date(letter, stationery, fonts)
    to, to_at, to_notes = fonts.recipients.get(
        (letter.recipient, letter.language),
        [stationery],
        lambda: place_recipient(letter.recipient, stationery, fonts, letter.language),
    )
    # The sender once more, for the post: a reader has heard it already.
    return_line = place_return_line(letter.sender, stationery, fonts, letter.language)
    blocks = (
        Block(Tag.PARAGRAPH, "sender", sender),
        Block(Tag.PARAGRAPH, "date", date),
        Block(Tag.ARTIFACT, "return-line", return_line),
        Block(Tag.PARAGRAPH, "recipient", to),
    )
    anchors = {"sender": (sender_at,), "date": (date_at,), "recipient": (to_at,)}
    return blocks, anchors, sender_notes + to_notes


def _body(
    column: Iterable[PlacedRow], fit: Fit, stationery: Stationery, fonts: Fonts
) -> Iterator[Block]:
    """The column's paragraphs with their lines placed."""
    left, right = stationery.left * MM, (stationery.width - stationery.right) * MM
    size, leading = fit.type.size, fit.type.leading
    rises: dict[str, float] = {}
    number = 0

    def paragraph(placed: PlacedRow) -> tuple[str, int]:
        nonlocal number
        number += placed.row.starts
        return placed.row.key, number

    def items(rows: Sequence[PlacedRow]) -> tuple[Item, ...]:
        found: list[Item] = []
        for placed in rows:
            row, role = placed.row, placed.row.style.role
            if role not in rises:
                rises[role] = Pen(fonts, role, "", size).rise(leading)
            x = right - row.line.width * size if _ranged_right(row) else left
            found += row.line.items(x, placed.y + rises[role], size)
        return tuple(found)

    for (key, _), group in groupby(column, paragraph):
        rows = tuple(group)
        # Letters of one case share most of their paragraphs.
        places = tuple((placed.y, placed.row.style) for placed in rows)
        shared = fonts.placed.get(
            (left, right, size, leading, key, places),
            [placed.row.line for placed in rows],
            partial(items, rows),
        )
        tag = Tag.HEADING if key == "subject" else Tag.PARAGRAPH
        yield Block(tag, key, shared)


def _ranged_right(row: Row) -> bool:
    """Whether a line begins at the right: as its words run, the name as the letter."""
    letter = row.style.language.partition("-")[0] in RIGHT_TO_LEFT
    return letter if row.key == "name" else row.style.rtl


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
    texts = (letter.subject, *plain, *(each.text for each in letter.paragraphs))
    style = Style("serif", letter.language)
    found = (fonts.shaper.missing(text, style) for text in texts)
    return tuple(dict.fromkeys(chain.from_iterable(found)))
