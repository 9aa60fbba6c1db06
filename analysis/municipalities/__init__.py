"""Which municipalities there were in a year, which is the same as which, and their size. Start with `units.py`."""
