"""The Internet Printing Protocol, as much of it as a kiosk speaks."""
