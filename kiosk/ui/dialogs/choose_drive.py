"""Which stick the letters are saved on; one that is put in appears by itself."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.drives.protocol import Drive
from kiosk.i18n import N_
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.access.heading import as_heading
from kiosk.ui.background.drive_watch import DriveWatch
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.dialogs.drive_list import DriveList
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

TITLE = N_("Save to your USB stick")
PUT_IN = N_("Put your stick into this computer. It appears here by itself.")
PDF = N_("Each letter becomes a PDF that you can print at home.")
SEVERAL = N_("Which stick is yours?")
UNDER_WAY = N_("Saving. Leave your stick in.")


class _Room(ScrollArea):
    """As high for no stick as for three, so that nothing below it moves."""

    def sizeHint(self) -> QSize:
        """Three rows, or as many as a small screen has room for."""
        return QSize(0, self._look.px(168 if self._look.compact else 248))

    def minimumSizeHint(self) -> QSize:
        """One row."""
        return QSize(0, self._look.px(72))


class ChooseDrive(Dialog):
    """`chosen` gives a Drive, or None for this computer; `left` says it is gone.

    Everything keeps its place while sticks come and go. `becomes` says what is saved.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self, look: Look, host: QWidget, watch: DriveWatch, drives: DriveList
    ) -> None:
        title = look.words(TITLE)
        super().__init__(look, host, title, width=760)
        self._watch = watch
        self._under_way = False
        self.becomes = PDF
        self.body.setSpacing(look.px(12))
        self.body.addWidget(as_heading(Prose(look, title, TextRole.CARD_TITLE)))
        self._said = Prose(look, "", TextRole.LEAD)
        self._said.setMinimumHeight(2 * look.leading(TextRole.LEAD))
        self.body.addWidget(self._said)
        self._aloud = LiveRegion(self)
        self._list = drives
        area = _Room(look, drives, look.words(SEVERAL))
        drives.setAutoFillBackground(False)
        self.body.addWidget(area, 1)
        self._cancel = Button(look, look.words(N_("Cancel")), Kind.SECONDARY)
        self._save = Button(look, look.words(N_("Save")), Kind.PRIMARY, icon="usb")
        row = QHBoxLayout()
        row.addWidget(self._cancel)
        row.addStretch(1)
        row.addWidget(self._save)
        self.body.addLayout(row)
        self._cancel.clicked.connect(self._leave_unless_saving)
        self._save.clicked.connect(self._pick)
        self._list.chosen.connect(self._chose)
        self.escaped.connect(self._leave_unless_saving)
        watch.changed.connect(self._look)

    @property
    def choice(self) -> Sequence[Drive | None]:
        """What is chosen, at most one: None is this computer."""
        return self._list.choice

    def ask(self) -> None:
        """Show what is in, and look for more."""
        self._watch.start()
        self._list.show_drives(self._watch.here)
        self.show_state(under_way=False, fault="")
        self.open_over(self._save if self._save.isEnabled() else self._cancel)

    def show_state(self, *, under_way: bool, fault: str) -> None:
        """Say that it is being saved, or why it could not be, or what to do."""
        self._under_way = under_way
        colours, words = self.look.colours, self.look.words
        self._said.in_colour(colours.warn if fault else colours.ink2)
        sentence = fault if fault and not under_way else words(self._advice())
        self._said.say(sentence)
        self.setAccessibleDescription(sentence)
        self._aloud.say(sentence, urgent=bool(fault))
        self._list.setEnabled(not under_way)
        self._cancel.setEnabled(not under_way)
        self._save.setEnabled(bool(self._list.choice) and not under_way)

    def leave(self) -> None:
        """Take the question away, and hear of sticks no more."""
        self._watch.changed.disconnect(self._look)
        self.dismiss()
        self.left.emit()

    def _advice(self) -> str:
        if self._under_way:
            return UNDER_WAY
        if not self._list.sticks:
            return PUT_IN
        return self.becomes if len(self._list.sticks) == 1 else SEVERAL

    def _look(self) -> None:
        """Sticks came or went: what was said of those before is no longer true."""
        if self._list.show_drives(self._watch.here) and not self._under_way:
            self.show_state(under_way=False, fault="")

    def _chose(self) -> None:
        self.show_state(under_way=False, fault="")

    def _pick(self) -> None:
        if self._list.choice:
            self.chosen.emit(self._list.choice[0])

    def _leave_unless_saving(self) -> None:
        if not self._under_way:
            self.leave()
