"""The bar at the head keeps to one line, and keeps the language's name."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.flow.answers import ChangeContrast
from kiosk.flow.navigator import TEXT_SIZES
from kiosk.flow.steps import NUMBERED, Step
from kiosk.i18n import words_for
from kiosk.ui.controls.button import Button
from kiosk.ui.frame.language import LanguageButton
from kiosk.ui.frame.steps import Steps
from kiosk.ui.frame.visit_bar import Bar, VisitBar
from kiosk.ui.languages import Language
from kiosk.ui.text.chip import Chip
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import look_for, scale_of

SIZES = ((1280, 800), (1024, 600), (1080, 1920))
LANGUAGES = (Language("en", "English"), Language("de", "Deutsch"))


Open = Callable[..., VisitBar]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    """Open a bar as in a window, which is not made wider by what stands in it."""
    kept = []

    def open_(
        size: tuple[int, int], bar: Bar, language: str, scale: float = 1.0
    ) -> VisitBar:
        words = words_for(language, paths.resources() / "locale")
        holder = QWidget()
        kept.append(holder)
        qtbot.addWidget(holder)
        holder.resize(*size)
        look = look_for(QSize(*size), words, language=language, text_scale=scale)
        found = VisitBar(look, bar)
        found.setParent(holder)
        found.resize(size[0], found.height())
        holder.show()
        QApplication.processEvents()
        return found

    yield open_
    kept.clear()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "es", "fr", "de"])
@pytest.mark.parametrize("step", NUMBERED)
def test_whose_case_it_is_stands_on_one_line(
    opened: Open, size: tuple[int, int], language: str, step: Step
) -> None:
    bar = Bar("Example 1", "Verland", step, True, True, LANGUAGES)
    found = opened(size, bar, language)
    (whose,) = found.findChildren(Prose)
    assert whose.text() in {"Example 1", "Example 1 · Verland"}
    assert whose.accessibleName() == "Example 1 · Verland"
    assert whose.width() >= whose.sizeHint().width()
    assert all(each.shows_words() for each in found.findChildren(LanguageButton))


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", ["en", "es", "fr", "de"])
@pytest.mark.parametrize("step", NUMBERED)
def test_every_step_has_its_name_and_practice_is_said(
    opened: Open, size: tuple[int, int], language: str, step: Step
) -> None:
    bar = Bar("Example 1", "Biélorussie", step, True, True, LANGUAGES)
    found = opened(size, bar, language)
    (steps,) = found.findChildren(Steps)
    assert steps.named == len(NUMBERED)
    assert found.findChildren(Chip)[0].isVisible()


def test_names_of_steps_stay_longer_than_chips_and_words_that_others_say(
    opened: Open,
) -> None:
    bar = Bar("UA 85/21", "Belarus", Step.WRITE, True, True, LANGUAGES)
    found = opened((1920, 1080), bar, "en")
    (steps,), names = found.findChildren(Steps), []
    for width in range(1920, 500, -20):
        found.resize(width, found.height())
        chips = [each.isVisible() for each in found.findChildren(Chip)]
        names.append((steps.named, any(chips)))
    with_names = [chip for named, chip in names if named == len(NUMBERED)]
    without = [chip for named, chip in names if named < len(NUMBERED)]
    # First the chips go, then the names, and that is room for the chips again.
    assert with_names == sorted(with_names, reverse=True)
    assert not with_names[-1]
    assert without[0]
    assert names == sorted(names, key=lambda each: -each[0])


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "es", "fr", "de"])
def test_practice_is_said_beside_the_name_of_the_kiosk(
    opened: Open, size: tuple[int, int], language: str
) -> None:
    bar = Bar(practice=True, languages=LANGUAGES)
    found = opened(size, bar, language)
    (practice,) = found.findChildren(Chip)
    assert practice.isVisible()
    (name,) = found.findChildren(Prose)
    assert not name.elided()
    assert all(each.shows_words() for each in found.findChildren(LanguageButton))


@pytest.mark.parametrize("size", [*SIZES, (1366, 768)], ids=str)
@pytest.mark.parametrize("language", ["en", "es", "fr", "de"])
def test_no_line_of_a_large_name_is_below_the_bar(
    opened: Open, size: tuple[int, int], language: str
) -> None:
    bar = Bar(practice=True, languages=LANGUAGES, leave=False)
    scale = scale_of(QSize(*size), TEXT_SIZES - 1)
    (name,) = opened(size, bar, language, scale).findChildren(Prose)
    assert name.heightForWidth(name.width()) <= name.height()


def test_words_come_back_when_there_is_room_again(opened: Open) -> None:
    bar = Bar("UA 85/21", "Belarus", Step.CHECK, practice=True, example=True)
    found = opened((500, 800), bar, "en")
    (whose,) = found.findChildren(Prose)
    assert whose.text() == "UA 85/21"
    found.resize(1280, found.height())
    assert whose.text() == "UA 85/21 · Belarus"


def test_contrast_is_changed_in_every_step_and_both_say_how_they_stand(
    qtbot: QtBot, opened: Open
) -> None:
    bar = opened((1280, 800), Bar("UA 85/21", step=Step.WRITE), "en")
    found = {each.accessibleName(): each for each in bar.findChildren(Button)}
    assert found["Text size"].accessibleDescription() == "Text size: 1 of 4"
    assert found["Contrast"].accessibleDescription() == "Contrast: normal"
    with qtbot.waitSignal(bar.answered) as answered:
        found["Contrast"].click()
    assert answered.args == [ChangeContrast()]
