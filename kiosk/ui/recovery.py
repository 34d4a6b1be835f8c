"""What follows when something in the kiosk broke: calm words, or a visit anew."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from kiosk.errors import Unforeseen
from kiosk.faults import Fault
from kiosk.flow import answers as a
from kiosk.flow.events import calm_after
from kiosk.ui.director import Director
from kiosk.ui.stage import Stage

# A second fault within so many milliseconds begins the visit anew.
_AGAIN = 60_000


class Recovery(QObject):
    """Tells the visitor of faults through the director."""

    def __init__(self, director: Director, stage: Stage) -> None:
        super().__init__()
        self._director, self._stage = director, stage
        self._lately = QTimer(self, singleShot=True, interval=_AGAIN)

    def broke(self, fault: Fault) -> None:
        """Say that something went wrong; at the second time the visit begins anew."""
        director, again = self._director, self._lately.isActive()
        if director.stopped is not None:
            return
        # What says so may be what fails: then no screen is built before a press.
        lost = again and director.calm is not None and director.calm.anew
        self._lately.start()
        now = datetime.now().astimezone()
        words = director.visit.has_something_to_lose
        calm = calm_after(fault.code, now, words=words, anew=again)
        if lost:
            director.begin_anew(a.Finish(), plain=Unforeseen(fault=fault.code))
        elif again:
            director.begin_anew(a.StartAgain(), calm)
        else:
            self._step_back()
            director.tell(calm)

    def _step_back(self) -> None:
        """Go on where a screen stood, if that of the next step could not be built.

        But not once something is printed: nobody is to print it twice.
        """
        shown, visit = self._stage.step, self._director.visit
        if shown is not None and visit.stage is None:
            self._director.visit = replace(visit, step=shown)
