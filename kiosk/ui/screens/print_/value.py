"""What the print step shows."""

from dataclasses import dataclass, field

from kiosk.errors import KioskError, Unforeseen
from kiosk.flow.events import PrinterSays, Saved
from kiosk.flow.visit import PrintStage
from kiosk.ui.dialogs.saver import Saving
from kiosk.ui.frame.visit_bar import Bar
from kiosk.ui.preview.items import SheetItem, pages_of


@dataclass(frozen=True, slots=True)
class PrintValue:
    """A stage of printing, what is in the set, and what went wrong.

    `post` is what the letters go in, where that is printed; `pieces` are all the
    envelopes or sheets of labels that this takes; `saved` is where they were saved,
    `says` what the printer tells while it prints.
    """

    bar: Bar
    stage: PrintStage
    items: tuple[SheetItem, ...]
    saving: Saving
    sets: int = 1
    fault: KioskError | None = None
    post: tuple[SheetItem, ...] = ()
    pieces: int = 0
    saved: Saved | None = None
    says: PrinterSays = field(default_factory=PrinterSays)

    @property
    def unforeseen(self) -> bool:
        """Whether the kiosk itself failed: the same again would fail again."""
        return isinstance(self.fault, Unforeseen)

    @property
    def waits(self) -> bool:
        """Whether a printer at work waits for somebody to see to it."""
        return self.stage.under_way and self.says.stopped

    @property
    def sheets(self) -> int:
        """How many sheets of paper the whole set takes."""
        return pages_of(self.items, self.sets)
