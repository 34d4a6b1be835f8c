"""Letter -> Pages: every item placed, nothing left to decide."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from kiosk.direction import right_to_left
from kiosk.model.letter import Letter
from kiosk.model.page import Anchor, Block, Page, Pages, Tag
from kiosk.typesetting import notes
from kiosk.typesetting.letter import head
from kiosk.typesetting.letter.column import Column, PlacedRow, paginate
from kiosk.typesetting.letter.fit import choose_fit, continuation_area, first_area
from kiosk.typesetting.letter.recipient import place_recipient, place_return_line
from kiosk.typesetting.letter.signature import place_signature
from kiosk.typesetting.letter.wording import PageNumber, document_title, page_words
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.text.clean import cleaned
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Head, Typesetter
from kiosk.typesetting.units import MM


class _Surroundings(NamedTuple):
    """The blocks before and after the text of a page, in reading order."""

    before: tuple[Block, ...]
    after: tuple[Block, ...]


def lay_out(letter: Letter, stationery: Stationery, typesetter: Typesetter) -> Pages:
    """A letter on its stationery, on one page where that can be.

    The settings of the stationery are tried from generous to tight until one page
    holds the letter; if none does, it is set in the one for several pages. Characters
    without a glyph are drawn as boxes and listed. The notes say what does not fit,
    and whether characters that are no text were removed (`text.clean`).
    """
    letter, removed = cleaned(letter)
    first = typesetter.heads.get(
        (letter.sender, letter.name, letter.date, letter.recipient, letter.language),
        [stationery],
        lambda: _place_head(letter, stationery, typesetter),
    )
    fit, rows = choose_fit(letter, stationery, typesetter)
    columns = tuple(paginate(rows, first_area(fit), continuation_area(fit, stationery)))
    body = Column(stationery, fit, letter.language, typesetter)
    surroundings = _surroundings(letter, len(columns), stationery, typesetter)
    pages = list(_pages(columns, body, surroundings))
    pages[0] = Page((*first.blocks, *pages[0].blocks))
    anchors = {**first.anchors, **body.anchors(columns)}
    if letter.signature:
        room = anchors["signature"][-1]
        pages[room.page] = _signed(pages[room.page], letter, room, typesetter)
    return Pages(
        width=stationery.width * MM,
        height=stationery.height * MM,
        pages=tuple(map(_without_empty_blocks, pages)),
        title=document_title(letter, typesetter),
        language=letter.language,
        anchors=anchors,
        missing=_missing(letter, typesetter),
        notes=(*first.notes, *[notes.CHARACTERS_REMOVED] * removed),
    )


def _pages(
    columns: Sequence[Sequence[PlacedRow]],
    body: Column,
    surroundings: Iterable[_Surroundings],
) -> Iterator[Page]:
    """The pages with all but what stands above the subject."""
    for rows, (before, after) in zip(columns, surroundings, strict=True):
        yield Page((*before, *body.blocks(rows), *after))


def _signed(page: Page, letter: Letter, room: Anchor, typesetter: Typesetter) -> Page:
    """The page with the drawn signature in its room, before the name."""
    rtl = right_to_left(letter.language)
    curves = place_signature(letter.signature, room, rtl=rtl)
    alt = page_words(letter.language, typesetter).signature
    figure = Block(Tag.FIGURE, "signature", curves, alt)
    keys = [block.key for block in page.blocks]
    index = keys.index("name") if "name" in keys else len(keys)
    return Page((*page.blocks[:index], figure, *page.blocks[index:]))


def _without_empty_blocks(page: Page) -> Page:
    return Page(tuple(block for block in page.blocks if block.items))


def _surroundings(
    letter: Letter, count: int, stationery: Stationery, typesetter: Typesetter
) -> Iterator[_Surroundings]:
    """The marks, folds and continuation head of each page.

    The marks are text on the first page; on the others they are artifacts, since a
    reader knows them by then.
    """
    *marks, folds = typesetter.marks_and_folds.get(
        (letter.marks, letter.language),
        [stationery],
        lambda: head.place_marks_and_folds(letter, stationery, typesetter),
    )
    yield _Surroundings((), (*marks, folds))
    repeated_marks = tuple(Block(Tag.ARTIFACT, each.key, each.items) for each in marks)
    for number in range(2, count + 1):
        items = head.place_continuation(
            letter, PageNumber(number, count), stationery, typesetter
        )
        continuation = Block(Tag.ARTIFACT, "continuation", items)
        yield _Surroundings((continuation,), (*repeated_marks, folds))


def _place_head(letter: Letter, stationery: Stationery, typesetter: Typesetter) -> Head:
    """All that stands above the subject, in reading order."""
    sender = head.place_sender(letter, stationery, typesetter)
    date = typesetter.dates.get(
        (letter.date, letter.language),
        [stationery],
        lambda: head.place_date(letter, stationery, typesetter),
    )
    recipient = typesetter.recipients.get(
        (letter.recipient, letter.language),
        [stationery],
        lambda: place_recipient(
            letter.recipient, stationery, typesetter, letter.language
        ),
    )
    # The sender once more, for the postal service: a reader has heard it already.
    return_line = place_return_line(
        letter.sender, stationery, typesetter, letter.language
    )
    blocks = (
        *sender.blocks("sender"),
        *date.blocks("date"),
        Block(Tag.ARTIFACT, "return-line", tuple(chain(*return_line.lines))),
        *recipient.blocks("recipient"),
    )
    anchors = {
        "sender": (sender.anchor,),
        "date": (date.anchor,),
        "recipient": (recipient.anchor,),
    }
    found = (*sender.notes, *return_line.notes, *recipient.notes)
    return Head(blocks, anchors, found)


def _missing(letter: Letter, typesetter: Typesetter) -> tuple[str, ...]:
    """The characters that are drawn as boxes, in the order of the letter."""
    head_texts = (letter.subject, letter.date, *letter.recipient, *letter.sender)
    style = Style("serif", letter.language)
    texts = [(text, style) for text in (*head_texts, letter.name)]
    texts += [
        (each.text, style._replace(language=each.language) if each.language else style)
        for each in letter.paragraphs
    ]
    texts += [(text, style) for text in letter.copies]
    missing = [typesetter.shaper.missing(*each) for each in texts]
    return tuple(dict.fromkeys(chain.from_iterable(missing)))
