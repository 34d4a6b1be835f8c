"""Short texts: one line in a role, and blocks of lines in their areas."""
