"""Saving from a screen: the button, the question, and how it goes on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from kiosk.drives.protocol import Drive
from kiosk.flow.answers import Save
from kiosk.i18n import N_
from kiosk.ui.background.drive_watch import DriveWatch
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.dialogs.choose_drive import PDF, ChooseDrive
from kiosk.ui.dialogs.drive_list import DriveList
from kiosk.ui.frame.screen import Screen


@dataclass(frozen=True, slots=True)
class Saving:
    """Where letters can be saved, and how that goes.

    `computer` is whether this computer may keep them, `under_way` whether they are
    being saved, `fault` why they could not be, `becomes` what each of them becomes.
    """

    watch: DriveWatch
    computer: bool = False
    under_way: bool = False
    fault: str = ""
    becomes: str = PDF


class Saver(QObject):
    """Asks over `screen` where to save; the screen answers Save, and is told more."""

    def __init__(self, screen: Screen, saving: Saving) -> None:
        super().__init__(screen)
        self._screen, self._saving = screen, saving
        self._dialog: ChooseDrive | None = None

    def button(self, kind: Kind, pressed: Callable[[], None] | None = None) -> Button:
        """The button that asks; `pressed` may have something to ask before."""
        look = self._screen.look
        words = look.words(N_("Save to my USB stick"))
        button = Button(look, words, kind, icon="usb")
        button.clicked.connect(pressed or self.ask)
        return button

    def go_on(self, former: "Saver") -> None:
        """Ask what was being asked on the screen before, in another look."""
        if former.dialog is not None:
            self._open(former.dialog.choice)

    @property
    def dialog(self) -> ChooseDrive | None:
        """The question, while it is asked."""
        return self._dialog

    def follow(self, saving: Saving) -> None:
        """Show how it goes on; once it is saved there is nothing left to ask."""
        before, self._saving = self._saving, saving
        if saving == before:
            return
        if before.under_way and not saving.under_way and not saving.fault:
            self._close()
        elif saving.under_way or saving.fault:
            self._open()

    def ask(self) -> None:
        """Ask anew; what went wrong before is no answer to that."""
        self._saving = replace(self._saving, fault="")
        self._open()

    def _open(self, choice: Sequence[Drive | None] = ()) -> None:
        saving = self._saving
        if self._dialog is None:
            look = self._screen.look
            drives = DriveList(look, choice, computer=saving.computer)
            self._dialog = ChooseDrive(look, self._screen, saving.watch, drives)
            self._dialog.becomes = saving.becomes
            self._dialog.chosen.connect(self._save)
            self._dialog.left.connect(self._gone)
            self._dialog.ask()
        self._dialog.show_state(under_way=saving.under_way, fault=saving.fault)

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.leave()

    def _gone(self) -> None:
        self._dialog = None

    def _save(self, drive: Drive | None) -> None:
        self._screen.answered.emit(Save(drive))
