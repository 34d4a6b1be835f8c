"""The sticks that are in, one of which is chosen."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.drives.protocol import Drive, found_in
from kiosk.i18n import N_
from kiosk.ui.art.icon import Icon
from kiosk.ui.controls.card import Card, let_through
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

COMPUTER = N_("This computer")
_COMPUTER_MORE = N_("The person at the table can give it to you.")
_STICK = N_("USB stick")
_GB, _MB = 1_000_000_000, 1_000_000


class DriveList(QWidget):
    """Rows of sticks and, where the table allows it, this computer.

    `chosen` says that a row was pressed. A lone stick is chosen by itself, until a
    second one is put in; those listed already keep their places.
    """

    chosen = Signal()

    def __init__(
        self, look: Look, choice: Sequence[Drive | None] = (), *, computer: bool
    ) -> None:
        super().__init__()
        self._look, self._computer = look, computer
        self.sticks: list[Drive] = []
        # What is chosen, at most one of them: None is this computer.
        self.choice = [*choice]
        self._by_itself = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, look.px(24), 0)
        self._column.setSpacing(look.gap)
        self._show_rows()

    def show_drives(self, here: Sequence[Drive]) -> bool:
        """List those that are in; whether they are others than before."""
        kept = [each for each in self.sticks if found_in(here, each)]
        new = [each for each in here if found_in(self.sticks, each) is None]
        same = kept == self.sticks and not new
        self.sticks = [*kept, *new]
        self.choice = [
            each
            for each in self.choice
            if each is None or found_in(self.sticks, each) is not None
        ]
        if same:
            # Mounted or unmounted at most: nothing that a visitor sees.
            return False
        if self._by_itself and len(self.sticks) > 1:
            self.choice = []
        if not self.choice and new == self.sticks and len(new) == 1:
            self.choice, self._by_itself = [*new], True
        self._show_rows()
        return True

    def _show_rows(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        if not self.sticks and not self._computer:
            picture = Icon(self._look, "usb", 96, self._look.colours.ink2)
            self._column.addStretch(1)
            self._column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        named = self._named()
        for drive, (words, more) in zip(self.sticks, named, strict=True):
            self._column.addWidget(self._row(drive, words, more))
        if self._computer:
            words = self._look.words(COMPUTER)
            more = self._look.words(_COMPUTER_MORE)
            self._column.addWidget(self._row(None, words, more))
        self._column.addStretch(1)

    def _named(self) -> list[tuple[str, str]]:
        """The label and the size of each; those that look alike are numbered."""
        words = self._look.words
        plain = [
            (each.label or words(_STICK), self._size(each)) for each in self.sticks
        ]
        alike, seen = Counter(plain), Counter[tuple[str, str]]()
        named: list[tuple[str, str]] = []
        for label, size in plain:
            seen[label, size] += 1
            number = f" ({seen[label, size]})" if alike[label, size] > 1 else ""
            named.append((label + number, size))
        return named

    def _size(self, drive: Drive) -> str:
        words = self._look.words
        gigabytes = round(drive.size / _GB)
        if gigabytes:
            return words(N_("{number} GB")).format(number=gigabytes)
        return words(N_("{number} MB")).format(number=round(drive.size / _MB))

    def _row(self, drive: Drive | None, words: str, more: str) -> Card:
        look, card = self._look, Card(self._look, f"{words}, {more}")
        card.setCheckable(True)
        card.setAutoExclusive(True)
        card.setChecked(self._is_chosen(drive))
        inner = QHBoxLayout()
        inner.setSpacing(look.px(16))
        middle = Qt.AlignmentFlag.AlignVCenter
        inner.addWidget(Icon(look, "usb" if drive else "cards"), 0, middle)
        lines = 1 if drive else 2
        named = Prose(look, words, TextRole.LEAD_BOLD, lines=lines)
        inner.addWidget(named, 1, middle)
        said = Prose(look, more, lines=2, wrap=drive is None)
        inner.addWidget(said.in_colour(look.colours.ink2), 0 if drive else 2, middle)
        mark = Icon(look, "check")
        kept = mark.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        mark.setSizePolicy(kept)
        mark.setVisible(card.isChecked())
        inner.addWidget(mark, 0, middle)
        card.body.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        card.body.addLayout(inner)
        let_through(card.body)
        # A screen reader toggles, and clicks nothing.
        card.toggled.connect(mark.setVisible)
        card.toggled.connect(partial(self._choose, drive))
        return card

    def _is_chosen(self, drive: Drive | None) -> bool:
        if drive is None:
            return None in self.choice
        return any(each is not None and each.same_as(drive) for each in self.choice)

    def _choose(self, drive: Drive | None, checked: bool) -> None:  # noqa: FBT001 - a Qt slot
        if checked:
            self.choice, self._by_itself = [drive], False
            self.chosen.emit()
