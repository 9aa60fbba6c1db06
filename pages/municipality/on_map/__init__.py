"""Kart: where the municipalities lie that are below a level. Start with `page.py`."""
