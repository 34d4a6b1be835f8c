"""For all tests of screens: what a screen reader hears."""

from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from kiosk.ui.access import announce


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The announcements from here on; urgent ones begin with an exclamation mark."""
    said: list[str] = []
    urgent = QAccessible.AnnouncementPoliteness.Assertive

    class Accessible:
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def updateAccessibility(event: Any) -> None:  # noqa: N802 - Qt's name
            mark = "! " if event.politeness() == urgent else ""
            said.append(mark + event.message())

    monkeypatch.setattr(announce, "QAccessible", Accessible)
    return said
