"""The screen stays lit while the kiosk is open: what blanks it is held off."""
