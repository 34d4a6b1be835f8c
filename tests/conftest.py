"""For all tests: a window is painted in memory unless a test says where."""

import os

from kiosk.ui.immortal import make_constants_immortal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# pytest-qt loads Qt before any of our own screens does.
make_constants_immortal()
