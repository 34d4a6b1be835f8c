"""What the last look before printing shows."""

from dataclasses import dataclass, field

from kiosk.letters.coach import Advice
from kiosk.model.letter import Letter
from kiosk.model.signature import Signature
from kiosk.ui.dialogs.folders import Folders
from kiosk.ui.preview.items import SheetItem
from kiosk.ui.widgets.visit_bar import Bar


@dataclass(frozen=True, slots=True)
class CheckValue:
    """The set as it will be printed.

    `items` and `letters` are in the order of the pages given to `show_sheets`;
    `papers` are (name, words), `printer` is the printer's own sentence (marked for
    translation), `ready` whether it can print; `warnings` are marked sentences about
    the pages, `fault` is why saving failed.
    """

    bar: Bar
    items: tuple[SheetItem, ...]
    letters: tuple[Letter, ...]
    papers: tuple[tuple[str, str], ...]
    paper: str
    folders: Folders
    sets: int = 1
    keep_copy: bool = False
    advice: tuple[Advice, ...] = ()
    warnings: tuple[str, ...] = ()
    printer: str = ""
    ready: bool = True
    fault: str = ""
    signature: Signature = field(default_factory=Signature)
    leave_room: bool = False

    @property
    def sheets(self) -> int:
        """How many sheets of paper the whole set takes."""
        return self.sets * sum(each.pages for each in self.items)

    @property
    def blocked(self) -> tuple[Advice, ...]:
        """What has to be mended before printing."""
        return tuple(each for each in self.advice if each.blocks and not each.ok)
