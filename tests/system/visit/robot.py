"""Uses a window as a screen reader does: by the names and roles of its controls.

Debian's own Python runs it (python3-pyatspi lives there). Arguments: the process to
look at and how long to wait for a control (s). Standard input: one JSON list a line,
a verb and its words. Standard output: one JSON line for each, `{"done": ...}` or
`{"failed": ...}`.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # Debian's, without types
from gi.repository import (  # type: ignore[import-not-found]  # the same
    GLib,
)

Control = Any  # an accessible of pyatspi, which has no types

_PRESSING = ("press", "toggle", "click")
_SPOKEN = {
    pyatspi.STATE_CHECKED: "checked",
    pyatspi.STATE_EXPANDED: "open",
    pyatspi.STATE_COLLAPSED: "closed",
    pyatspi.STATE_READ_ONLY: "read only",
}
_USED = frozenset({"push button", "check box", "radio button", "text", "list"})
_EVENTS = (
    "object:announcement",
    "object:text-caret-moved",
    "object:state-changed:focused",
)
# How long a key may take to move the focus or the caret.
_STEP_S = 1.0
# More stops than any screen has.
_MOST_STOPS = 40


class Failed(Exception):
    """A wish that did not come true in time."""


class Robot:  # noqa: PLR0904 - a public method is a verb
    """Looks at one process; every wish waits until it can be fulfilled."""

    def __init__(self, process: int, patience_s: float) -> None:
        self._process = process
        self._patience_s = patience_s
        self._said: list[str] = []
        self._arrived: list[Control] = []
        self._caret_moved = False
        pyatspi.Registry.registerEventListener(self._hear, *_EVENTS)

    def press(self, role: str, name: str) -> str:
        """Press or toggle a control that is shown and enabled."""

        def pressed() -> str | None:
            control = self._only(role, name)
            if control is None or not _is(control, pyatspi.STATE_ENABLED):
                return None
            action = control.queryAction()
            names = [action.getName(at).lower() for at in range(action.nActions)]
            found = [at for at, each in enumerate(names) if each in _PRESSING]
            return names[found[0]] if found and action.doAction(found[0]) else None

        return self._patiently(pressed, lambda: self._missing(role, name))

    def write(self, role: str, name: str, text: str) -> str:
        """Replace the text of a control, as assistive technology does."""

        def written() -> str | None:
            control = self._only(role, name)
            done = control and control.queryEditableText().setTextContents(text)
            return text if done else None

        return self._patiently(written, lambda: self._missing(role, name))

    def type(self, role: str, name: str, text: str) -> str:
        """Give the focus to a control and type with the keyboard of the X server."""

        def focused() -> str | None:
            control = self._only(role, name)
            if control is None or _is(control, pyatspi.STATE_FOCUSED):
                return control and name
            control.queryComponent().grabFocus()
            return None

        self._patiently(focused, lambda: self._missing(role, name))
        return self.type_here(text)

    def type_here(self, text: str) -> str:
        """Type where the focus is."""
        keys = ("xdotool", "type", "--delay", "4", "--", text)
        subprocess.run(keys, check=True)
        return text

    def key(self, *names: str) -> str:
        """Press keys of the keyboard of the X server, by their X names."""
        subprocess.run(("xdotool", "key", "--", *names), check=True)
        return " ".join(names)

    def go_to(self, key: str, name: str) -> str:
        """Press a key such as Tab until the focus is on a control of this name."""
        seen = [self.focused()]
        while name not in seen[-1]:
            if len(seen) > _MOST_STOPS:
                raise Failed(f'{key} never reaches "{name}", only {seen}')
            self.key(key)
            seen.append(self._patiently(self._moved(seen[-1]), self.tree))
        return seen[-1]

    def _moved(self, before: str) -> Callable[[], str | None]:
        def moved() -> str | None:
            now = self.focused()
            return now if now not in {before, ""} else None

        return moved

    def focused(self) -> str:
        """The name of what has the focus; "" for nothing."""
        found = (
            control.name
            for control, _ in self._shown()
            if control.name and _is(control, pyatspi.STATE_FOCUSED)
        )
        return next(found, "")

    def step(self, *keys: str) -> str:
        """Press keys; what a reader says of what has the focus then, "" if the same."""
        self._arrived.clear()
        self.key(*keys)
        self._listen(_STEP_S, lambda: bool(self._arrived))
        return _told(self._arrived[-1]) if self._arrived else ""

    def told(self) -> str:
        """What a reader says of what has the focus: name, role, states, more."""

        def focused() -> str | None:
            control = self._focus()
            return control and _told(control)

        return self._patiently(focused, self.tree)

    def line(self, key: str) -> str:
        """Press a key that moves the caret; the line where it is then, "" if it stays.

        Only in what `step` has come to.
        """
        self._caret_moved = False
        self.key(key)
        self._listen(_STEP_S, lambda: self._caret_moved)
        return _line_of(self._arrived[-1]) if self._caret_moved else ""

    def heard(self) -> str:
        """What was announced since this was asked last, a sentence a line."""
        self._listen(0.05)
        said, self._said = self._said, []
        return "\n".join(said)

    def hears(self, text: str) -> str:
        """Wait until something with these words is announced; all said until then."""

        def said() -> bool:
            return any(text in each for each in self._said)

        self._listen(self._patience_s, said)
        if not said():
            raise Failed(f'"{text}" is never said, only {self._said}')
        return self.heard()

    def _listen(self, seconds: float, enough: Callable[[], bool] | None = None) -> None:
        """Let events come in, so long or until there is enough."""
        end = time.monotonic() + seconds
        context = GLib.MainContext.default()
        while time.monotonic() < end and not (enough and enough()):
            while context.iteration(False):
                pass
            time.sleep(0.005)

    def _hear(self, event: Any) -> None:
        if event.host_application.get_process_id() != self._process:
            return
        if event.type == "object:announcement":
            self._said.append(str(event.any_data))
        elif event.type == "object:text-caret-moved":
            self._caret_moved = True
        elif event.detail1:
            self._arrived.append(event.source)

    def _focus(self) -> Control | None:
        found = (
            control
            for control, _ in self._shown()
            if _is(control, pyatspi.STATE_FOCUSED)
        )
        return next(found, None)

    def nameless(self) -> str:
        """What can be used but has no name, a control a line."""
        return "\n".join(
            f"{control.getRoleName()} {_text(control)[:60]!r}"
            for control, _ in self._shown()
            if not control.name.strip() and _is_used(control)
        )

    def read(self, role: str, name: str) -> str:
        """Wait for a control; its text, or its name where it has none."""

        def said() -> str | None:
            control = self._only(role, name)
            return control and (_text(control) or control.name)

        return self._patiently(said, lambda: self._missing(role, name))

    def says(self, role: str, name: str, text: str) -> str:
        """Wait until the text of a control is just this."""

        def said() -> str | None:
            control = self._only(role, name)
            return text if control and _text(control) == text else None

        return self._patiently(said, lambda: self._missing(role, name))

    def state(self, role: str, name: str) -> str:
        """Wait for a control; the names of its states, parted by blanks."""

        def stated() -> str | None:
            control = self._only(role, name)
            return control and " ".join(
                pyatspi.stateToString(each) for each in control.getState().getStates()
            )

        return self._patiently(stated, lambda: self._missing(role, name))

    def gone(self, role: str, name: str) -> str:
        """Wait until no such control is shown."""

        def absent() -> str | None:
            return None if self._all(role, name) else name

        return self._patiently(absent, lambda: f'{role} "{name}" is still there')

    def tree(self) -> str:
        """What is shown, a control a line, indented like the tree."""
        rows = []
        for control, depth in self._shown():
            enabled = "" if _is(control, pyatspi.STATE_ENABLED) else " (disabled)"
            role, text = control.getRoleName(), _text(control)
            rows.append(f'{"  " * depth}{role} "{control.name}"{enabled} {text[:60]!r}')
        return "\n".join(rows) or f"process {self._process} shows nothing"

    def _patiently(self, wish: Callable[[], str | None], why: Callable[[], str]) -> str:
        """Ask ten times a second; controls may vanish while they are looked at."""
        end = time.monotonic() + self._patience_s
        while time.monotonic() < end:
            try:
                if (answer := wish()) is not None:
                    return answer
            except (GLib.GError, LookupError, NotImplementedError):
                pass
            time.sleep(0.1)
        raise Failed(why())

    def _missing(self, role: str, name: str) -> str:
        return f'no one {role} "{name}" to use among\n{self.tree()}'

    def _only(self, role: str, name: str) -> Control | None:
        """The one control with this name, else the one whose name contains it."""
        found = self._all(role, name)
        exact = [each for each in found if each.name == name]
        fits = exact or found
        return fits[0] if len(fits) == 1 else None

    def _all(self, role: str, name: str) -> list[Control]:
        return [
            control
            for control, _ in self._shown()
            if control.getRoleName() == role and name in control.name
        ]

    def _shown(self) -> Iterator[tuple[Control, int]]:
        desktop = pyatspi.Registry.getDesktop(0)
        desktop.setCacheMask(pyatspi.cache.NONE)
        for application in desktop:
            if application and application.get_process_id() == self._process:
                application.setCacheMask(pyatspi.cache.NONE)
                yield from _walk(application, 0)


def _walk(control: Control, depth: int) -> Iterator[tuple[Control, int]]:
    for at in range(control.childCount):
        child = control.getChildAtIndex(at)
        if child is not None and _is(child, pyatspi.STATE_SHOWING):
            yield child, depth
            yield from _walk(child, depth + 1)


def _is(control: Control, state: object) -> bool:
    return bool(control.getState().contains(state))


def _is_used(control: Control) -> bool:
    return _is(control, pyatspi.STATE_FOCUSABLE) or control.getRoleName() in _USED


def _told(control: Control) -> str:
    """What a reader says of a control, in the order in which Orca says it."""
    states = [word for state, word in _SPOKEN.items() if _is(control, state)]
    role = control.getRoleName()
    if not _is(control, pyatspi.STATE_CHECKED) and role in {
        "check box",
        "radio button",
    }:
        states.append("not checked")
    inside = _dialog_of(control)
    where = f"In the dialog {inside}: " if inside else ""
    line = _line_of(control)
    said = ", ".join(filter(None, (control.name, role, *states)))
    more = " ".join(filter(None, (line and f"“{line}”", control.description)))
    return f"{where}{said}. {more}".strip()


def _dialog_of(control: Control) -> str:
    """The name and the question of the dialog that a control is in; "" for none."""
    each = control.parent
    while each is not None and each.getRoleName() != "application":
        if each.getRoleName() == "dialog":
            return " ".join(filter(None, (f"“{each.name}”", each.description)))
        each = each.parent
    return ""


def _line_of(control: Control) -> str:
    """The line of the caret in a text; "" for what has none."""
    try:
        text = control.queryText()
    except NotImplementedError:
        return ""
    at = text.getTextAtOffset(text.caretOffset, pyatspi.TEXT_BOUNDARY_LINE_START)
    return str(at[0]).strip()


def _text(control: Control) -> str:
    try:
        return str(control.queryText().getText(0, -1))
    except NotImplementedError:
        return ""


def main() -> None:
    robot = Robot(int(sys.argv[1]), float(sys.argv[2]))
    for line in sys.stdin:
        verb, *words = json.loads(line)
        try:
            answer = {"done": getattr(robot, verb)(*words)}
        except (Failed, GLib.GError) as failure:
            answer = {"failed": f"{verb}: {failure}"}
        print(json.dumps(answer), flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
