"""Letter Kiosk: letters to officials on behalf of people in danger."""

__version__ = "0.1.0"
