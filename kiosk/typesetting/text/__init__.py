"""Text before it is shaped: cleaned, its direction, words and line breaks found."""
