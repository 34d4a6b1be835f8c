"""Letters into pages of placed items, and pages into PDF."""
