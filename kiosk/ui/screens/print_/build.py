"""From a view to how printing goes."""

from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.views import pieces
from kiosk.ui.views.case import bar_of
from kiosk.ui.views.saving import saving_of
from kiosk.ui.views.view import View


def print_value(view: View) -> PrintValue:
    """How printing goes."""
    covers = view.preview.covers if view.preview else ()
    return PrintValue(
        bar=bar_of(view),
        stage=view.stage,
        items=pieces.items(view),
        saving=saving_of(view),
        sets=view.draft.sets,
        fault=view.visit.fault,
        post=pieces.post_items(view),
        pieces=sum(each.times * len(each.pages.pages) for each in covers),
        saved=view.visit.saved,
        says=view.visit.says,
    )
