"""Everything that knows Qt."""

from kiosk.ui.collector import collect_by_hand
from kiosk.ui.immortal import make_constants_immortal

# Before the first widget is made, whoever makes it.
make_constants_immortal()
collect_by_hand()
