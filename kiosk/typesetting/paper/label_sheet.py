"""Sheets of labels read from TOML files, refused where their lengths do not add up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.toml.rows import sourced
from kiosk.toml.table import Table
from kiosk.typesetting.paper.area import Area, Type
from kiosk.typesetting.paper.tables import read_consistent, read_folder, types

# Figures are rounded to 0.01 mm or to 0.0001 inch; their sums may differ by this, mm.
_TOLERANCE = 0.05


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A sheet of equal labels; lengths are mm.

    `right` and `bottom` follow from the other figures and are there to check them.
    `padding` is the margin inside a label, `media` the sheet's PWG 5101.1 name, `types`
    and the `small` ones for many lines are in pt.
    """

    key: str
    name: str
    width: float
    height: float
    media: str
    columns: int
    rows: int
    label_width: float
    label_height: float
    left: float
    right: float
    top: float
    bottom: float
    column_gap: float
    row_gap: float
    padding: float
    types: tuple[Type, ...]
    small: tuple[Type, ...]

    @property
    def labels(self) -> tuple[Area, ...]:
        """The areas of all labels, row by row."""
        return tuple(
            Area(
                self.left + column * (self.label_width + self.column_gap),
                self.top + row * (self.label_height + self.row_gap),
                self.label_width,
                self.label_height,
            )
            for row in range(self.rows)
            for column in range(self.columns)
        )


def load_label_sheets(folder: Path) -> Mapping[str, LabelSheet]:
    """The sheets of labels of a folder by the names of their files, in order.

    Raises:
        ResourceDamaged: a file cannot be read, or its lengths do not add up.
    """
    return read_folder(folder, read_label_sheet, "labels")


def read_label_sheet(path: Path) -> LabelSheet:
    """One sheet of labels from its file.

    Raises:
        ResourceDamaged: the file cannot be read, or its lengths do not add up.
    """

    def read(table: Table) -> LabelSheet:
        return _sheet(path.stem, table)

    return read_consistent(path, read, _contradictions)


def _sheet(key: str, table: Table) -> LabelSheet:
    table.text("source")
    sheet, labels = sourced(table, "sheet"), sourced(table, "labels")
    inside = sourced(table, "text")
    return LabelSheet(
        key=key,
        name=table.text("name"),
        width=sheet.number("width"),
        height=sheet.number("height"),
        media=sheet.text("media"),
        columns=labels.whole("columns"),
        rows=labels.whole("rows"),
        label_width=labels.number("width"),
        label_height=labels.number("height"),
        left=labels.number("left"),
        right=labels.number("right"),
        top=labels.number("top"),
        bottom=labels.number("bottom"),
        column_gap=labels.number("across"),
        row_gap=labels.number("down"),
        padding=inside.number("padding"),
        types=types(inside, "type"),
        small=types(inside, "small"),
    )


def _contradictions(sheet: LabelSheet) -> Iterator[str]:
    """A phrase for each contradiction."""
    margins = (sheet.left, sheet.right, sheet.top, sheet.bottom)
    if min(*margins, sheet.column_gap, sheet.row_gap, sheet.padding) < 0:
        yield "a margin or a gap is less than nothing"
    width = sheet.left + sheet.columns * sheet.label_width
    width += (sheet.columns - 1) * sheet.column_gap
    width += sheet.right
    if abs(width - sheet.width) > _TOLERANCE:
        yield f"the columns add up to {width:g} and not to {sheet.width:g}"
    height = sheet.top + sheet.rows * sheet.label_height
    height += (sheet.rows - 1) * sheet.row_gap
    height += sheet.bottom
    if abs(height - sheet.height) > _TOLERANCE:
        yield f"the rows add up to {height:g} and not to {sheet.height:g}"
    if 2 * sheet.padding >= min(sheet.label_width, sheet.label_height):
        yield "padding leaves no room on a label"
