"""Netto driftsresultat over time and across size, as pages and commands show it. Start with `rows.py`."""
