"""Controls and painted things that the screens are made of."""
