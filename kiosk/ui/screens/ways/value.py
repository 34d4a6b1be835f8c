"""What the step with the other ways shows."""

from dataclasses import dataclass

from kiosk.letters.ways.channels import Way
from kiosk.ui.dialogs.saver import Saving
from kiosk.ui.frame.visit_bar import Bar


@dataclass(frozen=True, slots=True)
class WayItem:
    """One way to one official, and whether the visitor says that it is done.

    `given` is the address as the case gives it, `words` as it is read, `whom` what
    people call the official.
    """

    official: str
    way: Way
    given: str
    words: str
    whom: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class FaxPrint:
    """Whether the pages of a fax can be printed, and how that goes, in words."""

    possible: bool = False
    under_way: bool = False
    told: str = ""
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """The way that is open, in the visitor's words.

    `link` is what the code holds ("": there is none), `how` says what to do, `lines`
    are what can be said or written, under `heading` and in `language`; `seen` is what
    others see of whoever does it. `saves` is whether it can be saved, `saved`
    says where it is.
    """

    item: WayItem
    link: str = ""
    how: tuple[str, ...] = ()
    heading: str = ""
    lines: tuple[str, ...] = ()
    language: str = ""
    seen: str = ""
    saves: bool = False
    saved: str = ""
    fax: FaxPrint | None = None


@dataclass(frozen=True, slots=True)
class WaysValue:
    """Every way that the case gives, or the one that is open.

    `saving` is how saving an e-mail goes.
    """

    bar: Bar
    items: tuple[WayItem, ...]
    saving: Saving
    panel: Panel | None = None
