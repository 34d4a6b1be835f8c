"""What can go wrong with a ledger, one class a cause."""

from kiosk.errors import KioskError
from kiosk.i18n import N_


class LedgerFull(KioskError):
    """There is no room left for an entry."""

    code = "ledger-full"
    exit_code = 3
    message = N_(
        "The disk is full and letters cannot be counted in {file}; delete something"
        " there before you close the kiosk."
    )


class LedgerLocked(KioskError):
    """The file or its folder lets nothing be written."""

    code = "ledger-locked"
    exit_code = 3
    message = N_(
        "Letters cannot be counted in {file}; make its folder writable before you"
        " close the kiosk."
    )


class LedgerDiskFails(KioskError):
    """The disk cannot be read or written."""

    code = "ledger-disk-fails"
    exit_code = 3
    message = N_(
        "The disk fails and letters cannot be counted in {file}; note the count, and"
        " have the disk looked at."
    )


class LedgerBusy(KioskError):
    """Another program has held the file for too long."""

    code = "ledger-busy"
    exit_code = 3
    message = N_("Another program is using the count in {file}; close it.")


class LedgerAbsent(KioskError):
    """There is no ledger there."""

    code = "ledger-absent"
    message = N_("There is no count in {file} yet; name the data folder with --data.")


class LedgerDamaged(KioskError):
    """The file is no ledger, or not whole."""

    code = "ledger-damaged"
    exit_code = 3
    message = N_("The count in {file} is damaged; use a backup of it.")


class LedgerNewer(KioskError):
    """A later version of the program has written the file."""

    code = "ledger-newer"
    exit_code = 3
    message = N_("The count in {file} is of a newer version; install that version.")


class LedgerKeptAside(KioskError):
    """A file that could not be used is kept under another name, and a new one begun."""

    code = "ledger-kept-aside"
    exit_code = 3
    message = N_(
        "The count could not be read and is kept as {file}; counting starts again,"
        " and a backup can be brought back."
    )
