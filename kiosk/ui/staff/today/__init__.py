"""Today: what was counted, what nobody knows yet, and when and to whom."""
