"""What is drawn and not pressed: icons, portraits, sheets, signatures."""
