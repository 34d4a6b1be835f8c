"""What can go wrong with a stick, one class a cause."""

from kiosk.errors import KioskError
from kiosk.i18n import N_


class DriveGone(KioskError):
    """The stick that was chosen is not in any more."""

    code = "drive-gone"
    exit_code = 3
    message = N_("Your stick is not in any more; put it in again.")


class DriveFull(KioskError):
    """There is no room left on the stick."""

    code = "drive-full"
    exit_code = 3
    message = N_("There is no room left on your stick; take another one.")


class DriveLocked(KioskError):
    """The stick lets nothing be written to it."""

    code = "drive-locked"
    exit_code = 3
    message = N_(
        "Nothing can be written to your stick; move its lock, or take another one."
    )


class DriveUnusable(KioskError):
    """The stick cannot be mounted, or fails while it is written to."""

    code = "drive-unusable"
    exit_code = 3
    message = N_("Your stick cannot be used here; take another one.")


class DriveBusy(KioskError):
    """The stick cannot be unmounted."""

    code = "drive-busy"
    exit_code = 3
    message = N_("Your stick is still in use; wait a little, then try again.")


class DriveSilent(KioskError):
    """The stick does not answer in time."""

    code = "drive-silent"
    exit_code = 3
    message = N_("Your stick does not answer; pull it out and take another one.")


class ComputerRefuses(KioskError):
    """The folder of this computer that letters may be saved to takes none."""

    code = "computer-refuses"
    exit_code = 3
    message = N_(
        "This computer cannot keep your letter now; ask the person at the table."
    )
