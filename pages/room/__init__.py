"""Økonomisk handlingsrom: the three tests by name and size, and the key figures. Start with `page.py`."""
