"""What the calm page says, to a visitor or to whoever starts the kiosk."""

from dataclasses import dataclass

from kiosk.flow.answers import Answer
from kiosk.ui.frame.visit_bar import Bar


@dataclass(frozen=True, slots=True)
class CalmValue:
    """Marked words, but for `lead` and `at`, which are ready to be shown.

    `note` is an icon and what it says, `onward` the words of the one primary button
    and what it answers. Without a `code` there is nothing to show to anybody. `foot`
    stands beside the button.
    """

    bar: Bar
    title: str
    lead: str
    onward: tuple[str, Answer]
    note: tuple[str, str] | None = None
    code: str = ""
    at: str = ""
    foot: str = ""
