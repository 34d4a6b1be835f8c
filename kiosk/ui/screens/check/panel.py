"""What can still be chosen before printing, and what the printer says."""

from PySide6.QtCore import QEvent, QMargins, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import ChooseSets, ChooseStationery, KeepCopy, SendCopies
from kiosk.i18n import N_, Plural, counted
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.counter import Counter
from kiosk.ui.controls.segment import Segment
from kiosk.ui.controls.switch import Switch
from kiosk.ui.screens.check.covers import CoverRow
from kiosk.ui.screens.check.foot import Foot
from kiosk.ui.screens.check.signing.panel import Signing
from kiosk.ui.screens.check.trouble import Trouble
from kiosk.ui.screens.check.value import CheckValue
from kiosk.ui.text.amounts import amount_said, pages_said
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_COPY = N_("Copy: {embassy}")
_COPIES = Plural("Copy to {count} embassy", "Copies to {count} embassies")


class CheckPanel(QWidget):
    """The pen, sets and copies, paper and envelopes, and the state of the printer.

    Dialogs open over `host`. `foot`, which tells of the printer, is `pinned` below
    it by the screen, or it is the end of the panel. `relaid` tells that it may need
    another width: a finding can bring a long button.
    """

    answered = Signal(object)
    relaid = Signal()

    def __init__(
        self, look: Look, value: CheckValue, host: QWidget, save: QWidget | None
    ) -> None:
        super().__init__()
        self._look, self._value = look, value
        self.covers = CoverRow(look, host, value)
        self.covers.answered.connect(self.answered)
        self.sets = Counter(look, look.words(N_("How many of each")), value.sets)
        self.sets.changed.connect(lambda count: self.answered.emit(ChooseSets(count)))
        copy = look.words(N_("A copy to keep"))
        self.copy_to_keep = Switch(look, copy, on=value.keep_copy)
        self.copy_to_keep.toggled.connect(
            lambda on: self.answered.emit(KeepCopy(wanted=on))
        )
        self.copies = Switch(look, self._copies(), on=value.cc)
        self.copies.toggled.connect(
            lambda on: self.answered.emit(SendCopies(wanted=on))
        )
        self.signing = Signing(look, value)
        self.signing.answered.connect(self.answered)
        self._heard = [LiveRegion(self), LiveRegion(self)]
        self._trouble = Trouble(look)
        self._trouble.answered.connect(self.answered)
        self.foot = Foot(look, save)
        self.pinned = not (look.compact and look.text_scale > 1)
        self._lay_out()
        # Only now: shown without a place, it would be a window of its own.
        self.copies.setVisible(bool(value.embassies))
        self._say()

    def show_value(self, value: CheckValue) -> None:
        """Show other choices and another state of the printer."""
        self._value = value
        self.sets.show_value(value.sets)
        self.copy_to_keep.show_checked(on=value.keep_copy)
        self.copy_to_keep.setVisible(not any(each.ruled for each in value.letters))
        self.copies.show_checked(on=value.cc)
        self.covers.show_value(value)
        self.signing.show_value(value)
        self._say()

    def event(self, event: QEvent) -> bool:
        """Tell when what stands here has changed its size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.relaid.emit()
        return done

    def printer_says(self) -> str:
        """The printer's sentence and the number of sheets."""
        return self.foot.state.text()

    def _lay_out(self) -> None:
        look, column = self._look, QVBoxLayout(self)
        start = look.px(16 if look.compact else 32)
        top = look.px(4 if look.compact else 24)
        column.setContentsMargins(look.margins(start, top, look.margin, 0))
        column.setSpacing(look.px(2 if look.compact else 7))
        column.addWidget(self._trouble)
        column.addWidget(self.signing)
        column.addWidget(Rule(look))
        # In a small window two lines would push the pen out of sight.
        many = N_("How many") if look.compact else N_("How many of each")
        column.addLayout(self._row(many, self.sets))
        column.addWidget(self.copy_to_keep)
        column.addWidget(self.copies)
        column.addSpacing(look.px(0 if look.compact else 4))
        column.addLayout(self._row(N_("Paper"), self._papers()))
        column.addWidget(self.covers)
        column.addStretch(1)
        if not self.pinned:
            column.addWidget(self.foot)
        margins = look.margins(start, look.px(2), look.margin, look.px(4))
        self.foot.set_in(margins if self.pinned else QMargins())

    def _counted(self) -> str:
        """How many sheets will come out, and what they come to."""
        words, value = self._look.words, self._value
        if not value.items:
            return ""
        pages = pages_said(words, value.sheets)
        return f"{pages}: {amount_said(words, value.amount)}"

    def _row(self, name: str, control: QWidget) -> QHBoxLayout:
        """A name, and its control at the end of the line."""
        row = QHBoxLayout()
        words = self._look.words(name)
        row.addWidget(Prose(self._look, words), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(control)
        return row

    def _copies(self) -> str:
        """What the switch for copies says: the embassy's name, or how many."""
        embassies, words = self._value.embassies, self._look.words
        if len(embassies) == 1:
            return words(_COPY).format(embassy=embassies[0])
        return counted(words, _COPIES, len(embassies))

    def _papers(self) -> QWidget:
        """The papers by the first words of their names; the table's own as words."""
        look, value = self._look, self._value
        short = [(key, words.split(",")[0]) for key, words in value.papers]
        if len({words for _, words in short}) < len(short):
            short = list(value.papers)
        if "paper" not in value.ask:
            now = dict(short).get(value.paper, "")
            return Prose(look, now, TextRole.BODY_BOLD, wrap=False)
        choice = Segment(look, look.words(N_("Paper")), short, value.paper)
        choice.chosen.connect(lambda key: self.answered.emit(ChooseStationery(key)))
        return choice

    def _say(self) -> None:
        look, value = self._look, self._value
        lines = (look.words(value.printer), self._counted())
        for region, line in zip(self._heard, lines, strict=True):
            region.say(line)
        self.foot.say("\n".join(filter(None, lines)), ready=value.ready)
        troubles = [*value.warnings]
        troubles += filter(None, (value.unmade, value.saving.fault))
        self._trouble.say([look.words(each) for each in troubles], value.offers)
