"""In which languages alone there is a letter of a case."""

from collections.abc import Sequence

from kiosk.i18n import N_
from kiosk.ui.text.chip import Chip
from kiosk.ui.theme.look import Look

_ONLY_IN = N_("Only in {languages}")


def languages_chip(look: Look, only_in: Sequence[str]) -> Chip | None:
    """Says them where the visitor's is not among them; None where it is."""
    if not only_in:
        return None
    return Chip(look, look.words(_ONLY_IN).format(languages=", ".join(only_in)))
