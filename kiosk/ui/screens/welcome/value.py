"""What the welcome shows."""

from dataclasses import dataclass

from kiosk.ui.languages import Language


@dataclass(frozen=True, slots=True)
class WelcomeValue:
    """The languages of the screens, and the letters since the kiosk opened."""

    languages: tuple[Language, ...] = ()
    letters: int = 0
    practice: bool = False
