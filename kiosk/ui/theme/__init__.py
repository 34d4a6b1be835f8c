"""Paper and ink: colours, type, sizes and icons; every number of the look."""
