"""A case that cannot be read is told of beside those that can."""

from datetime import date

from kiosk.campaigns.catalogue import Catalogue
from kiosk.flow.desk import Desk
from kiosk.flow.steps import Step
from kiosk.flow.visit import Visit
from kiosk.model.problem import Problem
from kiosk.ui.screens.cases.build import cases_value
from kiosk.ui.views.view import View


def left_out(*folders: str) -> tuple[str, ...]:
    problems = tuple(
        Problem(f"{folder}/{file}", "key", "wrong")
        for folder in folders
        for file in ("campaign.toml", "letter.en.j2")
    )
    desk = Desk(Catalogue((), problems), date(2021, 8, 10), "US", "en", "")
    view = View(Visit("en", Step.CASES), desk, None, 0, None, None)
    return cases_value(view).left_out


def test_each_bad_folder_has_one_sentence() -> None:
    first, second = left_out("torn", "locked")
    assert "“torn”" in first
    assert "“locked”" in second


def test_of_many_bad_folders_the_others_are_counted() -> None:
    assert left_out("a", "b", "c", "d", "e")[-1].endswith(": 3.")


def test_with_nothing_wrong_nothing_is_said() -> None:
    assert left_out() == ()
