"""Colours: black is the case, blue ink is the visitor's turn."""

from PySide6.QtGui import QColor

from kiosk.frozen import dataclass


@dataclass(frozen=True)
class Colours:
    """Every colour by its use; text is ink, ink2, accent, warn or `on_accent` only.

    Those five are 7:1 or more on ground, paper and desk (WCAG 2.2, 1.4.6), `edge`
    is 3:1 or more (1.4.11), `disabled_text` 4.5:1 or more on `disabled_ground`.
    `line`, `sheet_border`, `sheet_edge` and `hatch` are decoration. `rule` is the
    width of a hairline in px at factor 1.
    """

    ground: QColor
    paper: QColor
    desk: QColor
    sheet: QColor
    ink: QColor
    ink2: QColor
    placeholder: QColor
    accent: QColor
    accent_hover: QColor
    accent_pressed: QColor
    on_accent: QColor
    warn: QColor
    warn_ground: QColor
    edge: QColor
    line: QColor
    sheet_border: QColor
    sheet_edge: QColor
    hatch: QColor
    hover: QColor
    pressed: QColor
    closed: QColor
    disabled_ground: QColor
    disabled_edge: QColor
    disabled_text: QColor
    scrim: QColor
    rule: int


def paper_and_ink() -> Colours:
    """The colours of the mock-ups."""
    return Colours(
        ground=QColor("#FAF6EE"),
        paper=QColor("#FFFEFB"),
        desk=QColor("#EBE4D6"),
        sheet=QColor("#FFFFFF"),
        ink=QColor("#1C1A17"),
        ink2=QColor("#4B463D"),
        placeholder=QColor("#5C5649"),
        accent=QColor("#20399A"),
        accent_hover=QColor("#192E80"),
        accent_pressed=QColor("#122261"),
        on_accent=QColor("#FFFFFF"),
        warn=QColor("#85260F"),
        warn_ground=QColor("#F7E6DD"),
        edge=QColor("#857B6A"),
        line=QColor("#D8CFBE"),
        sheet_border=QColor("#BDB29D"),
        sheet_edge=QColor("#D5CBB8"),
        hatch=QColor("#CFC4AF"),
        hover=QColor("#F1EADC"),
        pressed=QColor("#E2DACA"),
        closed=QColor("#EBE4D6"),
        disabled_ground=QColor("#E2DACA"),
        disabled_edge=QColor("#B5AB98"),
        disabled_text=QColor("#5C5649"),
        scrim=QColor(28, 26, 23, 184),
        rule=1,
    )


def high_contrast() -> Colours:
    """Black on white, rules of 2 px; greys only where a state needs one (7:1)."""
    white, black, grey = QColor("#FFFFFF"), QColor("#000000"), QColor("#595959")
    accent = QColor("#122261")
    return Colours(
        ground=white,
        paper=white,
        desk=white,
        sheet=white,
        ink=black,
        ink2=black,
        placeholder=grey,
        accent=accent,
        accent_hover=QColor("#0B1745"),
        accent_pressed=black,
        on_accent=white,
        warn=QColor("#6B1505"),
        warn_ground=white,
        edge=black,
        line=black,
        sheet_border=black,
        sheet_edge=white,
        hatch=QColor("#BFBFBF"),
        hover=QColor("#EDEDED"),
        pressed=QColor("#D9D9D9"),
        closed=white,
        disabled_ground=white,
        disabled_edge=grey,
        disabled_text=grey,
        scrim=QColor(0, 0, 0, 204),
        rule=2,
    )
