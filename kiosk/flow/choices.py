"""What an answer changes in the draft; nothing the visitor wrote is dropped."""

from dataclasses import replace

from kiosk.flow import answers as a
from kiosk.flow.desk import Desk
from kiosk.letters.edits import edited, put_back
from kiosk.model.draft import Draft, Edit

MOST_SETS = 9


def draft_after(draft: Draft, answer: a.Answer, desk: Desk) -> Draft:  # noqa: C901, PLR0911, PLR0912 - a table, to be read at a glance
    """The draft after an answer; one that does not fit changes nothing."""
    match answer:
        case a.ToggleOfficial(official):
            return _toggle(draft, official, desk)
        case a.ShowOfficial(official) if official in draft.officials:
            return replace(draft, shown=official)
        case a.SendIn(official, language):
            return _sent_in(draft, official, language, desk)
        case a.ChooseStart(start):
            return replace(draft, start=start)
        case a.EditParagraph():
            return _edit(draft, answer)
        case a.PutBack(paragraph, official):
            return put_back(draft, paragraph, official)
        case a.KeepMarks(count):
            return replace(draft, kept_marks=count)
        case a.EditWriter(writer):
            return replace(draft, writer=writer)
        case a.ChooseStationery(name) if name in desk.papers:
            return _fitting(replace(draft, stationery=name), desk)
        case a.ChooseEnvelopes(name):
            return _fitting(replace(draft, envelopes=name), desk)
        case a.ChooseSets(sets):
            return replace(draft, sets=min(max(sets, 1), MOST_SETS))
        case a.KeepCopy(wanted):
            return replace(draft, keep_copy=wanted)
        case a.SendCopies(wanted):
            return replace(draft, cc=wanted)
        case a.Sign(signature):
            return replace(draft, signature=signature, leave_room=False)
        case a.LeaveRoom(wanted):
            return replace(draft, leave_room=wanted)
        case _:
            return draft


def _edit(draft: Draft, answer: a.EditParagraph) -> Draft:
    """The draft with a paragraph as it was typed, or with the sample's words again."""
    edit = Edit(
        answer.paragraph,
        answer.text or "",
        answer.official,
        answer.base,
        draft.language,
    )
    return edited(draft, edit, restored=answer.text is None)


def _fitting(draft: Draft, desk: Desk) -> Draft:
    """The draft without envelopes that its paper does not go into."""
    fits = draft.envelopes in desk.covers.get(draft.stationery, ())
    return draft if fits else replace(draft, envelopes="")


def _sent_in(draft: Draft, official: str, language: str, desk: Desk) -> Draft:
    """The letter to one official in a language that the campaign has it in."""
    if language not in desk.catalogue.find(draft.reference).letters:
        return draft
    others = tuple(each for each in draft.sent_in if each[0] != official)
    added = () if language == draft.language else ((official, language),)
    return replace(draft, sent_in=others + added)


def _toggle(draft: Draft, official: str, desk: Desk) -> Draft:
    """Choose an official or not, in the order of the screen, one of them shown."""
    officials = desk.by_post(desk.catalogue.find(draft.reference))
    wanted = set(draft.officials) ^ {official}
    chosen = tuple(each.id for each in officials if each.id in wanted)
    shown = draft.shown if draft.shown in chosen else next(iter(chosen), None)
    return replace(draft, officials=chosen, shown=shown)
