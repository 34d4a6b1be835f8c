"""The picture in a widget: the former one until the one it wants has come."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.ui.preview.pdfium import Shot
from kiosk.ui.preview.pictures import Pictures

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Seen(Generic[T]):
    """A picture that is here, and what has to be known to paint it."""

    image: QImage
    shot: Shot
    of: T


class Frame(Generic[T]):
    """Holds what `widget` paints; `update` is called when that changes."""

    def __init__(
        self, widget: QWidget, pictures: Pictures, update: Callable[[], None]
    ) -> None:
        self._pictures, self._update = pictures, update
        self._shot: Shot | None = None
        self._of: T
        self.seen: Seen[T] | None = None
        widget.destroyed.connect(self._leave)

    def want(self, shot: Shot, of: T) -> None:
        """Show this picture from when it is here, painted by `of`."""
        self._of = of
        if shot != self._shot:
            self._shot = shot
            self._pictures.ask(self, shot, self._come)
        elif self.seen is not None and self.seen.shot == shot and self.seen.of != of:
            self.seen = replace(self.seen, of=of)
            self._update()

    def drop(self) -> None:
        """Have no picture any more."""
        self._shot = self.seen = None
        self._pictures.leave(self)
        self._update()

    def _come(self, image: QImage) -> None:
        if self._shot is not None:
            self.seen = Seen(image, self._shot, self._of)
            self._update()

    def _leave(self) -> None:
        self._pictures.leave(self)
