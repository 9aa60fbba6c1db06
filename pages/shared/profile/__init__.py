"""The profile of a municipality, for every page that tells of it. Start with `rows.py`."""
