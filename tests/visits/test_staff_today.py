"""Today: what was printed is counted, and what nobody knows is asked."""

from datetime import datetime, time

import pytest

from kiosk.ledger.entry import Action, Channel, State
from kiosk.workflows.service import Service
from tests.visits.conftest import DAY, Table
from tests.visits.test_staff_printer import button, said
from tests.visits.volunteer import name_of_page, press, type_pin

pytestmark = pytest.mark.usefixtures("with_pin")

ONE = Action(
    "0" * 32,
    "UA 85/21",
    "prosecutor-general",
    Channel.LETTER,
    datetime.combine(DAY, time(15, 20)),
)
ASKED = "1 letter unknown, 15:20"


def service(table: Table) -> Service:
    found = table.kiosk.director.service
    assert found is not None
    return found


@pytest.fixture
def page(table: Table) -> Table:
    """A table with a letter that nobody knows of, and somebody at Today."""
    service(table).books.ledger.record([ONE], State.UNKNOWN)
    table.kiosk.entrance.open()
    type_pin(table)
    table.wait(lambda: name_of_page(table) == "Today")
    table.wait(lambda: ASKED in said(table))
    return table


def test_a_letter_that_nobody_knew_is_counted_once_somebody_says_so(
    page: Table,
) -> None:
    assert "No letter has been counted yet." in said(page)
    press(page, button(page, f"{ASKED}: Yes"))
    page.wait(lambda: ASKED not in said(page))
    assert service(page).books.ledger.unknown() == ()
    page.wait(lambda: "letter counted" in said(page))
    page.kiosk.entrance.leave()
    page.wait(lambda: page.kiosk.director.count.letters == 1)


def test_an_answer_is_turned_round(page: Table) -> None:
    press(page, button(page, f"{ASKED}: Yes"))
    page.wait(lambda: "letter counted" in said(page))
    counted = "15:20: it came out, and is counted."
    press(page, button(page, f"{counted}: It did not come out"))
    page.wait(lambda: "letters counted" in said(page))
    assert "15:20: it did not come out, and is not counted." in said(page)
    assert service(page).books.ledger.unknown() == ()
