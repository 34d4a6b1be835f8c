"""Save the set as PDFs in a folder the visitor picked."""

from contextlib import suppress
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.printing.folder import write_pdf
from kiosk.workflows.address_post import Cover, address_post
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import Sheet, pdf_of, write_set


def save_set(
    bench: Workbench, campaign: Campaign, draft: Draft, folder: Path
) -> tuple[Path, ...]:
    """The files written: one a letter or copy, one an envelope, one for labels.

    Raises FolderNotWritable and DiskFull.
    """
    written: list[Path] = []
    documents: list[Sheet | Cover] = [*write_set(bench, campaign, draft)]
    documents += address_post(bench, campaign, draft)
    try:
        for each in documents:
            pdf = pdf_of(bench, [each])
            written.append(write_pdf(folder, each.name, pdf))
    except KioskError:
        _take_back(written)
        raise
    return tuple(written)


def _take_back(written: list[Path]) -> None:
    """A set is saved whole or not at all; a stick that is gone keeps its own."""
    for file in written:
        with suppress(OSError):
            file.unlink(missing_ok=True)
