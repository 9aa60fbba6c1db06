"""The map of the municipalities: `municipality_map.py` draws it, and `legend.py` what its marks are."""
