"""What can still be chosen before printing, and what the printer says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import ChooseSets, ChooseStationery, KeepCopy
from kiosk.i18n import N_
from kiosk.ui.screens.check.signing import Signing
from kiosk.ui.screens.check.value import CheckValue
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole
from kiosk.ui.widgets.counter import Counter
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.rule import Rule
from kiosk.ui.widgets.segment import Segment
from kiosk.ui.widgets.switch import Switch

_ONE, _MANY = N_("{count} sheet"), N_("{count} sheets")


class CheckPanel(QWidget):
    """Paper, sets, a copy to keep, the pen, and the state of the printer."""

    answered = Signal(object)

    def __init__(self, look: Look, value: CheckValue, save: QWidget) -> None:
        super().__init__()
        self._look, self._value = look, value
        self.sets = Counter(look, look.words(N_("Sets")), value.sets)
        self.sets.changed.connect(lambda count: self.answered.emit(ChooseSets(count)))
        copy = look.words(N_("A copy to keep"))
        self.copy_to_keep = Switch(look, copy, on=value.keep_copy)
        self.copy_to_keep.toggled.connect(
            lambda on: self.answered.emit(KeepCopy(wanted=on))
        )
        self.signing = Signing(look, value)
        self.signing.answered.connect(self.answered)
        self._envelope = Prose(look, "").in_colour(look.colours.ink2)
        self._trouble = Trouble(look)
        self._state = Prose(look, "")
        self._printer = Icon(look, "printer")
        self._lay_out(save)
        self._say()

    def show_value(self, value: CheckValue) -> None:
        """Show other choices and another state of the printer."""
        self._value = value
        self.sets.show_value(value.sets)
        self.copy_to_keep.show_checked(on=value.keep_copy)
        self.signing.show_value(value)
        self._say()

    def printer_says(self) -> str:
        """The printer's sentence and the number of sheets."""
        return self._state.text()

    def _lay_out(self, save: QWidget) -> None:
        look, column = self._look, QVBoxLayout(self)
        start, end = look.px(16 if look.compact else 32), look.margin
        top = look.px(12 if look.compact else 24)
        left, right = (end, start) if look.rtl else (start, end)
        column.setContentsMargins(left, top, right, look.px(12))
        column.setSpacing(look.px(4 if look.compact else 7))
        column.addWidget(Prose(look, look.words(N_("Paper")), TextRole.LEAD_BOLD))
        column.addWidget(self._papers())
        column.addWidget(self._envelope)
        column.addWidget(Rule(look))
        column.addLayout(self._sets_row())
        column.addWidget(self.copy_to_keep)
        column.addSpacing(look.px(4))
        column.addWidget(self.signing)
        column.addStretch(1)
        column.addWidget(self._trouble)
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(self._printer, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._state, 1)
        column.addLayout(row)
        column.addWidget(save)

    def _sets_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = self._look.words(N_("Sets"))
        row.addWidget(Prose(self._look, words), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.sets)
        return row

    def _papers(self) -> QWidget:
        """The papers by the first words of their names; the rest stands below."""
        look, value = self._look, self._value
        short = [(key, words.split(",")[0]) for key, words in value.papers]
        if len({words for _, words in short}) < len(short):
            short = list(value.papers)
        choice = Segment(look, look.words(N_("Paper")), short, value.paper)
        choice.chosen.connect(lambda key: self.answered.emit(ChooseStationery(key)))
        return choice

    def _say(self) -> None:
        look, value = self._look, self._value
        paper = dict(value.papers).get(value.paper, "")
        rest = paper.partition(",")[2].strip()
        self._envelope.say(rest[:1].upper() + rest[1:])
        count = look.words(_ONE if value.sheets == 1 else _MANY)
        lines = (look.words(value.printer), count.format(count=value.sheets))
        self._state.say("\n".join(each for each in lines if each))
        ready = look.colours.ink2 if value.ready else look.colours.warn
        self._state.in_colour(ready)
        troubles = [*(each.message for each in value.blocked), *value.warnings]
        troubles += [value.fault] if value.fault else []
        self._trouble.say([look.words(each) for each in troubles])


class Trouble(QWidget):
    """What has to be mended, in the colour of warnings; hidden without any."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        colour = look.colours.warn
        icon = Icon(look, "warn", 28, colour)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words = Prose(look, "", TextRole.BODY_BOLD).in_colour(colour)
        row.addWidget(self._words, 1)

    def say(self, troubles: list[str]) -> None:
        """Say these, one below the other."""
        self._words.say("\n".join(troubles))
        self.setAccessibleName(" ".join(troubles))
        self.setVisible(bool(troubles))
