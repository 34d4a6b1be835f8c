"""The printers of Windows and macOS, which Qt reaches where there is no CUPS."""
