"""Which stick the letters are saved on; one that is put in appears by itself."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.drives.protocol import Drive, found_in
from kiosk.i18n import N_
from kiosk.ui.drive_watch import DriveWatch
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole
from kiosk.ui.widgets.button import Button, Kind
from kiosk.ui.widgets.card import Card, let_through
from kiosk.ui.widgets.dialog import Dialog
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea

TITLE = N_("Save to your USB stick")
PUT_IN = N_("Put your stick into this computer. It appears here by itself.")
ONE = N_("Each letter becomes a PDF that you can print at home.")
SEVERAL = N_("Which stick is yours?")
UNDER_WAY = N_("Saving. Leave your stick in.")
COMPUTER = N_("This computer")
_COMPUTER_MORE = N_("The person at the table can give it to you.")
_STICK = N_("USB stick")
_GB, _MB = 1_000_000_000, 1_000_000


class ChooseDrive(Dialog):
    """`chosen` gives a Drive, or None for this computer; `left` says it is gone.

    Everything keeps its place while sticks come and go.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self, look: Look, host: QWidget, watch: DriveWatch, *, computer: bool
    ) -> None:
        title = look.words(TITLE)
        super().__init__(look, host, title, width=760)
        self._watch, self._computer = watch, computer
        self._rows: list[Drive | None] = []
        # What is chosen, in a list of at most one: None is this computer.
        self._choice: list[Drive | None] = []
        # Whether a lone stick was chosen for the visitor: no longer with a second in.
        self._by_itself = False
        self._under_way = False
        self.body.setSpacing(look.px(12))
        self.body.addWidget(Prose(look, title, TextRole.CARD_TITLE))
        self._said = Prose(look, "", TextRole.LEAD)
        self._said.setMinimumHeight(2 * look.leading(TextRole.LEAD))
        self.body.addWidget(self._said)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, look.px(24), 0)
        self._column.setSpacing(look.gap)
        area = ScrollArea(look, self._list, look.words(_STICK))
        self._list.setAutoFillBackground(False)
        area.setFixedHeight(look.px(170 if look.compact else 250))
        self.body.addWidget(area)
        self._cancel = Button(look, look.words(N_("Cancel")), Kind.SECONDARY)
        self._save = Button(look, look.words(N_("Save")), Kind.PRIMARY, icon="usb")
        self._add_buttons()
        self.escaped.connect(self._leave_unless_saving)
        watch.changed.connect(self._look)
        # A screen that is built anew takes its dialog with it.
        self.destroyed.connect(watch.rest)

    def ask(self) -> None:
        """Show what is in, and look for more."""
        self._watch.start()
        self._look()
        self.open_over(self._save if self._save.isEnabled() else self._cancel)

    def show_state(self, *, under_way: bool, fault: str) -> None:
        """Say that it is being saved, or why it could not be."""
        self._under_way = under_way
        colours = self.look.colours
        self._said.in_colour(colours.warn if fault else colours.ink2)
        self._say(fault)
        self._allow()

    def leave(self) -> None:
        """Take the question away, and look for sticks no more."""
        self._watch.rest()
        self.dismiss()
        self.left.emit()

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(12))
        row.addWidget(self._cancel)
        row.addStretch(1)
        row.addWidget(self._save)
        self.body.addLayout(row)
        self._cancel.clicked.connect(self._leave_unless_saving)
        self._save.clicked.connect(self._pick)

    def _look(self) -> None:
        """List what is in: those listed already keep their places."""
        here, listed = self._watch.here, self._sticks()
        kept = [each for each in listed if found_in(here, each)]
        new = [each for each in here if found_in(listed, each) is None]
        if kept == listed and not new and self._rows:
            # Mounted or unmounted: nothing that a visitor sees.
            return
        sticks = [*kept, *new]
        self._rows = [*sticks, *([None] if self._computer else [])]
        self._choice = [each for each in self._choice if _is_in(each, self._rows)]
        if self._by_itself and len(sticks) > 1:
            self._choice = []
        if not self._choice and len(sticks) == 1 and new:
            self._choice, self._by_itself = [sticks[0]], True
        self._show_rows()
        if not self._under_way:
            self.show_state(under_way=False, fault="")

    def _sticks(self) -> list[Drive]:
        return [each for each in self._rows if each is not None]

    def _show_rows(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        sticks = self._sticks()
        for drive, (words, more) in zip(sticks, self._named(sticks), strict=True):
            self._column.addWidget(self._row(drive, words, more))
        if self._computer:
            words, more = self.look.words(COMPUTER), self.look.words(_COMPUTER_MORE)
            self._column.addWidget(self._row(None, words, more))
        self._column.addStretch(1)

    def _named(self, sticks: Sequence[Drive]) -> list[tuple[str, str]]:
        """The label and the size of each; those that look alike are numbered."""
        words = self.look.words
        plain = [(each.label or words(_STICK), self._size(each)) for each in sticks]
        twice, seen = Counter(plain), Counter[tuple[str, str]]()
        named: list[tuple[str, str]] = []
        for each in plain:
            seen[each] += 1
            number = f" ({seen[each]})" if twice[each] > 1 else ""
            named.append((each[0] + number, each[1]))
        return named

    def _size(self, drive: Drive) -> str:
        gigabytes = round(drive.size / _GB)
        if gigabytes:
            return self.look.words(N_("{number} GB")).format(number=gigabytes)
        number = round(drive.size / _MB)
        return self.look.words(N_("{number} MB")).format(number=number)

    def _row(self, drive: Drive | None, words: str, more: str) -> Card:
        look, card = self.look, Card(self.look, f"{words}, {more}")
        card.setCheckable(True)
        card.setChecked(_is_in(drive, self._choice))
        inner = QHBoxLayout()
        inner.setSpacing(look.px(16))
        middle = Qt.AlignmentFlag.AlignVCenter
        inner.addWidget(Icon(look, "usb" if drive else "cards"), 0, middle)
        inner.addWidget(Prose(look, words, TextRole.LEAD_BOLD, lines=1), 1, middle)
        size = Prose(look, more, lines=1, wrap=drive is None)
        inner.addWidget(size.in_colour(look.colours.ink2), 0 if drive else 2, middle)
        if card.isChecked():
            inner.addWidget(Icon(look, "check"), 0, middle)
        card.body.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        card.body.addLayout(inner)
        let_through(card.body)
        card.clicked.connect(partial(self._choose, drive))
        return card

    def _choose(self, drive: Drive | None, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self._choice, self._by_itself = [drive], False
        self._show_rows()
        self._allow()
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, fault: str) -> None:
        """One sentence: what went wrong, else what is going on or what to do."""
        sticks, words = self._sticks(), self.look.words
        if self._under_way:
            self._said.say(words(UNDER_WAY))
        elif fault:
            self._said.say(fault)
        elif not sticks:
            self._said.say(words(PUT_IN))
        else:
            self._said.say(words(ONE if len(sticks) == 1 else SEVERAL))

    def _allow(self) -> None:
        self._list.setEnabled(not self._under_way)
        self._cancel.setEnabled(not self._under_way)
        self._save.setEnabled(bool(self._choice) and not self._under_way)

    def _pick(self) -> None:
        if self._choice:
            self.chosen.emit(self._choice[0])

    def _leave_unless_saving(self) -> None:
        if not self._under_way:
            self.leave()


def _is_in(drive: Drive | None, drives: Sequence[Drive | None]) -> bool:
    """Whether a drive, or (None) this computer, is among them."""
    return any(
        each == drive or (each and drive and each.same_as(drive)) for each in drives
    )
