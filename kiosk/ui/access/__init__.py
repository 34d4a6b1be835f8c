"""What a screen reader is told: roles, states, languages, texts, announcements."""
