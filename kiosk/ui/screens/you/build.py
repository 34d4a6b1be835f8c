"""From a view to the writer as typed so far."""

from functools import cache

from kiosk.addressing.country.line import country_name, named_codes
from kiosk.addressing.languages.wording import best_wording
from kiosk.addressing.lines.folding import folded
from kiosk.i18n import N_
from kiosk.ui.preview.desk import UNMADE
from kiosk.ui.screens.you.value import YouValue
from kiosk.ui.views.case import bar_of
from kiosk.ui.views.pieces import MOST_NAMED
from kiosk.ui.views.view import View
from kiosk.workflows.findings.letter import missing_findings, sentence

_TO_CHILDREN = N_(
    "Under 18? Your first name is enough. Please give no address and no town."
)


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
        to_children=_to_children(view),
    )


def _to_children(view: View) -> str:
    """What children are told about their address, in the table's words or our own."""
    said = view.desk.to_children
    if said is None:
        return view.words(_TO_CHILDREN)
    return best_wording(said, view.visit.language)


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
    said = (sentence(each, view.words, MOST_NAMED) for each in found)
    return " ".join(dict.fromkeys(said))


@cache
def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Every country as (code, name), in the order of the names."""
    names = ((code, country_name(code, language)) for code in named_codes())
    return tuple(sorted(names, key=lambda each: folded(each[1])))
