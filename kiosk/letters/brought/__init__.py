"""Letters that people bring along as plain text, taken apart."""
