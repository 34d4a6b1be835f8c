"""Text before it is shaped: cleaned, directions, words, where lines may end."""
