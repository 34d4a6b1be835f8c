"""Pictures for a single widget: drawn while it asks, in the thread of the test."""

from collections.abc import Hashable

from kiosk.ui.preview.pdfium import Shot, draw
from kiosk.ui.preview.pictures import Come


class DrawnAtOnce:
    """Gives every picture before the question for it returns."""

    def ask(self, asker: Hashable, shot: Shot, come: Come) -> None:  # noqa: ARG002 - the protocol's
        for image in draw((shot,)).values():
            come(image)

    def leave(self, asker: Hashable) -> None:
        """Nobody waits here."""
