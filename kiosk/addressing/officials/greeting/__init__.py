"""The greeting: by the office that a title names, or in the campaign's own words."""
