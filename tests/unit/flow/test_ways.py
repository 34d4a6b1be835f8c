"""The ways besides a letter: from two steps, each counted once, gone at the end."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.campaigns.catalogue import Catalogue
from kiosk.errors import PrinterAbsent
from kiosk.flow import answers as a
from kiosk.flow.desk import Desk
from kiosk.flow.events import Failed, PrintEnded, Saved
from kiosk.flow.navigator import advance, fresh_visit
from kiosk.flow.printing import after_event
from kiosk.flow.steps import Step
from kiosk.flow.visit import Visit
from kiosk.flow.ways.answers import HaveDone, PrintFax, ShowWay, ShowWays
from kiosk.flow.ways.value import FaxStage
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign, Official, Person
from kiosk.model.job import JobState
from kiosk.model.writer import Writer

CASE = Campaign(
    reference="A",
    folder="a",
    title="A case",
    country="BY",
    published=date(2021, 8, 3),
    people=(Person("Ann Other"),),
    officials=(
        Official("first", "F", "Minister", "minister", Address(("1 Street",), "BY")),
    ),
    letters={"en": ""},
)
DESK = Desk(
    catalogue=Catalogue((CASE,), ()),
    day=date(2026, 11, 28),
    country="US",
    language="en",
    stationery="us-letter-10",
)
TO_OFFICIALS = (a.Begin(), a.ChooseCase("A"), a.Continue())
TO_PRINT = (
    *TO_OFFICIALS,
    a.Continue(),
    a.Continue(),
    a.EditWriter(Writer("Ann")),
    a.Continue(),
    a.Print(),
)
FAX, MAIL = ShowWay("first", "fax", "1"), ShowWay("first", "e-mail", "a@b.example")
DONE = HaveDone("first", "phone")


def go(visit: Visit, *given_answers: a.Answer, desk: Desk = DESK) -> Visit:
    for each in given_answers:
        visit = advance(visit, each, desk)
    return visit


def at_officials(desk: Desk = DESK) -> Visit:
    return go(fresh_visit(desk), *TO_OFFICIALS, ShowWays(), desk=desk)


def at_thanks() -> Visit:
    sent = after_event(go(fresh_visit(DESK), *TO_PRINT), PrintEnded(JobState.SENT))
    return go(sent, a.PaperInHand(), ShowWays())


@pytest.mark.parametrize(
    ("visit", "back"), [(at_officials(), Step.OFFICIALS), (at_thanks(), Step.THANKS)]
)
def test_back_leads_from_one_way_to_all_and_to_where_they_were_reached(
    visit: Visit, back: Step
) -> None:
    assert visit.step is Step.WAYS
    one = go(visit, FAX)
    assert one.acting is not None
    assert one.acting.channel == "fax"
    assert go(one, a.Back()) == visit
    left = go(one, a.Back(), a.Back())
    assert left.step is back
    assert left.acting is None


def test_in_practice_nobody_is_reached() -> None:
    practice = replace(DESK, practice=True)
    assert at_officials(practice).step is Step.OFFICIALS


@given(times=st.integers(1, 5))
def test_what_was_done_is_counted_once(times: int) -> None:
    visit = go(at_officials(), *[DONE] * times)
    assert visit.acted == {("A", "first", "phone")}
    assert visit.counted == frozenset()


def test_nothing_is_counted_on_another_step() -> None:
    visit = go(fresh_visit(DESK), *TO_OFFICIALS, DONE)
    assert visit.acted == frozenset()


def test_what_was_done_is_not_counted_again_for_another_letter() -> None:
    done = go(at_thanks(), DONE, a.Back())
    assert go(done, a.AnotherLetter()).acted == done.acted
    assert go(done, a.StartAgain()).acted == done.acted


def test_finish_forgets_what_was_done() -> None:
    left = go(at_officials(), FAX, DONE, a.Finish())
    assert replace(left, id="") == replace(fresh_visit(DESK), id="")


def test_a_fax_is_printed_once_the_letter_is_made_and_not_before() -> None:
    early = go(at_officials(), FAX)
    assert go(early, PrintFax()) == early
    printing = go(at_thanks(), FAX, PrintFax())
    assert printing.acting is not None
    assert printing.acting.fax is FaxStage.PRINTING
    assert go(printing, PrintFax()) == printing


@pytest.mark.parametrize(
    ("event", "stage"),
    [
        (PrintEnded(JobState.SENT), FaxStage.SENT),
        (PrintEnded(JobState.UNKNOWN), FaxStage.UNKNOWN),
        (Failed(PrinterAbsent()), FaxStage.FAILED),
    ],
)
def test_the_panel_tells_what_became_of_the_fax(
    event: PrintEnded | Failed, stage: FaxStage
) -> None:
    visit = after_event(go(at_thanks(), FAX, PrintFax()), event)
    assert visit.step is Step.WAYS
    assert visit.acting is not None
    assert visit.acting.fax is stage
    assert visit.counted == at_thanks().counted


def test_late_news_of_a_fax_change_nothing() -> None:
    gone = go(at_thanks(), FAX, PrintFax(), a.Back(), MAIL)
    assert after_event(gone, PrintEnded(JobState.SENT)) == gone


def test_saving_the_mail_keeps_the_visitor_where_they_are() -> None:
    saving = go(at_thanks(), MAIL, a.Save(None))
    assert saving.saving
    assert go(saving, a.Back()) == saving
    saved = after_event(saving, Saved())
    assert (saved.step, saved.saving) == (Step.WAYS, False)
    assert saved.acting is not None
    assert saved.acting.saved == Saved()
    failed = after_event(saving, Failed(PrinterAbsent(), saving=True))
    assert failed.save_fault is not None
    assert go(failed, a.Back()).save_fault is None


def test_a_letter_that_was_only_saved_is_not_said_to_be_so_because_of_a_mail() -> None:
    visit = after_event(go(at_thanks(), MAIL, a.Save(None)), Saved())
    assert visit.saved is None
