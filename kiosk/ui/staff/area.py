"""The staff area while it is open: the PIN first, then the page that is asked for."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.i18n import N_
from kiosk.staff.answers import Answer, BackToVisitors, CloseKiosk, Page, ShowPage
from kiosk.ui.access.announce import announce
from kiosk.ui.controls.dialog import Cover
from kiosk.ui.dialogs.confirm import Confirm
from kiosk.ui.staff.page import PlainPage, StaffPage
from kiosk.ui.staff.pin.room import PinRoom
from kiosk.ui.staff.printer.room import PrinterRoom
from kiosk.ui.staff.rail import Item, Rail
from kiosk.ui.staff.room import Means, Room
from kiosk.ui.staff.shell import STAFF_AREA, Shell
from kiosk.ui.staff.today.room import TodayRoom
from kiosk.ui.theme.look import Look

_BACK, _CLOSE = N_("Back to visitors"), N_("Close the kiosk")
_CLOSING = N_("Close the kiosk?")
_LOST = N_(
    "A letter that was begun and not printed is lost, and so are letters that are kept "
    "for visitors. The counts stay."
)
_STAY = N_("Leave it open")
_PAGES = (
    (Page.TODAY, "chart", N_("Today")),
    (Page.PRINTER, "printer", N_("Printer and paper")),
)


class StaffArea(QObject):
    """Shows the rooms in a shell over a window; says when somebody leaves it.

    `anew` asks for `build` to be called again, over the same window.
    """

    left = Signal()
    closing = Signal()
    anew = Signal()

    def __init__(self, means: Means) -> None:
        super().__init__()
        self._means = means
        self._pin, self._opened = PinRoom(means), False
        self._rooms: dict[Page, Room] = {
            Page.TODAY: TodayRoom(means),
            Page.PRINTER: PrinterRoom(means),
        }
        self._page: Page | None = None
        self._shell: Shell | None = None
        self._pin.opened.connect(self._open)
        for each in (self._pin, *self._rooms.values()):
            each.changed.connect(partial(self._refresh, each))

    def enter(self) -> None:
        """Begin with the PIN."""
        self._page, self._opened = None, False
        self._pin.enter()

    def leave(self) -> None:
        """Nothing of it goes on, but letters that are kept are kept."""
        self._room.leave()
        self._page, self._shell, self._opened = None, None, False

    def build(self, look: Look, window: QWidget, day: str) -> Cover:
        """The shell with the page that is shown, over a window."""
        waits = self._means.waits() if self._opened else None
        if waits is not None:
            page: StaffPage = PlainPage(look, look.words(STAFF_AREA), waits(look.words))
        else:
            page = self._room.page(look)
        rail = self._rail(look, day)
        shell = Shell(look, window, rail, page)
        shell.answered.connect(self._answer)
        shell.escaped.connect(self.left)
        self._shell = shell
        shell.open_over(page.first_focus() or rail.first_stop())
        announce(shell, f"{shell.accessibleName()}. {page.name}")
        return shell

    @property
    def _room(self) -> Room:
        return self._pin if self._page is None else self._rooms[self._page]

    def _rail(self, look: Look, day: str) -> Rail:
        words = look.words
        back = Item("lock", words(_BACK), BackToVisitors())
        close = Item("exit", words(_CLOSE), CloseKiosk())
        if self._page is None:
            here = Item("user", words(STAFF_AREA), None, on=True)
            return Rail(look, day, [here], [back, close] if self._opened else [back])
        pages = [
            Item(icon, words(name), ShowPage(page), on=page is self._page)
            for page, icon, name in _PAGES
        ]
        return Rail(look, day, pages, [back, close])

    def _answer(self, answer: Answer) -> None:
        if isinstance(answer, BackToVisitors):
            self.left.emit()
        elif isinstance(answer, CloseKiosk):
            self._ask_to_close()
        elif isinstance(answer, ShowPage):
            self._show(answer.page)
        else:
            self._room.take(answer)

    def _open(self) -> None:
        self._opened = True
        if self._means.waits() is None:
            self._show(_PAGES[0][0])
        else:
            self._pin.leave()
            self.anew.emit()

    def _show(self, page: Page) -> None:
        if page is self._page:
            return
        self._room.leave()
        self._page = page
        self._room.enter()
        self.anew.emit()

    def _refresh(self, room: Room) -> None:
        if self._shell is not None and room is self._room:
            self._room.show_on(self._shell.page)

    def _ask_to_close(self) -> None:
        shell = self._shell
        if shell is None:
            return
        words = shell.look.words
        question = Confirm(shell.look, shell, words(_CLOSING), words(_LOST))
        question.agreed.connect(self.closing)
        question.ask(words(_CLOSE), words(_STAY))
