"""The official: name, title, honours and forms of address."""
