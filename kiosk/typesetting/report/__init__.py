"""Pages of figures and tables, for offices that are sent the totals of a table."""
