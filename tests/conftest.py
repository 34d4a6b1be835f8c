"""For all tests: a window is painted in memory unless a test says where."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# pytest-qt loads Qt before any of our own screens does; this makes it safe.
import kiosk.ui  # noqa: F401

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Machines are noisy: no test fails on seconds. `make soak` tries more examples.
settings.register_profile("kiosk", deadline=None, max_examples=30)
settings.register_profile("soak", deadline=None, max_examples=2_000)
settings.load_profile("kiosk")


@pytest.fixture(autouse=True, scope="module")
def _collected() -> Iterator[None]:
    """Collect in this thread what a module left, since nobody else does."""
    yield
    gc.collect()
