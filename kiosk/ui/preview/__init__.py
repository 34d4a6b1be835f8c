"""The real page on screen: PDFium draws it, notes are painted over it."""
