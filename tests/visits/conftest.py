"""A whole kiosk with everything real but the paper, painted in memory."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.app.table import open_table
from kiosk.campaigns.catalogue import Catalogue
from kiosk.clock import Clock, HandClock
from kiosk.drives.fake import FakeDrives
from kiosk.drives.protocol import Drive
from kiosk.faults import Faults
from kiosk.flow.desk import Desk
from kiosk.flow.steps import Step
from kiosk.settings import Options, Settings
from kiosk.staff import lock
from kiosk.staff.pin import PinHash, hash_pin
from kiosk.ui.main import Kiosk, Opening
from kiosk.ui.presence import way_in
from kiosk.ui.previews import Preview
from kiosk.workflows.service import Service

DAY = date(2021, 8, 10)


class Table:
    """A kiosk, and the folders that stand in for its printer and for sticks."""

    def __init__(
        self, kiosk: Kiosk, paper: Path, drives: FakeDrives, faults: Faults
    ) -> None:
        self.kiosk = kiosk
        self.faults = faults
        self.paper = paper
        self.drives = drives
        self.ahead = 0.0

    @property
    def preview(self) -> Preview:
        """The pages on screen."""
        found = self.kiosk.director.preview
        assert found is not None
        return found

    def stick(self, label: str = "BLUE") -> tuple[Drive, Path]:
        """Put a stick in; what is on it lies in the folder."""
        drive = self.drives.put_in(label)
        return drive, self.drives.folder(label)

    def later(self, seconds: float) -> None:
        """Let time pass without a touch."""
        self.ahead += seconds
        self.kiosk.idle.look()

    def asking(self) -> bool:
        """Whether the kiosk asks if anybody is there."""
        return self.kiosk.stage.asking.asks_still_here

    def answer(self, *answers: object) -> None:
        """Answer one after the other and let the window come to rest."""
        for each in answers:
            self.kiosk.director.answer(each)  # type: ignore[arg-type] # any answer
        self.rest()

    def rest(self) -> None:
        """Let the pages be made and drawn."""
        director, pictures = self.kiosk.director, self.kiosk.pictures
        needed = {Step.WRITE, Step.YOU, Step.CHECK}
        self.wait(lambda: director.fresh or director.visit.step not in needed)
        self.wait(lambda: pictures.all_here)
        self.pause(30)

    def wait(self, ready: Callable[[], bool], patience_ms: int = 10_000) -> None:
        """Let the window work until something is true."""
        while not ready():
            assert patience_ms > 0, "it did not come"
            self.pause(10)
            patience_ms -= 10

    def pause(self, milliseconds: int) -> None:
        """Let the window work."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


@pytest.fixture
def open_kiosk(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Table]]:
    """Open a kiosk; at the end of the test it is closed."""
    opened: list[Kiosk] = []

    def build(  # noqa: PLR0913 - whatever a test wants otherwise
        *,
        practice: bool = False,
        width: int = 1280,
        height: int = 800,
        settings: Settings | None = None,
        clock: Clock | None = None,
        campaigns: Path | None = None,
        cases: Iterator[Catalogue] | None = None,
    ) -> Table:
        paper = tmp_path / "paper"
        paper.mkdir(exist_ok=True)
        options = Options(
            campaigns=campaigns or paths.campaigns(),
            data=tmp_path,
            practice=practice,
            day=DAY,
            printer=f"folder:{paper}",
        )
        settings, faults = settings or Settings(), Faults()
        ahead: list[Table] = []
        drives = FakeDrives(tmp_path / "sticks")

        def load() -> tuple[Service, Desk]:
            service, desk = open_table(options, settings, cases)
            return replace(service, drives=drives), desk

        opening = Opening(
            settings=settings,
            clock=clock or HandClock(DAY),
            practice=practice,
            windowed=True,
            resources=paths.resources(),
            load=load,
            more=cases or iter(()),
            faults=faults,
            data=tmp_path,
            seconds=lambda: ahead[0].ahead if ahead else 0.0,
        )
        kiosk = Kiosk(opening, QSize(width, height))
        opened.append(kiosk)
        kiosk.show()
        table = Table(kiosk, paper, drives, faults)
        ahead.append(table)
        table.wait(lambda: kiosk.director.service is not None)
        return table

    yield build
    for each in opened:
        each.close()
        each.window.close()
        each.window.close()
    qapp.processEvents()


@pytest.fixture
def table(open_kiosk: Callable[..., Table]) -> Table:
    """A kiosk on a day on which UA 85/21 is open."""
    return open_kiosk()


@pytest.fixture
def with_pin(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A table with a PIN that costs little, and a way in that is held briefly."""

    def cheaply(pin: str) -> PinHash:
        return hash_pin(pin, 1 << 14)

    monkeypatch.setattr(lock, "hash_pin", cheaply)
    monkeypatch.setattr(way_in, "HOLD", 200)
    lock.Lock(tmp_path, lambda: 0.0).set_pin("2804")
