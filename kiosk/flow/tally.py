"""How many letters were written; nothing about who wrote them."""

from dataclasses import replace

from kiosk.frozen import dataclass


@dataclass(frozen=True)
class Tally:
    """Letters that were confirmed as printed or saved since the kiosk opened."""

    letters: int = 0

    def plus(self, letters: int) -> "Tally":
        """The tally with that many more letters."""
        return replace(self, letters=self.letters + letters)
