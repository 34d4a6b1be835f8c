"""What the steps around the letter show."""

from functools import cache

from kiosk.addressing.country import country_name, named_codes
from kiosk.addressing.wording import best_wording
from kiosk.letters.coach import Advice, advise
from kiosk.letters.prompts import prompts_for
from kiosk.model.campaign import Official
from kiosk.model.letter import Letter
from kiosk.model.plain_text import folded
from kiosk.ui.screens.write.value import WriteValue
from kiosk.ui.screens.you.value import YouValue
from kiosk.ui.values.common import bar_of
from kiosk.ui.views import View
from kiosk.workflows.remarks import MISSING, left_out, remarks


def write_value(view: View) -> WriteValue:
    """The letter on screen, as it is composed now."""
    draft, letter = view.draft, view.table.shown_letter(view.draft)
    return WriteValue(
        bar=bar_of(view),
        officials=tuple((each.id, short_name(view, each)) for each in chosen(view)),
        shown=draft.shown or "",
        letter=letter,
        start=draft.start,
        prompts=prompts_for(view.letter_words),
        advice=advice(view, letter),
    )


def you_value(view: View) -> YouValue:
    """The writer as typed so far, and the letter that carries the name."""
    draft, campaign = view.draft, view.campaign
    return YouValue(
        bar=bar_of(view),
        writer=draft.writer,
        letter=view.table.shown_letter(draft),
        countries=countries(draft.language),
        country=draft.posted_in,
        wants_address=campaign.wants_address,
    )


@cache
def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Every country as (code, name), in the order of the names."""
    names = ((code, country_name(code, language)) for code in named_codes())
    return tuple(sorted(names, key=lambda each: folded(each[1])))


def advice(view: View, letter: Letter) -> tuple[Advice, ...]:
    """What the coach says; the pages are those made last."""
    preview = view.preview
    said = advise(letter, view.campaign, preview.page_count if preview else 1)
    sheets = preview.sheets if preview else ()
    found = (each for sheet in sheets for each in remarks(sheet.pages))
    missing = (each for each in found if each.code == MISSING)
    return (*said, *left_out(view.draft), *missing)


def chosen(view: View) -> tuple[Official, ...]:
    """The officials who get a letter, in the order of the case."""
    officials = view.campaign.officials
    return tuple(each for each in officials if each.id in view.draft.officials)


def short_name(view: View, official: Official) -> str:
    """What a button calls an official."""
    return best_wording(official.short, view.visit.language) or official.title
