"""The bar at the head of a screen: whose case, which step, and the way out."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import ChangeTextSize, Finish
from kiosk.flow.steps import Step
from kiosk.i18n import N_
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole
from kiosk.ui.widgets.button import Button, Kind
from kiosk.ui.widgets.chip import Chip, Tone
from kiosk.ui.widgets.language import Language, LanguageButton
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.steps import Steps


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
    finish: bool = True


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class VisitBar(QWidget):
    """One row, in portrait a second one with the steps; emits answers."""

    answered = Signal(object)

    def __init__(self, look: Look, bar: Bar) -> None:
        super().__init__()
        self._look, self._rows = look, 1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(look.margin, 0, look.margin, 0)
        row.setSpacing(look.px(16))
        column.addLayout(row)
        self._add_whose(row, bar)
        row.addStretch(1)
        steps = Steps(look, bar.step) if bar.step is not None else None
        if steps is not None and look.portrait:
            steps.setFixedHeight(look.visit_bar)
            column.addWidget(steps)
            self._rows = 2
        elif steps is not None:
            row.addWidget(steps)
            row.addStretch(1)
        self._add_ways(row, bar)
        self.setFixedHeight(self._rows * look.visit_bar)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline below each row."""
        painter, look = QPainter(self), self._look
        for row in range(1, self._rows + 1):
            y = row * look.visit_bar - look.rule
            painter.fillRect(0, y, self.width(), look.rule, look.colours.line)

    def _add_whose(self, row: QBoxLayout, bar: Bar) -> None:
        look = self._look
        if bar.reference:
            country = "" if look.compact and look.text_scale > 1 else bar.country
            words = " · ".join(filter(None, (bar.reference, country)))
            whose = Prose(look, words, TextRole.BODY_BOLD, lines=2)
            row.addWidget(whose, 0, _MIDDLE)
        else:
            name = look.words(N_("Letters for people in danger"))
            large = look.portrait and look.text_scale > 1
            role = TextRole.LETTER if large else TextRole.BRAND
            row.addWidget(Prose(look, name, role, lines=2), 0, _MIDDLE)
        # In portrait the name and the way out leave no room; the cards say it too.
        tight = look.portrait and bar.finish and not bar.reference
        if bar.practice and not tight:
            row.addWidget(Chip(look, look.words(N_("Practice")), Tone.STRONG))
        if bar.example:
            row.addWidget(Chip(look, look.words(N_("Example"))))

    def _add_ways(self, row: QBoxLayout, bar: Bar) -> None:
        look = self._look
        larger = Button(look, "Aa", Kind.BARE)
        larger.setFont(look.font(TextRole.BRAND))
        larger.setAccessibleName(look.words(N_("Text size")))
        larger.clicked.connect(lambda: self.answered.emit(ChangeTextSize()))
        row.addWidget(larger, 0, _MIDDLE)
        if len(bar.languages) > 1:
            language = LanguageButton(look, bar.languages)
            language.answered.connect(self.answered)
            row.addWidget(language, 0, _MIDDLE)
        if bar.finish:
            kind = Kind.BARE if look.compact else Kind.SMALL
            finish = Button(look, look.words(N_("Finish")), kind, icon_after="x")
            finish.clicked.connect(lambda: self.answered.emit(Finish()))
            row.addWidget(finish, 0, _MIDDLE)
