"""What charts over years share: the lines, bands and levels of `year_traces.py`, and what happened in a year."""
