"""From a view to what each screen shows."""
