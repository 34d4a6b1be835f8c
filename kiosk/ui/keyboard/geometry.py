"""Where each key is, from left to right in every language; px of the window."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from kiosk.ui.keyboard.keys.board import Act, Key, Row
from kiosk.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Spacing:
    """The room around the keys and between them."""

    margin: float
    gap: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A key and its rectangle."""

    key: Key
    box: QRectF


def spacing_for(look: Look, width: float) -> Spacing:
    """12 and 8 at 1280x800; a tall narrow window does not widen the gaps."""
    gap = min(look.px(8), width / 128)
    return Spacing(margin=1.5 * gap, gap=gap)


def height_for(look: Look, width: float) -> int:
    """The height of four rows of keys: 74 high, 56 in a small window."""
    spacing = spacing_for(look, width)
    key = look.px(56 if look.compact else 74)
    return round(2 * spacing.margin + 4 * key + 3 * spacing.gap)


def place(rows: Sequence[Row], size: QSizeF, spacing: Spacing) -> tuple[Placed, ...]:
    """Every key of the rows; each row fills the width."""
    room = size.height() - 2 * spacing.margin + spacing.gap
    pitch = room / len(rows)
    placed: list[Placed] = []
    for index, row in enumerate(rows):
        line = QRectF(
            spacing.margin,
            spacing.margin + index * pitch,
            size.width() - 2 * spacing.margin,
            pitch - spacing.gap,
        )
        placed += _place_row(row, line, spacing.gap)
    return tuple(placed)


def _place_row(row: Row, line: QRectF, gap: float) -> list[Placed]:
    shares = row.indent + sum(key.share for key in row.keys)
    unit = (line.width() - gap * (len(row.keys) - 1)) / shares
    left, placed = line.left() + row.indent * unit, []
    for key in row.keys:
        box = QRectF(left, line.top(), unit * key.share, line.height())
        placed.append(Placed(key, box))
        left = box.right() + gap
    return placed


def nearest(placed: Sequence[Placed], point: QPointF) -> int:
    """The index of the key at a point; between two keys the nearer one."""
    return min(range(len(placed)), key=lambda index: _away(placed[index].box, point))


def beside(
    held: Placed, others: Sequence[str], width: float, spacing: Spacing
) -> tuple[Placed, ...]:
    """The held key and its alternatives in its own row, towards the wider side."""
    box, count = held.box, len(others) + 1
    right = width - spacing.margin - box.left()
    left = box.right() - spacing.margin
    room, step = (right, 1) if right >= left else (left, -1)
    wide = min(box.width(), (room - (count - 1) * spacing.gap) / count)
    first = box.left() if step > 0 else box.right() - wide
    return tuple(
        Placed(
            Key(Act.TEXT, text, text),
            QRectF(
                first + step * index * (wide + spacing.gap),
                box.top(),
                wide,
                box.height(),
            ),
        )
        for index, text in enumerate((held.key.text, *others))
    )


def _away(box: QRectF, point: QPointF) -> float:
    across = max(box.left() - point.x(), 0.0, point.x() - box.right())
    down = max(box.top() - point.y(), 0.0, point.y() - box.bottom())
    return across + down
