"""From a view to the letter as it is composed now."""

from dataclasses import replace

from kiosk.addressing.languages.names import own_name
from kiosk.addressing.languages.people import person_name
from kiosk.addressing.languages.wording import joined
from kiosk.i18n import N_
from kiosk.letters.coach import ONE_PAGE, Advice, advise
from kiosk.letters.prompts import prompts_for
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Start
from kiosk.model.letter import Letter, Role
from kiosk.ui.screens.write.value import Sending, ToCopy, WriteValue
from kiosk.ui.views.case import bar_of
from kiosk.ui.views.officials import chosen, short_name
from kiosk.ui.views.pieces import MOST_NAMED
from kiosk.ui.views.view import View
from kiosk.workflows.findings.remarks import left_out, missing_from

_UNMADE = Advice("unmade", ok=False, message=N_("No page to see"))


def write_value(view: View) -> WriteValue:
    """The letter on screen, as it is composed now."""
    draft, letter = view.draft, view.table.shown_letter(view.draft)
    sending = sending_of(view)
    foreign = sending is not None and sending.now != draft.language
    sent = view.table.sent_letter(draft) if foreign else None
    out = (sent or letter).language
    return WriteValue(
        bar=bar_of(view),
        officials=tuple((each.id, short_name(view, each)) for each in chosen(view)),
        shown=draft.shown or "",
        letter=letter,
        start=draft.start,
        prompts=prompts_for(view.letter_words),
        advice=advice(view, letter, sent or letter),
        sending=sending,
        sent=sent,
        aside=frozenset(
            each.paragraph
            for each in draft.set_aside
            if each.official in {None, draft.shown}
        ),
        kept_marks=draft.kept_marks,
        sent_in="" if letter_language(view.campaign, view.visit.language) else out,
        to_copy=_to_copy(view) if draft.ruled else None,
    )


def _to_copy(view: View) -> ToCopy:
    """The names and the asks of the sample, for whoever writes with a pen."""
    draft = view.draft
    sample = view.table.shown_letter(replace(draft, start=Start.SAMPLE, edits=()))
    asks = tuple(each.text for each in sample.body if each.role is Role.ASK)
    people = (each for each in view.campaign.people if each.named)
    names = tuple(person_name(each, sample.language) for each in people)
    return ToCopy(joined(names, sample.language), asks)


def sending_of(view: View) -> Sending | None:
    """The choice of a language, where the official reads another one best.

    It is there where the case has a letter in it.
    """
    draft, campaign = view.draft, view.campaign
    official = campaign.official(draft.shown) if draft.shown else None
    wanted = letter_language(campaign, official.language) if official else ""
    if official is None or wanted in {"", draft.language}:
        return None
    codes = (draft.language, wanted)
    languages = tuple((each, own_name(each)) for each in codes)
    return Sending(official.id, languages, draft.language_for(official.id), wanted)


def letter_language(campaign: Campaign, language: str) -> str:
    """The language of the case's letters that serves this one, or ""."""
    plain = language.partition("-")[0]
    return next((each for each in (language, plain) if each in campaign.letters), "")


def advice(view: View, letter: Letter, sent: Letter) -> tuple[Advice, ...]:
    """What the coach says; the pages are those made last."""
    preview = view.preview
    count = preview.page_count if preview else 1
    said = advise(sent, view.campaign, count, view.visit.language, read=letter)
    sheets = preview.sheets if preview else ()
    pages = (each.pages for each in sheets)
    missing = missing_from(pages, letter, view.words, MOST_NAMED)
    if view.unmade is not None:
        # Nobody can tell how many pages there are.
        said = (_UNMADE, *(each for each in said if each.code != ONE_PAGE))
    return (*said, *left_out(view.draft), *missing)
