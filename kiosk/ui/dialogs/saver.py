"""Saving from a screen: the button, the question, and how it goes on."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer

from kiosk.drives.protocol import Drive
from kiosk.flow.answers import Save
from kiosk.i18n import N_
from kiosk.ui.background.drive_watch import DriveWatch
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.dialogs.choose_drive import ChooseDrive
from kiosk.ui.frame.screen import Screen


@dataclass(frozen=True, slots=True)
class Saving:
    """Where letters can be saved, and how that goes.

    `computer` is whether this computer may keep them, `under_way` whether they are
    being saved, `fault` why they could not be.
    """

    watch: DriveWatch
    computer: bool = False
    under_way: bool = False
    fault: str = ""


class Saver(QObject):
    """Asks over `screen` where to save; the screen answers Save, and is told more."""

    def __init__(self, screen: Screen, saving: Saving) -> None:
        super().__init__(screen)
        self._screen, self._saving = screen, saving
        self._dialog: ChooseDrive | None = None
        if saving.under_way:
            # The screen was built anew meanwhile, and has no size yet.
            QTimer.singleShot(0, self, self._open)

    def button(self, kind: Kind) -> Button:
        """The button that asks."""
        look = self._screen.look
        words = look.words(N_("Save to my USB stick"))
        button = Button(look, words, kind, icon="usb")
        button.clicked.connect(self._ask)
        return button

    def follow(self, saving: Saving) -> None:
        """Show how it goes on; once it is saved there is nothing left to ask."""
        before, self._saving = self._saving, saving
        if saving == before:
            return
        if before.under_way and not saving.under_way and not saving.fault:
            self._close()
        elif saving.under_way or saving.fault:
            self._open()

    def _ask(self) -> None:
        """Ask anew; what went wrong before is no answer to that."""
        self._saving = replace(self._saving, fault="")
        self._open()

    def _open(self) -> None:
        saving = self._saving
        if self._dialog is None:
            self._dialog = ChooseDrive(
                self._screen.look, self._screen, saving.watch, computer=saving.computer
            )
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
