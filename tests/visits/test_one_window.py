"""A visit has one window: no part of a screen is shown before it has its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.flow import answers as a
from kiosk.flow.visit import PrintStage
from kiosk.model.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visits.conftest import Table

# Both officials and their embassies; words to advise on, marks to mend, a name.
WAY = (
    a.Begin(),
    a.ChooseCase("UA 85/21"),
    a.Continue(),
    a.ToggleOfficial("ambassador"),
    a.Continue(),
    a.EditParagraph("own_words", 'You criminals, I "keep" bees.'),
    a.ShowOfficial("ambassador"),
    a.EditParagraph("own_words", "I keep bees [YOUR TOWN]."),
    a.Continue(),
    a.EditWriter(Writer(name="Alex", country="DE")),
    a.Continue(),
    a.KeepCopy(wanted=True),
    a.ChooseEnvelopes("dl-window"),
    a.Print(),
)


class Shown(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show
        if shown and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
def test_only_the_kiosk_itself_is_ever_a_window(
    open_kiosk: Callable[..., Table], size: tuple[int, int]
) -> None:
    table, shown = open_kiosk(width=size[0], height=size[1]), Shown()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(shown)
    for each in WAY:
        table.answer(each)
    table.wait(lambda: table.kiosk.director.visit.stage is not PrintStage.PRINTING)
    table.answer(a.PaperInHand())
    table.answer(a.Finish())
    application.removeEventFilter(shown)
    assert shown.windows == []
