"""The `Printer` protocol, CUPS, and a folder that stands in for a printer."""
