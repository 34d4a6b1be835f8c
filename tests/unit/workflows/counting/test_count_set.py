"""What of a set is counted: letters and embassies' copies, and nothing in practice."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from kiosk import paths
from kiosk.errors import PrinterAbsent
from kiosk.ledger.entry import Channel, State
from kiosk.ledger.memory import MemoryLedger
from kiosk.ledger.totals import count
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft, Start
from kiosk.model.job import JobState
from kiosk.workflows.counting.count_set import Books, Counting, letters_of
from kiosk.workflows.open_catalogue import open_catalogue
from kiosk.workflows.workbench import Workbench, set_up_workbench

DAY = date(2021, 8, 10)
VISIT = "0123456789abcdef0123456789abcdef"
DRAFT = Draft(
    "Example 1", "en", "US", "us-letter-10", officials=("minister-of-justice",)
)


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return set_up_workbench(paths.resources(), DAY, practice=False)


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    """A case with an embassy, as if it were real."""
    return replace(open_catalogue(paths.campaigns()).find("Example 1"), example=False)


@pytest.fixture
def counting(bench: Workbench, campaign: Campaign) -> Counting:
    books = Books(event="Autumn fair", now=lambda: datetime.fromisoformat(LATE))
    return Counting(books, bench, campaign, DRAFT, VISIT)


# The computer's own day, which need not be the table's.
LATE = "2026-11-28T15:20:59"


def totals(counting: Counting) -> dict[tuple[Channel, State], int]:
    found = counting.books.ledger.totals()
    return {(each.kind.channel, each.kind.state): each.count for each in found}


def test_letters_and_copies_to_embassies_are_counted_each_once(
    counting: Counting,
) -> None:
    assert counting.printed(lambda: JobState.SENT) is JobState.SENT
    unknown = {(Channel.LETTER, State.UNKNOWN): 1, (Channel.COPY, State.UNKNOWN): 1}
    assert totals(counting) == unknown
    counting.in_hand()
    counting.in_hand()
    assert totals(counting) == {
        (Channel.LETTER, State.SENT): 1,
        (Channel.COPY, State.SENT): 1,
    }
    assert letters_of(counting.books.ledger, DAY) == 1
    minutes = {each.action.minute for each in counting.books.ledger.entries()}
    assert minutes == {datetime.fromisoformat("2021-08-10T15:20")}


def test_a_letter_to_be_filled_in_by_hand_is_a_letter(counting: Counting) -> None:
    ruled = replace(counting, draft=replace(DRAFT, start=Start.BY_HAND))
    ruled.in_hand()
    assert letters_of(ruled.books.ledger, DAY) == 1


def test_what_is_practiced_and_examples_are_never_counted(counting: Counting) -> None:
    practice = replace(counting.bench, practice=True)
    example = replace(counting.campaign, example=True)
    for each in (
        replace(counting, bench=practice),
        replace(counting, campaign=example),
    ):
        each.printed(lambda: JobState.SENT)
        each.in_hand()
    assert totals(counting) == {}


def refuse() -> JobState:
    raise PrinterAbsent


def test_what_the_printer_has_not_taken_is_not_sent(counting: Counting) -> None:
    with pytest.raises(PrinterAbsent):
        counting.printed(refuse)
    assert {state for _, state in totals(counting)} == {State.NOT_SENT}


def test_a_second_try_that_fails_says_nothing_of_the_first(counting: Counting) -> None:
    counting.printed(lambda: JobState.SENT)
    with pytest.raises(PrinterAbsent):
        counting.printed(refuse)
    assert {state for _, state in totals(counting)} == {State.UNKNOWN}


def test_after_a_fault_that_nobody_expected_it_is_asked(counting: Counting) -> None:
    def break_down() -> JobState:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        counting.printed(break_down)
    assert len(counting.books.ledger.unknown()) == 2


def test_the_ledger_does_not_say_which_letters_were_of_one_visit(
    counting: Counting,
) -> None:
    counting.in_hand()
    ids = [each.action.uuid for each in counting.books.ledger.entries()]
    assert len(set(ids)) == len(ids)
    assert VISIT not in ids


def test_the_same_letter_of_two_visits_is_two_letters(counting: Counting) -> None:
    for visit in (VISIT, VISIT[::-1]):
        replace(counting, visit=visit).in_hand()
    assert isinstance(counting.books.ledger, MemoryLedger)
    assert count(counting.books.ledger.totals()) == 4
    assert letters_of(counting.books.ledger, DAY) == 2
