"""Letter -> Pages: every item placed, nothing left to decide."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from kiosk.model.letter import Letter
from kiosk.model.page import Anchor, Block, Page, Pages, Tag
from kiosk.typesetting import notes
from kiosk.typesetting.letter import head
from kiosk.typesetting.letter.column import Column, anchors_of
from kiosk.typesetting.letter.flow import (
    Row,
    SetParagraph,
    height_of,
    keep_ends_together,
    rows_of,
    set_paragraphs,
    styled_paragraphs,
)
from kiosk.typesetting.letter.pages import PlacedRow, TextArea, paginate
from kiosk.typesetting.letter.recipient import place_recipient, place_return_line
from kiosk.typesetting.letter.signature import place_signature
from kiosk.typesetting.letter.wording import PageNumber, document_title, page_words
from kiosk.typesetting.paper.stationery import Fit, Stationery
from kiosk.typesetting.text.bidi import right_to_left
from kiosk.typesetting.text.clean import cleaned
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Head, Typesetter
from kiosk.typesetting.units import MM

# By how much the estimate of a column's height in the tightest setting may be wrong.
_HEIGHT_TOLERANCE = 1.15
# The leading of Chinese, Japanese and Korean, em.
_EAST_ASIAN_LEADING = 1.5


class _Sheet(NamedTuple):
    """A stationery and the setting of the body that was chosen."""

    stationery: Stationery
    fit: Fit


class _Surroundings(NamedTuple):
    """The blocks before and after the text of a page, in reading order."""

    before: tuple[Block, ...]
    after: tuple[Block, ...]


def lay_out(letter: Letter, stationery: Stationery, typesetter: Typesetter) -> Pages:
    """A letter on its stationery, on one page where that can be.

    The settings of the stationery are tried from generous to tight until one page
    holds the letter; if none does, it is set in the most generous one. Characters
    without a glyph are drawn as boxes and listed. The notes say what does not fit,
    and whether characters that are no text were removed (`text.clean`).
    """
    letter, removed = cleaned(letter)
    first = typesetter.heads.get(
        (letter.sender, letter.name, letter.date, letter.recipient, letter.language),
        [stationery],
        lambda: _place_head(letter, stationery, typesetter),
    )
    fit, rows = _choose_fit(letter, stationery, typesetter)
    columns = tuple(
        paginate(rows, _first_area(fit), _continuation_area(fit, stationery))
    )
    pages = list(_pages(letter, columns, _Sheet(stationery, fit), typesetter))
    pages[0] = Page((*first.blocks, *pages[0].blocks))
    anchors = {**first.anchors, **anchors_of(columns, fit, stationery.width)}
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
    letter: Letter,
    columns: Sequence[Sequence[PlacedRow]],
    sheet: _Sheet,
    typesetter: Typesetter,
) -> Iterator[Page]:
    """The pages with all but what stands above the subject."""
    body = Column(sheet.stationery, sheet.fit, letter.language, typesetter)
    surroundings = _surroundings(letter, len(columns), sheet.stationery, typesetter)
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


def _continuation_area(fit: Fit, stationery: Stationery) -> TextArea:
    return TextArea(stationery.continuation_body * MM, fit.last * MM)


def _first_area(fit: Fit) -> TextArea:
    return TextArea(fit.subject * MM, fit.last * MM)


def _choose_fit(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> tuple[Fit, tuple[Row, ...]]:
    """The first setting that holds the letter on one page, else the first of all."""
    paragraphs = styled_paragraphs(letter, typesetter)
    # Settings often differ in leading alone: lines are set once for each measure.
    by_measure: dict[float, tuple[SetParagraph, ...]] = {}
    fits = tuple(_fits(letter, stationery))
    for fit in fits:
        measure = _measure(fit, stationery)
        if measure not in by_measure:
            by_measure[measure] = set_paragraphs(
                paragraphs, measure, typesetter, justified=stationery.justified
            )
        height = height_of(by_measure[measure], fit)
        if height <= _first_area(fit).height:
            return fit, rows_of(by_measure[measure], fit)
        if fit is stationery.fits[0] and height > _max_height(stationery):
            break
    fit = fits[0]
    rows = rows_of(by_measure[_measure(fit, stationery)], fit)
    return fit, keep_ends_together(rows, paragraphs)


def _fits(letter: Letter, stationery: Stationery) -> Iterator[Fit]:
    """The settings to try; East Asian text is first tried with more leading.

    Its characters fill the em: half an em is left between lines (JLReq, from memory).
    """
    first = stationery.fits[0]
    if Style("serif", letter.language).east_asian:
        leading = max(first.type.leading, _EAST_ASIAN_LEADING * first.type.size)
        yield replace(first, type=replace(first.type, leading=leading))
    yield from stationery.fits


def _measure(fit: Fit, stationery: Stationery) -> float:
    """The length of a line in one setting, em."""
    return (stationery.width - fit.left - fit.right) * MM / fit.type.size


def _max_height(stationery: Stationery) -> float:
    """The height (pt) in the first setting above which no other is worth trying."""
    first, last = stationery.fits[0], stationery.fits[-1]
    leading_ratio = first.type.leading / last.type.leading
    measure_ratio = _measure(last, stationery) / _measure(first, stationery)
    return _first_area(last).height * leading_ratio * measure_ratio * _HEIGHT_TOLERANCE


def _place_head(letter: Letter, stationery: Stationery, typesetter: Typesetter) -> Head:
    """All that stands above the subject, in reading order."""
    sender = head.place_sender(letter, stationery, typesetter)
    date = head.place_date(letter, stationery, typesetter)
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
    texts = [(text, "") for text in (*head_texts, letter.name)]
    texts += [(each.text, each.language) for each in letter.paragraphs]
    texts += [(text, "") for text in letter.copies]
    missing = (
        typesetter.shaper.missing(text, Style("serif", language or letter.language))
        for text, language in texts
    )
    return tuple(dict.fromkeys(chain.from_iterable(missing)))
