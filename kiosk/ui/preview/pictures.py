"""Where pictures of pages come from: the thread that makes the pages."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from kiosk.errors import KioskError
from kiosk.faults import Fault, Faults
from kiosk.frozen import dataclass
from kiosk.ui.background.drive_watch import DriveWatch
from kiosk.ui.background.runner import Outcome, Runner

if TYPE_CHECKING:  # pages are drawn after the welcome is painted
    from PySide6.QtGui import QImage

    from kiosk.ui.preview.pdfium import Shot

Come = Callable[["QImage"], None]
Told = Callable[[KioskError | Fault], None]


class Pictures(Protocol):
    """Gives pictures of pages, in the GUI thread, at once or later."""

    def ask(self, asker: Hashable, shot: "Shot", come: Come) -> None:
        """Give the picture to `come`, in place of what was asked for before.

        A page that cannot be read gives none.
        """
        ...

    def leave(self, asker: Hashable) -> None:
        """This asker is no more; nothing comes to it."""
        ...


class DrawnPictures:
    """Pictures drawn by the runner that makes pages.

    A change of the letter draws what is on screen together with the pages: see
    `on_screen` and `put`. Only another shot is a piece of work of its own; `failed`
    is told why one could not be drawn.
    """

    def __init__(self, pages: Runner) -> None:
        self._pages = pages
        self.failed: Told = lambda _: None
        self._shots: dict[Hashable, Shot] = {}
        self._waiting: set[Hashable] = set()
        self._here: dict[Shot, QImage] = {}

    @property
    def all_here(self) -> bool:
        """Whether nobody waits for a picture."""
        return not self._waiting

    def ask(self, asker: Hashable, shot: "Shot", come: Come) -> None:
        """Give what is here at once, else have it drawn."""
        from kiosk.ui.preview.pdfium import draw

        self._pages.forget(asker)
        self._shots[asker] = shot
        self._waiting.discard(asker)
        if shot in self._here:
            come(self._here[shot])
            return
        self._waiting.add(asker)
        done = partial(self._drawn, asker, come)
        self._pages.submit_latest(asker, partial(draw, (shot,)), done)

    def leave(self, asker: Hashable) -> None:
        """Drop what it asked for, and the result of it."""
        self._pages.forget(asker)
        self._waiting.discard(asker)
        self._shots.pop(asker, None)

    def on_screen(self, pdfs: Sequence[bytes]) -> "tuple[tuple[Shot, ...], ...]":
        """What the screen shows of each of these documents."""
        shots = dict.fromkeys(self._shots.values())
        return tuple(tuple(each for each in shots if each.pdf == pdf) for pdf in pdfs)

    def put(self, pictures: "Mapping[Shot, QImage]") -> None:
        """Have pictures that were drawn with their pages; older ones are dropped."""
        self._here = dict(pictures)

    def forget(self) -> None:
        """Drop every picture and all that was asked for: the visitor has left."""
        for asker in tuple(self._shots):
            self.leave(asker)
        self._here = {}

    def _drawn(
        self, asker: Hashable, come: Come, outcome: "Outcome[dict[Shot, QImage]]"
    ) -> None:
        self._waiting.discard(asker)
        if not isinstance(outcome, dict):
            self.failed(outcome)
            return
        wanted = set(self._shots.values())
        kept = {each: self._here[each] for each in wanted & self._here.keys()}
        self._here = kept | outcome
        for image in outcome.values():
            come(image)


@dataclass(frozen=True)
class Background:
    """What works beside the window.

    `pages` makes previews and draws `pictures` of them, `outside` prints and saves: a
    printer that hangs must not hold up the page. `drives` looks for sticks, `faults`
    hears of what goes wrong.
    """

    pages: Runner
    outside: Runner
    pictures: DrawnPictures
    drives: DriveWatch
    faults: Faults
