"""The ways to reach an official besides a letter, and what is said on each of them."""
