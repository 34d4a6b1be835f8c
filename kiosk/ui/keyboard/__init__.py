"""A small on-screen keyboard: data in resources/keyboards, one painted widget."""
