"""Who has no figure of a measure in a year, and why. Start with `rows.py`."""
