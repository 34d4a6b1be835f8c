"""What every screen is: a bar, a body and a bottom bar that emit answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kiosk.ui.access.announce import announce
from kiosk.ui.access.language import speak_in
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Screen(QWidget):
    """A full-window widget; `answered` emits values of kiosk.flow.answers only."""

    answered = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        give_role(self, Role.Pane)
        speak_in(self, look.language)
        self.setAccessibleName(name)
        self.setLayoutDirection(look.direction)
        self.setPalette(look.palette())
        self.setFont(look.font(TextRole.BODY))
        self.setAutoFillBackground(True)

    def first_focus(self) -> QWidget:
        """What has the focus at first: the field that is next, where there is one.

        Else the screen; either way a reader says its name.
        """
        return self

    def make_room(self, *, wanted: bool) -> None:
        """Leave out what is not needed while a keyboard takes the lower half."""

    def focused_name(self) -> str:
        """The name of its control that has the focus; "" for none."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        return focused.accessibleName() if focused and inside else ""

    def give_focus(self, name: str = "") -> None:
        """Focus the control of this name, else what the screen wants to be first."""
        other = Qt.FocusReason.OtherFocusReason
        for each in self.findChildren(QWidget) if name else ():
            stop = each.focusPolicy() & Qt.FocusPolicy.TabFocus
            if stop and each.isVisible() and each.accessibleName() == name:
                each.setFocus(other)
                return
        first = self.first_focus()
        first.setFocus(other)
        if first is not self:
            # Who hears the field has to hear where it is.
            said = (self.accessibleName(), self.accessibleDescription())
            announce(self, ". ".join(each for each in said if each))

    def stack(self, *parts: QWidget, stretch: int) -> None:
        """Set parts below each other; the one at `stretch` takes what is left.

        Called again it puts them in place of those that were there; what had the
        focus has it again, or the screen has it.
        """
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        name = self.focused_name()
        column = self.layout()
        if not isinstance(column, QVBoxLayout):
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        while (item := column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for index, part in enumerate(parts):
            column.addWidget(part, 1 if index == stretch else 0)
            part.show()
        # Whoever comes to the screen hears which step it is.
        self.setAccessibleDescription(parts[0].accessibleDescription())
        if inside:
            self.give_focus(name)
