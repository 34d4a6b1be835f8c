"""From a view to a card for each official of the case."""

from dataclasses import replace
from functools import partial

from kiosk.addressing.country.line import case_country, country_name
from kiosk.addressing.languages.wording import best_wording
from kiosk.addressing.lines.place import place_of
from kiosk.addressing.lines.split import postal_lines
from kiosk.addressing.officials.names import called, title_in
from kiosk.flow.visit import Visit
from kiosk.letters.amount import amount_of
from kiosk.letters.ways.channels import email_first, ways_to
from kiosk.model.address import Address
from kiosk.model.campaign import Official
from kiosk.model.draft import Draft
from kiosk.ui.screens.officials.value import OfficialItem, OfficialsValue
from kiosk.ui.views.case import bar_of
from kiosk.ui.views.made import Made
from kiosk.ui.views.stamps import caution, not_carried, postal_notes, stamp_line
from kiosk.ui.views.view import View


def officials_value(view: View) -> OfficialsValue:
    """A card for each official of the case, those whom letters reach first."""
    officials = view.desk.in_order(view.campaign)
    draft = view.draft
    goes_by = view.visit.language, view.desk.day, draft.posted_in
    return OfficialsValue(
        bar_of(view),
        Made(officials, partial(_official, _wordless(view)), goes_by),
        postal_notes(view),
        amount_of(view.campaign, draft),
        frozenset(draft.officials),
    )


def _wordless(view: View) -> View:
    """The view without a word of the visitor: items are made from it later."""
    draft = view.draft
    bare = Draft(draft.reference, draft.language, draft.posted_in, draft.stationery)
    visit = Visit(view.visit.language).with_draft(bare)
    return replace(view, visit=visit, preview=None)


def _official(view: View, official: Official) -> OfficialItem:
    language, address = view.visit.language, official.address
    item = OfficialItem(
        id=official.id,
        name=called(official, language),
        title=title_in(official, language) if official.name.strip() else "",
        why=best_wording(official.why, language),
        channels=ways_to(official),
    )
    if address is None:
        return item
    country = _country(address, view)
    note = not_carried(view, official)
    return replace(
        item,
        channels=email_first(item.channels) if note else item.channels,
        place=f"{place_of(address)}, {country}",
        address=", ".join(postal_lines(address)),
        stamp=stamp_line(view, official),
        caution=caution(view, official),
        not_carried=note,
    )


def _country(address: Address, view: View) -> str:
    """The country of an address in words, whoever invented it."""
    campaign, language = view.campaign, view.visit.language
    if address.country == campaign.country:
        return case_country(campaign, language)
    if address.country_line:
        return address.country_line.title()
    return country_name(address.country, language)
