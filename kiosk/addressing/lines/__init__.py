"""The lines of an address: split, read by their kind, with their country."""
