"""From a view to how printing goes."""

from kiosk.paths import home
from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.views import pieces
from kiosk.ui.views.case import bar_of
from kiosk.ui.views.view import View
from kiosk.workflows.places import LocalPlaces


def print_value(view: View) -> PrintValue:
    """How printing goes."""
    covers = view.preview.covers if view.preview else ()
    return PrintValue(
        bar=bar_of(view),
        stage=view.stage,
        items=pieces.items(view),
        folders=LocalPlaces(home()),
        sets=view.draft.sets,
        fault=view.visit.fault,
        post=pieces.post_items(view),
        pieces=sum(each.times * len(each.pages.pages) for each in covers),
    )
