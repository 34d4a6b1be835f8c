"""A small streaming writer of tagged PDF (ISO 32000-1, PDF/UA-1, PDF/A-2a)."""
