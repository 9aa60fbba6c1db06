"""A strip a measure, and what its ticks are. Start with `strips.py`."""
