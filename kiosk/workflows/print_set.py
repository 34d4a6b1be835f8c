"""Hand the whole set to the printer as one job."""

from uuid import uuid4

from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.model.job import Job, JobState
from kiosk.printing.protocol import Printer
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import pdf_of, write_set


def print_set(
    bench: Workbench, printer: Printer, campaign: Campaign, draft: Draft
) -> JobState:
    """SENT or UNKNOWN; raises PrinterAbsent, PrinterRefused and disk errors.

    Nothing is printed again by itself: trying again is a new call.
    """
    sheets = write_set(bench, campaign, draft)
    job = Job(
        id=uuid4().hex,
        pdf=pdf_of(bench, sheets),
        sheet=bench.paper(draft.stationery).media,
        pages=sum(len(each.pages.pages) for each in sheets),
        copies=draft.sets,
    )
    return printer.print(job)
