"""Økonomisk handlingsrom: the three tests, bundne fond, and the other key figures. Start with `rows.py`."""
