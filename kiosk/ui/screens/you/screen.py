"""The step about the writer: left the fields, right where they go."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import Back, Continue
from kiosk.i18n import N_, Plural, counted
from kiosk.model.limits import ADDRESS_LINE
from kiosk.model.page import Pages
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.dialogs.ask_first import start_again_button
from kiosk.ui.frame.bottom_bar import BottomBar, back_button
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import VisitBar
from kiosk.ui.preview.cutout import Cutout
from kiosk.ui.preview.letter_hints import name_hints
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.previews import Preview
from kiosk.ui.screens.you.form import WriterForm
from kiosk.ui.screens.you.value import YouValue
from kiosk.ui.text.facts import Fact
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_PRINTED = N_("Printed on your letter")

_PROMISES = (
    ("sheet", _PRINTED, N_("and nowhere else")),
    ("eyeoff", N_("Never saved on this computer"), N_("not in a file, not in a list")),
    ("erase", N_("Erased when you finish"), N_("or when you walk away")),
)

_FULL = Plural(
    "There is room for {count} character here. The rest was left out.",
    "There is room for {count} characters here. The rest was left out.",
)


class _Desk(QWidget):
    """The ground on which the cut-outs lie."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colours.desk)


class YouScreen(Screen):
    """Shows a YouValue; answers every change of a field at once."""

    def __init__(self, look: Look, value: YouValue, pictures: Pictures) -> None:
        super().__init__(look, look.words(N_("About you")))
        self._value = value
        self._bar = VisitBar(look, value.bar)
        self._bar.answered.connect(self.answered)
        self.form = WriterForm(look, value, self)
        self.form.answered.connect(self.answered)
        self.form.full.connect(self._say_full)
        head = look.words(N_("Top of your letter"))
        end = look.words(N_("Bottom of your letter"))
        self.cutouts = (
            Cutout(look, head, ("sender", "recipient"), pictures),
            Cutout(look, end, ("close", "name"), pictures),
        )
        self.onward = Button(
            look, look.words(N_("Continue")), Kind.PRIMARY, icon_after="right"
        )
        self._heard = LiveRegion(self)
        self.why = Prose(look, "", TextRole.BODY).in_colour(look.colours.ink2)
        self._bottom = self._foot()
        self.stack(self._bar, self._spread(), self._bottom, stretch=1)
        self._allow()

    def first_focus(self) -> QWidget:
        """The field that is next; a name that is there is gone on with."""
        field = self.form.next_field()
        field.setCursorPosition(len(field.text()))
        return field

    def show_value(self, value: YouValue) -> None:
        """Show another state; the field with the caret stays as it is."""
        self._value = value
        self.form.show_value(value)
        self._allow()

    def make_room(self, *, wanted: bool) -> None:
        """Above the keyboard: the fields, and the way on where there is room."""
        self._bar.setVisible(not wanted)
        self._bottom.setVisible(not (wanted and self.look.compact))
        self.form.make_room(wanted=wanted)

    def show_sheet(self, pdf: bytes, pages: Pages) -> None:
        """Show fresh pages of the letter."""
        hints = name_hints(self.look, self._value.letter)
        for each in self.cutouts:
            each.show_pages(pdf, pages, hints)

    def show_preview(self, preview: Preview) -> None:
        """Show the letter of a preview."""
        self.show_sheet(preview.pdfs[0], preview.sheets[0].pages)

    def _say_full(self) -> None:
        """Say it until something else is typed."""
        said = counted(self.look.words, _FULL, ADDRESS_LINE)
        self.why.say(said)
        self._heard.say(said)

    def show_unmade(self) -> None:
        """Show no page any more: it could not be made."""
        for each in self.cutouts:
            each.show_unmade()

    def _allow(self) -> None:
        """Continue when there is a name; else say why not, and what has no letters."""
        may = self._value.may_continue
        missing = self.look.words(N_("Enter your name, or tick the box."))
        why = self._value.boxes if may else missing
        self.why.say(why)
        self._heard.say(why)
        # Why it does not go on can be reached: Tab passes over the button.
        tab, none = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
        self.why.setFocusPolicy(tab if why else none)
        self.onward.setEnabled(may)
        self.onward.setAccessibleDescription(why)

    def _spread(self) -> QWidget:
        look, spread = self.look, QWidget()
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight, spread)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        name = look.words(N_("About you"))
        row.addWidget(ScrollArea(look, self.form, name), 610 if look.portrait else 664)
        row.addWidget(Rule(look, upright=not look.portrait))
        # It scrolls on an upright screen, and is a stop of the Tab key then.
        where = look.words(_PRINTED)
        row.addWidget(ScrollArea(look, self._where_it_goes(), where), 616)
        return spread

    def _where_it_goes(self) -> QWidget:
        """The cut-outs and what is done with a name."""
        look, desk = self.look, _Desk(self.look)
        column = QVBoxLayout(desk)
        side, top = look.px(24 if look.compact else 40), look.px(16)
        top = top if look.compact else look.px(32)
        column.setContentsMargins(side, top, look.margin, top)
        column.setSpacing(look.px(12))
        for each in self.cutouts:
            column.addWidget(each)
        column.addStretch(1)
        for icon, words, more in _PROMISES:
            below = "" if look.compact or look.portrait else look.words(more)
            column.addWidget(
                Fact(look, icon, look.words(words), below, role=TextRole.BODY_BOLD)
            )
        column.addStretch(1)
        return desk

    def _foot(self) -> BottomBar:
        back = back_button(self.look)
        back.clicked.connect(lambda: self.answered.emit(Back()))
        again = start_again_button(self)
        self.onward.clicked.connect(lambda: self.answered.emit(Continue()))
        self.why.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        return BottomBar(self.look, [back], [again], [self.why, self.onward])
