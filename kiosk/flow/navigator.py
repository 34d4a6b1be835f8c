"""The navigator: a visit and an answer give the next visit, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.flow import answers as a
from kiosk.flow import printing
from kiosk.flow.choices import draft_after
from kiosk.flow.desk import Desk
from kiosk.flow.press import CallForHelp, HelpIsHere, PrintAnyway, WriteLetter
from kiosk.flow.steps import STEPS, Step
from kiosk.flow.visit import Visit
from kiosk.flow.ways import moves as ways
from kiosk.flow.ways.answers import HaveDone, PrintFax, ShowWay, ShowWays
from kiosk.model.draft import Draft
from kiosk.model.writer import Writer

if TYPE_CHECKING:  # cases are read after the welcome is painted
    from kiosk.model.campaign import Campaign

TEXT_SIZES = 4
# What can be answered before the cases have been read.
EARLY = (
    a.ChooseLanguage,
    a.ChangeTextSize,
    a.ChangeContrast,
    CallForHelp,
    HelpIsHere,
    a.Finish,
    a.TellDay,
)
# What can be answered while it is said that something went wrong.
CALM = (*EARLY, a.GoOn, a.Ask, a.NeverMind)
# What drops the visitor.
ANEW = (a.Finish, a.StartAgain)
# Where a visit begins or moves on: what is shown next is of the day that it is then.
MOVES = (
    a.Begin,
    a.Continue,
    WriteLetter,
    a.AnotherLetter,
    a.AnotherCase,
    a.StartAgain,
    a.Finish,
    PrintFax,
)


def fresh_visit(desk: Desk) -> Visit:
    """The visit of somebody of whom nothing is known."""
    return Visit(language=desk.language)


def advance(visit: Visit, answer: a.Answer, desk: Desk) -> Visit:
    """The visit after an answer; an answer that does not fit changes nothing."""
    answer = settled(visit, answer)
    move = _MOVES.get(type(answer))
    if move is not None:
        moved = move(visit, answer, desk)
        return moved if moved.step is visit.step else replace(moved, asked=None)
    draft = visit.draft
    if draft is None:
        return visit
    return _keep(visit, draft_after(draft, answer, desk), desk)


def settled(visit: Visit, answer: a.Answer) -> a.Answer:
    """What an answer comes to: nothing is asked where there is nothing to lose."""
    if isinstance(answer, a.Ask) and not visit.has_something_to_lose:
        return answer.wish
    return answer


def may_continue(visit: Visit) -> bool:
    """Whether the step has what the next one needs."""
    draft = visit.draft
    if visit.step is Step.WELCOME:
        return True
    if draft is None or STEPS[visit.step].after is None:
        return False
    if visit.step is Step.OFFICIALS:
        return bool(draft.officials)
    if visit.step is Step.YOU:
        return bool(draft.writer.name.strip()) or draft.writer.by_hand
    return True


def _keep(visit: Visit, draft: Draft, desk: Desk) -> Visit:
    """The visit with a changed draft, the writer remembered for other cases."""
    writer = draft.writer
    if not desk.catalogue.find(draft.reference).wants_address:
        writer = replace(writer, address=visit.writer.address)
    return replace(visit.with_draft(draft), writer=writer)


def _writer_for(campaign: "Campaign", writer: Writer) -> Writer:
    """The writer as this case wants them: a street only where it is asked for."""
    return writer if campaign.wants_address else replace(writer, address=())


def _begin(visit: Visit, _answer: a.Answer, desk: Desk) -> Visit:
    return _to_cases(visit, desk) if visit.step is Step.WELCOME else visit


def _to_cases(visit: Visit, desk: Desk) -> Visit:
    """The choice of a case, or the only one there is to choose."""
    only = desk.only_case
    if only is None:
        return replace(visit, step=Step.CASES)
    return _choose_case(visit, a.ChooseCase(only.reference), desk)


def _continue(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    after = STEPS[visit.step].after
    if after is None or not may_continue(visit):
        return visit
    straight = visit.straight and visit.step is not Step.OFFICIALS
    return replace(visit, step=after, straight=straight)


def _write_letter(visit: Visit, answer: a.Answer, desk: Desk) -> Visit:
    """Whom it goes to is chosen first only where nobody is chosen yet."""
    draft = visit.draft
    if visit.step is not Step.CASE or draft is None or not draft.officials:
        return _continue(visit, answer, desk)
    return replace(visit, step=Step.WRITE, straight=True)


def _back(visit: Visit, _answer: a.Answer, desk: Desk) -> Visit:
    if printing.posting(visit) or visit.saving:
        # The letters are in hand; from here it only goes on.
        return visit
    if visit.step is Step.WAYS:
        return ways.back(visit)
    return replace(
        visit, step=_before(visit, desk), stage=None, fault=None, save_fault=None
    )


def _before(visit: Visit, desk: Desk) -> Step:
    """The step that lies before: those that were passed over are no way back."""
    if visit.step is Step.CASE and desk.only_case is not None:
        return Step.WELCOME
    if visit.step is Step.WRITE and visit.straight:
        return Step.CASE
    return STEPS[visit.step].before or visit.step


def _back_to(visit: Visit, answer: a.Answer, _desk: Desk) -> Visit:
    """Only from the last look, and only to what lies before it."""
    if not isinstance(answer, a.GoBackTo) or visit.step is not Step.CHECK:
        return visit
    before = 0 < STEPS[answer.step].number < STEPS[Step.CHECK].number
    return replace(visit, step=answer.step, fault=None) if before else visit


def _choose_case(visit: Visit, answer: a.Answer, desk: Desk) -> Visit:
    if not isinstance(answer, a.ChooseCase):
        return visit
    campaign = desk.catalogue.find(answer.reference)
    if not desk.can_open(campaign):
        return visit
    draft = visit.draft_of(campaign.reference) or desk.new_draft(
        campaign, visit.language, visit.writer
    )
    kept = replace(draft, writer=_writer_for(campaign, visit.writer))
    return replace(visit.with_draft(kept), step=Step.CASE)


def _choose_language(visit: Visit, answer: a.Answer, desk: Desk) -> Visit:
    """Screens in another language, and letters where the case has them in it."""
    if not isinstance(answer, a.ChooseLanguage):
        return visit
    if visit.stage is not None:
        # Pages that are printed again belong to those that came out.
        return replace(visit, language=answer.language)
    drafts = tuple(_in_language(each, answer.language, desk) for each in visit.drafts)
    return replace(visit, language=answer.language, drafts=drafts)


def _in_language(draft: Draft, language: str, desk: Desk) -> Draft:
    known = desk.catalogue.find(draft.reference).letters
    return replace(draft, language=language) if language in known else draft


def _change_officials(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    return replace(visit, step=Step.OFFICIALS) if visit.draft else visit


def _another_letter(visit: Visit, _answer: a.Answer, desk: Desk) -> Visit:
    draft = visit.draft
    if draft is None:
        return visit
    written = {official for ref, official in visit.counted if ref == draft.reference}
    officials = desk.by_post(desk.catalogue.find(draft.reference))
    others = [
        each.id for each in officials if each.id not in {*written, *draft.officials}
    ]
    chosen = tuple(others[:1]) or draft.officials
    draft = replace(draft, officials=chosen, shown=chosen[0] if chosen else None)
    return replace(_anew(visit).with_draft(draft), step=Step.OFFICIALS)


def _anew(visit: Visit) -> Visit:
    """The visit with nothing printed or saved of the letters that come."""
    return replace(visit, saved=None, printed=False, addressed=False)


def _another_case(visit: Visit, _answer: a.Answer, desk: Desk) -> Visit:
    return _to_cases(_anew(visit), desk)


def _start_again(visit: Visit, _answer: a.Answer, desk: Desk) -> Visit:
    fresh = replace(
        fresh_visit(desk),
        language=visit.language,
        text_size=visit.text_size,
        high_contrast=visit.high_contrast,
        counted=visit.counted,
        acted=visit.acted,
        id=visit.id,
    )
    return _to_cases(fresh, desk)


def _finish(_visit: Visit, _answer: a.Answer, desk: Desk) -> Visit:
    return fresh_visit(desk)


def _ask(visit: Visit, answer: a.Answer, _desk: Desk) -> Visit:
    return replace(visit, asked=answer.wish) if isinstance(answer, a.Ask) else visit


def _never_mind(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    return replace(visit, asked=None)


def _call(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    return replace(visit, calling=True)


def _helped(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    return replace(visit, calling=False)


def _text_size(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    return replace(visit, text_size=(visit.text_size + 1) % TEXT_SIZES)


def _contrast(visit: Visit, _answer: a.Answer, _desk: Desk) -> Visit:
    return replace(visit, high_contrast=not visit.high_contrast)


_MOVES: dict[type, Callable[[Visit, a.Answer, Desk], Visit]] = {
    a.Begin: _begin,
    WriteLetter: _write_letter,
    a.Continue: _continue,
    a.Back: _back,
    a.GoBackTo: _back_to,
    a.ChooseCase: _choose_case,
    a.ChooseLanguage: _choose_language,
    a.ChangeOfficials: _change_officials,
    a.Print: printing.start,
    a.PrintPost: printing.start_post,
    a.SkipPost: printing.skip_post,
    a.StopPrinting: printing.go_on,
    PrintAnyway: printing.go_on,
    a.PaperInHand: printing.in_hand,
    a.PaperMissing: printing.missing,
    a.MarkMissing: printing.mark_missing,
    a.PrintAgain: printing.start_again,
    a.Save: printing.save,
    ShowWays: ways.show,
    ShowWay: ways.open_way,
    HaveDone: ways.have_done,
    PrintFax: ways.print_fax,
    a.AnotherLetter: _another_letter,
    a.AnotherCase: _another_case,
    a.StartAgain: _start_again,
    a.Finish: _finish,
    a.Ask: _ask,
    a.NeverMind: _never_mind,
    CallForHelp: _call,
    HelpIsHere: _helped,
    a.ChangeTextSize: _text_size,
    a.ChangeContrast: _contrast,
}
