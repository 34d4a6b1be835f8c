"""What can go wrong with a job that is followed to its end."""

from kiosk.errors import KioskError
from kiosk.i18n import N_


class PrinterSilent(KioskError):
    """The printer or the print service is there and does not answer."""

    code = "printer-silent"
    exit_code = 3
    message = N_("The printer does not answer; ask the person at the table.")


class PrinterBusy(KioskError):
    """A job that was sent before cannot be cancelled yet."""

    code = "printer-busy"
    exit_code = 3
    message = N_("The printer still holds another letter; ask the person at the table.")


class SheetNotOffered(KioskError):
    """The printer cannot take a sheet of this size."""

    code = "sheet-not-offered"
    exit_code = 3
    message = N_("This printer has no {size}; choose another size at Check.")


class PrintingStopped(KioskError):
    """Somebody stopped a job before anything was printed."""

    code = "printing-stopped"
    exit_code = 3
    message = N_("Printing was stopped; nothing was printed.")
