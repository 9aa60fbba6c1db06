"""The count of each kindergarten: what was lacking to the norm, and the readings of it. Start with `sections.py`."""
