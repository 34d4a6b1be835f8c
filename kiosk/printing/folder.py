"""A folder that stands in for a printer."""

import os
import re
from pathlib import Path

from kiosk.disk import disk_faults, write_pdf
from kiosk.errors import DiskFull, FolderNotWritable, PrinterAbsent
from kiosk.model.job import Job, JobState
from kiosk.printing.protocol import ABSENT, READY, Attention, PrinterStatus


class FolderPrinter:
    """A folder that stands in for a printer: each copy becomes `NNN-<job id>.pdf`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def name(self) -> str:
        """The folder's own name."""
        return self._folder.name

    def status(self) -> PrinterStatus:
        """Ready when the folder is there and can be written to."""
        usable = self._folder.is_dir() and os.access(self._folder, os.W_OK | os.X_OK)
        return READY if usable else ABSENT

    def print(self, job: Job, attention: Attention | None = None) -> JobState:
        """Write every copy or none, counted up from the highest number there.

        Raises:
            PrinterAbsent: the folder is missing or cannot be written to. A path would
                tell a visitor nothing.
            DiskFull: there is no room left in it.
        """
        del attention
        try:
            return self._write(job)
        except FolderNotWritable as cause:
            raise PrinterAbsent from cause

    def withdraw(self) -> bool:
        """True: what is in the folder is out already."""
        return True

    def _write(self, job: Job) -> JobState:
        first = _highest_number(self._folder) + 1
        done: list[Path] = []
        try:
            for number in range(first, first + job.copies):
                done.append(  # noqa: PERF401 - what was done is needed on failure
                    write_pdf(self._folder, f"{number:03d}-{job.id}", job.pdf)
                )
        except (DiskFull, FolderNotWritable):
            with disk_faults(self._folder):
                for each in done:
                    each.unlink(missing_ok=True)
            raise
        return JobState.SENT


def _highest_number(folder: Path) -> int:
    """The highest NNN in the folder; 0 when it is empty."""
    with disk_faults(folder):
        names = [each.name for each in folder.iterdir()]
    found = (re.match(r"(\d{3,})-", name) for name in names)
    return max((int(each[1]) for each in found if each), default=0)
