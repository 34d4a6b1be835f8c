"""The last look: every page of the set, the paper, and Print."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import Back, Print
from kiosk.i18n import N_
from kiosk.model.page import Pages
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.dialogs.ask_first import start_again_button
from kiosk.ui.dialogs.large_page import Enlarger
from kiosk.ui.dialogs.saver import Saver
from kiosk.ui.frame.bottom_bar import BottomBar, back_button
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import VisitBar
from kiosk.ui.preview.hints import Hint
from kiosk.ui.preview.letter_hints import name_hints
from kiosk.ui.preview.pane import PagePane
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.previews import Preview
from kiosk.ui.screens.check.panel import CheckPanel
from kiosk.ui.screens.check.stops import PRINT, SAVE, ask_about
from kiosk.ui.screens.check.thumbs import Thumbs
from kiosk.ui.screens.check.value import CheckValue
from kiosk.ui.theme.look import Look

PAGE = N_("The page as it will be printed")


class CheckScreen(Screen):
    """Shows a CheckValue; the pages come later through `show_sheets`."""

    def __init__(self, look: Look, value: CheckValue, pictures: Pictures) -> None:
        super().__init__(look, look.words(N_("Check and print")))
        self._value = value
        self._sheets: list[tuple[bytes, Pages]] = []
        self._bar = bar = VisitBar(look, value.bar)
        bar.answered.connect(self.answered)
        self.thumbs = Thumbs(look, value.items, pictures, asked=value.asked)
        self.thumbs.chosen.connect(self._show_page)
        name = look.words(PAGE)
        self.page = PagePane(look, name, pictures, turns=False)
        self.large = Enlarger(look, self, self.page, name, pictures=pictures)
        tight = look.portrait or look.text_scale > 1
        kind = Kind.BARE if tight or look.compact else Kind.QUIET
        self.saver = Saver(self, value.saving)
        self.save = self.saver.button(kind, self._save)
        self._tight = tight
        self.panel = CheckPanel(look, value, self, self.save if tight else None)
        self.panel.answered.connect(self.answered)
        self.panel.relaid.connect(self._give_room)
        words = look.words(N_("Print"))
        self.print_button = Button(look, words, Kind.PRIMARY, icon_after="printer")
        self.print_button.clicked.connect(self._print)
        self._side = self._settings()
        self.stack(bar, self._spread(), self._bottom(), stretch=1)
        self._order_tab_stops()
        self._allow()

    def show_value(self, value: CheckValue) -> None:
        """Show another set; the page that is looked at stays where it can."""
        self._value = value
        self.thumbs.show_items(value.items)
        self._order_tab_stops()
        self.panel.show_value(value)
        self.saver.follow(value.saving)
        self._allow()

    def show_sheets(self, pdfs: Sequence[bytes], pages: Sequence[Pages]) -> None:
        """Show fresh pages, a PDF for each letter in the order of the items."""
        self._sheets = list(zip(pdfs, pages, strict=True))
        self.thumbs.show_sheets(pdfs)
        self._show_page(*self.thumbs.now())

    def show_preview(self, preview: Preview) -> None:
        """Show the set of a preview."""
        self.show_sheets(preview.pdfs, preview.pages)

    def show_unmade(self) -> None:
        """Show no page any more: the set could not be made."""
        self._sheets = []
        self.thumbs.show_unmade()
        self.page.show_unmade()

    def _print(self) -> None:
        """Print, but nothing that speaks against it without a question."""
        ask_about(self, self._value.stops, PRINT, lambda: self.answered.emit(Print()))

    def _save(self) -> None:
        """Save, and nothing without the same question: it is printed at home."""
        ask_about(self, self._value.stops, SAVE, self.saver.ask)

    def _show_page(self, letter: int, page: int) -> None:
        if letter >= len(self._sheets):
            return
        pdf, pages = self._sheets[letter]
        self.page.show_pages(pdf, pages, self._hints(letter))
        self.page.view.turn_to(page)

    def _hints(self, letter: int) -> tuple[Hint, ...]:
        """Only what a pen will write: the rest is as it will be printed."""
        letters = self._value.letters
        if letter >= len(letters):
            return ()
        return name_hints(self.look, letters[letter])

    def _allow(self) -> None:
        """Neither printed nor saved before there are pages to judge, or without any."""
        unmade = self._value.unmade
        judged = bool(self._value.items) and not unmade
        self.print_button.setEnabled(judged)
        self.save.setEnabled(judged)
        self.print_button.setAccessibleDescription(unmade)

    def _order_tab_stops(self) -> None:
        """Tab goes from the bar to the pages, as the eye does, whenever they change."""
        before: QWidget = self._bar.findChildren(QAbstractButton)[-1]
        for each in self.thumbs.stops():
            self.setTabOrder(before, each)
            before = each

    def _spread(self) -> QWidget:
        """List, page and panel beside each other; in portrait the page above."""
        look, spread = self.look, QWidget()
        listed = ScrollArea(look, self.thumbs, look.words(N_("What will be printed")))
        self.thumbs.follow(listed)
        panel = self._side
        listed.setMinimumWidth(self.thumbs.minimumSizeHint().width())
        self._give_room()
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight, spread)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if not look.portrait:
            large = look.text_scale >= 1.5
            row.addWidget(listed, 400 if large else 360)
            row.addWidget(Rule(look, upright=True))
            row.addWidget(self.page, 320 if large else 520)
            row.addWidget(Rule(look, upright=True))
            row.addWidget(panel, 400)
            return spread
        row.addWidget(self.page, 7)
        row.addWidget(Rule(look))
        below = QBoxLayout(way.LeftToRight)
        below.addWidget(listed, 5)
        below.addWidget(Rule(look, upright=True))
        below.addWidget(panel, 6)
        row.addLayout(below, 10)
        return spread

    def _settings(self) -> QWidget:
        """The panel; what the printer says stays in sight below it."""
        look = self.look
        name = look.words(N_("Print settings"))
        area = ScrollArea(look, self.panel, name)
        if not self.panel.pinned:
            return area
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(self.panel.foot)
        return side

    def _give_room(self) -> None:
        """The panel is as wide as its longest button, which a finding may bring."""
        self._side.setMinimumWidth(self.panel.minimumSizeHint().width())

    def _bottom(self) -> BottomBar:
        back = back_button(self.look)
        back.clicked.connect(lambda: self.answered.emit(Back()))
        again = start_again_button(self)
        # Where there is room for it; it is no part of the choices.
        save = [] if self._tight else [self.save]
        for each in save:
            # Rather the middle moves aside than that its sign stands without words.
            each.setMinimumWidth(each.sizeHint().width())
        return BottomBar(self.look, [back], [again], [*save, self.print_button])
