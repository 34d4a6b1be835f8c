"""What can go wrong with the PIN, one class a cause."""

from kiosk.errors import KioskError
from kiosk.i18n import N_


class PinUnusable(KioskError):
    """A new PIN is too short, too long, or not made of digits."""

    code = "pin-unusable"
    exit_code = 2
    message = N_("A PIN has {least} to {most} digits; choose another one.")


class PinsDiffer(KioskError):
    """A new PIN was typed twice, and not the same."""

    code = "pins-differ"
    exit_code = 2
    message = N_("Those were two different PINs; choose one again.")


class PinDamaged(KioskError):
    """The file with the PIN cannot be read, so nobody can be let in."""

    code = "pin-damaged"
    exit_code = 3
    message = N_(
        "The PIN of this table cannot be read; set a new one with: letter-kiosk pin."
    )
