"""A table of writers, and a letter to each official from every one of them."""
