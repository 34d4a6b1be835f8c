"""The director: answers go to the navigator, values go to the screens."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.flow import answers as a
from kiosk.flow.desk import Desk
from kiosk.flow.events import Calm, Event
from kiosk.flow.navigator import ANEW, CALM, MOVES, advance, fresh_visit, settled
from kiosk.flow.printing import after_event, redated, wants_paper
from kiosk.flow.steps import STEPS, Step
from kiosk.flow.visit import Visit
from kiosk.ui.background.day_count import DayCount
from kiosk.ui.background.errands import Errands
from kiosk.ui.background.outcomes import told
from kiosk.ui.preview.pictures import Background
from kiosk.ui.previewer import Previewer
from kiosk.ui.previews import Preview, needs_preview
from kiosk.ui.stage import Stage
from kiosk.ui.table import Table
from kiosk.ui.views.view import View

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from collections.abc import Callable

    from kiosk.printing.protocol import PrinterStatus
    from kiosk.workflows.service import Service

# Milliseconds from look to look at the clock.
_LOOK_AGAIN = 10_000


class Director(QObject):
    """Holds the visit; the one place where it changes.

    `stage` shows screens, `clock` knows the day; a new one is followed where a visit
    begins or moves on, and before anything is printed. `forgets` is all that drops
    what is known of a visitor, in order, the screen first.
    """

    moved = Signal()
    closing = Signal()

    def __init__(
        self, stage: Stage, desk: Desk, background: Background, *, clock: Clock
    ) -> None:
        super().__init__()
        self._stage = stage
        self._faults = background.faults
        self.forgets: tuple[Callable[[], object], ...] = (stage.blank, self.forget)
        self._drives = background.drives
        self._clock = clock
        self.desk = desk
        self.service: Service | None = None
        self.visit = fresh_visit(desk)
        self.count = DayCount(background.outside)
        self.count.changed.connect(lambda: self._refresh_at(Step.WELCOME))
        self.pages = Previewer(background)
        self.pages.made.connect(self._pages_made)
        self.calm: Calm | None = None
        self.stopped: KioskError | None = None
        self.printer: PrinterStatus | None = None
        self._waiting: list[a.Answer] = []
        self._errands = Errands(background.outside)
        self._errands.happened.connect(self._happened)
        self._errands.printer_said.connect(self._printer_said)
        # Who comes in the morning sees no count of the day before.
        self._watch = QTimer(self, interval=_LOOK_AGAIN)
        self._watch.timeout.connect(self.look_at_clock)
        self._watch.start()
        stage.answered.connect(self.answer)
        stage.look_changed.connect(self.enter)

    @property
    def preview(self) -> Preview | None:
        """The pages on screen."""
        return self.pages.preview

    @property
    def fresh(self) -> bool:
        """Whether they are those of the draft as it is."""
        return self.pages.fresh

    def open_table(self, service: "Service", desk: Desk) -> None:
        """Go on with the cases that have been read; answers waited for the first.

        A visit keeps those that it has begun.
        """
        if self.service is None:
            self._drives.open(service.drives)
            self._errands.clear_up(service)
        begun = (each.reference for each in self.visit.drafts)
        cases = desk.catalogue.with_begun(map(self.desk.catalogue.find, begun))
        self._go_by(Table(service, desk).with_cases(cases))
        self._follow_the_day()
        # The welcome says if the cases are for practice only.
        self._refresh_at(Step.WELCOME, Step.CASES)
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            self.answer(each)

    def _go_by(self, table: Table) -> None:
        self.service, self.desk = table.service, table.desk
        if self.service is not None:
            self.count.look(self.service)

    def answer(self, answer: a.Answer) -> None:
        """What the visitor answered, and all that follows from it."""
        answer = settled(self.visit, answer)
        early = isinstance(answer, CALM)
        if not early and (self.calm or self.stopped):
            return
        if self.stopped is not None and isinstance(answer, a.Finish):
            self.closing.emit()
            return
        if self._clock.today() is None and not early:
            return
        if isinstance(answer, a.TellDay):
            self._clock.tell(answer.day)
            self.look_at_clock()
        elif self.service is None and not early:
            self._waiting.append(answer)
        elif isinstance(answer, ANEW):
            self.begin_anew(answer)
        elif not self._is_redated(answer):
            self._take(answer)

    def wipe(self) -> None:
        """Drop the visit: finished, or nobody is there any more."""
        self.begin_anew(a.Finish())

    def forget(self) -> None:
        """Drop what is held here of the visitor, and whatever comes back later."""
        self._errands.forget()
        self._waiting.clear()
        self.pages.forget()

    def look_at_clock(self) -> None:
        """Show the day that it is now, while nobody is at the table."""
        if self.visit.step is Step.WELCOME and self._follow_the_day():
            self._refresh_at(Step.WELCOME)
        if self._clock.today() is not None:
            self._stage.asking.stop_asking_day()

    def enter(self) -> None:
        """Build the screen of the step anew."""
        self._stage.enter(self._view())
        if self.calm is not None or self.stopped is not None:
            return
        if self._clock.today() is None:
            self._stage.asking.ask_day(self.desk.country)
        if self.preview is not None or self.pages.unmade is not None:
            self._stage.show_preview(self.preview)

    def _take(self, answer: a.Answer) -> None:
        if isinstance(answer, a.GoOn):
            # From the calm page to where the visit is.
            if self.calm is not None:
                self.calm = None
                self._show(self.visit, anew=True)
            return
        if isinstance(answer, MOVES):
            self._follow_the_day()
        before, self.visit = self.visit, advance(self.visit, answer, self.desk)
        if self.service is not None:
            self._errands.run(self.service, before, self.visit, answer)
            self.count.follow(self.service, before, self.visit)
        self._show(before, anew=False)

    def tell(self, what: Calm | KioskError) -> None:
        """Say that something went wrong, or for good why the kiosk cannot open."""
        if isinstance(what, Calm):
            self.calm = what
        else:
            self.stopped = what
        self.begin()
        self.moved.emit()

    def begin_anew(
        self,
        answer: a.Answer,
        calm: Calm | None = None,
        *,
        plain: KioskError | None = None,
    ) -> None:
        """Drop the visitor: whatever fails meanwhile, nothing of them stays on screen.

        Then `calm` is told, or `plain` without a screen, or else the visit begins.
        """
        noted = self._faults.noted
        before, self.visit = self.visit, fresh_visit(self.desk)
        self.calm = calm
        for each in self.forgets:
            with noted():
                each()
        with noted():
            alone = self.desk.catalogue.with_begun(())
            self._go_by(Table(self.service, self.desk).with_cases(alone))
            self._follow_the_day()
            self.visit = advance(before, answer, self.desk)
        if plain is not None:
            self._stage.blank(plain)
        else:
            self.begin()
        self.moved.emit()

    def begin(self) -> None:
        """Build the screen; where that fails say so without one."""
        try:
            self.enter()
        except KioskError as cause:
            self._stage.blank(cause)
        except Exception as error:  # noqa: BLE001 - nothing of a visitor may stay
            self._stage.blank(told(self._faults.catch(error)))

    def _show(self, before: Visit, *, anew: bool) -> None:
        moved = before.step is not self.visit.step
        # The pages of the whole set are the same on all steps that show them.
        same_set = STEPS[before.step].whole_set and STEPS[self.visit.step].whole_set
        if moved and not same_set:
            self.pages.drop()
        if anew or moved or before.look != self.visit.look:
            self.enter()
        elif before != self.visit:
            self._stage.refresh(self._view())
        if needs_preview(before, self.visit):
            self.pages.ask_soon(self.service, self.visit)
        # A printer may go while somebody looks at the pages.
        at_check = self.visit.step is Step.CHECK
        self._errands.follow_the_printer(self.service if at_check else None)
        self.moved.emit()

    def _view(self) -> View:
        return View(
            visit=self.visit,
            desk=self.desk,
            service=self.service,
            letters=self.count.letters,
            preview=self.preview,
            printer=self.printer,
            drives=self._drives,
            languages=self._stage.languages,
            calm=self.calm,
            stopped=self.stopped,
            unmade=self.pages.unmade,
        )

    def _follow_the_day(self) -> bool:
        """Go by the day that it is now; whether it is another one than before."""
        day = self._clock.today()
        if day is None or day == self.desk.day:
            return False
        self._go_by(Table(self.service, self.desk).on(day))
        return True

    def _is_redated(self, answer: a.Answer) -> bool:
        """Whether pages are not printed: nobody has seen them, or the day on them."""
        if not wants_paper(self.visit, answer):
            return False
        if self.pages.unmade is not None:
            return True
        if not self._follow_the_day():
            return self.pages.unseen
        self.pages.unseen = True
        before, self.visit = self.visit, redated(self.visit, self.desk.day)
        self.pages.drop()
        self._show(before, anew=True)
        return True

    def _refresh_at(self, *steps: Step) -> None:
        if self.visit.step in steps:
            self._stage.refresh(self._view())

    def _pages_made(self, said: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self.visit.step is not Step.WRITE or said:
            self._stage.refresh(self._view())
        self._stage.show_preview(self.preview)

    def _printer_said(self, status: "PrinterStatus") -> None:
        self.printer = status
        self._refresh_at(Step.CHECK)

    def _happened(self, event: Event) -> None:
        now = self._clock.time_of_day()
        before, self.visit = self.visit, after_event(self.visit, event, now)
        self._show(before, anew=False)
