"""From a view to how printing goes."""

from kiosk.addressing.languages.dates import short_time
from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.views import pieces
from kiosk.ui.views.case import bar_of
from kiosk.ui.views.saving import saving_of
from kiosk.ui.views.view import View


def print_value(view: View) -> PrintValue:
    """How printing goes."""
    visit, at = view.visit, view.visit.sent_at
    return PrintValue(
        bar=bar_of(view),
        stage=view.stage,
        items=pieces.items(view),
        saving=saving_of(view),
        fault=visit.fault,
        post=pieces.post_items(view),
        saved=visit.saved,
        missing=visit.missing,
        sent_at=short_time(at, visit.language, view.desk.country) if at else "",
        says=visit.says,
    )
