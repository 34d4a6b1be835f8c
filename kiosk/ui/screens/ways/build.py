"""From a view to the ways besides a letter, or to the one that is open."""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.flow.steps import Step
from kiosk.i18n import N_
from kiosk.letters.ways.channels import email_first, ways_to
from kiosk.model.campaign import Official
from kiosk.ui.screens.ways.panels import panel_of
from kiosk.ui.screens.ways.value import Panel, WayItem, WaysValue
from kiosk.ui.views.case import bar_of
from kiosk.ui.views.officials import chosen, short_name
from kiosk.ui.views.saving import saving_of
from kiosk.ui.views.view import View

_BECOMES = N_("It becomes a file that your e-mail program opens.")


def ways_value(view: View) -> WaysValue:
    """The ways to the officials of the case; after letters, to those who got one."""
    items = tuple(_items(view))
    saving = replace(saving_of(view), becomes=_BECOMES)
    return WaysValue(bar_of(view), items, saving, _panel(view, items))


def _items(view: View) -> Iterator[WayItem]:
    for official in _officials(view):
        ways = ways_to(official)
        if view.desk.no_mail(official) is not None:
            ways = email_first(ways)
        for each in ways:
            done = (view.draft.reference, official.id, each.way.key)
            yield WayItem(
                official=official.id,
                way=each.way,
                given=each.given,
                words=each.words,
                whom=short_name(view, official),
                done=done in view.visit.acted,
            )


def _officials(view: View) -> tuple[Official, ...]:
    acting = view.visit.acting
    if acting is not None and acting.back is Step.THANKS:
        return chosen(view)
    return view.desk.in_order(view.campaign)


def _panel(view: View, items: tuple[WayItem, ...]) -> Panel | None:
    acting = view.visit.acting
    if acting is None:
        return None
    key = (acting.official, acting.channel, acting.address)
    found = (it for it in items if (it.official, it.way.key, it.given) == key)
    item = next(found, None)
    return None if item is None else panel_of(view, item)
