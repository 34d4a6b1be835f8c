"""What one letter of the set is called on screen."""

from dataclasses import dataclass

from kiosk.i18n import N_
from kiosk.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class SheetItem:
    """A letter of the set: `official` is the short name of who gets it.

    A `copy` is the writer's own; `pages` are the sides it has.
    """

    official: str
    copy: bool = False
    pages: int = 1

    def heading(self, look: Look) -> str:
        """What it is."""
        return look.words(N_("One copy for you") if self.copy else N_("Letter"))

    def whose(self, look: Look) -> str:
        """Who gets it; a copy stays with the visitor."""
        return look.words(N_("to keep")) if self.copy else self.official

    def sentence(self, look: Look) -> str:
        """What it is and whose, on one line."""
        if self.copy:
            return look.words(N_("One copy for you"))
        return look.words(N_("Letter to the {official}")).format(official=self.official)
