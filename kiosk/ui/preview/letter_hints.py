"""What is painted over a letter where words are still to come."""

from kiosk.i18n import N_
from kiosk.model.letter import Letter, Role
from kiosk.ui.preview.hints import Hint
from kiosk.ui.theme.look import Look


def letter_hints(look: Look, letter: Letter) -> tuple[Hint, ...]:
    """Blue where the visitor's own words stand, grey for a name to come."""
    here = look.words(N_("Your own words stand here."))
    hints = [
        Hint(each.key, () if each.text.strip() else (here,), own=True)
        for each in letter.body
        if each.role is Role.OWN_WORDS
    ]
    name = look.words(N_("Your name"))
    town = look.words(N_("Your town, your country"))
    if not letter.sender:
        hints.append(Hint("sender", (name, town)))
    if not letter.name:
        hints.append(Hint("name", (name,)))
    return tuple(hints)
