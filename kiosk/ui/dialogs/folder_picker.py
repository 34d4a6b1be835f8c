"""Where to save: places, the folders inside, and a way back; names only."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.access.heading import as_heading
from kiosk.ui.art.icon import Icon
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.card import Card, let_through
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.dialogs.folders import Folder, Folders
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

NOTHING = N_("There is no USB stick here. Put one in, then touch Look again.")
EMPTY = N_("There are no folders in here. You can save here.")


class FolderPicker(Dialog):
    """`picked` gives the folder to save into; Escape and Cancel give nothing."""

    picked = Signal(object)

    def __init__(self, look: Look, host: QWidget, folders: Folders) -> None:
        title = look.words(N_("Where do you want to save your letter?"))
        super().__init__(look, host, title, width=760)
        self._folders = folders
        self._way: list[Folder] = []
        self.body.setSpacing(look.px(12))
        self.body.addWidget(as_heading(Prose(look, title, TextRole.CARD_TITLE)))
        self._here = Prose(look, "", TextRole.BODY, lines=2)
        self.body.addWidget(self._here.in_colour(look.colours.ink2))
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, look.px(24), 0)
        self._rows.setSpacing(look.gap)
        area = ScrollArea(look, self._list, look.words(N_("Folders")))
        self._list.setAutoFillBackground(False)
        area.setMinimumHeight(look.px(160 if look.compact else 280))
        self.body.addWidget(area, 1)
        self._up = self._button(N_("Back"), Kind.SECONDARY, "left")
        self._cancel = self._button(N_("Cancel"), Kind.SECONDARY, "")
        self._again = self._button(N_("Look again"), Kind.QUIET, "again")
        self._save = self._button(N_("Save here"), Kind.PRIMARY, "")
        self._add_buttons()
        self.escaped.connect(self.dismiss)

    def ask(self) -> None:
        """Show the places."""
        self._show()
        self.open_over(self._cancel)

    def _button(self, words: str, kind: Kind, icon: str) -> Button:
        return Button(self.look, self.look.words(words), kind, icon=icon)

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(12))
        for each in (self._up, self._cancel, self._again):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self._save)
        self.body.addLayout(row)
        self._up.clicked.connect(self._go_up)
        self._cancel.clicked.connect(self.dismiss)
        self._again.clicked.connect(self._show)
        self._save.clicked.connect(self._pick)

    def _show(self) -> None:
        """List where we are: the places, or what is inside the last folder."""
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        here = self._way[-1] if self._way else None
        found = self._folders.inside(here.path) if here else self._folders.places()
        for folder in found:
            self._rows.addWidget(self._row(folder))
        if not found:
            words = self.look.words(EMPTY if here else NOTHING)
            self._rows.addWidget(Prose(self.look, words, TextRole.LEAD))
        self._rows.addStretch(1)
        names = " / ".join(self.look.words(each.name) for each in self._way)
        self._here.say(names or self.look.words(N_("Choose a place.")))
        self._save.setEnabled(here is not None)
        self._up.setVisible(here is not None)
        self._cancel.setVisible(here is None)
        self._again.setVisible(here is None)

    def _row(self, folder: Folder) -> Card:
        look, name = self.look, self.look.words(folder.name)
        card = Card(look, name)
        inner = QHBoxLayout()
        inner.setSpacing(look.px(16))
        middle = Qt.AlignmentFlag.AlignVCenter
        inner.addWidget(Icon(look, "usb" if folder.stick else "cards"), 0, middle)
        inner.addWidget(Prose(look, name, TextRole.LEAD, lines=1), 1, middle)
        inner.addWidget(Icon(look, "right", 24), 0, middle)
        card.body.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        card.body.addLayout(inner)
        let_through(card.body)
        card.clicked.connect(partial(self._enter, folder))
        return card

    def _enter(self, folder: Folder, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self._way.append(folder)
        self._show()
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_up(self) -> None:
        self._way.pop()
        self._show()
        focus = self._up if self._way else self._cancel
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self) -> None:
        folder = self._way[-1].path
        self.dismiss()
        self.picked.emit(folder)
