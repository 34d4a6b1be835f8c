"""Save each letter of the set as a PDF in a folder the visitor picked."""

from contextlib import suppress
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.printing.folder import write_pdf
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import pdf_of, write_set


def save_set(
    bench: Workbench, campaign: Campaign, draft: Draft, folder: Path
) -> tuple[Path, ...]:
    """The files written, one a letter; raises FolderNotWritable and DiskFull."""
    written: list[Path] = []
    try:
        for each in write_set(bench, campaign, draft):
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
