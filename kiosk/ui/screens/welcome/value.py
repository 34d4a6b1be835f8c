"""What the welcome shows."""

from kiosk.frozen import dataclass
from kiosk.ui.languages import Language


@dataclass(frozen=True)
class WelcomeValue:
    """The languages of the screens, and the letters since the kiosk opened.

    `by_itself`: it is for practice, since no case is open today.
    """

    languages: tuple[Language, ...] = ()
    letters: int = 0
    practice: bool = False
    by_itself: bool = False
