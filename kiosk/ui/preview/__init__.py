"""The real page on screen: QtPdf draws it, notes are painted over it."""
