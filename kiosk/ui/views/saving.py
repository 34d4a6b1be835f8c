"""What the steps that save show of it."""

from kiosk.ui.dialogs.saver import Saving
from kiosk.ui.views.view import View


def saving_of(view: View) -> Saving:
    """Where the letters can be saved, and why they could not be."""
    fault = view.visit.save_fault
    return Saving(
        watch=view.drives,
        computer=view.table.folder is not None,
        under_way=view.visit.saving,
        fault=view.words(fault.message).format(**fault.values) if fault else "",
    )
