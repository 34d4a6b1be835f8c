"""What stands behind a page of the staff area."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.flow.desk import Desk
from kiosk.staff.answers import Answer
from kiosk.staff.lock import Lock
from kiosk.ui.background.runner import Runner
from kiosk.ui.staff.page import StaffPage
from kiosk.ui.theme.look import Look

if TYPE_CHECKING:
    from kiosk.i18n import Words
    from kiosk.ledger.protocol import Ledger
    from kiosk.printing.protocol import Printer
    from kiosk.workflows.keep_letters import Keeper
    from kiosk.workflows.service import Service


@dataclass(frozen=True, slots=True)
class Means:
    """What the staff area works with.

    `pages` judges PINs and draws pages, `outside` talks to printers. `table` is what
    the table can do, `ledger` its counts and `desk` its rules; until they are there
    `waits` says why no page but the PIN's can be shown. `find` gives the printer of a
    setting, `use_printer` has letters printed on it, `printing` is while a visitor's
    are. `seconds` only go forward, `now` is the time of the table.
    """

    lock: Lock
    keeper: "Keeper"
    pages: Runner
    outside: Runner
    waits: "Callable[[], Callable[[Words], str] | None]"
    table: "Callable[[], Service]"
    ledger: "Callable[[], Ledger]"
    desk: Callable[[], Desk]
    find: "Callable[[str], Printer]"
    use_printer: "Callable[[Printer], None]"
    printing: Callable[[], bool]
    seconds: Callable[[], float]
    now: Callable[[], datetime]


class Room(QObject):
    """Knows what a page shows and does what it asks for; `changed` says to show it."""

    changed = Signal()

    def page(self, look: Look) -> StaffPage:
        """The page, built for a look."""
        raise NotImplementedError

    def show_on(self, page: StaffPage) -> None:
        """Give the page that is alive its new value."""
        raise NotImplementedError

    def take(self, answer: Answer) -> None:
        """Do what its page asks for."""

    def enter(self) -> None:
        """Somebody comes in."""

    def leave(self) -> None:
        """And goes, to another page or to the visitors."""
