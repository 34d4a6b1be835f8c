"""Save the set as PDFs: on the visitor's own stick, or where the table allows it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from kiosk.disk import sweep
from kiosk.drives.errors import ComputerRefuses, DriveSilent
from kiosk.drives.limit import within
from kiosk.drives.protocol import Drive, Drives
from kiosk.drives.saving import NewFile, put_on, store_all
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.workflows.address_post import Cover, address_post
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import Sheet, pdf_of, write_set

# A slow stick writes a set in seconds; after this one is dead.
_SAVING_S = 45.0


def files_of(bench: Workbench, campaign: Campaign, draft: Draft) -> tuple[NewFile, ...]:
    """What is saved of a draft: a PDF a letter or copy, an envelope, for labels."""
    documents: list[Sheet | Cover] = [*write_set(bench, campaign, draft)]
    documents += address_post(bench, campaign, draft)
    return tuple(NewFile(each.name, pdf_of(bench, [each])) for each in documents)


def save_on_drive(drives: Drives, drive: Drive, files: Sequence[NewFile]) -> bool:
    """Save all of the files or none; whether the stick can be taken out now.

    Raises: as `put_on`, and DriveSilent where it takes too long.
    """
    return within(_SAVING_S, partial(put_on, drives, drive, files))


def save_on_computer(folder: Path | None, files: Sequence[NewFile]) -> None:
    """Save all of the files or none in the folder that the table allows.

    Raises:
        ComputerRefuses: the table allows none, or it takes nothing.
    """
    if folder is None:
        raise ComputerRefuses
    try:
        within(_SAVING_S, partial(_swept_and_stored, folder, files))
    except (OSError, DriveSilent) as error:
        raise ComputerRefuses from error


def _swept_and_stored(folder: Path, files: Sequence[NewFile]) -> None:
    sweep(folder)
    store_all(folder, files)
