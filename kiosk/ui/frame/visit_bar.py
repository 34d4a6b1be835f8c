"""The bar at the head of a screen: whose case, which step, and the way out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import Ask, ChangeContrast, ChangeTextSize, Finish
from kiosk.flow.steps import Step
from kiosk.i18n import N_
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.frame.language import LanguageButton
from kiosk.ui.frame.steps import Steps
from kiosk.ui.frame.ways import (
    contrast_button,
    contrast_in_short,
    help_button,
    size_button,
    size_in_short,
)
from kiosk.ui.languages import Language
from kiosk.ui.text.chip import Chip, Tone
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


@dataclass(frozen=True, slots=True)
class Bar:
    """What the visit bar shows; without a reference it shows the kiosk's name.

    `languages` are those the screens exist in; one alone shows no button.
    """

    reference: str = ""
    country: str = ""
    step: Step | None = None
    practice: bool = False
    example: bool = False
    languages: tuple[Language, ...] = ()
    leave: bool = True


class _Part(StrEnum):
    """What of the row can be left out."""

    STATES = "the words for text size and contrast"
    EXAMPLE = "that the case is invented"
    HELP = "the word for help"
    AIR = "half of the space"
    COUNTRY = "the country"
    PRACTICE = "that it is practice"
    OTHER_STEPS = "the names of the other steps"
    LEAVE = "the word for the way out"
    THIS_STEP = "the name of this step"


# What goes, in this order, rather than the names of the steps; the pages say it too.
_BEFORE_NAMES = (
    _Part.STATES,
    _Part.EXAMPLE,
    _Part.HELP,
    _Part.AIR,
    _Part.COUNTRY,
    _Part.PRACTICE,
)
# Where they have no room even so, they go first and leave room for the rest of it.
_AFTER_NAMES = (
    _Part.STATES,
    _Part.AIR,
    _Part.COUNTRY,
    _Part.HELP,
    _Part.LEAVE,
    _Part.THIS_STEP,
)


def _levels() -> Iterator[frozenset[_Part]]:
    """What is left out, from nothing to all that can be."""
    for count in range(len(_BEFORE_NAMES) + 1):
        yield frozenset(_BEFORE_NAMES[:count])
    for count in range(len(_AFTER_NAMES) + 1):
        yield frozenset((_Part.OTHER_STEPS, *_AFTER_NAMES[:count]))


_LEVELS = tuple(_levels())
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class VisitBar(QWidget):
    """One row, in portrait others for the steps and for large words; emits answers.

    Where the row is too long, what can best be spared goes first, the names of the
    steps late; what names the language stays.
    """

    answered = Signal(object)

    def __init__(self, look: Look, bar: Bar) -> None:
        super().__init__()
        self._look, self._rows, self._bar = look, 1, bar
        # A tall window has room for two lines of a large name.
        two = 2 * look.leading(TextRole.LETTER) + look.gap if look.portrait else 0
        self._high = max(look.visit_bar, two)
        self._whose, self._practice = self._name(bar), self._practice_chip(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(look.margin, 0, look.margin, 0)
        column.addLayout(row)
        self._row = row
        self._add_whose(row, bar)
        row.addStretch(1)
        steps = Steps(look, bar.step) if bar.step is not None else None
        self._steps = steps
        if steps is not None and look.portrait:
            steps.setFixedHeight(self._high)
            column.addWidget(steps)
            self._rows += 1
        elif steps is not None:
            row.addWidget(steps)
            row.addStretch(1)
        if steps is not None:
            self.setAccessibleDescription(steps.text())
        self._ways = self._row_for_ways(column) or row
        self._add_ways(self._ways, bar)
        self.setFixedHeight(self._rows * self._high)
        self._least = self._tightest()
        self._tighten(_LEVELS[0])

    def minimumSizeHint(self) -> QSize:
        """What is left when all that can be left out is."""
        return QSize(self._least, self.height())

    def _tightest(self) -> int:
        """How wide it is without all that can be left out, in px."""
        self._tighten(_LEVELS[-1])
        whose = self._whose
        spared = whose.sizeHint().width() - whose.minimumSizeHint().width()
        wide = self._needed(self._row) - spared
        if self._ways is not self._row:
            wide = max(wide, self._needed(self._ways))
        return wide + 2 * self._look.margin

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        room = self.width() - 2 * self._look.margin
        for level in _LEVELS:
            self._tighten(level)
            if max(self._needed(each) for each in (self._row, self._ways)) <= room:
                break
        self._wrap(room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline below each row."""
        painter, look = QPainter(self), self._look
        for row in range(1, self._rows + 1):
            y = row * self._high - look.rule
            painter.fillRect(0, y, self.width(), look.rule, look.colours.line)

    def _name(self, bar: Bar) -> Prose:
        """Whose case it is, or the kiosk's name."""
        look = self._look
        if bar.reference:
            words = " · ".join(filter(None, (bar.reference, bar.country)))
            return Prose(look, words, TextRole.BODY_BOLD, lines=2)
        name = look.words(N_("Letters for people in danger"))
        large = look.portrait and look.text_scale > 1
        role = TextRole.LETTER if large else TextRole.BRAND
        # What is cut is seen to be: a second line that has no room would be unseen.
        lines = 2 if 2 * look.leading(role) <= self._high else 1
        return Prose(look, name, role, lines=lines)

    def _practice_chip(self, bar: Bar) -> Chip | None:
        words = self._look.words(N_("Practice"))
        return Chip(self._look, words, Tone.STRONG) if bar.practice else None

    def _add_whose(self, row: QBoxLayout, bar: Bar) -> None:
        self._whose.setAccessibleName(self._whose.text())
        row.addWidget(self._whose, 0, _MIDDLE)
        if self._practice is not None:
            row.addWidget(self._practice)
        self._example: Chip | None = None
        if bar.example:
            self._example = Chip(self._look, self._look.words(N_("Example")))
            row.addWidget(self._example)

    def _tighten(self, without: frozenset[_Part]) -> None:
        for row in (self._row, self._ways):
            row.setSpacing(self._look.px(8 if _Part.AIR in without else 16))
        words = {**self._states, self._help: self._look.words(N_("Help"))}
        gone = {**dict.fromkeys(self._states, _Part.STATES), self._help: _Part.HELP}
        if self._leave is not None:
            words[self._leave] = self._leave.accessibleName()
            gone[self._leave] = _Part.LEAVE
        for button, said in words.items():
            button.setText("" if gone[button] in without else said)
            button.updateGeometry()
        if self._steps is not None and not self._look.portrait:
            others, this = _Part.OTHER_STEPS in without, _Part.THIS_STEP in without
            self._steps.shorten(others=others, this=this)
        if self._example is not None:
            self._example.setHidden(_Part.EXAMPLE in without)
        if self._bar.reference:
            if self._practice is not None:
                self._practice.setHidden(_Part.PRACTICE in without)
            whole = self._whose.accessibleName()
            named = self._bar.reference if _Part.COUNTRY in without else whole
            self._whose.say(named)

    def _row_for_ways(self, column: QBoxLayout) -> QHBoxLayout | None:
        """One of their own where a narrow window has no room for them in the first."""
        look = self._look
        crowded = self._bar.practice and self._steps is None
        if not look.portrait or not (crowded or look.text_scale > 1):
            return None
        row = QHBoxLayout()
        row.setContentsMargins(look.margin, 0, look.margin, 0)
        row.addStretch(1)
        column.insertLayout(1, row)
        self._rows += 1
        return row

    def _needed(self, row: QHBoxLayout) -> int:
        """How wide a row is with every word on one line, in px."""
        parts = [each.widget() for each in map(row.itemAt, range(row.count())) if each]
        shown = [each for each in parts if each is not None and not each.isHidden()]
        sizes = (each.sizeHint().expandedTo(each.minimumSizeHint()) for each in shown)
        wide = sum(each.width() for each in sizes)
        return wide + (len(shown) - 1) * row.spacing()

    def _wrap(self, room: int) -> None:
        """Let the name take two lines rather than anything else lose its words."""
        whose, natural = self._whose, self._whose.sizeHint().width()
        if self._practice is not None and not self._bar.reference:
            self._practice.show()
        left = natural + room - self._needed(self._row)
        if left < natural and self._practice is not None and not self._bar.reference:
            # The cards say it too.
            self._practice.setVisible(self._holds(left))
            left = natural + room - self._needed(self._row)
        wraps = left < natural and self._holds(left)
        whose.setMinimumWidth(left if wraps else 0)
        whose.setMaximumWidth(left if wraps else natural)

    def _holds(self, width: int) -> bool:
        """Whether the name can be read whole on two lines of a width."""
        least = self._whose.minimumSizeHint().width()
        return width >= least and not self._whose.elided(width)

    def _add_ways(self, row: QBoxLayout, bar: Bar) -> None:
        look, bare = self._look, partial(Button, kind=Kind.BARE)
        self._help = help_button(look, self, bare)
        row.addWidget(self._help, 0, _MIDDLE)
        larger = size_button(look, "", bare)
        larger.clicked.connect(lambda: self.answered.emit(ChangeTextSize()))
        contrast = contrast_button(look, "", bare)
        contrast.clicked.connect(lambda: self.answered.emit(ChangeContrast()))
        self._states = {larger: size_in_short(look), contrast: contrast_in_short(look)}
        for each in self._states:
            row.addWidget(each, 0, _MIDDLE)
        if len(bar.languages) > 1:
            language = LanguageButton(look, bar.languages)
            language.answered.connect(self.answered)
            row.addWidget(language, 0, _MIDDLE)
        self._leave: Button | None = None
        if bar.leave:
            kind = Kind.BARE if look.compact else Kind.SMALL
            leave = Button(look, look.words(N_("Leave")), kind, icon_after="x")
            leave.clicked.connect(lambda: self.answered.emit(Ask(Finish())))
            row.addWidget(leave, 0, _MIDDLE)
            self._leave = leave
