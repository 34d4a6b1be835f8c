"""Open the ledger of a table; a file that cannot be used keeps nobody from writing."""

from collections.abc import Callable

from kiosk.errors import KioskError
from kiosk.ledger.file import FILE_NAME
from kiosk.ledger.patient import PatientLedger
from kiosk.ledger.sqlite import SqliteLedger
from kiosk.settings import Options, Settings
from kiosk.workflows.counting.count_set import Books


def open_books(
    options: Options, settings: Settings, tell: Callable[[KioskError], None]
) -> Books:
    """The books in the data folder, opened when something is counted.

    What is practiced is not counted. `tell` hears of what goes wrong with the file.
    """
    if options.practice:
        return Books()
    ledger = SqliteLedger(options.data / FILE_NAME, tell=tell)
    return Books(PatientLedger(ledger, tell), settings.event)
