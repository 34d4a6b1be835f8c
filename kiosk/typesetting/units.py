"""Units of length: stationery is in millimetres, pages are in points."""

# Points in a millimetre.
MM = 72 / 25.4
