"""Papers, envelopes and label sheets, read from their files; lengths are mm."""
