"""Strips of dots, a dot a municipality, drawn once for whoever is chosen. Start with `by_class.py`."""
