"""The page that asks for the PIN, or for a new one."""
