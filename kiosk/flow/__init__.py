"""The steps of a visit as data, and the navigator; no Qt."""
