"""A view: all that a screen may be told, seen from the director's chair."""

from dataclasses import field
from typing import TYPE_CHECKING

from kiosk.errors import KioskError
from kiosk.flow.desk import Desk
from kiosk.flow.events import Calm
from kiosk.flow.visit import PrintStage, Visit
from kiosk.frozen import dataclass
from kiosk.i18n import Words
from kiosk.model.draft import Draft
from kiosk.ui.background.drive_watch import DriveWatch
from kiosk.ui.languages import Language
from kiosk.ui.previews import Preview

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from kiosk.model.campaign import Campaign
    from kiosk.printing.protocol import PrinterStatus
    from kiosk.workflows.service import Service


@dataclass(frozen=True)
class View:
    """The visit, the table it sits at, and what has been made for it so far.

    `letters` counts those of the day. `words` are those of the screen, `letter_words`
    those of the letter. `calm` tells of a fault in place of the step, `stopped` why the
    kiosk cannot open, `unmade` why there are no pages.
    """

    visit: Visit
    desk: Desk
    service: "Service | None"
    letters: int
    preview: Preview | None
    printer: "PrinterStatus | None"
    languages: tuple[Language, ...] = ()
    words: Words = str
    letter_words: Words = str
    drives: DriveWatch = field(default_factory=DriveWatch)
    calm: Calm | None = None
    stopped: KioskError | None = None
    unmade: KioskError | None = None

    @property
    def draft(self) -> Draft:
        """The draft of the open case; only steps after the cases ask for it."""
        draft = self.visit.draft
        if draft is None:
            raise LookupError
        return draft

    @property
    def campaign(self) -> "Campaign":
        """The open case."""
        return self.desk.catalogue.find(self.draft.reference)

    @property
    def stage(self) -> PrintStage:
        """How printing goes; it begins with printing."""
        return self.visit.stage or PrintStage.PRINTING

    @property
    def table(self) -> "Service":
        """What the table can do; only steps after the cases ask for it."""
        if self.service is None:
            raise LookupError
        return self.service
