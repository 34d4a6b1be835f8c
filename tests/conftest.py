"""For all tests: a window is painted in memory unless a test says where."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
