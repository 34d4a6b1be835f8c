"""Printer and paper: a fault on top, printers and piles, the test page beside."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_, Plural, counted
from kiosk.staff.answers import (
    Answer,
    CountEnvelopes,
    EraseKept,
    MoreEnvelopes,
    NewPack,
    PrintKept,
    PrintTestPage,
    UsePrinter,
)
from kiosk.staff.stock import MOST
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.access.heading import as_heading
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.counter import Counter
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.staff.notice import Notice
from kiosk.ui.staff.page import StaffPage, page_head
from kiosk.ui.staff.printer.rows import PileRow, PrinterRow
from kiosk.ui.staff.printer.sheet import SheetPicture, TestDesk
from kiosk.ui.staff.printer.value import PrinterValue
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

TITLE = N_("Printer and paper")
_LOOKED = N_("looked at {time}")
_WHICH = N_("Which printer")
_TAKEN_BACK = N_("What is not on paper yet is cancelled where another one takes over.")
_INSTEAD = N_("Print on {printer} from now on")
_TEST, _NEW_PACK = N_("Test page"), N_("New pack")
_MORE = Plural("{count} more", "{count} more")
_KEPT = N_("Kept for visitors")
_PRINT, _ERASE = N_("Print"), N_("Erase")
# The height of the test page in px at factor 1, also in a low window.
_HIGH, _LOW = 360, 300
# Envelopes come in packs; nobody presses a key fifty times.
_AT_ONCE = 10


class PrinterPage(StaffPage):
    """Shows a PrinterValue."""

    def __init__(self, look: Look, value: PrinterValue) -> None:
        super().__init__(look, look.words(TITLE))
        self.value = value
        self._heard = LiveRegion(self, " ".join(value.wrong or ()))
        self._picture: QImage | None = None
        self._sheet: SheetPicture | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._build()

    def sheet_height(self) -> int:
        """How high the picture of the test page is, px."""
        return self.look.px(_LOW if self.look.compact else _HIGH)

    def show_value(self, value: PrinterValue) -> None:
        """Show what has changed; what had the focus has it again."""
        before, self.value = self.value, value
        if _lasting(before) != _lasting(value):
            self._build()
        self._looked.say(self._hint())
        self._tested.say(value.tested)
        self._paper.show_level(value.paper)
        self._envelopes.show_level(value.envelopes)
        self._counter.show_value(value.envelopes.left)
        self._heard.say(" ".join(value.wrong or (value.tested,)), urgent=True)

    def show_picture(self, picture: QImage | None) -> None:
        """Show the test page."""
        self._picture = picture
        if self._sheet is not None:
            self._sheet.show_picture(picture)

    def _build(self) -> None:
        """The whole page anew; it changes only when something happens."""
        focused, down = self.focused_name(), self._scrolled()
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        body = self._beside() if self._is_wide() else self._below()
        self._column.addWidget(body, 1)
        body.show()
        self.focus_again(focused)
        QTimer.singleShot(0, self, partial(self._scroll_to, down))

    def _scrolled(self) -> int:
        area = self.findChild(ScrollArea)
        return area.verticalScrollBar().value() if area else 0

    def _scroll_to(self, down: int) -> None:
        area = self.findChild(ScrollArea)
        if area is not None:
            area.verticalScrollBar().setValue(down)

    def _hint(self) -> str:
        time = self.value.looked
        return self.look.words(_LOOKED).format(time=time) if time else ""

    def _is_wide(self) -> bool:
        look = self.look
        return not (look.portrait or look.compact or look.text_scale > 1.25)

    def _beside(self) -> QWidget:
        """Title and fault over a list and the desk."""
        look, body = self.look, QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(16))
        column.addWidget(self._top())
        row = QHBoxLayout()
        row.setSpacing(0)
        lists = QWidget()
        inner = QVBoxLayout(lists)
        inner.setContentsMargins(look.margins(look.px(40), 0, look.px(32), look.gap))
        self._fill(inner)
        row.addWidget(ScrollArea(look, lists, self.name), 528)
        row.addWidget(TestDesk(look, self._test()), 496)
        column.addLayout(row, 1)
        return body

    def _below(self) -> QWidget:
        """Everything in one column that scrolls."""
        look, content = self.look, QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(16))
        column.addWidget(self._top())
        side = look.px(24 if look.compact else 40)
        lists = QVBoxLayout()
        lists.setContentsMargins(side, 0, side, 0)
        self._fill(lists)
        column.addLayout(lists)
        column.addWidget(TestDesk(look, self._test()))
        return ScrollArea(look, content, self.name)

    def _top(self) -> QWidget:
        look, value, top = self.look, self.value, QWidget()
        column = QVBoxLayout(top)
        side = look.px(24 if look.compact else 40)
        above = look.px(16 if look.compact else 32)
        column.setContentsMargins(side, above, look.px(32), 0)
        column.setSpacing(look.px(16))
        self._looked = Prose(look, self._hint(), TextRole.LEAD)
        self._looked.in_colour(look.colours.ink2)
        column.addLayout(page_head(look, self.name, self._looked))
        if value.wrong is not None:
            column.addWidget(Notice(look, *value.wrong, *self._ways_on(), wide=True))
        return top

    def _ways_on(self) -> list[QWidget]:
        instead = self.value.instead
        if instead is None:
            return []
        words = self.look.words(_INSTEAD).format(printer=instead.name)
        button = Button(self.look, words, Kind.SECONDARY)
        return [self._does(button, UsePrinter(instead.setting))]

    def _fill(self, column: QVBoxLayout) -> None:
        """Printers, piles, kept letters."""
        column.setSpacing(self.look.px(4))
        self._add_printers(column)
        self._add_piles(column)
        self._add_kept(column)
        column.addStretch(1)

    def _add_printers(self, column: QVBoxLayout) -> None:
        look, value, words = self.look, self.value, self.look.words
        column.addWidget(_small_title(look, words(_WHICH)))
        for choice in value.choices:
            column.addWidget(Rule(look))
            row = PrinterRow(look, choice)
            if not choice.chosen:
                row.clicked.connect(partial(self._say, UsePrinter(choice.setting)))
            column.addWidget(row)
        column.addWidget(Rule(look))
        if len(value.choices) > 1:
            said = Prose(look, words(_TAKEN_BACK))
            column.addWidget(said.in_colour(look.colours.ink2))

    def _add_piles(self, column: QVBoxLayout) -> None:
        look, value, words = self.look, self.value, self.look.words
        pack = Button(look, words(_NEW_PACK), Kind.SMALL)
        self._paper = PileRow(look, value.paper, self._does(pack, NewPack()))
        column.addWidget(self._paper)
        column.addWidget(Rule(look))
        left = value.envelopes.left
        name = value.envelopes.name
        self._counter = Counter(look, name, left, least=0, most=MOST)
        self._counter.changed.connect(lambda count: self._say(CountEnvelopes(count)))
        more = Button(look, counted(words, _MORE, _AT_ONCE), Kind.SMALL)
        change = QWidget()
        row = QHBoxLayout(change)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._does(more, MoreEnvelopes(_AT_ONCE)))
        row.addWidget(self._counter)
        self._envelopes = PileRow(look, value.envelopes, change)
        column.addWidget(self._envelopes)

    def _add_kept(self, column: QVBoxLayout) -> None:
        look, words = self.look, self.look.words
        if not self.value.kept:
            return
        column.addWidget(Rule(look))
        column.addWidget(_small_title(look, words(_KEPT)))
        for each in self.value.kept:
            way = QBoxLayout.Direction
            wide = look.text_scale <= 1.25
            row = QBoxLayout(way.LeftToRight if wide else way.TopToBottom)
            row.setSpacing(look.px(12))
            said = QVBoxLayout()
            said.setSpacing(0)
            said.addWidget(Prose(look, each.name, TextRole.BODY_BOLD))
            said.addWidget(Prose(look, each.said).in_colour(look.colours.ink2))
            row.addLayout(said, 1)
            for words_of, answer in (
                (_PRINT, PrintKept(each.number)),
                (_ERASE, EraseKept(each.number)),
            ):
                button = Button(look, words(words_of), Kind.SMALL)
                button.setAccessibleName(f"{words(words_of)}: {each.name}")
                row.addWidget(self._does(button, answer))
            column.addLayout(row)

    def _test(self) -> list[QWidget]:
        """The picture, what to measure on it, and the button."""
        look, value, words = self.look, self.value, self.look.words
        self._sheet = SheetPicture(look, words(_TEST), self.sheet_height())
        self._sheet.show_picture(self._picture)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addStretch(1)
        column.addWidget(Prose(look, value.ruler[0], TextRole.BODY_BOLD))
        column.addWidget(Prose(look, value.ruler[1]).in_colour(look.colours.ink2))
        column.addStretch(1)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        self._tested = Prose(look, value.tested).in_colour(look.colours.ink2)
        row.addWidget(self._tested, 1)
        button = Button(look, words(_TEST), Kind.SECONDARY, icon="printer")
        button.setEnabled(not value.busy)
        row.addWidget(self._does(button, PrintTestPage()))
        return [self._sheet, beside, foot]

    def _does(self, button: Button, answer: Answer) -> Button:
        button.clicked.connect(partial(self._say, answer))
        return button

    def _say(self, answer: Answer, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self.answered.emit(answer)


def _small_title(look: Look, words: str) -> Prose:
    return as_heading(Prose(look, words, TextRole.LEAD_BOLD))


def _lasting(value: PrinterValue) -> PrinterValue:
    """What the page is built for; the rest changes in place, below a finger too."""
    paper, envelopes = (
        replace(each, said="", share=None, low=False, left=0)
        for each in (value.paper, value.envelopes)
    )
    return replace(value, looked="", tested="", paper=paper, envelopes=envelopes)
