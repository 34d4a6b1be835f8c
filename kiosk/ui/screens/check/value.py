"""What the last look before printing shows."""

from dataclasses import dataclass, field

from kiosk.flow.steps import Step
from kiosk.letters.amount import Amount
from kiosk.model.letter import Letter
from kiosk.model.signature import Signature
from kiosk.ui.dialogs.saver import Saving
from kiosk.ui.frame.visit_bar import Bar
from kiosk.ui.preview.items import SheetItem, pages_of


@dataclass(frozen=True, slots=True)
class Stop:
    """A sentence that is asked about before printing.

    `mend` is the step on which it is changed; with `open` something is to be filled
    in there, and going on without is asked about twice.
    """

    sentence: str
    mend: Step
    open: bool = False


@dataclass(frozen=True, slots=True)
class CheckValue:
    """The set as it will be printed.

    `items` and `letters` are in the order of the pages given to `show_sheets`;
    `papers` are (name, words), `ask` is what the table lets the visitor choose of paper
    and envelope, `amount` what it all comes to, `printer` is the printer's own sentence
    (marked for translation), `ready` whether it can print; `warnings` are sentences
    about the pages. `covers` are (name, words, more) of what the
    letters can be posted in, `cover` the name that was chosen, `offers` the (name,
    marked words) that would help where the address does not show. `embassies` are
    the names of those that can get a copy, `cc` says whether they do, and `asked`
    which copies the case asks for besides. `stops` is what is asked about before it
    is printed, `unmade` why the pages cannot be made.
    """

    bar: Bar
    items: tuple[SheetItem, ...]
    letters: tuple[Letter, ...]
    papers: tuple[tuple[str, str], ...]
    paper: str
    saving: Saving
    ask: tuple[str, ...] = ()
    amount: Amount = field(default_factory=Amount)
    sets: int = 1
    keep_copy: bool = False
    warnings: tuple[str, ...] = ()
    printer: str = ""
    ready: bool = True
    signature: Signature = field(default_factory=Signature)
    leave_room: bool = False
    covers: tuple[tuple[str, str, str], ...] = ()
    cover: str = ""
    offers: tuple[tuple[str, str], ...] = ()
    embassies: tuple[str, ...] = ()
    cc: bool = True
    asked: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    unmade: str = ""

    @property
    def sheets(self) -> int:
        """How many sheets of paper the whole set takes."""
        letters = tuple(each for each in self.items if not each.posted_in)
        return len(pages_of(letters))
