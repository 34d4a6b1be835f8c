"""Letter -> Pages: every item placed, nothing left to decide."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from kiosk.model.letter import Letter
from kiosk.model.page import Anchor, Block, Page, Pages, Tag
from kiosk.typesetting import notes
from kiosk.typesetting.letter import head
from kiosk.typesetting.letter.column import Anchors, Column, anchors_of
from kiosk.typesetting.letter.flow import (
    Broken,
    Row,
    break_pieces,
    height_of,
    keep_ends,
    pieces_of,
    rows_of,
)
from kiosk.typesetting.letter.pages import PlacedRow, Room, paginate
from kiosk.typesetting.letter.recipient import place_recipient, place_return_line
from kiosk.typesetting.letter.signature import place_signature
from kiosk.typesetting.letter.wording import page_words, titled
from kiosk.typesetting.paper.stationery import Fit, Stationery
from kiosk.typesetting.text.bidi import right_to_left
from kiosk.typesetting.text.clean import cleaned
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

# A column that is higher in the most generous setting than the tightest one would
# allow by this factor need not be tried in the others.
_TOLERANCE = 1.15
# The leading of Chinese, Japanese and Korean, em.
_EAST_ASIAN = 1.5


class _Sheet(NamedTuple):
    """A stationery, and the way to set the body that was chosen."""

    stationery: Stationery
    fit: Fit


def lay_out(letter: Letter, stationery: Stationery, typesetter: Typesetter) -> Pages:
    """A letter on its stationery, on one page where that can be.

    The settings of the stationery are tried from generous to tight until one page
    holds the letter; if none does, it is set in the most generous one. Characters
    without a glyph are boxes and listed; what does not fit its place is noted, and
    so is that something had to be taken out (`kiosk.typesetting.cleaning`).
    """
    letter, removed = cleaned(letter)
    top, top_anchors, found = typesetter.heads.get(
        (letter.sender, letter.name, letter.date, letter.recipient, letter.language),
        [stationery],
        lambda: _first_page(letter, stationery, typesetter),
    )
    fit, rows = _fitted(letter, stationery, typesetter)
    columns = tuple(paginate(rows, _first_room(fit), _other_room(fit, stationery)))
    pages = list(_pages(letter, columns, _Sheet(stationery, fit), typesetter))
    pages[0] = Page((*top, *pages[0].blocks))
    anchors = {**top_anchors, **anchors_of(columns, fit, stationery.width)}
    if letter.signature:
        room = anchors["signature"][-1]
        pages[room.page] = _signed(pages[room.page], letter, room, typesetter)
    return Pages(
        width=stationery.width * MM,
        height=stationery.height * MM,
        pages=tuple(map(_inked, pages)),
        title=titled(letter, typesetter),
        language=letter.language,
        anchors=anchors,
        missing=_missing(letter, typesetter),
        notes=(*found, *[notes.CHARACTERS_REMOVED] * removed),
    )


def _pages(
    letter: Letter,
    columns: Sequence[Sequence[PlacedRow]],
    sheet: _Sheet,
    typesetter: Typesetter,
) -> Iterator[Page]:
    """The pages with all but what stands above the subject."""
    body = Column(sheet.stationery, sheet.fit, letter.language, typesetter)
    frames = _frames(letter, len(columns), sheet.stationery, typesetter)
    for rows, (running, around) in zip(columns, frames, strict=True):
        yield Page((*running, *body.blocks(rows), *around))


def _signed(page: Page, letter: Letter, room: Anchor, typesetter: Typesetter) -> Page:
    """The page with the drawn signature in its room, before the name."""
    rtl = right_to_left(letter.language)
    curves = place_signature(letter.signature, room, rtl=rtl)
    alt = page_words(letter.language, typesetter).signature
    drawn = Block(Tag.FIGURE, "signature", curves, alt)
    keys = [block.key for block in page.blocks]
    at = keys.index("name") if "name" in keys else len(keys)
    return Page((*page.blocks[:at], drawn, *page.blocks[at:]))


def _inked(page: Page) -> Page:
    """The page without blocks that nothing is in."""
    return Page(tuple(block for block in page.blocks if block.items))


def _frames(
    letter: Letter, count: int, stationery: Stationery, typesetter: Typesetter
) -> Iterator[tuple[tuple[Block, ...], tuple[Block, ...]]]:
    """What stands before and after the text of each page.

    The marks are words on the first page; on the others a reader knows them.
    """
    *marks, folds = typesetter.frames.get(
        (letter.marks, letter.language),
        [stationery],
        lambda: head.place_around(letter, stationery, typesetter),
    )
    yield (), (*marks, folds)
    again = tuple(Block(Tag.ARTIFACT, each.key, each.items) for each in marks)
    for number in range(2, count + 1):
        running = head.place_continuation(
            letter, (number, count), stationery, typesetter
        )
        yield (Block(Tag.ARTIFACT, "continuation", running),), (*again, folds)


def _other_room(fit: Fit, stationery: Stationery) -> Room:
    return Room(stationery.continuation_body * MM, fit.last * MM)


def _first_room(fit: Fit) -> Room:
    return Room(fit.subject * MM, fit.last * MM)


def _fitted(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> tuple[Fit, tuple[Row, ...]]:
    """The first setting that holds the letter on one page, else the first of all."""
    pieces = pieces_of(letter, typesetter)
    # Settings often differ in leading alone: lines are broken once for each measure.
    broken: dict[float, Broken] = {}
    fits = tuple(_fits(letter, stationery))
    for fit in fits:
        measure = _measure(fit, stationery)
        if measure not in broken:
            broken[measure] = break_pieces(
                pieces, measure, typesetter, justified=stationery.justified
            )
        height = height_of(broken[measure], fit)
        if height <= _first_room(fit).height:
            return fit, rows_of(broken[measure], fit)
        if fit is stationery.fits[0] and height > _highest(stationery):
            break
    fit = fits[0]
    return fit, keep_ends(rows_of(broken[_measure(fit, stationery)], fit), pieces)


def _fits(letter: Letter, stationery: Stationery) -> Iterator[Fit]:
    """The settings to try; East Asian text has more room between its lines first.

    Its characters fill the em: half of one is left between lines (JLReq, from memory).
    """
    first = stationery.fits[0]
    if Style("serif", letter.language).east_asian:
        airy = max(first.type.leading, _EAST_ASIAN * first.type.size)
        yield replace(first, type=replace(first.type, leading=airy))
    yield from stationery.fits


def _measure(fit: Fit, stationery: Stationery) -> float:
    """The length of a line in one setting, em."""
    return (stationery.width - fit.left - fit.right) * MM / fit.type.size


def _highest(stationery: Stationery) -> float:
    """The highest column of the first setting that may still fit in the last, pt."""
    first, last = stationery.fits[0], stationery.fits[-1]
    lines = first.type.leading / last.type.leading
    length = _measure(last, stationery) / _measure(first, stationery)
    return _first_room(last).height * lines * length * _TOLERANCE


def _first_page(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> tuple[tuple[Block, ...], Anchors, tuple[str, ...]]:
    """All that stands above the subject, in reading order."""
    sender = head.place_sender(letter, stationery, typesetter)
    date, date_at = head.place_date(letter, stationery, typesetter)
    recipient = typesetter.recipients.get(
        (letter.recipient, letter.language),
        [stationery],
        lambda: place_recipient(
            letter.recipient, stationery, typesetter, letter.language
        ),
    )
    # The sender once more, for the post: a reader has heard it already.
    return_line = place_return_line(
        letter.sender, stationery, typesetter, letter.language
    )
    blocks = (
        *sender.blocks("sender"),
        Block(Tag.PARAGRAPH, "date", date),
        Block(Tag.ARTIFACT, "return-line", return_line),
        *recipient.blocks("recipient"),
    )
    anchors = {
        "sender": (sender.anchor,),
        "date": (date_at,),
        "recipient": (recipient.anchor,),
    }
    return blocks, anchors, sender.notes + recipient.notes


def _missing(letter: Letter, typesetter: Typesetter) -> tuple[str, ...]:
    """The characters drawn as boxes, in the order of the letter."""
    above = (letter.subject, letter.date, *letter.recipient, *letter.sender)
    texts = [(text, "") for text in (*above, letter.name)]
    texts += [(each.text, each.language) for each in letter.paragraphs]
    texts += [(text, "") for text in letter.copies]
    found = (
        typesetter.shaper.missing(text, Style("serif", language or letter.language))
        for text, language in texts
    )
    return tuple(dict.fromkeys(chain.from_iterable(found)))
