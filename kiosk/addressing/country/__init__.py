"""Countries: their names, the line of an address, and where a letter is posted."""
