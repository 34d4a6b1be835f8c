"""Letter Kiosk: letters to officials on behalf of people in danger."""

from datetime import date

__version__ = "0.1.0"

# The day of this version: no clock that stands before it can be right. It moves with
# every release, and with every dated file that ships.
RELEASED = date(2026, 11, 22)
