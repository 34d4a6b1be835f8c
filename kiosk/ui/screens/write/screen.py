"""The write step: left the letter to write in, right the real page."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import Back, Continue
from kiosk.i18n import N_
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
from kiosk.ui.screens.write.marks import MarksButton
from kiosk.ui.screens.write.to_row import ToRow
from kiosk.ui.screens.write.value import WriteValue
from kiosk.ui.theme.look import Look

PAGE = N_("The page as it will be printed")


class WriteScreen(Screen):
    """Shows a WriteValue; answers every change of a paragraph at once."""

    def __init__(self, look: Look, value: WriteValue, pictures: Pictures) -> None:
        super().__init__(look, look.words(N_("Write the letter")))
        self.value = value
        self.bar = VisitBar(look, value.bar)
        self.bar.answered.connect(self.answered)
        self.editor = LetterEditor(look, value)
        self.editor.answered.connect(self.answered)
        self.to_row = ToRow(look, value)
        self.to_row.answered.connect(self.answered)
        self.marks = MarksButton(look, self.editor, value.kept_marks)
        self.marks.answered.connect(self.answered)
        self.advice = AdviceStrip(look, value.advice, self.marks)
        self.marks.renew()
        name = look.words(PAGE)
        self.page = PagePane(look, name, pictures)
        self.large = Enlarger(look, self, self.page, name, pictures=pictures)
        self.stack(self.bar, self._spread(), self._bottom(), stretch=1)

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

    def show_preview(self, preview: Preview) -> None:
        """Show the letter of a preview."""
        self.show_sheet(preview.pdfs[0], preview.sheets[0].pages)

    def show_unmade(self) -> None:
        """Show no page any more: it could not be made."""
        self.page.show_unmade()

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
        direction = QBoxLayout.Direction
        portrait = look.portrait
        row = QBoxLayout(
            direction.TopToBottom if portrait else direction.LeftToRight, spread
        )
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        parts = [(letter, 55), (self.page, 45)]
        if not portrait:
            parts = [(letter, 59), (self.page, 41)] if look.compact else parts
            parts = parts if look.compact else [(letter, 50), (self.page, 50)]
            if look.text_scale >= 1.5:
                # Lines of a few words; the page opens large on a tap.
                parts = [(letter, 70), (self.page, 30)]
        for index, (part, share) in enumerate(reversed(parts) if portrait else parts):
            if index:
                row.addWidget(Rule(look, upright=not portrait))
            row.addWidget(part, share)
        return spread

    def _bottom(self) -> BottomBar:
        look = self.look
        back = back_button(look)
        back.clicked.connect(lambda: self.answered.emit(Back()))
        again = start_again_button(self)
        words = look.words(N_("Continue"))
        onward = Button(look, words, Kind.PRIMARY, icon_after="right")
        onward.clicked.connect(lambda: self.answered.emit(Continue()))
        return BottomBar(look, [back], [again], [onward])
