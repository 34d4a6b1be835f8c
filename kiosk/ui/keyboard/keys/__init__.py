"""The keys of a keyboard as data and rules, without Qt."""
