"""Reads the day's counts every few seconds, and writes down what the volunteer says."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from kiosk.addressing.country.line import case_country
from kiosk.errors import KioskError
from kiosk.faults import Fault
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.ledger.entry import Action
from kiosk.ledger.protocol import Ledger
from kiosk.staff.answers import Answer, Settle
from kiosk.ui.background.outcomes import told
from kiosk.ui.staff.page import StaffPage
from kiosk.ui.staff.room import Means, Room
from kiosk.ui.staff.today.build import Day, Known, Settled, build, state_of
from kiosk.ui.staff.today.screen import TodayPage
from kiosk.ui.theme.look import Look

if TYPE_CHECKING:
    from kiosk.ui.background.runner import Outcome
    from kiosk.workflows.service import Service

_LOOK_AGAIN = 5_000


class TodayRoom(Room):
    """Holds what was read while somebody is on the page."""

    def __init__(self, means: Means) -> None:
        super().__init__()
        self._means = means
        self._day: Day | None = None
        self._settled: tuple[Settled, ...] = ()
        self._fault: KioskError | None = None
        self._language = SOURCE_LANGUAGE
        self._here = object()
        self._again = QTimer(self, interval=_LOOK_AGAIN)
        self._again.timeout.connect(self._look)

    def enter(self) -> None:
        """Read at once."""
        self._here = object()
        self._day, self._fault, self._settled = None, None, ()
        self._again.start()
        self._look()

    def leave(self) -> None:
        """Read no more."""
        self._here = object()
        self._again.stop()

    def page(self, look: Look) -> StaffPage:
        """The page."""
        self._language = look.language
        return TodayPage(look, build(look.words, self._known()))

    def show_on(self, page: StaffPage) -> None:
        """What is known now."""
        if isinstance(page, TodayPage):
            page.show_value(build(page.look.words, self._known()))

    def take(self, answer: Answer) -> None:
        """Write down whether it came out, or that it was the other way round."""
        if not isinstance(answer, Settle):
            return
        known = (*(self._day.unknown if self._day else ()), *self._actions())
        actions = tuple(each for each in known if each.uuid in answer.uuids)
        if not actions:
            return
        ledger, state = self._means.ledger(), state_of(came=answer.came)
        others = tuple(e for e in self._settled if e.actions != actions)
        self._settled = (*others, Settled(actions, answer.came))
        work = partial(ledger.record, actions, state)
        self._means.outside.submit(work, partial(self._written, self._here))

    def _actions(self) -> tuple[Action, ...]:
        return tuple(one for each in self._settled for one in each.actions)

    def _written(self, here: object, outcome: "Outcome[object]") -> None:
        if here is not self._here:
            return
        if isinstance(outcome, KioskError | Fault):
            self._fault = told(outcome)
            self._settled = ()
            self.changed.emit()
        self._look()

    def _look(self) -> None:
        work = partial(_read, self._means.ledger(), self._means.desk().day)
        self._means.outside.submit_latest("day", work, partial(self._came, self._here))

    def _came(self, here: object, outcome: "Outcome[Day]") -> None:
        if here is not self._here:
            return
        if isinstance(outcome, Day):
            self._day, self._fault = outcome, None
        else:
            self._fault = told(outcome)
        self.changed.emit()

    def _known(self) -> Known:
        means = self._means
        return Known(
            now=means.now(),
            day=self._day,
            settled=self._settled,
            name_of=partial(_names, means.table(), self._language),
            practice=means.desk().practice,
            fault=self._fault,
        )


def _read(ledger: Ledger, day: date) -> Day:
    """In the background: a day of the table; raises what a ledger can do wrong."""
    return Day(ledger.totals(day, day), ledger.hours(day), ledger.unknown())


def _names(
    table: "Service", language: str, reference: str, official: str
) -> tuple[str, str]:
    """A case and an official of it, by their names or what the ledger calls them."""
    try:
        campaign = table.catalogue.find(reference)
    except KioskError:
        return reference, official
    case = f"{campaign.reference} · {case_country(campaign, language)}"
    found = campaign.official(official)
    return case, (found.title or found.name) if found else official
