"""The totals of a ledger in the words of its cases, for people and for programs."""
