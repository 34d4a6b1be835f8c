"""The navigator: where an answer leads, and what it must never lose."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.mail.postage import postage
from kiosk.campaigns.catalogue import Catalogue
from kiosk.errors import PrinterAbsent
from kiosk.flow import answers as a
from kiosk.flow.desk import Desk
from kiosk.flow.events import Failed, PrintEnded, Saved
from kiosk.flow.navigator import advance, fresh_visit, may_continue
from kiosk.flow.press import CallForHelp, HelpIsHere, WriteLetter
from kiosk.flow.printing import after_event
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage, Visit
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign, Official, Person
from kiosk.model.draft import Start
from kiosk.model.job import JobState
from kiosk.model.signature import Signature
from kiosk.model.writer import Writer
from kiosk.settings import Fee, OwnPostage

ADDRESS = Address(("1 Main Street", "Capital"), "BY")


def official(name: str, address: Address | None = ADDRESS) -> Official:
    return Official(name, name.title(), "Minister", "minister", address)


OFFICIALS = (official("first"), official("second"), official("third", None))
NEARBY = (
    official("minister"),
    official("nobody", None),
    official("embassy", replace(ADDRESS, country="US")),
    official("consul", replace(ADDRESS, country="US")),
)


def campaign(
    reference: str,
    expires: date | None = None,
    officials: tuple[Official, ...] = OFFICIALS,
) -> Campaign:
    return Campaign(
        reference=reference,
        folder=reference,
        title="A case",
        country="BY",
        published=date(2021, 8, 3),
        expires=expires,
        people=(Person("Ann Other"),),
        officials=officials,
        letters={"en": ""},
    )


def desk(*, practice: bool = False, suspended: Mapping[str, str] | None = None) -> Desk:
    cases = (
        campaign("A"),
        campaign("B"),
        campaign("OLD", date(2021, 9, 28)),
        campaign("NEAR", officials=NEARBY),
    )
    return Desk(
        catalogue=Catalogue(cases, ()),
        day=date(2026, 11, 22),
        country="US",
        language="en",
        stationery="us-letter-10",
        practice=practice,
        papers={"us-letter-10": "US Letter", "a4-din-b": "A4"},
        suspended=suspended or {},
    )


def after(*given_answers: a.Answer, at: Desk | None = None) -> Visit:
    table = at or desk()
    visit = fresh_visit(table)
    for each in given_answers:
        visit = advance(visit, each, table)
    return visit


TO_WRITE = (a.Begin(), a.ChooseCase("A"), a.Continue(), a.Continue())
NAMED = a.EditWriter(Writer(name="Ada"))
TO_CHECK = (*TO_WRITE, a.Continue(), NAMED, a.Continue())
TO_PRINT = (*TO_CHECK, a.Print())
EMPTIED = a.EditParagraph("own_words", "")
BY_HAND = a.EditWriter(Writer(by_hand=True))


def test_a_visit_goes_through_the_steps_in_their_order() -> None:
    words: list[a.Answer] = [*TO_CHECK, a.Print()]
    steps = [after(*words[:n]).step for n in range(len(words) + 1)]
    assert list(dict.fromkeys(steps)) == list(Step)[:-2]


def test_back_goes_the_same_way_to_the_welcome_and_loses_no_word() -> None:
    visit = after(*TO_WRITE, a.EditParagraph("own_words", "mine"), *TO_CHECK[4:])
    table, seen = desk(), []
    while visit.step is not Step.WELCOME:
        visit = advance(visit, a.Back(), table)
        seen.append(visit.step)
    assert seen == list(Step)[: len(seen)][::-1]
    assert visit.draft is not None
    assert visit.draft.edit("own_words") == "mine"


def only(*cases: Campaign, practice: bool = False) -> Desk:
    """A table with these cases and no others."""
    return replace(desk(practice=practice), catalogue=Catalogue(cases, ()))


@pytest.mark.parametrize(
    "others",
    [
        (),
        (campaign("OLD", date(2021, 9, 28)),),
        (replace(campaign("MADE UP"), example=True),),
    ],
)
def test_the_one_case_that_is_open_is_the_first_page(
    others: tuple[Campaign, ...],
) -> None:
    table = only(*others, campaign("A"))
    visit = after(a.Begin(), at=table)
    assert (visit.step, visit.reference) == (Step.CASE, "A")
    assert advance(visit, a.Back(), table).step is Step.WELCOME
    again = advance(visit, a.StartAgain(), table)
    assert (again.step, again.reference) == (Step.CASE, "A")


def test_two_open_cases_are_chosen_from() -> None:
    table = only(campaign("A"), campaign("B"))
    visit = after(a.Begin(), at=table)
    assert visit.step is Step.CASES
    visit = advance(visit, a.ChooseCase("B"), table)
    assert advance(visit, a.Back(), table).step is Step.CASES


def test_an_invented_case_opens_in_practice_only() -> None:
    made_up = replace(campaign("MADE UP"), example=True)
    choice = (a.Begin(), a.ChooseCase("MADE UP"))
    real = only(campaign("A"), campaign("B"), made_up)
    assert after(*choice, at=real).step is Step.CASES
    assert made_up not in real.cases
    practice = replace(real, practice=True)
    assert after(*choice, at=practice).step is Step.CASE
    assert made_up in practice.cases


@pytest.mark.parametrize("practice", [True, False])
def test_a_table_practices_by_itself_while_no_real_case_is_open(practice: bool) -> None:
    made_up = replace(campaign("MADE UP"), example=True)
    table = only(made_up, campaign("OLD", date(2021, 9, 28)), practice=practice)
    over = table.on(date(2021, 9, 29))
    assert (over.practice, over.by_itself) == (True, not practice)
    open_again = over.on(date(2021, 9, 28))
    assert (open_again.practice, open_again.by_itself) == (practice, False)


def test_the_letter_is_reached_straight_from_the_case_and_back() -> None:
    visit = after(a.Begin(), a.ChooseCase("A"), WriteLetter())
    assert visit.step is Step.WRITE
    assert visit.draft is not None
    assert visit.draft.officials == ("first",)
    assert advance(visit, a.Back(), desk()).step is Step.CASE


def test_who_gets_it_can_be_chosen_before_the_letter_and_changed_after() -> None:
    before = after(*TO_WRITE)
    assert advance(before, a.Back(), desk()).step is Step.OFFICIALS
    visit = after(a.Begin(), a.ChooseCase("A"), WriteLetter(), a.ChangeOfficials())
    assert visit.step is Step.OFFICIALS
    visit = advance(visit, a.Continue(), desk())
    assert visit.step is Step.WRITE
    assert advance(visit, a.Back(), desk()).step is Step.OFFICIALS


def test_where_nobody_can_be_written_to_the_officials_come_first() -> None:
    table = only(campaign("A", officials=OFFICIALS[2:]))
    visit = after(a.Begin(), WriteLetter(), at=table)
    assert visit.step is Step.OFFICIALS


def test_envelopes_are_those_of_the_table() -> None:
    table = replace(desk(), envelopes="10")
    draft = after(a.Begin(), a.ChooseCase("A"), at=table).draft
    assert draft is not None
    assert draft.envelopes == "10"


def test_a_call_for_help_changes_nothing_else() -> None:
    visit = after(*TO_CHECK)
    called = advance(visit, CallForHelp(), desk())
    assert called == replace(visit, calling=True)
    assert advance(called, HelpIsHere(), desk()) == visit


def test_the_first_official_with_an_address_is_chosen_for_a_start() -> None:
    draft = after(a.Begin(), a.ChooseCase("A")).draft
    assert draft is not None
    assert (draft.officials, draft.shown) == (("first",), "first")


def test_nobody_chosen_means_no_letter_to_write() -> None:
    visit = after(*TO_WRITE[:3], a.ToggleOfficial("first"), a.Continue())
    assert visit.step is Step.OFFICIALS
    assert not may_continue(visit)


def test_officials_stand_in_the_order_of_the_campaign() -> None:
    toggles = [a.ToggleOfficial(each) for each in ("first", "second", "first")]
    draft = after(*TO_WRITE[:3], *toggles).draft
    assert draft is not None
    assert draft.officials == ("first", "second")
    assert draft.shown == "second"


def test_an_official_without_a_postal_address_cannot_be_chosen() -> None:
    draft = after(*TO_WRITE[:3], a.ToggleOfficial("third")).draft
    assert draft is not None
    assert "third" not in draft.officials


@pytest.mark.parametrize(
    "writer", [Writer(), Writer(name="   "), Writer(town="Springfield")]
)
def test_a_letter_needs_a_name_or_a_hand(writer: Writer) -> None:
    visit = after(*TO_WRITE, a.Continue(), a.EditWriter(writer), a.Continue())
    assert visit.step is Step.YOU
    by_hand = advance(visit, a.EditWriter(replace(writer, by_hand=True)), desk())
    assert advance(by_hand, a.Continue(), desk()).step is Step.CHECK


def test_a_closed_case_opens_in_practice_only() -> None:
    closed = (a.Begin(), a.ChooseCase("OLD"))
    assert after(*closed).step is Step.CASES
    assert after(*closed, at=desk(practice=True)).step is Step.CASE


def test_another_case_and_back_finds_the_words_again() -> None:
    there = (a.ChooseCase("B"), a.EditParagraph("own_words", "two"), a.AnotherCase())
    visit = after(
        *TO_WRITE,
        a.EditParagraph("own_words", "one"),
        a.AnotherCase(),
        *there,
        a.ChooseCase("A"),
    )
    assert visit.draft is not None
    assert visit.draft.edit("own_words") == "one"


def test_the_name_goes_along_to_another_case() -> None:
    visit = after(*TO_CHECK, a.AnotherCase(), a.ChooseCase("B"))
    assert visit.draft is not None
    assert visit.draft.writer.name == "Ada"


def gone_on_with_a_street() -> tuple[Visit, Desk]:
    """From a case that asks for a street, which was typed, to one that does not."""
    plain = desk()
    asking = replace(campaign("C"), wants_address=True)
    cases = (*plain.catalogue.campaigns, asking)
    table = replace(plain, catalogue=Catalogue(cases, ()))
    street = Writer(name="Ada", address=("1 Lane",))
    visit = after(a.Begin(), a.ChooseCase("C"), a.EditWriter(street), at=table)
    there = advance(visit, a.ChooseCase("A"), table)
    return there, table


def test_a_street_is_for_the_case_that_asks_and_is_not_forgotten_between() -> None:
    there, table = gone_on_with_a_street()
    there = advance(there, a.EditWriter(Writer(name="Bea")), table)
    back = advance(there, a.ChooseCase("C"), table)
    assert there.draft is not None
    assert there.draft.writer.address == ()
    assert back.draft is not None
    assert back.draft.writer == Writer(name="Bea", address=("1 Lane",))


def test_a_street_does_not_go_along_to_a_case_that_does_not_ask_for_it() -> None:
    there, _ = gone_on_with_a_street()
    assert there.draft is not None
    assert there.draft.writer == Writer(name="Ada")


def test_the_choice_of_paper_and_start_keeps_every_edit() -> None:
    visit = after(
        *TO_WRITE,
        a.EditParagraph("concern", "mine"),
        a.ChooseStart(Start.BLANK),
        a.ChooseStationery("a4-din-b"),
        a.ChooseStationery("no such paper"),
    )
    assert visit.draft is not None
    assert visit.draft.stationery == "a4-din-b"
    assert visit.draft.edit("concern") == "mine"


def test_paper_in_the_hand_is_counted_once() -> None:
    sent = after_event(after(*TO_PRINT), PrintEnded(JobState.SENT))
    first = advance(sent, a.PaperInHand(), desk())
    again = advance(first, a.Back(), desk())
    again = after_event(advance(again, a.Print(), desk()), PrintEnded(JobState.SENT))
    again = advance(again, a.PaperInHand(), desk())
    assert first.counted == again.counted == {("A", "first")}
    assert again.step is Step.THANKS


def test_practice_is_not_counted() -> None:
    table = desk(practice=True)
    visit = after_event(after(*TO_PRINT, at=table), PrintEnded(JobState.SENT))
    visit = advance(visit, a.PaperInHand(), table)
    assert (visit.step, visit.counted) == (Step.THANKS, frozenset())


def test_a_fault_keeps_the_letter_and_names_the_cause() -> None:
    fault = PrinterAbsent()
    visit = after_event(after(*TO_PRINT), Failed(fault))
    assert (visit.stage, visit.fault) == (PrintStage.FAILED, fault)
    assert visit.draft == after(*TO_PRINT).draft
    again = advance(visit, a.Print(), desk())
    assert (again.stage, again.fault) == (PrintStage.PRINTING, None)


def test_a_second_press_on_print_does_not_print_twice() -> None:
    printing = after(*TO_PRINT)
    assert advance(printing, a.Print(), desk()) is printing


def test_news_from_the_printer_after_the_end_change_nothing() -> None:
    finished = advance(after(*TO_PRINT), a.Finish(), desk())
    assert after_event(finished, PrintEnded(JobState.SENT)) == finished


def test_unknown_asks_and_does_not_count_by_itself() -> None:
    visit = after_event(after(*TO_PRINT), PrintEnded(JobState.UNKNOWN))
    assert visit.stage is PrintStage.UNKNOWN
    assert not visit.counted
    missing = advance(visit, a.PaperMissing(), desk())
    assert (missing.stage, missing.counted) == (PrintStage.MISSING, frozenset())


def test_saving_ends_in_thanks_too() -> None:
    saved = after_event(after(*TO_CHECK), Saved())
    assert saved.stage is PrintStage.SAVED
    assert advance(saved, a.PaperInHand(), desk()).step is Step.THANKS


def test_a_save_that_fails_stays_on_the_check_step() -> None:
    visit = after_event(after(*TO_CHECK), Failed(PrinterAbsent(), saving=True))
    assert (visit.step, visit.stage) == (Step.CHECK, None)
    assert isinstance(visit.save_fault, PrinterAbsent)


def test_from_the_last_look_one_goes_straight_to_what_is_to_be_changed() -> None:
    for step in (Step.WRITE, Step.YOU):
        assert after(*TO_CHECK, a.GoBackTo(step)).step is step
    for step in (Step.WELCOME, Step.CHECK, Step.PRINT, Step.THANKS):
        assert after(*TO_CHECK, a.GoBackTo(step)).step is Step.CHECK
    assert after(*TO_WRITE, a.GoBackTo(Step.OFFICIALS)).step is Step.WRITE


def test_another_letter_offers_the_official_not_yet_written_to() -> None:
    visit = after_event(after(*TO_PRINT), PrintEnded(JobState.SENT))
    visit = advance(visit, a.PaperInHand(), desk())
    visit = advance(visit, a.AnotherLetter(), desk())
    assert visit.draft is not None
    assert (visit.step, visit.draft.officials) == (Step.OFFICIALS, ("second",))


ANSWERS = st.sampled_from(
    [
        *TO_PRINT,
        a.Back(),
        a.GoBackTo(Step.WRITE),
        a.ToggleOfficial("first"),
        a.ToggleOfficial("second"),
        a.ShowOfficial("second"),
        a.ChangeOfficials(),
        a.ChooseStart(Start.BLANK),
        a.ChooseSets(12),
        a.KeepCopy(wanted=True),
        a.ChooseCase("B"),
        a.AnotherCase(),
        a.AnotherLetter(),
        a.PaperInHand(),
        a.PaperMissing(),
        a.ChangeTextSize(),
        a.ChangeContrast(),
        a.ChooseLanguage("de"),
    ]
)


@given(st.lists(ANSWERS, max_size=40))
def test_no_walk_loses_a_word_or_ends_outside_the_rules(walk: list[a.Answer]) -> None:
    visit = after(*TO_WRITE, a.EditParagraph("own_words", "mine"))
    for each in walk:
        visit = advance(visit, each, desk())
    kept = visit.draft_of("A")
    assert kept is not None
    assert kept.edit("own_words") == "mine"
    assert set(kept.officials) <= {"first", "second"}
    assert kept.shown in {*kept.officials, None}
    assert 1 <= kept.sets <= 9


@given(st.lists(ANSWERS, max_size=20))
def test_finish_forgets_everything_from_everywhere(walk: list[a.Answer]) -> None:
    visit = after(*TO_WRITE, a.EditParagraph("own_words", "mine"), *walk)
    assert advance(visit, a.Finish(), desk()) == fresh_visit(desk())


def bilingual() -> Desk:
    cases = (replace(campaign("A"), letters={"en": "", "es": ""}), campaign("B"))
    return replace(desk(), catalogue=Catalogue(cases, ()))


def test_letters_change_with_the_screens_language_where_the_case_has_them() -> None:
    walk = (*TO_WRITE, a.AnotherCase(), a.ChooseCase("B"), a.ChooseLanguage("es"))
    visit = after(*walk, at=bilingual())
    assert {each.reference: each.language for each in visit.drafts} == {
        "A": "es",
        "B": "en",
    }


def test_a_letter_goes_out_in_a_language_the_case_has() -> None:
    visit = after(*TO_WRITE, a.SendIn("first", "es"), at=bilingual())
    assert visit.draft is not None
    assert visit.draft.language_for("first") == "es"
    assert visit.draft.language_for("second") == "en"
    unknown = advance(visit, a.SendIn("first", "fr"), bilingual())
    assert unknown == visit
    back = advance(visit, a.SendIn("first", "en"), bilingual()).draft
    assert back is not None
    assert back.sent_in == ()


def test_those_whom_letters_reach_come_first_and_are_chosen() -> None:
    table = desk(suspended={"BY": "No mail."})
    case = table.catalogue.find("NEAR")
    assert [each.id for each in table.in_order(case)] == [
        "embassy",
        "consul",
        "minister",
        "nobody",
    ]
    draft = after(a.Begin(), a.ChooseCase("NEAR"), at=table).draft
    assert draft is not None
    assert (draft.officials, draft.shown) == (("embassy",), "embassy")


def test_a_letter_that_is_not_carried_can_be_chosen_and_comes_last() -> None:
    table = desk(suspended={"BY": "No mail."})
    words = (a.Begin(), a.ChooseCase("NEAR"), a.Continue())
    draft = after(*words, a.ToggleOfficial("minister"), at=table).draft
    assert draft is not None
    assert draft.officials == ("embassy", "minister")
    alone = after(
        *words, a.ToggleOfficial("minister"), a.ToggleOfficial("embassy"), at=table
    )
    assert alone.draft is not None
    assert alone.draft.officials == ("minister",)
    assert may_continue(alone)


def test_another_letter_goes_to_somebody_whom_letters_reach() -> None:
    table = desk(suspended={"BY": "No mail."})
    visit = after(a.Begin(), a.ChooseCase("NEAR"), a.AnotherLetter(), at=table)
    assert visit.draft is not None
    assert visit.draft.officials == ("consul",)


def test_where_nobody_is_reached_the_order_is_that_of_the_case() -> None:
    table = desk(suspended={"BY": ""})
    draft = after(a.Begin(), a.ChooseCase("A"), at=table).draft
    assert draft is not None
    assert draft.officials == ("first",)


def test_the_stamp_is_that_of_the_official_and_of_the_table() -> None:
    own = OwnPostage(foreign=Fee(Decimal("1.90"), "USD"), as_of=date(2026, 11, 1))
    table = replace(desk(), stamps=own)
    far, nobody, near, _ = NEARBY
    found = [table.stamp(each) for each in (far, nobody, near)]
    shipped = postage("US", "US", table.day)
    assert found == [postage("US", "BY", table.day, own), None, shipped]
    assert found[0]
    assert str(found[0].amount) == "1.90"


def test_the_straight_marks_that_are_kept_are_remembered_with_the_words() -> None:
    draft = after(*TO_WRITE, a.KeepMarks(3)).draft
    assert draft is not None
    assert draft.kept_marks == 3


DRAWN = Signature((((1.0, 1.0), (2.0, 2.0)),), 10, 10, 8)


@pytest.mark.parametrize(
    "walk",
    [
        (a.Begin(),),
        TO_WRITE[:2],
        (*TO_WRITE[:3], a.ToggleOfficial("second")),
        (*TO_WRITE, a.EditParagraph("own_words", "mine"), EMPTIED),
        (*TO_WRITE, a.ChooseStart(Start.BLANK), a.Continue(), BY_HAND),
        (*TO_CHECK[:5], NAMED, a.EditWriter(Writer(name=" ", country="DE"))),
    ],
    ids=str,
)
def test_what_says_nothing_is_left_and_begun_anew_without_a_question(
    walk: tuple[a.Answer, ...],
) -> None:
    visit = after(*walk)
    assert not visit.has_something_to_lose
    for wish in (a.Finish(), a.StartAgain()):
        asked = advance(visit, a.Ask(wish), desk())
        assert asked == advance(visit, wish, desk())


@pytest.mark.parametrize(
    "said",
    [
        a.EditParagraph("own_words", "mine"),
        a.EditParagraph("concern", "", base="I am writing"),
        NAMED,
        a.EditWriter(Writer(town="Springfield", by_hand=True)),
        a.EditWriter(Writer(address=("1 Main St",))),
        a.Sign(DRAWN),
    ],
    ids=str,
)
@given(walk=st.lists(st.sampled_from([a.Back(), a.AnotherCase(), a.Continue()])))
def test_words_a_name_or_a_signature_are_asked_about_on_every_step(
    said: a.Answer, walk: list[a.Answer]
) -> None:
    visit = after(*TO_WRITE, said, *walk)
    for wish in (a.Finish(), a.StartAgain()):
        asked = advance(visit, a.Ask(wish), desk())
        assert asked == replace(visit, asked=wish)
        assert advance(asked, a.NeverMind(), desk()) == visit
        assert advance(asked, wish, desk()) == advance(visit, wish, desk())
