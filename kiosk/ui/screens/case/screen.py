"""Case: the people, what happened, what is asked for, and until when."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import Back, ChangeTextSize, Continue
from kiosk.flow.deadline import Access
from kiosk.flow.press import WriteLetter
from kiosk.i18n import N_
from kiosk.ui.access.heading import as_heading
from kiosk.ui.access.language import speak_in
from kiosk.ui.access.spoken_text import SpokenText
from kiosk.ui.art.portrait import Portrait, first_hatching
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.frame.bottom_bar import BottomBar, back_button
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import VisitBar
from kiosk.ui.frame.ways import size_said
from kiosk.ui.screens.case.value import CaseValue, PersonItem
from kiosk.ui.text.deadline import deadline_chip
from kiosk.ui.text.languages import languages_chip
from kiosk.ui.text.prose import Prose, base_line
from kiosk.ui.theme.look import Look, size_of_text, sizes_of_text
from kiosk.ui.theme.type import TextRole

_WHY = {
    Access.OPEN: "",
    Access.PRACTICE: N_("for practice only"),
    Access.CLOSED: N_("This case no longer needs letters."),
    Access.NOT_YET: N_("This case does not need letters yet."),
}


class CaseScreen(Screen):
    """Title, gist and people at the start; the sections on paper at the end."""

    def __init__(self, look: Look, value: CaseValue) -> None:
        super().__init__(look, value.title)
        self.value = value
        self._build()

    def show_value(self, value: CaseValue) -> None:
        """Show the case in other words."""
        if value != self.value:
            self.value = value
            self._build()

    def _build(self) -> None:
        look = self.look
        bar = VisitBar(look, self.value.bar)
        bar.answered.connect(self.answered)
        spread = _Spread(look, self._gist(), self._sections())
        speak_in(spread, self.value.language)
        area = ScrollArea(look, spread, self.value.title)
        area.read_by(self._text())
        self.stack(bar, area, self._foot(), stretch=1)

    def _text(self) -> SpokenText:
        """All of it in the order in which it is read."""
        value = self.value
        text = SpokenText(None, value.title, value.language).wrapped()
        people = (": ".join(filter(None, (it.name, it.role))) for it in value.people)
        told = [
            line for each in value.sections for line in (each.heading, *each.paragraphs)
        ]
        text.show_lines((value.title, value.gist, *people, *told, *self._until()))
        return text

    def _until(self) -> Iterator[str]:
        """How long the case is open, and why no letters are written for it."""
        chip = deadline_chip(self.look, self.value.deadline)
        if chip is not None:
            yield chip.text()
        languages = languages_chip(self.look, self.value.only_in)
        if languages is not None:
            yield languages.text()
        if why := _WHY[self.value.deadline.access]:
            yield self.look.words(why)

    def _gist(self) -> QWidget:
        look, value = self.look, self.value
        half = QWidget()
        column = QVBoxLayout(half)
        title = Prose(look, value.title, TextRole.CASE_TITLE)
        # A larger title, its first base line where all titles have theirs.
        lower = base_line(look, TextRole.CASE_TITLE) - base_line(look, TextRole.TITLE)
        foot = look.px(16 if look.portrait else 24)
        column.setContentsMargins(
            look.margin, look.title_top - lower, look.margin, foot
        )
        column.setSpacing(look.px(12 if look.compact else 20 if look.portrait else 24))
        column.addWidget(title)
        if look.compact:
            self._add_deadline(column)
        gist = TextRole.PROSE if look.compact else TextRole.GIST
        column.addWidget(Prose(look, value.gist, gist))
        # Where it scrolls anyway the people follow at once, else they stand low.
        scrolls = look.compact or look.text_scale > 1
        column.addStretch(0 if scrolls else 1)
        if value.people:
            column.addWidget(Rule(look))
            column.addLayout(self._people())
        column.addStretch(1 if scrolls else 0)
        return half

    def _people(self) -> QGridLayout:
        look = self.look
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(12 if look.compact else 20))
        columns = 1 if look.text_scale > 1.2 and not look.portrait else 2
        first = first_hatching([each.initials for each in self.value.people])
        for place, person in enumerate(self.value.people):
            cell = self._person(person, first + place)
            grid.addLayout(cell, place // columns, place % columns)
        for index in range(columns):
            grid.setColumnStretch(index, 1)
        return grid

    def _person(self, person: PersonItem, place: int) -> QHBoxLayout:
        look = self.look
        row = QHBoxLayout()
        row.setSpacing(look.px(12 if look.compact else 16))
        width = 56 if look.compact else 72
        row.addWidget(Portrait(look, person.initials, place, width))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Prose(look, person.name, TextRole.BODY_BOLD))
        if person.role:
            words.addWidget(Prose(look, person.role).in_colour(look.colours.ink2))
        words.addStretch(1)
        row.addLayout(words, 1)
        return row

    def _sections(self) -> QWidget:
        look = self.look
        half = QWidget()
        column = QVBoxLayout(half)
        top = look.px(16 if look.compact else 24 if look.portrait else 32)
        side = look.margin if look.portrait or look.compact else look.px(40)
        column.setContentsMargins(look.margins(side, top, look.margin, look.px(24)))
        column.setSpacing(look.px(4))
        for index, section in enumerate(self.value.sections):
            if index:
                self._add_line(column)
            heading = Prose(look, section.heading, TextRole.LEAD_BOLD)
            column.addWidget(as_heading(heading))
            for paragraph in section.paragraphs:
                column.addWidget(Prose(look, paragraph, TextRole.PROSE))
        column.addStretch(1)
        if not look.compact and any(self._until()):
            self._add_line(column)
            self._add_deadline(column)
        return half

    def _add_line(self, column: QVBoxLayout) -> None:
        air = self.look.px(12 if self.look.portrait else 16)
        column.addSpacing(air)
        column.addWidget(Rule(self.look))
        column.addSpacing(air)

    def _add_deadline(self, column: QVBoxLayout) -> None:
        look, deadline = self.look, self.value.deadline
        chips = [
            deadline_chip(look, deadline),
            languages_chip(look, self.value.only_in),
        ]
        shown = [each for each in chips if each is not None]
        why = _WHY[deadline.access]
        if not shown and not why:
            return
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        for each in shown:
            row.addWidget(each)
        said = look.words(why) if why else ""
        note = Prose(look, said).in_colour(look.colours.ink2)
        row.addWidget(note, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)

    def _foot(self) -> BottomBar:
        look, words = self.look, self.look.words
        back = back_button(look)
        back.clicked.connect(lambda: self.answered.emit(Back()))
        largest = size_of_text(look) == len(sizes_of_text(look))
        size = N_("Normal text size") if largest else N_("Larger text")
        larger = Button(look, words(size), Kind.QUIET, icon="Aa")
        larger.setAccessibleDescription(size_said(look))
        larger.clicked.connect(lambda: self.answered.emit(ChangeTextSize()))
        write = Button(
            look, words(N_("Write a letter")), Kind.PRIMARY, icon_after="right"
        )
        write.setEnabled(not self.value.deadline.access.shut)
        write.clicked.connect(lambda: self.answered.emit(WriteLetter()))
        return BottomBar(look, [back, *self._whom()], [larger], [write])

    def _whom(self) -> Iterator[Button]:
        """The choice of officials, where there is one: it can also be made later."""
        if not self.value.several or self.value.deadline.access.shut:
            return
        words = self.look.words(N_("Who gets it?"))
        whom = Button(self.look, words, Kind.QUIET, icon="people")
        whom.clicked.connect(lambda: self.answered.emit(Continue()))
        yield whom


class _Spread(QWidget):
    """Two halves beside each other (712 to 568), in portrait below each other."""

    def __init__(self, look: Look, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._look, self._second = look, second
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(first, 0 if look.portrait else 712)
        row.addWidget(second, 1 if look.portrait else 568)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper under the second half, and the line between the two."""
        look, box = self._look, self._second.geometry()
        painter = QPainter(self)
        painter.fillRect(box, look.colours.paper)
        if look.portrait:
            box.setHeight(look.rule)
        elif look.rtl:
            box.setLeft(box.right() - look.rule + 1)
        else:
            box.setWidth(look.rule)
        painter.fillRect(box, look.colours.line)
