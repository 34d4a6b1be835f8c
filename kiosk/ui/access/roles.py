"""Roles that Qt does not give its plain widgets: heading, dialog, image, list."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

Role = QAccessible.Role

# Dynamic properties: the role, and for what opens and closes whether it is open.
_ROLE, _OPEN, _CHOSEN = "kiosk-role", "kiosk-open", "kiosk-chosen"
# The name by which QAccessibleActionInterface presses a button.
_PRESS = "Press"


class _Face(QAccessibleWidget):
    """A widget as a reader meets it.

    Keeps no reference to its widget: the bindings keep a face for good, and a widget
    may hold a visitor's words.
    """

    __slots__ = ()

    def state(self) -> QAccessible.State:
        """Qt's own, and whether it is a dialog, is open or is chosen."""
        state, widget = super().state(), self.object()
        if self.role() == Role.Dialog:
            state.modal = 1
        if isinstance(widget, QWidget) and widget.focusProxy() is not None:
            # What has the focus in its place says so itself.
            state.focused = state.focusable = 0
        if (opened := widget.property(_OPEN)) is not None:
            state.expandable = 1
            state.expanded = int(opened)
            state.collapsed = int(not opened)
        if (chosen := widget.property(_CHOSEN)) is not None:
            state.checkable = 1
            state.checked = int(chosen)
        return state

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """One where a dialog covers the others."""
        return super().childCount() if _dialog_over(self.object()) is None else 1

    def child(self, index: int) -> QAccessibleInterface:
        """The open dialog alone, else each in turn."""
        dialog = _dialog_over(self.object())
        if dialog is None:
            return super().child(index)
        return QAccessible.queryAccessibleInterface(dialog)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        """The place of a child; -1 behind an open dialog."""
        dialog = _dialog_over(self.object())
        if dialog is None:
            return super().indexOfChild(child)
        return 0 if child.object() is dialog else -1

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        """Pressing first, where it is a button."""
        names = list(super().actionNames())
        return [_PRESS, *names] if self._button() else names

    def doAction(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Press it, or what Qt can do with any widget."""
        button = self._button()
        if name == _PRESS and button is not None:
            button.click()
        else:
            super().doAction(name)

    def _button(self) -> QAbstractButton | None:
        widget = self.object()
        if isinstance(widget, QAbstractButton) and widget.isEnabled():
            return widget
        return None


def give_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a reader meet a widget in this role; its accessible name is what it says.

    An object with a role of ours reports no language (Qt tells it of its own classes
    only): words that are to be spoken stand in a plain widget inside it.
    """
    _install()
    widget.setProperty(_ROLE, role.value)
    if QAccessible.isActive():
        # A reader may have met it while it was being made, without its role.
        met = QAccessible.queryAccessibleInterface(widget)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(met))


def has_role(widget: QWidget, role: QAccessible.Role) -> bool:
    """Whether a widget was given this role."""
    return bool(widget.property(_ROLE) == role.value)


def show_open(widget: QWidget, *, opened: bool) -> None:
    """Say whether what a widget shows and hides is open; it needs a role of ours."""
    changed = QAccessible.State()
    changed.expanded = 1
    _put(widget, _OPEN, changed, on=opened)


def show_chosen(widget: QWidget, *, chosen: bool) -> None:
    """Say whether a widget is the one that is chosen; it needs a role of ours."""
    changed = QAccessible.State()
    changed.checked = 1
    _put(widget, _CHOSEN, changed, on=chosen)


def _put(widget: QWidget, name: str, changed: QAccessible.State, *, on: bool) -> None:
    before = widget.property(name)
    widget.setProperty(name, on)
    if before is not None and before != on:
        event = QAccessibleStateChangeEvent(widget, changed)
        QAccessible.updateAccessibility(event)


@cache
def _install() -> None:
    """Have Qt ask here first; once for the whole program."""
    QAccessible.installFactory(_face_of)


def _face_of(_class: str, thing: QObject) -> QAccessibleInterface | None:
    role = thing.property(_ROLE)
    if role is None or not isinstance(thing, QWidget):
        return None
    return _Face(thing, QAccessible.Role(role))


def _dialog_over(widget: QObject) -> QWidget | None:
    """The dialog that covers everything else in a widget; the topmost of several."""
    for each in reversed(widget.children()):
        shown = isinstance(each, QWidget) and each.isVisible()
        if isinstance(each, QWidget) and shown and has_role(each, Role.Dialog):
            return each
    return None
