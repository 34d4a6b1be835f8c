"""What the print step shows."""

from dataclasses import dataclass, field

from kiosk.errors import KioskError, Unforeseen
from kiosk.flow.events import PrinterSays, Saved
from kiosk.flow.visit import PrintStage
from kiosk.model.piece import SetPage
from kiosk.ui.dialogs.saver import Saving
from kiosk.ui.frame.visit_bar import Bar
from kiosk.ui.preview.items import SheetItem, pages_of


@dataclass(frozen=True, slots=True)
class PrintValue:
    """A stage of printing, what is in the set, and what went wrong.

    `post` is what the letters go in, where that is printed; `saved` is where they were
    saved; `missing` are the pages that are marked as missing, or alone printed again;
    `sent_at` is when the printer took the last of them, in the visitor's words,
    `says` what it tells while it prints.
    """

    bar: Bar
    stage: PrintStage
    items: tuple[SheetItem, ...]
    saving: Saving
    fault: KioskError | None = None
    post: tuple[SheetItem, ...] = ()
    saved: Saved | None = None
    missing: frozenset[SetPage] = frozenset()
    sent_at: str = ""
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
    def documents(self) -> tuple[SheetItem, ...]:
        """What the stage is about: the letters, or what they go in."""
        return self.post if self.stage.of_post else self.items

    @property
    def pages(self) -> tuple[SetPage, ...]:
        """All pages (or envelopes) of those, in the order in which they are printed."""
        return pages_of(self.documents)

    @property
    def printed(self) -> tuple[SetPage, ...]:
        """Those that are being printed, or were last: all, or the missing ones."""
        return tuple(each for each in self.pages if each in self.missing) or self.pages
