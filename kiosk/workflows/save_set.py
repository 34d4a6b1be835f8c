"""Save each letter of the set as a PDF in a folder the visitor picked."""

from pathlib import Path

from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.printing.folder import write_pdf
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import pdf_of, write_set


def save_set(
    bench: Workbench, campaign: Campaign, draft: Draft, folder: Path
) -> tuple[Path, ...]:
    """The files written, one a letter; raises FolderNotWritable and DiskFull."""
    return tuple(
        write_pdf(folder, each.name, pdf_of(bench, [each]))
        for each in write_set(bench, campaign, draft)
    )
