"""One way: what to do, the words to use, and a code as large as a phone needs it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.ways.answers import PrintFax
from kiosk.i18n import N_
from kiosk.ui.access.language import speak_in
from kiosk.ui.art.qr import QrCode
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.screens.ways.value import FaxPrint, Panel, WayItem
from kiosk.ui.text.facts import Fact
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

# 105 modules of four px (`kiosk.letters.ways.mailto`) and the frame.
CODE = 424


def title_of(look: Look, item: WayItem) -> str:
    """The way and whom it reaches: "Call: Ambassador"."""
    way = look.words(item.way.message)
    return look.words(N_("{way}: {address}")).format(way=way, address=item.whom)


class OpenWay(QWidget):
    """The words at the start, the code at the end; in portrait below each other."""

    answered = Signal(object)

    def __init__(self, look: Look, panel: Panel, saves: Button | None) -> None:
        super().__init__()
        self._look, self._panel = look, panel
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight, self)
        top = look.px(12 if look.compact else 32)
        row.setContentsMargins(look.margin, top, look.margin, look.px(12))
        row.setSpacing(look.px(24 if look.compact else 48))
        row.addLayout(self._words(saves), 1)
        if panel.link:
            row.addWidget(self._code(), 0, _place(look))

    def _code(self) -> QrCode:
        item, words = self._panel.item, self._look.words
        what = f"{title_of(self._look, item)}, {item.words}"
        name = words(N_("QR code. {what}")).format(what=what)
        return QrCode(self._look, self._panel.link, name, CODE)

    def _words(self, saves: Button | None) -> QVBoxLayout:
        look, panel, column = self._look, self._panel, QVBoxLayout()
        column.setSpacing(look.px(8 if look.compact else 14))
        column.addWidget(Prose(look, title_of(look, panel.item), TextRole.TITLE))
        column.addWidget(Prose(look, panel.item.words, TextRole.CARD_TITLE))
        for each in panel.how:
            column.addWidget(Prose(look, each, TextRole.LEAD))
        if panel.lines:
            column.addWidget(Prose(look, panel.heading, TextRole.BODY_BOLD))
            column.addWidget(_Lines(look, panel))
        if panel.fax is not None:
            self._add_fax(column, panel.fax)
        if saves is not None:
            column.addLayout(_alone(saves))
        if panel.saved:
            column.addWidget(Fact(look, "check", panel.saved, role=TextRole.BODY_BOLD))
        if panel.seen:
            column.addWidget(Fact(look, "people", panel.seen))
        column.addStretch(1)
        return column

    def _add_fax(self, column: QVBoxLayout, fax: FaxPrint) -> None:
        look = self._look
        if fax.possible:
            words = look.words(N_("Print the fax"))
            button = Button(look, words, Kind.SECONDARY, icon="printer")
            button.setEnabled(not fax.under_way)
            button.clicked.connect(lambda: self.answered.emit(PrintFax()))
            column.addLayout(_alone(button))
        if fax.told:
            icon = "warn" if fax.failed else "printer"
            column.addWidget(Fact(look, icon, fax.told, role=TextRole.BODY_BOLD))


class _Lines(QWidget):
    """What can be said or written, on paper, in the language it is in."""

    def __init__(self, look: Look, panel: Panel) -> None:
        super().__init__()
        self._look = look
        speak_in(self, panel.language)
        column = QVBoxLayout(self)
        side, air = look.px(20), look.px(14)
        column.setContentsMargins(side, air, side, air)
        column.setSpacing(look.gap)
        for each in panel.lines:
            column.addWidget(Prose(look, each, TextRole.PROSE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper and a hairline."""
        look, painter = self._look, QPainter(self)
        painter.setPen(QPen(look.colours.line, look.rule))
        painter.setBrush(look.colours.paper)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _alone(button: Button) -> QHBoxLayout:
    """A button that is no wider than its words."""
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row


def _place(look: Look) -> Qt.AlignmentFlag:
    """At the top beside the words; in the middle below them."""
    flag = Qt.AlignmentFlag
    return flag.AlignHCenter if look.portrait else flag.AlignTop
