"""What of a visit goes into the ledger, and where that is."""
