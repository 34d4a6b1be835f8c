"""What the steps around the letter show."""

from functools import cache

from kiosk.addressing.country.line import country_name, named_codes
from kiosk.addressing.languages.names import own_name
from kiosk.addressing.languages.wording import best_wording
from kiosk.addressing.lines.folding import folded
from kiosk.addressing.officials.addressee import office_in
from kiosk.addressing.officials.names import called
from kiosk.i18n import N_
from kiosk.letters.coach import ONE_PAGE, Advice, advise
from kiosk.letters.prompts import prompts_for
from kiosk.model.campaign import Campaign, Official
from kiosk.model.letter import Letter
from kiosk.ui.preview.page_view import UNMADE
from kiosk.ui.screens.write.value import Sending, WriteValue
from kiosk.ui.screens.you.value import YouValue
from kiosk.ui.values.common import bar_of
from kiosk.ui.views import View
from kiosk.workflows.findings.letter import missing_findings, sentence
from kiosk.workflows.findings.remarks import left_out, missing_from

# Characters named on the strip below the letter, which is one line.
_MOST_NAMED = 3
_UNMADE = Advice("unmade", ok=False, message=N_("No page to see"), blocks=True)


def write_value(view: View) -> WriteValue:
    """The letter on screen, as it is composed now."""
    draft, letter = view.draft, view.table.shown_letter(view.draft)
    sending = sending_of(view)
    foreign = sending is not None and sending.now != draft.language
    sent = view.table.sent_letter(draft) if foreign else None
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
    )


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


def you_value(view: View) -> YouValue:
    """The writer as typed so far, and the letter that carries the name."""
    draft, campaign = view.draft, view.campaign
    return YouValue(
        bar=bar_of(view),
        writer=draft.writer,
        letter=view.table.sent_letter(draft),
        countries=countries(draft.language),
        country=draft.posted_in,
        wants_address=campaign.wants_address,
        boxes=view.words(UNMADE) if view.unmade else _boxes(view),
    )


def _boxes(view: View) -> str:
    """What is said of characters in the fields of the writer that no font has."""
    writer = view.draft.writer
    fields = {
        "name": "" if writer.by_hand else writer.name,
        "address": " ".join(writer.address),
        "town": writer.town,
        "country": writer.country,
    }
    found = (
        each
        for sheet in (view.preview.sheets if view.preview else ())
        for each in missing_findings(sheet.pages, fields)
        if each.place
    )
    said = (sentence(each, view.words, _MOST_NAMED) for each in found)
    return " ".join(dict.fromkeys(said))


@cache
def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Every country as (code, name), in the order of the names."""
    names = ((code, country_name(code, language)) for code in named_codes())
    return tuple(sorted(names, key=lambda each: folded(each[1])))


def advice(view: View, letter: Letter, sent: Letter) -> tuple[Advice, ...]:
    """What the coach says; the pages are those made last."""
    preview = view.preview
    count = preview.page_count if preview else 1
    said = advise(sent, view.campaign, count, view.letter_words, letter)
    sheets = preview.sheets if preview else ()
    pages = (each.pages for each in sheets)
    missing = missing_from(pages, view.words, _MOST_NAMED)
    if view.unmade is not None:
        # Nobody can tell how many pages there are.
        said = (_UNMADE, *(each for each in said if each.code != ONE_PAGE))
    return (*said, *left_out(view.draft), *missing)


def chosen(view: View) -> tuple[Official, ...]:
    """The officials who get a letter, in the order of the case."""
    officials = view.campaign.officials
    return tuple(each for each in officials if each.id in view.draft.officials)


def short_name(view: View, official: Official) -> str:
    """What a button calls an official."""
    return _office(view, official) or called(official, view.visit.language)


def by_name(view: View, official: Official) -> bool:
    """Whether the short name is the name of a person, for want of a title."""
    return not _office(view, official)


def _office(view: View, official: Official) -> str:
    language = view.visit.language
    return best_wording(official.short, language) or office_in(official, language)
