"""From a view to the welcome; nothing here waits for the cases."""

from kiosk.ui.screens.welcome.value import WelcomeValue
from kiosk.ui.views.view import View


def welcome_value(view: View) -> WelcomeValue:
    """The languages of the screens and the count of the day."""
    return WelcomeValue(
        languages=view.languages,
        letters=view.letters,
        practice=view.desk.practice,
        by_itself=view.desk.by_itself,
    )
