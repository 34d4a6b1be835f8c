"""The button that saves the letters on the visitor's own stick."""

from collections.abc import Callable

from kiosk.flow.answers import Save
from kiosk.i18n import N_
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.dialogs.folder_picker import FolderPicker
from kiosk.ui.dialogs.folders import Folders
from kiosk.ui.frame.screen import Screen


def save_button(screen: Screen, folders: Callable[[], Folders], kind: Kind) -> Button:
    """Asks for a folder over `screen`, then the screen answers Save."""
    look = screen.look
    button = Button(look, look.words(N_("Save to my USB stick")), kind, icon="usb")

    def ask() -> None:
        picker = FolderPicker(look, screen, folders())
        picker.picked.connect(lambda folder: screen.answered.emit(Save(folder)))
        picker.ask()

    button.clicked.connect(ask)
    return button
