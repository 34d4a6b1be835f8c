"""What stands around the text: sender, date, marks, folds, continuation head."""

from kiosk.model.letter import Letter
from kiosk.model.page import Anchor, Block, Box, Item, Line, Tag
from kiosk.typesetting import notes
from kiosk.typesetting.letter.pen import Pen
from kiosk.typesetting.letter.stack import candidates
from kiosk.typesetting.letter.wording import page_words
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.text.bidi import right_to_left
from kiosk.typesetting.typesetter import PlacedLines, Typesetter
from kiosk.typesetting.units import MM

# Fold and hole marks: x and length in mm, width in pt (KOMA-Script's figures).
_MARK_X, _FOLD_LENGTH, _HOLE_LENGTH, _MARK_WIDTH = 3.5, 2.0, 4.0, 0.2

# The frame of PRACTICE, EXAMPLE and COPY, pt.
_MARK_SIZE, _MARK_SPACING, _PAD_X, _PAD_Y, _MARK_GAP = 7.5, 1.8, 6.0, 4.5, 6.0
_FRAME = 0.75

_HEAD_SIZE = 9.5


def place_sender(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> PlacedLines:
    """The sender's block, the name in bold."""
    setting, size = stationery.sender, stationery.sender.types[0].size
    area = _sender_area(letter, stationery)
    bold = Pen(typesetter, "serif-bold", letter.language, size)
    plain = Pen(typesetter, "serif", letter.language, size)
    named = bool(letter.name) and letter.sender[:1] == (letter.name,)
    pens = [bold if named and not at else plain for at in range(len(letter.sender))]
    found: tuple[str, ...] = ()
    for block in candidates(letter.sender, pens, setting):
        if block.fits(setting.area):
            break
    else:
        # The last candidate is the smallest; it is drawn whole and said to be long.
        found = (notes.SENDER_TOO_LONG,)
    y = area.y * MM
    if setting.at_foot:
        y += max(0.0, area.height * MM - block.height)
    outside = area.x + area.right > stationery.width
    ranged = block.rtl or (outside and right_to_left(letter.language))
    if ranged and not outside:
        # At the left of the sheet, so its lines end together but not far inward.
        area = Area(area.x, area.y, block.width / MM, area.height)
    lines = block.placed(area, y, at_right=ranged)
    return PlacedLines(lines, block.anchor(area, y, at_right=ranged), found)


def place_date(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> tuple[tuple[Item, ...], Anchor]:
    """The date's line, at the right edge in a letter from right to left."""
    area, kind = stationery.date.area, stationery.date.types[0]
    pen = Pen(typesetter, "serif", letter.language, kind.size)
    written = page_words(letter.language, typesetter).date.format(date=letter.date)
    line = pen.line(written if letter.date else "")
    x, y, width = area.x * MM, area.y * MM, line.width * kind.size
    if right_to_left(letter.language):
        x = area.right * MM - width
    items = line.items(x, y + pen.face.ascent * kind.size, kind.size)
    return items, Anchor(0, x, y, width, kind.leading)


def _sender_area(letter: Letter, stationery: Stationery) -> Area:
    """The sender's place, on the other side of the sheet from right to left.

    It stays where it is if the address, the date or a window is on that side.
    """
    area, window = stationery.sender.area, stationery.return_window
    if not right_to_left(letter.language) or window:
        return area
    x = stationery.width - area.right - stationery.right + stationery.left
    mirrored = Area(max(x, stationery.left), area.y, area.width, area.height)
    taken = (stationery.visible, stationery.field, stationery.date.area)
    return area if any(map(mirrored.meets, taken)) else mirrored


def place_around(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> tuple[Block, ...]:
    """The marks of a page, then its folds."""
    folds = Block(Tag.ARTIFACT, "folds", place_folds(stationery))
    return (*place_marks(letter, stationery, typesetter), folds)


def place_marks(
    letter: Letter, stationery: Stationery, typesetter: Typesetter
) -> tuple[Block, ...]:
    """Framed words in the top margin, on the side where the sender is not.

    From the right margin leftwards; in a letter from right to left the other way.
    """
    if not letter.marks:
        return ()
    known = page_words(letter.language, typesetter)
    pen = _mark_pen(known.language, typesetter)
    mirrored = right_to_left(letter.language)
    edge = (stationery.left if mirrored else stationery.mark_right) * MM
    language = "" if known.language == letter.language else known.language
    words: list[Block] = []
    frames: list[Item] = []
    for word in map(known.marks.__getitem__, reversed(letter.marks)):
        # The space after the last letter is not part of the word.
        width = pen.width(word) - pen.spacing + 2 * _PAD_X
        x = edge if mirrored else stationery.width * MM - edge - width
        frame, y = _frame(x, stationery.mark_y * MM, width)
        frames.append(frame)
        placed = pen.set(word, x + _PAD_X, y)
        words.append(Block(Tag.PARAGRAPH, "marks", placed, language=language))
        edge += width + _MARK_GAP
    return (*reversed(words), Block(Tag.ARTIFACT, "frames", tuple(frames)))


def _mark_pen(language: str, typesetter: Typesetter) -> Pen:
    """Spaced capitals; the letters of an Arabic word are joined."""
    spacing = 0.0 if right_to_left(language) else _MARK_SPACING
    return Pen(typesetter, "sans-bold", language, _MARK_SIZE, spacing)


def _frame(x: float, y: float, width: float) -> tuple[Box, float]:
    """The frame around capitals, and where their baseline is, pt."""
    capitals = 0.714 * _MARK_SIZE
    return Box(x, y, width, capitals + 2 * _PAD_Y, _FRAME), y + _PAD_Y + capitals


def place_folds(stationery: Stationery) -> tuple[Item, ...]:
    """Fold marks and the hole mark at the left edge of the sheet."""
    lengths = [(y, _FOLD_LENGTH) for y in stationery.folds]
    if stationery.hole is not None:
        lengths.append((stationery.hole, _HOLE_LENGTH))
    x = _MARK_X * MM
    return tuple(
        Line(x, y * MM, x + length * MM, y * MM, _MARK_WIDTH)
        for y, length in sorted(lengths)
    )


def place_continuation(
    letter: Letter,
    numbers: tuple[int, int],
    stationery: Stationery,
    typesetter: Typesetter,
) -> tuple[Item, ...]:
    """The head of a page after the first: recipient, date, "Page 2 of 2"."""
    pen = Pen(typesetter, "serif", letter.language, _HEAD_SIZE)
    left, width = stationery.left * MM, stationery.measure * MM
    y = stationery.continuation_head * MM + pen.face.ascent * _HEAD_SIZE
    known = page_words(letter.language, typesetter)
    number = known.numbered(*numbers, like=letter.date)
    figures = Pen(typesetter, "serif", known.language, _HEAD_SIZE)
    number_width = figures.width(number)
    words = " · ".join(each for each in (*letter.recipient[:1], letter.date) if each)
    short = _shortened(words, width - number_width - 2 * _HEAD_SIZE, pen)
    if right_to_left(letter.language):
        start = left + width - pen.width(short)
        return (*pen.set(short, start, y), *figures.set(number, left, y))
    right = left + width - number_width
    return (*pen.set(short, left, y), *figures.set(number, right, y))


def _shortened(text: str, width: float, pen: Pen) -> str:
    """As much of a text as has room (pt), with an ellipsis where it was cut."""
    if pen.width(text) <= width:
        return text
    kept, over = 0, len(text)
    while over - kept > 1:
        middle = (kept + over) // 2
        if pen.width(text[:middle].rstrip() + "…") <= width:
            kept = middle
        else:
            over = middle
    return text[:kept].rstrip() + "…"
