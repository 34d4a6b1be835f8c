"""The pages of a visit, made in the background from its newest draft."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.errors import KioskError
from kiosk.faults import Fault
from kiosk.flow.visit import Visit
from kiosk.model.draft import Draft
from kiosk.ui.background.outcomes import told
from kiosk.ui.background.runner import Outcome
from kiosk.ui.preview.pictures import Background
from kiosk.ui.previews import Preview, make_preview

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from kiosk.workflows.service import Service

_KEY = "preview"
# Milliseconds that pages with another day stand on screen before they can be printed.
_TO_SEE = 800


class Previewer(QObject):
    """Holds the pages that were made last; `made` tells of them.

    With `made` comes whether something else is to be said of them than before.
    `fresh` says whether they are of the draft as it is, `unmade` why there are none,
    `unseen` that nobody can have seen what they say: a second press that was meant
    for the old pages prints no new ones.
    """

    made = Signal(bool)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._pages, self._pictures = background.pages, background.pictures
        self._pictures.failed = self.fail
        self.preview: Preview | None = None
        self.unmade: KioskError | None = None
        self.fresh = self.unseen = False
        self._wanted: tuple[Service, Visit] | None = None
        # Pages are asked for after the typed letter is painted: the thread that
        # makes them would take its turn from the painting.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        self._seen = QTimer(self, singleShot=True, interval=_TO_SEE)
        self._seen.timeout.connect(self._are_seen)

    def ask_soon(self, service: "Service | None", visit: Visit) -> None:
        """Have the pages of this visit made, in place of those asked for before."""
        self.fresh = False
        self._wanted = (service, visit) if service is not None else None
        self._soon.start()

    def drop(self) -> None:
        """Have no pages any more."""
        self.preview = None

    def forget(self) -> None:
        """Drop all that is held of a visitor, and what comes back later."""
        self.preview = self.unmade = self._wanted = None
        self.fresh = self.unseen = False
        self._soon.stop()
        self._pages.forget(_KEY)

    def fail(self, cause: KioskError | Fault) -> None:
        """Have no pages, and this cause why they could not be made or drawn."""
        self.preview, self.unmade = None, told(cause)
        self.made.emit(True)

    def _ask(self) -> None:
        draft = self._wanted[1].draft if self._wanted else None
        if self._wanted is None or draft is None:
            return
        service, visit = self._wanted
        shown = self.preview.pdfs if self.preview else ()
        on_screen = self._pictures.on_screen(shown)
        language = visit.language
        work = partial(
            make_preview, service, draft, visit.step, on_screen, language=language
        )
        self._pages.submit_latest(_KEY, work, partial(self._come, draft))

    def _come(self, draft: Draft, outcome: Outcome[Preview]) -> None:
        self.fresh = self._wanted is not None and draft == self._wanted[1].draft
        if not isinstance(outcome, Preview):
            self.fail(outcome)
            return
        before, self.preview = self.preview, outcome
        mended, self.unmade = self.unmade is not None, None
        if self.unseen:
            self._seen.start()
        self._pictures.put(outcome.pictures)
        # While somebody types, pages seldom change what is said about them.
        same = before is not None and before.said == outcome.said and not mended
        self.made.emit(not same)

    def _are_seen(self) -> None:
        self.unseen = False
