"""Address block, country line, form of address and date: words above the letter."""
