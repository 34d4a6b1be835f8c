"""What is pressed, typed in and scrolled; painted here."""
