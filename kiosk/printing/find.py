"""From a word in the settings to a printer."""

from pathlib import Path

from kiosk.errors import UnknownPrinter
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.protocol import Printer
from kiosk.printing.taken_back.numbers import FILE_NAME


def find_printer(setting: str | None, data: Path) -> Printer:
    """The printer that "folder:/path", "cups:NAME" or "cups" names.

    None is the default queue of CUPS, looked up each time it is asked: a printer
    plugged in after the start is found. The numbers of jobs are kept in the folder
    `data`. Nothing is run here, so a start costs no time.

    Raises:
        UnknownPrinter: the word names no kind of printer.
    """
    kind, _, rest = (setting or "cups").partition(":")
    if kind == "folder" and rest:
        return FolderPrinter(Path(rest).expanduser())
    if kind != "cups":
        raise UnknownPrinter(printer=setting)
    return CupsPrinter(rest or None, data / FILE_NAME)
