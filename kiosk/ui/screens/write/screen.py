"""The write step: left the letter to write in, right the real page."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import Back, Continue
from kiosk.i18n import N_
from kiosk.letters.coach import Spot
from kiosk.model.page import Pages
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.dialogs.ask_first import start_again_button
from kiosk.ui.dialogs.large_page import Enlarger
from kiosk.ui.frame.bottom_bar import BottomBar, back_button
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import VisitBar
from kiosk.ui.preview.letter_hints import letter_hints
from kiosk.ui.preview.pane import PagePane
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.previews import Preview
from kiosk.ui.screens.write.advice import AdviceStrip
from kiosk.ui.screens.write.letter.editor import LetterEditor
from kiosk.ui.screens.write.letter.fold import FoldGroup
from kiosk.ui.screens.write.marks import MarksButton
from kiosk.ui.screens.write.to_row import ToRow
from kiosk.ui.screens.write.value import WriteValue
from kiosk.ui.theme.look import Look

PAGE = N_("The page as it will be printed")


class WriteScreen(Screen):
    """Shows a WriteValue; answers every change of a paragraph at once."""

    def __init__(self, look: Look, value: WriteValue, pictures: Pictures) -> None:
        super().__init__(look, look.words(N_("Write the letter")))
        self.value, self._close = value, False
        self.bar = VisitBar(look, value.bar)
        self.bar.answered.connect(self.answered)
        self.editor = LetterEditor(look, value)
        self.editor.answered.connect(self.answered)
        self.to_row = ToRow(look, value)
        self.to_row.answered.connect(self.answered)
        self.marks = MarksButton(look, self.editor, value.kept_marks)
        self.marks.answered.connect(self.answered)
        self.advice = AdviceStrip(look, value.advice, self.marks)
        self.advice.taken.connect(self._go_to)
        self.marks.renew()
        name = look.words(PAGE)
        self.page = PagePane(look, name, pictures)
        self.large = Enlarger(look, self, self.page, name, pictures=pictures)
        self._bottom = self._foot()
        self.editor.caret_moved.connect(self._follow_caret)
        self.stack(self.bar, self._spread(), self._bottom, stretch=1)

    def first_focus(self) -> QWidget:
        """The visitor's own words, where the caret goes on."""
        return self.editor.go_on()

    def show_value(self, value: WriteValue) -> None:
        """Show another state; the words being typed stay as they are."""
        self.value = value
        self._renew_to_row()
        self.editor.show_value(value)
        self.marks.renew()
        self.advice.show_advice(value.advice)

    def show_sheet(self, pdf: bytes, pages: Pages) -> None:
        """Show fresh pages of the letter."""
        hints = letter_hints(self.look, self.value.page)
        self.page.show_pages(pdf, pages, hints)
        self._follow_caret()

    def show_preview(self, preview: Preview) -> None:
        """Show the letter of a preview."""
        self.show_sheet(preview.pdfs[0], preview.sheets[0].pages)

    def make_room(self, *, wanted: bool) -> None:
        """Above the keyboard: the paragraph that is written, and its place on paper."""
        self._close = wanted
        for each in (self.bar, self._bottom, self.to_row):
            each.setVisible(not wanted)
        self.editor.come_close(wanted=wanted)
        self.page.come_close(wanted=wanted)
        # Where room is short the lines to write on come first.
        self._page_side.setVisible(not (wanted and self.look.compact))
        self._share(*self._shares())
        self._follow_caret()

    def _follow_caret(self) -> None:
        """Show the place on paper where words are being written."""
        key, share = self.editor.caret()
        if key:
            self.page.show_place(key, share)

    def show_unmade(self) -> None:
        """Show no page any more: it could not be made."""
        self.page.show_unmade()

    def _go_to(self, spot: Spot) -> None:
        """Go to a place in the letter, and put there what one tap puts there."""
        block = self.editor.blocks.get(spot.key)
        if block is None:
            return
        group = block.parentWidget()
        if isinstance(group, FoldGroup):
            group.open(wanted=True)
        block.go_to(spot)

    def _renew_to_row(self) -> None:
        if self.to_row.shows(self.value):
            return
        fresh = ToRow(self.look, self.value)
        fresh.answered.connect(self.answered)
        parent = self.to_row.parentWidget()
        column = parent.layout() if parent else None
        if column is not None:
            column.replaceWidget(self.to_row, fresh)
        self.to_row.deleteLater()
        self.to_row = fresh
        fresh.setVisible(not self._close)

    def _spread(self) -> QWidget:
        """Letter and page: beside each other, in portrait the page above."""
        look, spread = self.look, QWidget()
        letter = QWidget()
        column = QVBoxLayout(letter)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.to_row)
        column.addWidget(self.editor, 1)
        column.addWidget(self.advice)
        way, portrait = QBoxLayout.Direction, look.portrait
        side = QBoxLayout(way.BottomToTop if portrait else way.LeftToRight)
        self._page_side = QWidget()
        self._page_side.setLayout(side)
        row = self._parts = QBoxLayout(side.direction(), spread)
        for each in (side, row):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        side.addWidget(Rule(look, upright=not portrait))
        side.addWidget(self.page, 1)
        row.addWidget(letter)
        row.addWidget(self._page_side)
        self._share(*self._shares())
        return spread

    def _shares(self) -> tuple[int, int]:
        """The parts of the spread that letter and page have."""
        if self.look.portrait:
            return (40, 60) if self._close else (55, 45)
        if self.look.text_scale >= 1.5:
            # Lines of a few words; the page opens large on a tap.
            return 70, 30
        return (59, 41) if self.look.compact or self._close else (50, 50)

    def _share(self, letter: int, page: int) -> None:
        self._parts.setStretch(0, letter)
        self._parts.setStretch(1, page)

    def _foot(self) -> BottomBar:
        look = self.look
        back = back_button(look)
        back.clicked.connect(lambda: self.answered.emit(Back()))
        again = start_again_button(self)
        words = look.words(N_("Continue"))
        onward = Button(look, words, Kind.PRIMARY, icon_after="right")
        onward.clicked.connect(lambda: self.answered.emit(Continue()))
        return BottomBar(look, [back], [again], [onward])
