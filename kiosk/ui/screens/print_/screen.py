"""The print step: under way, sent, missing, failed, saved."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from kiosk.flow.answers import (
    Answer,
    Back,
    MarkMissing,
    Print,
    PrintAgain,
    PrintPost,
)
from kiosk.flow.visit import PrintStage
from kiosk.i18n import N_
from kiosk.model.piece import SetPage
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.access.heading import words_in
from kiosk.ui.access.roles import Role, has_role
from kiosk.ui.access.spoken_text import SpokenText
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.dialogs.saver import Saver
from kiosk.ui.frame.bottom_bar import BottomBar, back_button
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import VisitBar
from kiosk.ui.presses.filter import other_view
from kiosk.ui.screens.print_.missing_list import TICK, MissingList
from kiosk.ui.screens.print_.printer_picture import Mood, PrinterPicture
from kiosk.ui.screens.print_.progress import Patience
from kiosk.ui.screens.print_.stages import buttons, fill, mood
from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.theme.look import Look

_AGAIN = {
    PrintStage.FAILED: N_("Try again"),
    PrintStage.MISSING: N_("Print again"),
    PrintStage.POST_FAILED: N_("Try again"),
    PrintStage.POST_MISSING: N_("Print again"),
}


class PrintScreen(Screen):
    """Shows a PrintValue; nothing is printed again unless the visitor says so."""

    def __init__(self, look: Look, value: PrintValue) -> None:
        super().__init__(look, look.words(N_("Printing")))
        self._value = value
        self._heard, self._said = LiveRegion(self), ""
        self._told: PrintStage | None = None
        self._patience = Patience(self, self._show_stage)
        self.saver = Saver(self, value.saving)
        self._bar = VisitBar(look, value.bar)
        self._bar.answered.connect(self.answered)
        self._middle, self._bottom = QWidget(), QWidget()
        self.stack(self._bar, self._middle, self._bottom, stretch=1)
        self._begin()

    def show_value(self, value: PrintValue) -> None:
        """Show another stage; progress that was seen stays for a second."""
        before, self._value = self._value, value
        self.saver.follow(value.saving)
        if before.stage.under_way and before.stage is not value.stage:
            self._patience.finish(self._show_stage)
        elif _marked_anew(before, value):
            self._show_marked()
        elif replace(before, saving=value.saving) != value:
            self._begin()

    def _begin(self) -> None:
        """Printing shows after a tenth of a second, all else at once."""
        if self._value.stage.under_way:
            self._patience.begin()
        else:
            self._show_stage()

    def _show_stage(self) -> None:
        """Put the stage in place of the one before; the focus goes to its words.

        No other control has it then: a key pressed again out of habit does nothing.
        """
        before = QApplication.focusWidget()
        lost = before is self or any(
            before is not None and each.isAncestorOf(before)
            for each in (self._middle, self._bottom)
        )
        name, other = self.focused_name(), self._value.stage is not self._told
        self._told = self._value.stage
        self._again: Button | None = None
        self._middle = self._put(self._middle, self._spread())
        self._bottom = self._put(self._bottom, self._foot())
        self._order_tab_stops()
        if lost and other:
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif lost:
            self.give_focus(name)
        urgent = mood(self._value) in {Mood.FAULT, Mood.MISSING}
        self._heard.say(self._said, urgent=urgent)
        other_view(self)

    def _put(self, old: QWidget, new: QWidget) -> QWidget:
        column = self.layout()
        if column is not None:
            column.replaceWidget(old, new)
        # A question that is over the screen stays over it.
        new.lower()
        old.hide()
        old.deleteLater()
        return new

    def _spread(self) -> QWidget:
        """Words and drawing: beside each other, in portrait the drawing above."""
        look, spread = self.look, QWidget()
        picture = PrinterPicture(look, mood(self._value))
        words = self._words_and_question()
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight, spread)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if look.portrait:
            row.addWidget(picture, 2)
            row.addWidget(Rule(look))
            row.addWidget(words, 3)
        else:
            large = look.text_scale >= 1.5
            row.addWidget(words, 928 if large else 704)
            row.addWidget(Rule(look, upright=True))
            row.addWidget(picture, 352 if large else 576)
        return spread

    def _words_and_question(self) -> QWidget:
        """What is told scrolls where it has to; the buttons are always seen."""
        look, part, content = self.look, QWidget(), QWidget()
        start, end = look.margin, look.px(32 if look.compact else 56)
        end = look.margin if look.portrait else end
        left, right = (end, start) if look.rtl else (start, end)
        told = QVBoxLayout(content)
        told.setContentsMargins(left, look.px(16 if look.compact else 40), right, 0)
        told.setSpacing(look.px(8 if look.compact else 16))
        fill(look, self._value, told)
        self._list = content.findChild(MissingList)
        if self._list is not None:
            self._list.marked.connect(self._mark)
        self._text = self._spoken(content)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        area = ScrollArea(look, content, look.words(N_("Printing")))
        area.read_by(self._text)
        column.addWidget(area, 1)
        row = self._questions()
        foot = look.px(16 if look.compact else 32)
        row.setContentsMargins(left, look.px(16), right, foot)
        column.addLayout(row)
        return part

    def _spoken(self, content: QWidget) -> SpokenText:
        """What is told, line by line; in short it is also said aloud."""
        said = [
            each.accessibleName()
            for each in content.findChildren(QWidget)
            if has_role(each, Role.Heading) or has_role(each, Role.Grouping)
        ]
        self._said = " ".join(it if it[-1:] in ".?!" else f"{it}." for it in said)
        name = said[-1] if said else self.accessibleName()
        text = SpokenText(None, name, self.look.language).wrapped()
        text.show_lines(words_in(content))
        return text

    def _questions(self) -> QBoxLayout:
        """The buttons of the stage; below each other where the text is large."""
        large = self.look.text_scale > (1 if self.look.portrait else 1.2)
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom) if large else QHBoxLayout()
        row.setSpacing(self.look.px(16))
        asked = buttons(self.look, self._value)
        high = max((each.sizeHint().height() for each, _ in asked), default=0)
        for button, answer in asked:
            button.clicked.connect(partial(self._answer, answer))
            button.setFixedHeight(high)
            # The answer that is hoped for is no smaller target than the other one.
            row.addWidget(button, 1 if len(asked) > 1 else 0)
        if row.count() == 1:
            row.addStretch(1)
        return row

    def _order_tab_stops(self) -> None:
        """Tab goes from what is told to what is ticked."""
        before: QWidget = self._text
        for each in self._list.rows() if self._list else ():
            self.setTabOrder(before, each)
            before = each

    def _mark(self, pages: frozenset[SetPage]) -> None:
        self.answered.emit(MarkMissing(pages))

    def _show_marked(self) -> None:
        """Nothing is printed again before it is ticked, or before it is known."""
        if self._list is not None:
            self._list.show_marked(self._value.missing)
        if self._again is not None:
            value = self._value
            asked = value.stage in {PrintStage.MISSING, PrintStage.POST_MISSING}
            may = not asked or bool(value.missing if self._list else value.pages)
            self._again.setEnabled(may)
            self._again.setAccessibleDescription("" if may else self.look.words(TICK))

    def _print_again(self) -> None:
        """What was ticked, or what failed; of one page there is no choice."""
        value, stage = self._value, self._value.stage
        if stage in {PrintStage.MISSING, PrintStage.POST_MISSING}:
            pages = value.missing if self._list is not None else value.pages
            self.answered.emit(PrintAgain(frozenset(pages)))
        elif value.missing:
            self.answered.emit(PrintAgain(value.missing))
        else:
            self.answered.emit(PrintPost() if stage.of_post else Print())

    def _answer(self, answer: Answer, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self.answered.emit(answer)

    def _foot(self) -> QWidget:
        look, stage = self.look, self._value.stage
        if stage.under_way:
            return BottomBar(look)
        words = look.words(N_("Back to the letter"))
        back = Button(look, words, Kind.SECONDARY, icon="left")
        if look.text_scale > 1 or (look.portrait and stage in _AGAIN):
            back = back_button(look)
        back.clicked.connect(partial(self._answer, Back()))
        again = []
        if stage in _AGAIN and not self._value.unforeseen:
            words = look.words(_AGAIN[stage])
            self._again = Button(look, words, Kind.PRIMARY, icon_after="again")
            self._again.clicked.connect(self._print_again)
            self._show_marked()
            again.append(self._again)
        save = self.saver.button(Kind.QUIET)
        if not look.portrait and look.text_scale == 1:
            save.setMinimumWidth(save.sizeHint().width())
        # With the letters in hand there is nothing to go back for.
        leading = [save] if stage.of_post else [back, save]
        leading = [back] if stage is PrintStage.SAVED else leading
        return BottomBar(look, leading, [], again)


def _marked_anew(before: PrintValue, value: PrintValue) -> bool:
    """Whether only what is ticked has changed: then every control stays."""
    ticked = value.stage in {PrintStage.MISSING, PrintStage.POST_MISSING}
    same = replace(before, saving=value.saving, missing=value.missing) == value
    return ticked and same and before.missing != value.missing
