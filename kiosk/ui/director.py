"""The director: answers go to the navigator, values go to the screens."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.flow import answers as a
from kiosk.flow.desk import Desk
from kiosk.flow.events import Event
from kiosk.flow.navigator import advance, fresh_visit, settled
from kiosk.flow.printing import after_event, redated, wants_paper
from kiosk.flow.steps import STEPS, Step
from kiosk.flow.tally import Tally
from kiosk.flow.visit import PrintStage, Visit
from kiosk.model.draft import Draft
from kiosk.ui.background.outcomes import printed, saved
from kiosk.ui.background.runner import Outcome, Unexpected
from kiosk.ui.preview.pictures import Background
from kiosk.ui.previews import Preview, make_preview, needs_preview
from kiosk.ui.stage import Stage
from kiosk.ui.views.view import View

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from kiosk.printing.protocol import PrinterStatus
    from kiosk.workflows.service import Service

# What can be answered before the cases have been read.
_EARLY = (
    a.ChooseLanguage,
    a.ChangeTextSize,
    a.ChangeContrast,
    a.CallForHelp,
    a.HelpIsHere,
    a.Finish,
    a.TellDay,
)
# Where a visit begins or moves on: what is shown next is of the day that it is then.
_MOVES = (
    a.Begin,
    a.Continue,
    a.WriteLetter,
    a.AnotherLetter,
    a.AnotherCase,
    a.StartAgain,
    a.Finish,
)
_PREVIEW = "preview"
# Milliseconds from look to look at the clock.
_LOOK_AGAIN = 10_000
# And those that pages with another day stand on screen before they can be printed.
_TO_SEE = 800


class Director(QObject):
    """Holds the visit; the one place where it changes.

    `stage` shows screens, `clock` knows the day; a new one is followed where a visit
    begins or moves on, and before anything is printed.
    """

    moved = Signal()
    forgot = Signal()

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        background: Background,
        *,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._stage = stage
        self._pages, self._outside = background.pages, background.outside
        self._pictures = background.pictures
        self._drives = background.drives
        self._clock = clock
        self.desk = desk
        self.service: Service | None = None
        self.visit = fresh_visit(desk)
        self.tally = Tally()
        self.preview: Preview | None = None
        # Whether the pages on screen are those of the draft as it is.
        self.fresh = False
        self.printer: PrinterStatus | None = None
        self._waiting: list[a.Answer] = []
        # Work that was begun for one visitor must not reach the next.
        self._visitor = object()
        # Pages are asked for after the typed letter is painted: the thread that
        # makes them would take its turn from the painting.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask_for_preview)
        # A second press that was meant for the old pages prints no new ones.
        self._unseen = False
        self._seen = QTimer(self, singleShot=True, interval=_TO_SEE)
        self._seen.timeout.connect(self._are_seen)
        # Who comes in the morning sees no count of the day before.
        self._watch = QTimer(self, interval=_LOOK_AGAIN)
        self._watch.timeout.connect(self.look_at_clock)
        self._watch.start()
        stage.answered.connect(self.answer)
        stage.look_changed.connect(self.enter)

    def open_table(self, service: "Service", desk: Desk) -> None:
        """Start with the cases that have been read; answers waited for them."""
        self.service, self.desk = service, desk
        self._drives.open(service.drives)
        self._follow_the_day()
        if self.visit.step is Step.WELCOME:
            # It says if the cases are for practice only.
            self._stage.refresh(self._view())
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            self.answer(each)

    def answer(self, answer: a.Answer) -> None:
        """What the visitor answered, and all that follows from it."""
        answer = settled(self.visit, answer)
        early = isinstance(answer, _EARLY)
        if self._clock.today() is None and not early:
            return
        if isinstance(answer, a.TellDay):
            self._clock.tell(answer.day)
            self.look_at_clock()
        elif self.service is None and not early:
            self._waiting.append(answer)
        elif not self._is_redated(answer):
            self._take(answer)

    def wipe(self) -> None:
        """Drop the visit: finished, or nobody is there any more."""
        self.answer(a.Finish())

    def look_at_clock(self) -> None:
        """Show the day that it is now, while nobody is at the table."""
        if self.visit.step is Step.WELCOME and self._follow_the_day():
            self._stage.refresh(self._view())
        if self._clock.today() is not None:
            self._stage.asking.stop_asking_day()
        if self.visit.step is Step.CHECK:
            # A printer may go while somebody looks at the pages.
            self._ask_the_printer()

    def enter(self) -> None:
        """Build the screen of the step anew."""
        self._stage.enter(self._view())
        if self._clock.today() is None:
            self._stage.asking.ask_day(self.desk.country)
        if self.preview is not None:
            self._stage.show_preview(self.preview)

    def _take(self, answer: a.Answer) -> None:
        if isinstance(answer, a.Finish):
            self._waiting.clear()
        if isinstance(answer, _MOVES):
            self._follow_the_day()
        before, self.visit = self.visit, advance(self.visit, answer, self.desk)
        if isinstance(answer, a.Finish | a.StartAgain):
            self._forget()
        self._count(before)
        self._act(before, answer)
        wiped = isinstance(answer, a.Finish | a.StartAgain)
        self._show(before, anew=wiped)
        if wiped:
            self.forgot.emit()

    def _show(self, before: Visit, *, anew: bool) -> None:
        same_look = before.look == self.visit.look
        moved = before.step is not self.visit.step
        # The pages of the whole set are the same on all steps that show them.
        same_set = STEPS[before.step].whole_set and STEPS[self.visit.step].whole_set
        if moved and not same_set:
            self.preview = None
        if anew or moved or not same_look:
            self.enter()
        elif before != self.visit:
            self._stage.refresh(self._view())
        if needs_preview(before, self.visit):
            self.fresh = False
            self._soon.start()
        if self.visit.step is Step.CHECK and before.step is not Step.CHECK:
            self._ask_the_printer()
        self.moved.emit()

    def _view(self) -> View:
        return View(
            visit=self.visit,
            desk=self.desk,
            service=self.service,
            tally=self.tally,
            preview=self.preview,
            printer=self.printer,
            drives=self._drives,
            languages=self._stage.languages,
        )

    def _forget(self) -> None:
        """Nothing of this visitor is kept, nor comes back later."""
        self._visitor = object()
        self.preview = None
        self._soon.stop()
        self._unseen = False
        self._pages.forget(_PREVIEW)
        self._pictures.forget()
        if self.service is not None:
            # In the thread that sets pages: nobody else uses what it remembers.
            self._pages.submit(self.service.forget, lambda _: None)

    def _follow_the_day(self) -> bool:
        """Go by the day that it is now; whether it is another one than before."""
        day = self._clock.today()
        if day is None or day == self.desk.day:
            return False
        self.tally = Tally()
        if self.service is None:
            self.desk = replace(self.desk, day=day)
        else:
            self.desk = self.desk.on(day)
            from kiosk.workflows.service import on_day  # noqa: PLC0415 - needed late

            self.service = on_day(self.service, day, practice=self.desk.practice)
        return True

    def _are_seen(self) -> None:
        self._unseen = False

    def _is_redated(self, answer: a.Answer) -> bool:
        """Whether pages are not printed, since nobody has seen the day on them."""
        if not wants_paper(self.visit, answer):
            return False
        if not self._follow_the_day():
            return self._unseen
        self._unseen = True
        before, self.visit = self.visit, redated(self.visit, self.desk.day)
        self.preview = None
        self._show(before, anew=True)
        return True

    def _count(self, before: Visit) -> None:
        written = self.visit.counted - before.counted
        if written:
            self.tally = self.tally.plus(len(written))

    def _ask_for_preview(self) -> None:
        service, draft = self.service, self.visit.draft
        if service is None or draft is None:
            return
        shown = self.preview.pdfs if self.preview else ()
        on_screen = self._pictures.on_screen(shown)
        work = partial(make_preview, service, draft, self.visit.step, on_screen)
        done = partial(self._preview_made, draft)
        self._pages.submit_latest(_PREVIEW, work, done)

    def _preview_made(self, draft: Draft, outcome: Outcome[Preview]) -> None:
        if not isinstance(outcome, Preview):
            return
        before, self.preview = self.preview, outcome
        self.fresh = draft == self.visit.draft
        if self._unseen:
            self._seen.start()
        # While somebody types, pages seldom change what is said about them.
        same = before is not None and before.said == outcome.said
        if self.visit.step is not Step.WRITE or not same:
            self._stage.refresh(self._view())
        self._pictures.put(outcome.pictures)
        self._stage.show_preview(outcome)

    def _ask_the_printer(self) -> None:
        if self.service is not None:
            self._outside.submit(self.service.printer.status, self._printer_said)

    def _printer_said(self, outcome: "Outcome[PrinterStatus]") -> None:
        if isinstance(outcome, KioskError | Unexpected):
            return
        self.printer = outcome
        if self.visit.step is Step.CHECK:
            self._stage.refresh(self._view())

    def _act(self, before: Visit, answer: a.Answer) -> None:
        """Print or save where the answer asks for it, once."""
        service, draft = self.service, self.visit.draft
        if service is None or draft is None:
            return
        if isinstance(answer, a.Save) and self.visit.saving and not before.saving:
            work = partial(service.save, draft, answer.drive)
            told = partial(saved, computer=answer.drive is None)
            self._do(work, told)
        stage = self.visit.stage
        if stage is not before.stage and stage is PrintStage.PRINTING:
            self._do(partial(service.print, draft), printed)
        if stage is not before.stage and stage is PrintStage.POST_PRINTING:
            self._do(partial(service.print_post, draft), partial(printed, post=True))

    def _do(
        self, work: Callable[[], object], told: Callable[[Outcome[object]], Event]
    ) -> None:
        """Work outside in the background; this visitor alone hears what came of it."""

        def ended(visitor: object, outcome: Outcome[object]) -> None:
            self._happened(visitor, told(outcome))

        self._outside.submit(work, partial(ended, self._visitor))

    def _happened(self, visitor: object, event: Event) -> None:
        if visitor is not self._visitor:
            return
        before, self.visit = self.visit, after_event(self.visit, event)
        self._show(before, anew=False)
