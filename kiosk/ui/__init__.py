"""Everything that knows Qt."""

from kiosk.ui.immortal import make_constants_immortal

# Before the first call into Qt, wherever that comes from.
make_constants_immortal()
