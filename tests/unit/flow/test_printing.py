"""Envelopes come after the letters, and nothing about them touches the letters."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.campaigns.catalogue import Catalogue
from kiosk.errors import PrinterAbsent
from kiosk.flow import answers as a
from kiosk.flow.desk import Desk
from kiosk.flow.events import Event, Failed, PrintEnded, PrinterSays, Saved
from kiosk.flow.navigator import advance, fresh_visit
from kiosk.flow.printing import after_event, redated, wants_paper
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage, Visit
from kiosk.model.job import JobState
from kiosk.model.piece import SetPage
from kiosk.model.writer import Writer
from tests.unit.flow.test_navigator import campaign
from tests.unit.flow.test_navigator import desk as plain_desk

SENT, UNKNOWN = PrintEnded(JobState.SENT), PrintEnded(JobState.UNKNOWN)
POST_SENT = PrintEnded(JobState.SENT, post=True)
POST_UNKNOWN = PrintEnded(JobState.UNKNOWN, post=True)
POST_FAILED = Failed(PrinterAbsent(), post=True)
Happening = a.Answer | Event
PAGE, NEXT = SetPage(0, 0, 0), SetPage(0, 1, 0)
SOME = frozenset({PAGE})
COUNTED = frozenset({("A", "first")})


def desk() -> Desk:
    covers = {"us-letter-10": ("10", "letter-3x10"), "a4-din-b": ("dl",)}
    catalogue = Catalogue((campaign("A"),), ())
    return replace(plain_desk(), catalogue=catalogue, covers=covers)


def after(visit: Visit, *happenings: Happening) -> Visit:
    for each in happenings:
        if isinstance(each, PrintEnded | Failed | PrinterSays | Saved):
            visit = after_event(visit, each)
        else:
            visit = advance(visit, each, desk())
    return visit


def checked(envelopes: str = "10") -> Visit:
    to_write = (a.Begin(), a.ChooseCase("A"), a.Continue(), a.Continue())
    named = a.EditWriter(Writer(name="Ada"))
    chosen = a.ChooseEnvelopes(envelopes)
    visit = fresh_visit(desk())
    return after(visit, *to_write, a.Continue(), named, a.Continue(), chosen)


def in_hand(envelopes: str = "10") -> Visit:
    return after(checked(envelopes), a.Print(), SENT, a.PaperInHand())


def test_letters_in_hand_are_counted_before_the_envelopes() -> None:
    visit = in_hand()
    assert (visit.step, visit.stage) == (Step.PRINT, PrintStage.POST)
    assert visit.counted == COUNTED


def test_without_envelopes_thanks_follow_at_once() -> None:
    assert in_hand("").step is Step.THANKS


def test_envelopes_print_only_when_asked_and_lead_to_the_thanks() -> None:
    printing = after(in_hand(), a.PrintPost())
    assert printing.stage is PrintStage.POST_PRINTING
    assert after(printing, POST_SENT).stage is PrintStage.POST_SENT
    assert after(printing, POST_UNKNOWN).stage is PrintStage.POST_UNKNOWN
    done = after(printing, POST_SENT, a.PaperInHand())
    assert (done.step, done.stage, done.counted) == (Step.THANKS, None, COUNTED)


def test_a_fault_of_envelopes_can_be_tried_again_or_left() -> None:
    failed = after(in_hand(), a.PrintPost(), POST_FAILED)
    assert failed.stage is PrintStage.POST_FAILED
    assert isinstance(failed.fault, PrinterAbsent)
    assert after(failed, a.PrintPost()).stage is PrintStage.POST_PRINTING
    left = after(failed, a.SkipPost())
    assert (left.step, left.fault, left.counted) == (Step.THANKS, None, COUNTED)


def test_envelopes_that_are_missing_are_printed_again_or_left() -> None:
    missing = after(in_hand(), a.PrintPost(), POST_SENT, a.PaperMissing())
    assert missing.stage is PrintStage.POST_MISSING
    assert after(missing, a.PrintPost()).stage is PrintStage.POST_PRINTING
    assert after(missing, a.SkipPost()).step is Step.THANKS


def test_saved_letters_need_no_printed_envelopes() -> None:
    assert after(checked(), Saved(), a.PaperInHand()).step is Step.THANKS
    assert after(in_hand(), Saved(), a.PaperInHand()).step is Step.THANKS


def test_news_of_letters_do_not_speak_of_envelopes_nor_the_other_way() -> None:
    printing = after(checked(), a.Print())
    assert after(printing, POST_SENT) == printing
    assert after(printing, POST_FAILED) == printing
    posting = after(in_hand(), a.PrintPost())
    assert after(posting, SENT) == posting
    assert after(posting, Failed(PrinterAbsent())) == posting


@pytest.mark.parametrize(
    ("paper", "envelopes", "kept"),
    [
        ("us-letter-10", "10", "10"),
        ("us-letter-10", "letter-3x10", "letter-3x10"),
        ("us-letter-10", "dl", ""),
        ("us-letter-10", "no such", ""),
        ("a4-din-b", "10", ""),
        ("a4-din-b", "dl", "dl"),
    ],
)
def test_only_what_the_folded_paper_goes_into_is_kept(
    paper: str, envelopes: str, kept: str
) -> None:
    chosen = (a.ChooseStationery(paper), a.ChooseEnvelopes(envelopes))
    draft = after(checked(""), *chosen).draft
    assert draft is not None
    assert draft.envelopes == kept


def test_another_paper_takes_back_envelopes_that_are_too_small() -> None:
    draft = after(checked("10"), a.ChooseStationery("a4-din-b")).draft
    assert draft is not None
    assert (draft.stationery, draft.envelopes) == ("a4-din-b", "")


def test_copies_for_embassies_can_be_left_out_and_asked_for_again() -> None:
    without = after(checked(), a.SendCopies(wanted=False))
    assert without.draft is not None
    assert not without.draft.cc
    again = after(without, a.SendCopies(wanted=True)).draft
    assert again == checked().draft


HAPPENINGS = st.sampled_from(
    [
        a.Print(),
        a.PrintPost(),
        a.SkipPost(),
        a.PaperInHand(),
        a.PaperMissing(),
        a.MarkMissing(SOME),
        a.PrintAgain(SOME),
        a.Back(),
        SENT,
        UNKNOWN,
        Failed(PrinterAbsent()),
        POST_SENT,
        POST_UNKNOWN,
        POST_FAILED,
    ]
)


@given(st.lists(HAPPENINGS, max_size=12))
def test_whatever_happens_to_envelopes_no_letter_prints_again_or_is_lost(
    happenings: list[Happening],
) -> None:
    visit = in_hand()
    for each in happenings:
        before, visit = visit, after(visit, each)
        assert visit.counted == COUNTED
        assert visit.draft == before.draft
        if visit.step is Step.CHECK:
            break
        assert visit.stage is not PrintStage.PRINTING


def test_a_new_day_brings_letters_back_to_the_check_before_they_print() -> None:
    day = date(2026, 12, 1)
    failed = after(checked(), a.Print(), Failed(PrinterAbsent()))
    for visit in (checked(), failed, after(failed, a.Back())):
        for answer in (a.Print(), a.Save(None)):
            assert wants_paper(visit, answer)
        back = redated(visit, day)
        assert (back.step, back.stage, back.fault) == (Step.CHECK, None, None)
        assert back.redated == day
        assert back.draft == visit.draft
        assert after(back, a.Print()).redated is None


def test_what_is_printing_or_in_hand_is_not_brought_back() -> None:
    printing = after(checked(), a.Print())
    for visit in (printing, in_hand(), after(in_hand(), a.PrintPost())):
        assert not wants_paper(visit, a.Print())
    assert not wants_paper(after(printing, SENT), a.Save(None))


NO_PAPER = PrinterSays("The printer has no paper; put some in.", stopped=True)


def test_what_the_printer_says_while_it_prints_is_told_and_gone_by_itself() -> None:
    printing = after(checked(), a.Print(), NO_PAPER)
    assert (printing.stage, printing.says) == (PrintStage.PRINTING, NO_PAPER)
    assert not after(printing, PrinterSays()).says.stopped
    assert not after(printing, SENT).says.sentence


def test_what_the_printer_says_when_nothing_prints_is_not_told() -> None:
    assert not after(checked(), NO_PAPER).says.sentence
    assert not after(checked(), a.Print(), SENT, NO_PAPER).says.sentence


def test_printing_that_is_stopped_goes_on_until_its_end_is_known() -> None:
    stopping = after(checked(), a.Print(), NO_PAPER, a.StopPrinting())
    assert stopping.stage is PrintStage.PRINTING
    unknown = after(stopping, PrintEnded(JobState.UNKNOWN))
    assert unknown.stage is PrintStage.UNKNOWN


def test_only_the_pages_that_are_named_are_printed_again_and_then_asked_about() -> None:
    asked = after(checked(""), a.Print(), SENT, a.PaperMissing(), a.MarkMissing(SOME))
    assert (asked.stage, asked.missing) == (PrintStage.MISSING, SOME)
    again = after(asked, a.PrintAgain(SOME))
    assert (again.stage, again.missing) == (PrintStage.PRINTING, SOME)
    assert after(again, SENT).missing == SOME
    failed = after(again, Failed(PrinterAbsent()))
    assert after(failed, a.PrintAgain(failed.missing)).missing == SOME


def test_what_is_missing_is_asked_anew_each_time() -> None:
    again = after(
        checked(""), a.Print(), SENT, a.PaperMissing(), a.PrintAgain(SOME), SENT
    )
    assert after(again, a.PaperMissing()).missing == frozenset()


def test_pages_that_were_printed_again_are_counted_with_their_letter_once() -> None:
    again = (a.PaperMissing(), a.PrintAgain(SOME), SENT)
    visit = after(checked(""), a.Print(), SENT, *again, *again, a.PaperInHand())
    assert (visit.step, visit.counted) == (Step.THANKS, COUNTED)


def test_printing_the_whole_set_forgets_which_pages_were_missing() -> None:
    missed = after(checked(), a.Print(), SENT, a.PaperMissing(), a.MarkMissing(SOME))
    assert after(missed, a.Back(), a.Print()).missing == frozenset()
    assert after(missed, a.PaperInHand(), a.PrintPost()).missing == frozenset()


@pytest.mark.parametrize(
    "before",
    [
        (),
        (a.Print(),),
        (a.Print(), SENT),
        (a.Print(), SENT, a.PaperInHand()),
        (a.Print(), SENT, a.PaperInHand(), a.PrintPost(), POST_SENT),
    ],
)
def test_pages_are_printed_again_only_where_something_is_missing_or_failed(
    before: tuple[Happening, ...],
) -> None:
    visit = after(checked(), *before)
    assert after(visit, a.MarkMissing(SOME), a.PrintAgain(SOME)) == visit


def test_no_page_is_no_reason_to_print() -> None:
    missed = after(checked(), a.Print(), SENT, a.PaperMissing())
    assert after(missed, a.PrintAgain(frozenset())) == missed


def test_single_envelopes_are_printed_again() -> None:
    missed = after(in_hand(), a.PrintPost(), POST_SENT, a.PaperMissing())
    again = after(missed, a.PrintAgain(frozenset({NEXT})))
    assert (again.stage, again.missing) == (PrintStage.POST_PRINTING, frozenset({NEXT}))


def test_pages_of_yesterday_are_not_printed_into_todays_set() -> None:
    missed = after(checked(), a.Print(), SENT, a.PaperMissing())
    assert wants_paper(missed, a.PrintAgain(SOME))
    posted = after(in_hand(), a.PrintPost(), POST_SENT, a.PaperMissing())
    assert not wants_paper(posted, a.PrintAgain(SOME))


def test_the_time_at_which_the_printer_took_it_is_kept() -> None:
    printing = after(checked(), a.Print())
    assert after_event(printing, SENT, time(14, 2)).sent_at == time(14, 2)


def test_once_it_prints_another_language_of_the_screens_changes_no_letter() -> None:
    printed = after(checked(), a.Print(), SENT)
    german = after(printed, a.ChooseLanguage("de"))
    assert (german.language, german.drafts) == ("de", printed.drafts)
