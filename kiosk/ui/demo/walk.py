"""A whole visit without a screen: the real window, answered by a script."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.disk import replace_pdf
from kiosk.errors import FolderNotWritable, KioskError
from kiosk.flow import answers as a
from kiosk.flow.steps import STEPS, Step
from kiosk.flow.visit import PrintStage
from kiosk.model.campaign import Campaign
from kiosk.model.writer import Writer
from kiosk.ui.main import Kiosk, Opening

_WRITER = Writer(name="Your Name", town="Your town", country="USA")
# The own words of a person in a picture are no message of the program.
_OWN_WORDS = (
    "I am a librarian. For twenty years my work has been to keep other people\u2019s "
    "words safe, and I know what is lost when those who speak for others are "
    "locked away."
)
# A step that is not there after so many seconds will not come.
_PATIENCE = 20.0
_LOOK_AGAIN = 10
# Seconds in which a screen has its last lines broken and is painted.
_PAINTED = 0.1
# Words that wrap make their box higher, that the column, that the page to scroll.
_TURNS = 5


def walk(
    opening: Opening, reference: str | None, size: tuple[int, int], folder: Path
) -> tuple[Path, ...]:
    """Walk from the welcome to the thanks; the pictures and letters it left.

    Raises FolderNotWritable, and whatever a visit can end in.
    """
    with opened(opening, size, folder) as kiosk:
        return tuple(_made(kiosk, reference, folder))


@contextmanager
def opened(opening: Opening, size: tuple[int, int], folder: Path) -> Iterator[Kiosk]:
    """A kiosk that nobody sees, its cases read, and a folder for what it leaves.

    Raises FolderNotWritable, and what an opening can end in.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise FolderNotWritable(folder=folder) from cause
    app = QApplication.instance() or QApplication(["letter-kiosk"])
    kiosk = Kiosk(opening, QSize(*size))
    try:
        kiosk.show()
        _wait(lambda: kiosk.director.service is not None or kiosk.fault is not None)
        if isinstance(kiosk.fault, KioskError):
            raise kiosk.fault
        yield kiosk
    finally:
        kiosk.close()
        app.processEvents()


def _made(kiosk: Kiosk, reference: str | None, folder: Path) -> Iterator[Path]:
    """Every picture as its step is reached, then every letter."""
    yield _picture(kiosk, folder)
    for answers in script(kiosk, reference):
        for each in answers:
            kiosk.director.answer(each)
        settle(kiosk)
        yield _picture(kiosk, folder)
    yield from _letters(kiosk, folder)


def _campaign(kiosk: Kiosk, reference: str | None) -> Campaign:
    """The case asked for, else the first that is not invented."""
    catalogue = kiosk.director.desk.catalogue
    if reference is not None:
        return catalogue.find(reference)
    real = [each for each in catalogue.campaigns if not each.example]
    return next(iter(real or catalogue.campaigns))


def script(kiosk: Kiosk, reference: str | None) -> Iterator[tuple[a.Answer, ...]]:
    """What is answered from one step to the next, to the thanks."""
    desk, campaign = kiosk.director.desk, _campaign(kiosk, reference)
    chosen = [each.id for each in desk.by_post(campaign)]
    yield (a.Begin(),)
    yield (a.ChooseCase(campaign.reference),)
    yield (a.Continue(), *(a.ToggleOfficial(each) for each in chosen[1:]))
    there = tuple(
        a.SendIn(each.id, each.language) for each in campaign.officials if each.language
    )
    yield (a.Continue(), *there, a.EditParagraph("own_words", _OWN_WORDS))
    yield (a.Continue(), a.EditWriter(_WRITER))
    yield (a.Continue(), a.KeepCopy(wanted=True))
    yield (a.Print(),)
    yield (a.PaperInHand(),)


def settle(kiosk: Kiosk) -> None:
    """Let the window come to rest."""
    _wait(lambda: _settled(kiosk))


def save(kiosk: Kiosk, path: Path) -> Path:
    """The window as it is painted; raises FolderNotWritable."""
    _pause(_PAINTED)
    # On a busy computer that time may pass before all that waits has been done once.
    for _ in range(_TURNS):
        QApplication.processEvents()
    if not kiosk.window.grab().save(str(path)):
        raise FolderNotWritable(folder=path.parent)
    return path


def _settled(kiosk: Kiosk) -> bool:
    """Whether the screen shows what it is going to show."""
    visit, director = kiosk.director.visit, kiosk.director
    if visit.step is Step.PRINT:
        return visit.stage is not PrintStage.PRINTING
    if visit.step is Step.CHECK and director.printer is None:
        return False
    made = not STEPS[visit.step].previewed or director.fresh
    return made and kiosk.pictures.all_here


def _letters(kiosk: Kiosk, folder: Path) -> Iterator[Path]:
    service, draft = kiosk.director.service, kiosk.director.visit.draft
    if service is None or draft is None:
        return
    for sheet in service.sheets(draft):
        path = folder / sheet.name
        replace_pdf(path, service.pdf(sheet))
        yield path


def _picture(kiosk: Kiosk, folder: Path) -> Path:
    """The window, named by its step."""
    step = kiosk.director.visit.step
    return save(kiosk, folder / f"{list(Step).index(step) + 1:02d}-{step.value}.png")


def _wait(ready: Callable[[], bool]) -> None:
    """Let the window work until it is ready, or patience ends."""
    left = _PATIENCE
    while not ready() and left > 0:
        _pause(_LOOK_AGAIN / 1000)
        left -= _LOOK_AGAIN / 1000


def _pause(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
