"""Welcome: what this is, five minutes, nothing is kept."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import Begin, ChangeContrast, ChangeTextSize
from kiosk.i18n import N_, Plural, counted
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.frame.languages import TAB_PAD, LanguageGrid, LanguageRow
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.ways import (
    contrast_button,
    contrast_said,
    help_button,
    size_button,
    size_said,
)
from kiosk.ui.screens.welcome.letter_art import LetterArt
from kiosk.ui.screens.welcome.tally import TallyStrokes
from kiosk.ui.screens.welcome.value import WelcomeValue
from kiosk.ui.text.chip import Chip, Tone
from kiosk.ui.text.facts import Fact
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_TITLE = N_("Write a letter\nfor someone\nin danger.")
_LEAD = N_(
    "They spoke out, and are paying for it.\nWhen letters arrive, officials notice."
)
_NO_CASE = N_("No case is open today. You can try everything out.")
_WRITTEN = Plural(
    "{count} letter written here today", "{count} letters written here today"
)


class WelcomeScreen(Screen):
    """Art beside the words, above them in portrait; languages at the foot."""

    def __init__(self, look: Look, value: WelcomeValue) -> None:
        super().__init__(look, look.words(N_("Welcome")))
        self.value = value
        self._build()

    def show_value(self, value: WelcomeValue) -> None:
        """Show another count, or other languages."""
        if value != self.value:
            self.value = value
            self._build()

    def first_focus(self) -> QWidget:
        """Start: there is nothing before it that a key could be meant for."""
        return self._start_button

    def _build(self) -> None:
        look = self.look
        body = QWidget()
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight, body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        words = ScrollArea(look, self._words(), look.words(N_("Welcome")))
        art = self._art()
        if look.portrait:
            row.addWidget(art, 2)
            row.addWidget(words, 3)
            self.stack(body, stretch=0)
        else:
            row.addWidget(words, 704)
            row.addWidget(art, 576)
            self.stack(body, self._foot(), stretch=0)

    def _art(self) -> QWidget:
        art = LetterArt(self.look)
        if self.look.portrait:
            column = QVBoxLayout(art)
            margin = self.look.px(48)
            end = self.look.px(396)
            column.setContentsMargins(self.look.margins(margin, margin, end, margin))
            self._add_tally(column)
            column.addStretch(1)
        return art

    def _words(self) -> QWidget:
        look, words = self.look, self.look.words
        content = QWidget()
        column = QVBoxLayout(content)
        side = self._side()
        top = look.px(24 if look.compact else 40 if look.portrait else 56)
        bottom = look.px(8 if look.compact else 20)
        column.setContentsMargins(side, top, side, bottom)
        column.setSpacing(look.px(8 if look.compact else 16))
        self._add_practice(column)
        column.addWidget(Prose(look, words(_TITLE), self._title_role()))
        role = TextRole.PROSE if look.compact else TextRole.GIST
        lead = Prose(look, words(_LEAD), role)
        # Of a large text the way in is seen before what it is about.
        if look.text_scale >= 1.5:
            column.addLayout(self._start())
            column.addWidget(lead)
        else:
            column.addWidget(lead)
            column.addSpacing(look.px(8 if look.compact else 20))
            column.addLayout(self._start())
        column.addStretch(1)
        if look.portrait:
            column.addSpacing(look.px(24))
            column.addWidget(self._grid())
            column.addLayout(self._ways_row())
        elif self.value.letters:
            column.addWidget(Rule(look))
            self._add_tally(column)
        return content

    def _add_practice(self, column: QVBoxLayout) -> None:
        """That nothing is counted, and why, if it is so."""
        look, words = self.look, self.look.words
        if self.value.practice:
            said = N_("Practice: nothing is counted")
            column.addWidget(Chip(look, words(said), Tone.STRONG))
        if self.value.by_itself:
            column.addWidget(Prose(look, words(_NO_CASE), TextRole.LEAD_BOLD))

    def _title_role(self) -> TextRole:
        """The largest title whose lines fit: three are calm, five are not."""
        look = self.look
        room = look.px(500 if look.compact else 576)
        metrics = QFontMetricsF(look.font(TextRole.WELCOME))
        lines = look.words(_TITLE).split("\n")
        long = max(map(metrics.horizontalAdvance, lines)) > room
        return TextRole.CASE_TITLE if long else TextRole.WELCOME

    def _start(self) -> QHBoxLayout:
        look, words = self.look, self.look.words
        row = QHBoxLayout()
        row.setSpacing(look.px(32))
        start = Button(look, words(N_("Start")), Kind.START, icon_after="right")
        self._start_button = start
        start.clicked.connect(lambda: self.answered.emit(Begin()))
        row.addWidget(start, 0, Qt.AlignmentFlag.AlignVCenter)
        facts = QVBoxLayout()
        facts.setSpacing(look.gap)
        lead = TextRole.BODY if look.compact else TextRole.LEAD
        facts.addWidget(Fact(look, "clock", words(N_("Five minutes")), role=lead))
        kept = words(N_("Nothing about you is kept"))
        facts.addWidget(Fact(look, "eyeoff", kept, role=lead))
        row.addLayout(facts, 1)
        return row

    def _add_tally(self, column: QVBoxLayout) -> None:
        count = self.value.letters
        if count:
            said = counted(self.look.words, _WRITTEN, count)
            column.addWidget(Prose(self.look, said, TextRole.PROSE_ITALIC))
            column.addWidget(TallyStrokes(self.look, count))

    def _grid(self) -> QWidget:
        grid = LanguageGrid(self.look, self.value.languages)
        grid.answered.connect(self.answered)
        return grid

    def _ways_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for index, each in enumerate(self._ways()):
            if index:
                row.addStretch(1)
            row.addWidget(each)
        return row

    def _ways(self) -> tuple[Button, ...]:
        """Help, text size and contrast."""
        look = self.look
        kind = partial(_Flush if look.portrait else Button, kind=Kind.QUIET)
        larger = size_button(look, size_said(look), kind)
        larger.clicked.connect(lambda: self.answered.emit(ChangeTextSize()))
        contrast = contrast_button(look, contrast_said(look), kind)
        contrast.clicked.connect(lambda: self.answered.emit(ChangeContrast()))
        return help_button(look, self, kind), larger, contrast

    def _side(self) -> int:
        look = self.look
        return look.margin if look.portrait or look.compact else look.px(64)

    def _pad(self) -> int:
        """Between the edge of a quiet button and its ink."""
        return self.look.px(13 if self.look.compact else 17)

    def _foot(self) -> QWidget:
        look, ways = self.look, self._ways()
        foot = _Foot(look)
        row = QHBoxLayout(foot)
        start = self._side() - look.px(TAB_PAD)
        end = look.margin - self._pad()
        row.setContentsMargins(look.margins(start, look.rule, end, 0))
        row.setSpacing(look.gap)
        used = sum(each.sizeHint().width() for each in ways)
        room = (
            look.px(1024 if look.compact else 1280) - used - start - end - look.px(24)
        )
        languages = LanguageRow(look, self.value.languages, room)
        languages.answered.connect(self.answered)
        row.addWidget(languages, 1)
        for each in ways:
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        return foot


class _Flush(Button):
    """A quiet button whose ink begins where it does."""

    def _pad(self) -> int:
        return 0


class _Foot(QWidget):
    """The bar at the foot of the welcome, below a hairline."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(look.px(64 if look.compact else 80))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        QPainter(self).fillRect(0, 0, self.width(), look.rule, look.colours.line)
