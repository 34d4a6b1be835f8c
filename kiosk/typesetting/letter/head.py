"""The sender, date, marks, folds and continuation head around a letter's text."""

from kiosk.direction import right_to_left
from kiosk.model.letter import Letter
from kiosk.model.page import Anchor, Block, Box, Item, Line, Tag
from kiosk.typesetting.block.crowd import SENDER_NOTES, fitted
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.letter.wording import PageNumber, page_words
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.stationery import (
    FOLD_MARK_RIGHT,
    HOLE_MARK_RIGHT,
    MARK_LEFT,
    Stationery,
)
from kiosk.typesetting.typesetter import PlacedLines, Typesetter
from kiosk.typesetting.units import MM

# The width of fold and hole marks, pt (KOMA-Script's figure).
_FOLD_WIDTH = 0.2

# The words PRACTICE, EXAMPLE and COPY in their frames, pt.
_MARK_SIZE, _MARK_SPACING, _PAD_X, _PAD_Y, _MARK_GAP = 7.5, 1.8, 6.0, 4.5, 6.0
_FRAME_STROKE = 0.75

# The type size of the continuation head, pt.
_HEAD_SIZE = 9.5


def place_sender(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> PlacedLines:
    """The sender's block, the name in bold."""
    setting = stationery.sender
    area = _sender_area(letter, stationery)
    bold = Pen(typesetter, "serif-bold", letter.language)
    plain = Pen(typesetter, "serif", letter.language)
    named = bool(letter.name) and letter.sender[:1] == (letter.name,)
    pens = [bold if named and not at else plain for at in range(len(letter.sender))]
    block, room = fitted(letter.sender, pens, setting)
    y = block.top(area, at_foot=setting.at_foot)
    outside = area.x + area.right > stationery.width
    at_right = block.rtl or (outside and right_to_left(letter.language))
    if at_right and not outside:
        # At the left of the sheet the lines end together, at the longest line's end.
        area = Area(area.x, area.y, block.width / MM, area.height)
    return PlacedLines(
        block.placed(area, y, at_right=at_right),
        block.anchor(area, y, at_right=at_right),
        SENDER_NOTES[room],
    )


def place_date(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> PlacedLines:
    """The date's line, at the right edge in a letter from right to left."""
    area, type_ = stationery.date.area, stationery.date.types[0]
    pen = Pen(typesetter, "serif", letter.language, type_.size)
    text = page_words(letter.language, typesetter).date.format(date=letter.date)
    line = pen.line(text if letter.date else "")
    x, y, width = area.x * MM, area.y * MM, line.width * type_.size
    # A date that is longer than its line is set smaller, whatever it takes.
    size = type_.size * min(1.0, area.width * MM / max(width, 1.0))
    width = line.width * size
    if right_to_left(letter.language):
        x = area.right * MM - width
    items = line.items(x, y + pen.face.ascent * size, size)
    return PlacedLines((items,), Anchor(0, x, y, width, type_.leading))


def _sender_area(letter: Letter, stationery: Stationery) -> Area:
    """The sender's area, on the other side of the sheet in a right-to-left letter.

    It stays where it is if the address, the date or a window is on that side.
    """
    area, window = stationery.sender.area, stationery.return_window
    if not right_to_left(letter.language) or window:
        return area
    left = stationery.width - area.right - stationery.right + stationery.left
    mirrored = Area(max(left, stationery.left), area.y, area.width, area.height)
    taken = (stationery.visible, stationery.field, stationery.date.area)
    return area if any(map(mirrored.meets, taken)) else mirrored


def place_marks_and_folds(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> tuple[Block, ...]:
    """The marks of a page, then its folds."""
    folds = Block(Tag.ARTIFACT, "folds", _place_folds(stationery))
    return (*_place_marks(letter, stationery, typesetter), folds)


def _place_marks(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> tuple[Block, ...]:
    """Framed words in the top margin, on the side where the sender is not.

    From the right margin leftwards; in a letter from right to left the other way.
    """
    if not letter.marks:
        return ()
    words = page_words(letter.language, typesetter)
    pen = _mark_pen(words.language, typesetter)
    mirrored = right_to_left(letter.language)
    edge = (stationery.left if mirrored else stationery.mark_right) * MM
    language = "" if words.language == letter.language else words.language
    marks: list[Block] = []
    frames: list[Item] = []
    for word in map(words.marks.__getitem__, reversed(letter.marks)):
        # The space after the last letter is not part of the word.
        width = pen.width(word) - pen.spacing + 2 * _PAD_X
        x = edge if mirrored else stationery.width * MM - edge - width
        frame, y = _frame(x, stationery.mark_y * MM, width)
        frames.append(frame)
        items = pen.set(word, x + _PAD_X, y)
        marks.append(Block(Tag.PARAGRAPH, "marks", items, language=language))
        edge += width + _MARK_GAP
    return (*reversed(marks), Block(Tag.ARTIFACT, "frames", tuple(frames)))


def _mark_pen(language: str, typesetter: Typesetter) -> Pen:
    """A pen for spaced capitals; right-to-left scripts are joined and not spaced."""
    spacing = 0.0 if right_to_left(language) else _MARK_SPACING
    return Pen(typesetter, "sans-bold", language, _MARK_SIZE, spacing)


def _frame(x: float, y: float, width: float) -> tuple[Box, float]:
    """The frame around capitals, and their baseline, pt."""
    capitals = 0.714 * _MARK_SIZE
    return Box(x, y, width, capitals + 2 * _PAD_Y, _FRAME_STROKE), y + _PAD_Y + capitals


def _place_folds(stationery: Stationery) -> tuple[Item, ...]:
    """The fold marks and the hole mark at the left edge of the sheet."""
    ends = [(y, FOLD_MARK_RIGHT) for y in stationery.folds]
    if stationery.hole is not None:
        ends.append((stationery.hole, HOLE_MARK_RIGHT))
    return tuple(
        Line(MARK_LEFT * MM, y * MM, right * MM, y * MM, _FOLD_WIDTH)
        for y, right in sorted(ends)
    )


def place_continuation(
    letter: Letter, page: PageNumber, stationery: Stationery, typesetter: Typesetter
) -> tuple[Item, ...]:
    """The head of a page after the first: recipient, date, "Page 2 of 2"."""
    pen = Pen(typesetter, "serif", letter.language, _HEAD_SIZE)
    left, width = stationery.left * MM, stationery.measure * MM
    y = stationery.continuation_head * MM + pen.face.ascent * _HEAD_SIZE
    words = page_words(letter.language, typesetter)
    number = words.numbered(page, letter.date)
    number_pen = Pen(typesetter, "serif", words.language, _HEAD_SIZE)
    number_width = number_pen.width(number)
    text = " · ".join(each for each in (*letter.recipient[:1], letter.date) if each)
    title = _shortened(text, width - number_width - 2 * _HEAD_SIZE, pen)
    if right_to_left(letter.language):
        start = left + width - pen.width(title)
        return (*pen.set(title, start, y), *number_pen.set(number, left, y))
    right = left + width - number_width
    return (*pen.set(title, left, y), *number_pen.set(number, right, y))


def _shortened(text: str, width: float, pen: Pen) -> str:
    """As much of a text as fits a width (pt), with an ellipsis where it was cut."""
    if pen.width(text) <= width:
        return text
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if pen.width(text[:middle].rstrip() + "…") <= width:
            fits = middle
        else:
            too_long = middle
    return text[:fits].rstrip() + "…"
