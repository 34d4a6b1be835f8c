"""The marks of print for what was typed with straight ones."""
